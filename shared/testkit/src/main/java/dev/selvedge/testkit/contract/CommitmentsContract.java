package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Commitment;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Commitments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What all [Commitments] promise. Each test starts with none.
public abstract class CommitmentsContract {

    private static final OrderId ORDER = new OrderId("X/A-1 é");
    private static final OrderId OTHER = new OrderId("X-B");
    private static final Sku CUSHION = new Sku("CUSHION-45");
    private static final Sku THROW = new Sku(SampleHolds.AWKWARD);
    private static final Instant FIRST = Instant.parse("2026-03-02T12:00:00.123456789Z");
    private static final Instant SECOND = Instant.parse("2026-03-02T13:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-03-02T14:00:00Z");

    protected abstract Commitments commitments();

    @Test
    void nothingIsPromisedAtFirst() {
        assertThat(all()).isEmpty();
    }

    @Test
    void aPromiseIsShownAsItWasMade() {
        commitments().promise(ORDER, Map.of(CUSHION, 2, THROW, 1), FIRST);

        assertThat(all()).containsExactly(new Commitment(ORDER, Map.of(CUSHION, 2, THROW, 1), FIRST, Optional.empty()));
    }

    @Test
    void aPromiseMadeAgainTakesOtherPiecesAndKeepsItsFirstInstant() {
        commitments().promise(ORDER, Map.of(CUSHION, 2, THROW, 1), FIRST);
        commitments().promise(ORDER, Map.of(CUSHION, 1), SECOND);

        assertThat(all()).containsExactly(new Commitment(ORDER, Map.of(CUSHION, 1), FIRST, Optional.empty()));
    }

    @Test
    void aPlacedOrderKeepsItsPiecesAndSaysSinceWhen() {
        commitments().promise(ORDER, Map.of(CUSHION, 2), FIRST);
        commitments().promise(OTHER, Map.of(CUSHION, 7), FIRST);
        commitments().placed(ORDER, SECOND);

        assertThat(all())
                .containsExactlyInAnyOrder(
                        new Commitment(ORDER, Map.of(CUSHION, 2), FIRST, Optional.of(SECOND)),
                        new Commitment(OTHER, Map.of(CUSHION, 7), FIRST, Optional.empty()));
    }

    @Test
    void aPromiseMadeAgainDoesNotForgetThatTheOrderIsPlaced() {
        commitments().promise(ORDER, Map.of(CUSHION, 2), FIRST);
        commitments().placed(ORDER, SECOND);
        commitments().promise(ORDER, Map.of(CUSHION, 1), THIRD);

        assertThat(all()).containsExactly(new Commitment(ORDER, Map.of(CUSHION, 1), FIRST, Optional.of(SECOND)));
    }

    @Test
    void anOrderIsPlacedSinceTheFirstTime() {
        commitments().promise(ORDER, Map.of(CUSHION, 2), FIRST);
        commitments().placed(ORDER, SECOND);
        commitments().placed(ORDER, THIRD);

        assertThat(all()).containsExactly(new Commitment(ORDER, Map.of(CUSHION, 2), FIRST, Optional.of(SECOND)));
    }

    @Test
    void anOrderThatWasNeverPromisedIsLeftAlone() {
        commitments().placed(ORDER, FIRST);

        assertThat(all()).isEmpty();
    }

    @Test
    void anOrderWithoutPiecesIsKeptAsSuch() {
        commitments().promise(ORDER, Map.of(CUSHION, 2), FIRST);
        commitments().promise(ORDER, Map.of(), SECOND);

        assertThat(all()).containsExactly(new Commitment(ORDER, Map.of(), FIRST, Optional.empty()));
    }

    @Test
    void whatIsReleasedTakesNothing() {
        commitments().promise(ORDER, Map.of(CUSHION, 2), FIRST);
        commitments().promise(OTHER, Map.of(CUSHION, 7), FIRST);
        commitments().release(ORDER);
        commitments().release(new OrderId("X-C"));

        assertThat(all()).containsExactly(new Commitment(OTHER, Map.of(CUSHION, 7), FIRST, Optional.empty()));
    }

    @Test
    void whatIsPromisedAfterItsReleaseIsPromisedSinceThen() {
        commitments().promise(ORDER, Map.of(CUSHION, 2), FIRST);
        commitments().placed(ORDER, FIRST);
        commitments().release(ORDER);
        commitments().promise(ORDER, Map.of(CUSHION, 3), SECOND);

        assertThat(all()).containsExactly(new Commitment(ORDER, Map.of(CUSHION, 3), SECOND, Optional.empty()));
    }

    @Test
    void everyCommitmentIsShownHoweverManyThereAre() {
        Map<Sku, Integer> pieces = IntStream.range(0, 1_000)
                .boxed()
                .collect(Collectors.toMap(each -> new Sku("A-CUSHION-OF-A-LONGISH-NAME-" + each), each -> each));
        List<Commitment> many = IntStream.range(0, 40)
                .mapToObj(each -> new Commitment(new OrderId("X-" + each), pieces, FIRST, Optional.empty()))
                .toList();
        many.forEach(one -> commitments().promise(one.order(), one.pieces(), one.promisedAt()));

        assertThat(all()).containsExactlyInAnyOrderElementsOf(many);
    }

    private List<Commitment> all() {
        List<Commitment> all = new ArrayList<>();
        commitments().forEach(all::add);
        return all;
    }
}
