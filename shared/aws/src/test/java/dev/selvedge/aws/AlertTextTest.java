package dev.selvedge.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our own line has 43 characters and its number's digits.
class AlertTextTest {

    private static final String LINES = "nineteen bytes long\n".repeat(5).stripTrailing();

    @Test
    void whatFitsIsLeftAlone() {
        assertThat(AlertText.within(99, LINES)).isEqualTo(LINES);
        assertThat(AlertText.within(100, LINES + "\n")).isEqualTo(LINES + "\n");
    }

    @Test
    void whatIsTooLongIsCutAtALinesEnd() {
        assertThat(AlertText.within(98, LINES)).isEqualTo("""
                nineteen bytes long
                nineteen bytes long
                (too long for one message; lines missing: 3)""");
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65, 66, 83})
    void aLineIsKeptWhereItJustFits(int limit) {
        assertThat(AlertText.within(limit, LINES)).isEqualTo("""
                nineteen bytes long
                (too long for one message; lines missing: 4)""");
    }

    @Test
    void emptyLinesAreLinesToo() {
        assertThat(AlertText.within(46, "\n\n" + LINES)).isEqualTo("""


                (too long for one message; lines missing: 5)""");
    }

    @Test
    void emptinessAtTheEndIsNotMissed() {
        assertThat(AlertText.within(99, LINES + "\n".repeat(1_000))).isEqualTo(LINES);
        assertThat(AlertText.within(98, LINES + "\r\n \n")).endsWith("lines missing: 3)");
    }

    @Test
    void ofALineThatIsTooLongAloneTheBeginningIsKept() {
        assertThat(AlertText.within(50, "é".repeat(100) + "\nmore")).isEqualTo("""
                éé
                (too long for one message; lines missing: 2)""");
    }

    @Test
    void noCharacterIsCutInTwo() {
        String cut = AlertText.within(52, "🧶".repeat(100));

        assertThat(cut).isEqualTo("""
                🧶
                (too long for one message; lines missing: 1)""");
        assertThat(cut.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(52);
    }
}
