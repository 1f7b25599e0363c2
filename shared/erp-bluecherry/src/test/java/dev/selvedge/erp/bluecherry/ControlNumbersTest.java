package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.testkit.InMemoryFacts;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ControlNumbersTest {

    private final InMemoryFacts facts = new InMemoryFacts();
    private final ControlNumbers numbers = new ControlNumbers(facts, "JLMSELLER");

    @Test
    void theyRiseFromOneAndStayWithTheirNames() {
        assertThat(numbers.of("A")).isEqualTo(1);
        assertThat(numbers.of("B")).isEqualTo(2);
        assertThat(numbers.of("A")).isEqualTo(1);
        assertThat(numbers.of("C")).isEqualTo(3);

        assertThat(numbers.name(2)).contains("B");
        assertThat(numbers.name(4)).isEmpty();
        assertThat(numbers.last()).contains("C");
    }

    @Test
    void theyGoOnBehindNine() {
        IntStream.rangeClosed(1, 11)
                .forEach(number -> assertThat(numbers.of("N" + number)).isEqualTo(number));
    }

    @Test
    void eachSenderHasItsOwn() {
        numbers.of("A");

        assertThat(new ControlNumbers(facts, "OTHER").last()).isEmpty();
    }

    @Test
    void ofTwoWhoClaimTheSameNumberOneTakesTheNext() {
        facts.faults().meanwhile("add", () -> numbers.of("B"));

        assertThat(numbers.of("A")).isEqualTo(2);
        assertThat(numbers.name(1)).contains("B");
    }
}
