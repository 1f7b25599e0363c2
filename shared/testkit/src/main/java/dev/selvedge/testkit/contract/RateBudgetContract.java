package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.port.RateBudget;
import dev.selvedge.core.port.RateBudget.Allowance;
import dev.selvedge.core.port.RateBudget.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [RateBudget] promises. Each test starts with one that nobody has spent from.
public abstract class RateBudgetContract {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00.000000001Z");
    private static final Duration GAP = Duration.ofMillis(1100);
    private static final Allowance CIN7 = new Allowance("cin7", GAP, Duration.ofSeconds(5));
    private static final Allowance HASTY = new Allowance("cin7", GAP, Duration.ZERO);
    private static final Allowance PATIENT = new Allowance("cin7", GAP, Duration.ofMinutes(5));

    protected abstract RateBudget budget();

    @Test
    void theFirstSlotIsNow() {
        assertThat(budget().reserve(CIN7, NOW)).isEqualTo(at(0));
    }

    @Test
    void slotsAreAGapApart() {
        assertThat(reserve(CIN7, 5)).containsExactly(at(0), at(1100), at(2200), at(3300), at(4400));
    }

    @Test
    void aSlotBeyondPatienceIsBusyUntilPatienceWouldReachIt() {
        reserve(CIN7, 5);

        assertThat(budget().reserve(CIN7, NOW)).isEqualTo(busy(500));
        assertThat(budget().reserve(CIN7, NOW.plusMillis(500))).isEqualTo(at(5500));
    }

    @Test
    void aSlotJustWithinPatienceIsGiven() {
        Allowance halves = new Allowance("cin7", Duration.ofMillis(2500), Duration.ofSeconds(5));

        assertThat(reserve(halves, 4)).containsExactly(at(0), at(2500), at(5000), busy(2500));
    }

    @Test
    void whoeverFindsItBusyReservesNothing() {
        reserve(CIN7, 5);
        reserve(CIN7, 3);

        assertThat(budget().reserve(PATIENT, NOW)).isEqualTo(at(5500));
    }

    @Test
    void whoeverHasNoPatienceComesOnlyWhenItIsIdle() {
        assertThat(budget().reserve(HASTY, NOW)).isEqualTo(at(0));
        assertThat(budget().reserve(HASTY, NOW.plusMillis(1))).isEqualTo(busy(1100));
        assertThat(budget().reserve(HASTY, NOW.plusMillis(1100))).isEqualTo(at(1100));
    }

    @Test
    void aBurstIsNotSavedUpWhileIdle() {
        reserve(CIN7, 2);
        Instant later = NOW.plusSeconds(60);

        assertThat(budget().reserve(CIN7, later)).isEqualTo(at(60_000));
        assertThat(budget().reserve(CIN7, later)).isEqualTo(at(61_100));
    }

    @Test
    void aCallerWhoseClockIsBehindGetsNoEarlierSlot() {
        budget().reserve(CIN7, NOW);

        assertThat(budget().reserve(CIN7, NOW.minusSeconds(2))).isEqualTo(at(1100));
        assertThat(budget().reserve(CIN7, NOW.minusSeconds(4))).isEqualTo(busy(-2800));
    }

    @Test
    void noTwoShareASlot() throws InterruptedException {
        List<Slot> slots = Together.ask(8, _ -> reserve(PATIENT, 5)).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(slots)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 40)
                        .mapToObj(each -> at(each * 1100L))
                        .toList());
    }

    @Test
    void namesDoNotTouchOneAnother() {
        reserve(CIN7, 5);

        assertThat(budget().reserve(new Allowance("mirakl", GAP, Duration.ZERO), NOW))
                .isEqualTo(at(0));
    }

    private List<Slot> reserve(Allowance allowance, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> budget().reserve(allowance, NOW))
                .toList();
    }

    private static Slot at(long millis) {
        return new Slot.At(NOW.plusMillis(millis));
    }

    private static Slot busy(long millis) {
        return new Slot.Busy(NOW.plusMillis(millis));
    }
}
