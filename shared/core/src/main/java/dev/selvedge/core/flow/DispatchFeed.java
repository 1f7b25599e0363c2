package dev.selvedge.core.flow;

import dev.selvedge.core.model.Cursor;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.ErpSale.Standing;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.MovedSale;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Page;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Cursors;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.ShipmentSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the sales that moved in the ERP, page by page to the end, and queues those of ours of which something may have
/// to be told.
///
/// A heading says most of it: only a sale that has shipped, was voided, or was touched before the warehouse began is
/// looked at, by the worker. The cursor is the newest move seen, on the ERP's own clock.
public final class DispatchFeed {

    private static final String CURSOR = "feed/sales";

    private final DispatchPolicy policy;
    private final ShipmentSource source;
    private final Cursors cursors;
    private final OpenOrders orders;
    private final Outbox outbox;
    private final Walks walks;
    private final Holds holds;
    private final CaseFile file;
    private final InstantSource clock;

    public DispatchFeed(
            DispatchPolicy policy, ShipmentSource source, Dispatching.Records records, InstantSource clock) {
        this.policy = policy;
        this.source = source;
        this.cursors = records.cursors();
        this.walks = new Walks(records.cursors());
        this.orders = records.orders();
        this.outbox = records.outbox();
        this.holds = records.holds();
        this.file = new CaseFile(records.holds(), records.journal(), clock);
        this.clock = clock;
    }

    /// What one walk came to.
    ///
    /// @param read sales of every channel
    /// @param complete false if the list shrank while it was read: the next walk reads it again
    public record Walk(int pages, int read, int queued, boolean complete) {}

    /// Walks the feed once. A [dev.selvedge.core.port.RemoteFailure] breaks it off; what was queued stays queued.
    public Walk walk() {
        Instant since = since();
        Walking walking = new Walking();
        Optional<String> token = Optional.empty();
        do {
            Page<MovedSale> page = source.movedSince(since, token);
            walking.take(page);
            token = page.next();
        } while (token.isPresent());
        if (walking.complete) {
            walks.ended(Walks.Feed.SALES, clock.instant());
        }
        if (walking.complete && walking.newest.isAfter(Instant.MIN)) {
            cursors.advance(CURSOR, Cursor.at(earlier(walking.newest, clock.instant())));
        }
        return new Walk(walking.pages, walking.read, walking.queued, walking.complete);
    }

    /// A sale from the future must not take the cursor with it: nothing that moves until then would be seen.
    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Instant since() {
        @Nullable Cursor last = cursors.read(List.of(CURSOR)).get(CURSOR);
        if (last == null) {
            return policy.startOfTrading();
        }
        Instant behind = last.at().minus(policy.overlap());
        return behind.isBefore(policy.startOfTrading()) ? policy.startOfTrading() : behind;
    }

    /// The state of one walk.
    private final class Walking {
        private int pages;
        private int read;
        private int queued;
        private int total;
        private boolean complete = true;
        private Instant newest = Instant.MIN;

        void take(Page<MovedSale> page) {
            pages++;
            read += page.items().size();
            complete &= page.total() >= total;
            total = page.total();
            List<OrderId> named = page.items().stream()
                    .flatMap(sale -> sale.order().stream())
                    .distinct()
                    .toList();
            Map<OrderId, OpenOrder> known = orders.find(named);
            List<Message> messages = new ArrayList<>();
            for (MovedSale sale : page.items()) {
                newest = newest.isAfter(sale.movedAt()) ? newest : sale.movedAt();
                sale.order().map(known::get).flatMap(order -> news(order, sale)).ifPresent(messages::add);
            }
            outbox.send(messages);
            queued += messages.size();
        }
    }

    private Optional<Message> news(OpenOrder order, MovedSale moved) {
        if (order.placed().isEmpty()) {
            return Optional.empty();
        }
        PlacedSale placed = order.placed().get();
        if (!placed.sale().id().equals(moved.sale().id())) {
            other(order, placed, moved);
            return Optional.empty();
        }
        if (order.sale()
                .filter(sale -> !moved.movedAt().isAfter(sale.movedAt()))
                .isPresent()) {
            return Optional.empty();
        }
        Optional<ErpSale> plain = plain(order, placed, moved);
        if (plain.isPresent()) {
            orders.looked(order.id(), plain.get());
            return Optional.empty();
        }
        return Optional.of(new Message.OfDispatch(order.id(), Optional.of(moved.movedAt())));
    }

    /// What the heading alone says of a sale of which nothing has left: it stands as it was placed, the warehouse has
    /// begun, or it is void. Empty where it must be looked at, as one must that was changed: it may be right again.
    private static Optional<ErpSale> plain(OpenOrder order, PlacedSale placed, MovedSale moved) {
        ErpSale before = order.sale().orElseGet(() -> ErpSale.untouched(moved.movedAt(), placed.pieces()));
        if (!order.told().isEmpty() || !before.parcels().isEmpty()) {
            return Optional.empty();
        }
        return switch (moved.standing()) {
            case WAITING -> order.sale().isEmpty() ? Optional.of(before) : Optional.empty();
            case BEGUN ->
                moved.shipped() || !before.pieces().equals(placed.pieces())
                        ? Optional.empty()
                        : Optional.of(before.moved(moved));
            case VOIDED -> Optional.of(before.moved(moved));
        };
    }

    /// A second sale under our order's number: if both are shipped, the customer has it twice. Once it is void, that is
    /// told no longer; each walk shows the newest moves again, and what else is told of the sale stays.
    private void other(OpenOrder order, PlacedSale placed, MovedSale moved) {
        WorkKey key = WorkKey.of(Kind.SALE, order.id());
        Objection objection = second(order, placed, moved);
        Optional<Hold> told = told(key).filter(hold -> hold.reason() == objection.reason());
        if (moved.standing() == Standing.VOIDED) {
            told.ifPresent(_ -> file.release(key));
        } else if (told.filter(hold -> hold.explanation().equals(objection.explanation()))
                .isEmpty()) {
            file.tell(key, order.shown().deadline(), objection);
        }
    }

    /// Asked only for an order that has two sales, which is rare.
    private Optional<Hold> told(WorkKey key) {
        List<Hold> found = new ArrayList<>();
        holds.forEach(hold -> {
            if (hold.key().equals(key)) {
                found.add(hold);
            }
        });
        return found.stream().findFirst();
    }

    private static Objection second(OpenOrder order, PlacedSale placed, MovedSale moved) {
        return Objection.to(
                Reason.NOT_THE_PLACED_SALE,
                "Order " + order.id() + " was placed as " + placed.sale() + ", and sale " + moved.sale()
                        + " carries its number too.",
                Map.of("placed", placed.sale().number(), "other", moved.sale().number()));
    }
}
