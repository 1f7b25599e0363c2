package dev.selvedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.selvedge.core.model.Alert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", "!", "~", "7 orders wait", "Orders wait "})
    void aSubjectIsOneLineOfPrintableAscii(String subject) {
        assertThat(new Alert(subject, "x").subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", " Orders wait", "Orders\nwait", "Orders wait\n", "Orders\twait", "£7", "Orders\u007f"})
    void noOtherSubjectIsTaken(String subject) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Alert(subject, "x"))
                .withMessageContaining("'" + subject + "'");
    }

    @Test
    void aSubjectHasFewerThanAHundredCharacters() {
        assertThat(new Alert("s".repeat(99), "x").subject()).hasSize(99);
        assertThatIllegalArgumentException().isThrownBy(() -> new Alert("s".repeat(100), "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n \n"})
    void anAlertSaysSomething(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Alert("Orders wait", text));
    }
}
