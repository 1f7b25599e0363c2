package dev.selvedge.core.flow;

import dev.selvedge.core.model.Cursor;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderReading;
import dev.selvedge.core.model.OrderReading.Readable;
import dev.selvedge.core.model.OrderReading.Unreadable;
import dev.selvedge.core.model.Page;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Cursors;
import dev.selvedge.core.port.Marketplace;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the orders that changed, page by page to the end, and queues each.
///
/// The cursor is the newest change seen, on the marketplace's own clock, and each walk starts somewhat behind it: what
/// the overlap shows again is passed over by its mark. A walk that broke off, or during which the list shrank, leaves
/// the cursor where it was.
public final class OrderFeed {

    private static final String CURSOR = "feed/orders";

    private final OrderPolicy policy;
    private final Marketplace marketplace;
    private final Cursors cursors;
    private final OpenOrders openOrders;
    private final Outbox outbox;
    private final Walks walks;
    private final CaseFile file;
    private final InstantSource clock;

    public OrderFeed(OrderPolicy policy, Marketplace marketplace, OrderIngest.Records records, InstantSource clock) {
        this.policy = policy;
        this.marketplace = marketplace;
        this.cursors = records.cursors();
        this.walks = new Walks(records.cursors());
        this.openOrders = records.orders();
        this.outbox = records.outbox();
        this.file = new CaseFile(records.holds(), records.journal(), clock);
        this.clock = clock;
    }

    /// What one walk came to.
    ///
    /// @param complete false if the list shrank while it was read: the next walk reads it again
    public record Walk(int pages, int read, int queued, int held, boolean complete) {}

    /// Walks the feed once. A [dev.selvedge.core.port.RemoteFailure] breaks it off; what was queued stays queued.
    public Walk walk() {
        Instant since = since();
        Walking walking = new Walking();
        Optional<String> token = Optional.empty();
        do {
            Page<OrderReading> page = marketplace.changedSince(since, token);
            walking.take(page);
            token = page.next();
        } while (token.isPresent());
        if (walking.complete) {
            walks.ended(Walks.Feed.ORDERS, clock.instant());
        }
        if (walking.complete && walking.newest.isAfter(Instant.MIN)) {
            cursors.advance(CURSOR, Cursor.at(walking.newest));
        }
        return walking.done();
    }

    private Instant since() {
        Cursor last = cursors.read(List.of(CURSOR)).get(CURSOR);
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
        private int held;
        private int total;
        private boolean complete = true;
        private Instant newest = Instant.MIN;

        void take(Page<OrderReading> page) {
            pages++;
            read += page.items().size();
            complete &= page.total() >= total;
            total = page.total();
            List<Order> orders = new ArrayList<>();
            for (OrderReading reading : page.items()) {
                switch (reading) {
                    case Readable(Order order) -> orders.add(order);
                    case Unreadable unreadable -> hold(unreadable);
                }
            }
            queue(orders);
        }

        private void queue(List<Order> orders) {
            Map<String, Cursor> marks =
                    cursors.read(orders.stream().map(Marks::name).toList());
            List<Order> news =
                    orders.stream().filter(order -> Marks.isNews(order, marks)).toList();
            orders.forEach(order -> newest = later(newest, order.updatedAt()));
            openOrders.seen(ours(news), clock.instant());
            List<Message.OfOrder> messages =
                    news.stream().map(Message.OfOrder::new).toList();
            List<Outbox.TooLarge> tooLarge = outbox.send(messages);
            tooLarge.forEach(this::hold);
            queued += messages.size() - tooLarge.size();
        }

        /// Kept before anything else is done: what a customer has bought is not shown again, and whoever watches the
        /// deadlines knows of the order, whatever becomes of its message.
        private List<ShownOrder> ours(List<Order> news) {
            return news.stream()
                    .filter(order -> !order.createdAt().isBefore(policy.startOfTrading()))
                    .map(ShownOrder::of)
                    .toList();
        }

        private void hold(Unreadable unreadable) {
            held++;
            file.hold(
                    new WorkKey(Kind.MESSAGE, unreadable.id()),
                    Objection.to(
                            Reason.MALFORMED,
                            "Order " + unreadable.id() + " from John Lewis cannot be read: " + unreadable.why() + ".",
                            Map.of("why", unreadable.why())),
                    Optional.empty(),
                    new HeldWork.Unread(unreadable.body()));
        }

        private void hold(Outbox.TooLarge tooLarge) {
            held++;
            if (tooLarge.message() instanceof Message.OfOrder(Order order)) {
                file.hold(
                        WorkKey.of(Kind.ORDER, order.id()),
                        order,
                        Objection.to(
                                Reason.TOO_LARGE,
                                "Order " + order.id() + " with " + order.lines().size() + " lines makes a message of "
                                        + tooLarge.bytes() + " bytes; a queue takes " + tooLarge.limit() + ".",
                                Map.of("bytes", String.valueOf(tooLarge.bytes()))));
            }
        }

        private Walk done() {
            return new Walk(pages, read, queued, held, complete);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
