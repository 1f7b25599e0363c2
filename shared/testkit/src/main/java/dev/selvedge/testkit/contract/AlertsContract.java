package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Alert;
import dev.selvedge.core.port.Alerts;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What all [Alerts] promise. Each test starts with nobody told of anything.
public abstract class AlertsContract {

    protected abstract Alerts alerts();

    /// What the people on call have got, each alert once.
    protected abstract List<Alert> received();

    @Test
    void anAlertArrivesAsItWasSent() {
        Alert alert =
                new Alert("Stock: 3 offers & a \"rug\" <are> behind 100% = 1+1", "CUSHION \"é\" <7> & £4\n\nRUG ☂ 🧶");

        alerts().send(alert);

        assertThat(received()).containsExactly(alert);
    }

    @Test
    void aSubjectMayBeAsLongAsItCan() {
        Alert alert = new Alert("!" + "~".repeat(98), "x");

        alerts().send(alert);

        assertThat(received()).containsExactly(alert);
    }

    @Test
    void everyAlertArrives() {
        Alert first = new Alert("Orders wait", "2 orders wait since 09:00");
        Alert second = new Alert("Orders wait", "3 orders wait since 09:00");

        alerts().send(first);
        alerts().send(second);

        assertThat(received()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void ofATextOfAnyLengthAtLeastTheBeginningArrives() {
        String beginning = "CUSHION is 7 and shown as 9 – £4\n".repeat(1_000);
        Alert alert = new Alert("Stock differs", beginning.repeat(20));

        alerts().send(alert);

        assertThat(received()).singleElement().satisfies(one -> {
            assertThat(one.subject()).isEqualTo(alert.subject());
            assertThat(one.text()).startsWith(beginning);
        });
    }
}
