package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Holds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What all [Holds] promise. Each test starts with nothing held.
public abstract class HoldsContract {

    private static final Instant FIRST = Instant.parse("2026-03-02T12:00:00.123456789Z");
    private static final Instant SECOND = Instant.parse("2026-03-02T13:00:00Z");

    protected abstract Holds holds();

    static Stream<Hold> everyKindOfHold() {
        return SampleHolds.all();
    }

    @Test
    void nothingIsHeldAtFirst() {
        assertThat(held()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKindOfHold")
    void aHoldIsShownAsItWasPut(Hold hold) {
        holds().put(hold);

        assertThat(held()).containsExactly(hold);
    }

    @Test
    void aReplacedHoldIsHeldSinceTheFirstTime() {
        holds().put(hold("X-A", Reason.UNKNOWN_SKU, FIRST));
        holds().put(hold("X-A", Reason.TAX_NOT_MAPPED, SECOND));

        assertThat(held()).containsExactly(hold("X-A", Reason.TAX_NOT_MAPPED, FIRST));
    }

    @Test
    void whatIsReleasedIsNotHeld() {
        holds().put(hold("X-A", Reason.UNKNOWN_SKU, FIRST));
        holds().put(hold("X-B", Reason.UNKNOWN_SKU, FIRST));
        holds().release(key("X-A"));

        assertThat(held()).containsExactly(hold("X-B", Reason.UNKNOWN_SKU, FIRST));
    }

    @Test
    void releasingWhatIsNotHeldDoesNothing() {
        holds().put(hold("X-A", Reason.UNKNOWN_SKU, FIRST));
        holds().release(key("X-B"));

        assertThat(held()).containsExactly(hold("X-A", Reason.UNKNOWN_SKU, FIRST));
    }

    @Test
    void whatIsHeldAgainAfterItsReleaseIsHeldSinceThen() {
        holds().put(hold("X-A", Reason.UNKNOWN_SKU, FIRST));
        holds().release(key("X-A"));
        holds().put(hold("X-A", Reason.UNKNOWN_SKU, SECOND));

        assertThat(held()).containsExactly(hold("X-A", Reason.UNKNOWN_SKU, SECOND));
    }

    @Test
    void aHoldMayBeReleasedWhileAllAreShown() {
        List<Hold> some = IntStream.range(0, 5)
                .mapToObj(each -> hold("X-" + each, Reason.UNKNOWN_SKU, FIRST))
                .toList();
        some.forEach(holds()::put);

        List<Hold> seen = new ArrayList<>();
        holds().forEach(hold -> {
            seen.add(hold);
            holds().release(hold.key());
        });

        assertThat(seen).containsExactlyInAnyOrderElementsOf(some);
        assertThat(held()).isEmpty();
    }

    @Test
    void everyHoldIsShownHoweverManyThereAre() {
        HeldWork large = new HeldWork.Unread("w".repeat(60_000));
        List<Hold> many = IntStream.range(0, 40)
                .mapToObj(each -> SampleHolds.holding(key("X-" + each), large))
                .toList();
        many.forEach(holds()::put);

        assertThat(held()).containsExactlyInAnyOrderElementsOf(many);
    }

    private List<Hold> held() {
        List<Hold> held = new ArrayList<>();
        holds().forEach(held::add);
        return held;
    }

    private static WorkKey key(String order) {
        return new WorkKey(WorkKey.Kind.ORDER, order);
    }

    private static Hold hold(String order, Reason reason, Instant since) {
        return new Hold(
                key(order),
                reason,
                "Cin7 Core refuses " + order,
                Map.of("sku", "CUSHION"),
                Optional.empty(),
                since,
                SampleHolds.BY_CHANGE,
                SampleHolds.NOTHING);
    }
}
