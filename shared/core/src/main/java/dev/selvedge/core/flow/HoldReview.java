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

    public Review review() {
        List<Hold> held = new ArrayList<>();
        holds.forEach(held::add);
        Causes causes = new Causes(clock.instant(), sold(held));
        List<Message> again =
                held.stream().flatMap(hold -> work(hold, causes).stream()).toList();
        outbox.send(again);
        return new Review(held.size(), again.size());
    }

    private static Optional<Message> work(Hold hold, Causes causes) {
        return switch (hold.work()) {
            case HeldWork.OfOrder(var order)
            when causes.gone(hold.release()) -> Optional.of(new Message.OfOrder(order));
            case HeldWork.OfOrder _, HeldWork.Unread _, HeldWork.Nothing _ -> Optional.empty();
        };
    }

    /// Those of the awaited SKUs that the ERP sells now. Each review asks for some, and the next for those after them.
    private Set<Sku> sold(List<Hold> held) {
        List<Sku> awaited = held.stream()
                .flatMap(hold ->
                        hold.release() instanceof Release.WhenKnown(Set<Sku> skus) ? skus.stream() : Stream.of())
                .distinct()
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.rotate(awaited, turn(awaited.size()));
        Set<Sku> sold = new TreeSet<>();
        for (Sku sku : awaited.subList(0, Math.min(lookUps, awaited.size()))) {
            if (erp.lookUp(sku).filter(sku::equals).isPresent()) {
                catalogue.add(sku);
                sold.add(sku);
            }
        }
        return sold;
    }

    private int turn(int size) {
        return size <= lookUps ? 0 : (int) (clock.instant().getEpochSecond() / 60 * lookUps % size);
    }

    /// What has gone by now.
    private final class Causes {
        private final Instant now;
        private final Set<Sku> sold;

        Causes(Instant now, Set<Sku> sold) {
            this.now = now;
            this.sold = sold;
        }

        boolean gone(Release release) {
            return switch (release) {
                case Release.ByChange() -> false;
                case Release.LookAgain(Instant at) -> !now.isBefore(at);
                case Release.WhenMapped(Set<MappingKey> keys) ->
                    keys.stream().allMatch(key -> mappings.find(key).isPresent());
                case Release.WhenKnown(Set<Sku> skus) -> known(skus);
            };
        }

        private boolean known(Set<Sku> skus) {
            return sold.containsAll(skus) || catalogue.known(skus).containsAll(skus);
        }
    }
}
