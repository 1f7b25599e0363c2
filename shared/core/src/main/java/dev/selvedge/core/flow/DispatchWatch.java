package dev.selvedge.core.flow;

import dev.selvedge.core.flow.Alerted.Mark;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Stage;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Alerts;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sorts every open order by where it waits and by the time that is left, and tells people in time.
///
/// It asks no partner: what it knows is what the feeds have seen. An order that should have moved and has not is queued
/// again, so that a lost message delays and never decides.
public final class DispatchWatch {

    /// The holds that keep goods from leaving or a dispatch from being told.
    private static final Set<Kind> HOLDING = Set.of(
            Kind.ORDER, Kind.CANCELLATION, Kind.CHANGE, Kind.OVERSELL, Kind.DISPATCH, Kind.CORRECTION, Kind.SALE);

    private final WatchPolicy policy;
    private final Records records;
    private final SaleWatch sales;
    private final WatchDigest digest;
    private final InstantSource clock;

    /// The records on which the watch stands.
    public record Records(
            OpenOrders orders, Holds holds, Journal journal, Documents documents, Alerts alerts, Outbox outbox) {}

    public DispatchWatch(WatchPolicy policy, Records records, InstantSource clock) {
        this.policy = policy;
        this.records = records;
        this.sales = new SaleWatch(new CaseFile(records.holds(), records.journal(), clock), policy.stillAfter());
        this.digest = new WatchDigest(policy);
        this.clock = clock;
    }

    /// What one round came to.
    ///
    /// @param near orders within a level of their deadline, missed ones left out
    /// @param missed orders whose deadline has passed
    /// @param told orders of which people were told this time
    public record Round(Map<Stage, Integer> stages, int near, int missed, int told) {}

    /// Looks at every open order once.
    public Round look() {
        Instant now = clock.instant();
        List<OpenOrder> open = new ArrayList<>();
        records.orders().forEachOpen(open::add);
        open.removeIf(order -> order.bought().isEmpty());
        Map<OrderId, List<Hold>> held = held();
        Alerted alerted = Alerted.read(records.documents());
        List<Watched> watched = open.stream().map(order -> watched(order, held, now)).toList();
        queue(open, watched, alerted, now);
        int told = tell(watched, alerted);
        alerted.keep(open.stream().map(OpenOrder::id).toList());
        return round(watched, told);
    }

    private Map<OrderId, List<Hold>> held() {
        Map<OrderId, List<Hold>> held = new HashMap<>();
        records.holds().forEach(hold -> {
            if (HOLDING.contains(hold.key().kind())) {
                held.computeIfAbsent(new OrderId(hold.key().id()), _ -> new ArrayList<>())
                        .add(hold);
            }
        });
        return held;
    }

    private Watched watched(OpenOrder order, Map<OrderId, List<Hold>> held, Instant now) {
        List<Hold> holds = held.getOrDefault(order.id(), List.of());
        Optional<Hold> sale = sales.look(order, of(holds, true), now);
        return Watched.of(order, of(holds, false).or(() -> sale), policy, now);
    }

    /// The hold of the sale itself, or the first of all others.
    private static Optional<Hold> of(List<Hold> holds, boolean ofSale) {
        return holds.stream()
                .filter(hold -> (hold.key().kind() == Kind.SALE) == ofSale)
                .findFirst();
    }

    /// What has left and is not confirmed, or was placed and never seen in the ERP, is looked at again.
    private void queue(List<OpenOrder> open, List<Watched> watched, Alerted alerted, Instant now) {
        List<Message> again = new ArrayList<>();
        for (int at = 0; at < open.size(); at++) {
            OpenOrder order = open.get(at);
            Mark mark = alerted.of(order.id());
            if (isOverdue(order, watched.get(at), now)
                    && !now.isBefore(mark.queuedAt().plus(policy.lookAgainAfter()))) {
                again.add(new Message.OfDispatch(order.id(), Optional.empty()));
                alerted.mark(order.id(), new Mark(mark.level(), now));
            }
        }
        records.outbox().send(again);
    }

    private boolean isOverdue(OpenOrder order, Watched watched, Instant now) {
        Instant settled = now.minus(policy.lookAgainAfter());
        return switch (watched.stage()) {
            case SHIPPED_NOT_CONFIRMED ->
                order.sale().filter(sale -> sale.movedAt().isBefore(settled)).isPresent();
            case NOT_SHIPPED ->
                order.sale().isEmpty()
                        && order.placed()
                                .filter(placed -> placed.at().isBefore(settled))
                                .isPresent();
            case NOT_IN_ERP, HELD -> false;
        };
    }

    /// Only what has come nearer than people were told before. They are told first and it is written down afterwards:
    /// twice is better than never.
    private int tell(List<Watched> watched, Alerted alerted) {
        List<Watched> nearer = watched.stream()
                .filter(order -> order.level() > alerted.of(order.id()).level())
                .toList();
        if (!nearer.isEmpty()) {
            records.alerts().send(digest.of(nearer));
            nearer.forEach(order -> alerted.mark(
                    order.id(), new Mark(order.level(), alerted.of(order.id()).queuedAt())));
        }
        return nearer.size();
    }

    private Round round(List<Watched> watched, int told) {
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, 0);
        }
        int near = 0;
        int missed = 0;
        for (Watched order : watched) {
            stages.merge(order.stage(), 1, Integer::sum);
            missed += order.level() == policy.missed() ? 1 : 0;
            near += order.level() > 0 && order.level() < policy.missed() ? 1 : 0;
        }
        return new Round(stages, near, missed, told);
    }
}
