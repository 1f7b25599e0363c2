package dev.selvedge.core.flow;

import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Catalogue;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks again at the holds whose cause could have gone, and queues their work.
///
/// The hold itself stays until the work is done, so that nothing is lost in between. People mend causes; they do not
/// push messages about.
public final class HoldReview {

    private final Holds holds;
    private final Mappings mappings;
    private final Catalogue catalogue;
    private final Erp erp;
    private final Outbox outbox;
    private final InstantSource clock;
    private final int lookUps;

    /// @param lookUps how many SKUs at most one review asks the ERP for, since calls are scarce
    public HoldReview(
            Holds holds,
            Mappings mappings,
            Catalogue catalogue,
            Erp erp,
            Outbox outbox,
            InstantSource clock,
            int lookUps) {
        this.holds = holds;
        this.mappings = mappings;
        this.catalogue = catalogue;
        this.erp = erp;
        this.outbox = outbox;
        this.clock = clock;
        this.lookUps = lookUps;
    }

    /// What one review came to.
    public record Review(int held, int queued) {}

    /// Reviews every hold once. A [dev.selvedge.core.port.RemoteFailure] breaks off the asking, after everything that
    /// needs no asking has been queued.
    public Review review() {
        List<Hold> held = new ArrayList<>();
        holds.forEach(held::add);
        Set<Sku> awaited = awaited(held);
        Set<Sku> known = new TreeSet<>(catalogue.known(awaited));
        List<Hold> stuck = new ArrayList<>();
        int queued = queue(held, known, stuck);
        awaited.removeAll(known);
        known.addAll(sold(awaited));
        return new Review(held.size(), queued + queue(stuck, known, new ArrayList<>()));
    }

    /// Queues the work of the holds that let go, and collects those that do not.
    ///
    /// What is queued is marked first: while a partner is down the work waits in the queue, and need not be queued
    /// again by each review.
    private int queue(List<Hold> held, Set<Sku> known, List<Hold> stuck) {
        List<Message> again = new ArrayList<>();
        for (Hold hold : held) {
            if (isFree(hold, known)) {
                work(hold).ifPresent(message -> {
                    holds.put(tried(hold));
                    again.add(message);
                });
            } else {
                stuck.add(hold);
            }
        }
        outbox.send(again);
        return again.size();
    }

    private Hold tried(Hold hold) {
        return new Hold(
                hold.key(),
                hold.reason(),
                hold.explanation(),
                hold.evidence(),
                hold.deadline(),
                hold.since(),
                Patience.lookAgain(clock.instant()),
                hold.work());
    }

    private static Optional<Message> work(Hold hold) {
        return switch (hold.work()) {
            case HeldWork.OfOrder(var order) -> Optional.of(new Message.OfOrder(order));
            case HeldWork.OfDispatch(var order) -> Optional.of(new Message.OfDispatch(order, Optional.empty()));
            case HeldWork.OfRemittance(var payout) -> Optional.of(new Message.OfRemittance(payout));
            case HeldWork.Unread _, HeldWork.Nothing _ -> Optional.empty();
        };
    }

    /// Whether what held it has gone by now.
    private boolean isFree(Hold hold, Set<Sku> known) {
        return switch (hold.release()) {
            case Release.ByChange() -> false;
            case Release.LookAgain(Instant at) -> !clock.instant().isBefore(at);
            case Release.WhenMapped(Set<MappingKey> keys) ->
                keys.stream().allMatch(key -> mappings.find(key).isPresent());
            case Release.WhenOneMapped(Set<MappingKey> keys) ->
                keys.stream().anyMatch(key -> mappings.find(key).isPresent());
            case Release.WhenKnown(Set<Sku> skus) -> known.containsAll(skus);
        };
    }

    private static Set<Sku> awaited(List<Hold> held) {
        return held.stream()
                .flatMap(hold ->
                        hold.release() instanceof Release.WhenKnown(Set<Sku> skus) ? skus.stream() : Stream.of())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Those of the awaited SKUs that were asked for now and that the ERP sells.
    private Set<Sku> sold(Set<Sku> awaited) {
        Set<Sku> sold = new TreeSet<>();
        for (Sku sku : turn(awaited)) {
            if (erp.lookUp(sku).filter(sku::equals).isPresent()) {
                catalogue.add(Set.of(sku));
                sold.add(sku);
            }
        }
        return sold;
    }

    /// Which SKUs are asked for this time. Drawn by the second, since a turn that goes with the clock can fall into
    /// step with the schedule and never reach some of them.
    private List<Sku> turn(Set<Sku> awaited) {
        List<Sku> drawn = new ArrayList<>(awaited);
        Collections.shuffle(drawn, new SplittableRandom(clock.instant().getEpochSecond()));
        return drawn.subList(0, Math.min(lookUps, drawn.size()));
    }
}
