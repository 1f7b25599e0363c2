package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchNumbersTest {

    private final BatchNumbers numbers = new BatchNumbers(12);

    @Test
    void aPayoutThatFitsIsItself() {
        assertThat(numbers.of("P-1/000001", Kind.JOURNAL)).isEqualTo("P-1/000001-J");
        assertThat(numbers.of("P-1/000001", Kind.CASH_RECEIPTS)).isEqualTo("P-1/000001-R");
    }

    @Test
    void aLongerOneIsAlwaysTheSameDigest() {
        String number = numbers.of("P-1/0000001", Kind.JOURNAL);

        assertThat(number).matches("[0-9A-Z]{11}J");
        assertThat(new BatchNumbers(12).of("P-1/0000001", Kind.JOURNAL)).isEqualTo(number);
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(IntStream.range(0, 1_000)
                        .boxed()
                        .flatMap(at -> IntStream.range(0, 2)
                                .mapToObj(kind -> numbers.of(
                                        "PAYOUT-" + at + "/000001", kind == 0 ? Kind.JOURNAL : Kind.CASH_RECEIPTS)))
                        .distinct())
                .hasSize(2_000);
    }

    @Test
    void numbersTooShortToBeUniqueAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new FinanceSettings("JLM", "JLP", Optional.empty(), "uuuuMM", 9, Duration.ofMinutes(5)));
    }
}
