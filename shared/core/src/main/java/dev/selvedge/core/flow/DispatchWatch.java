package dev.selvedge.core.flow;

import dev.selvedge.core.flow.Walks.Blind;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Stage;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Alerts;
import dev.selvedge.core.port.Cursors;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sorts every open order by where it waits and by the time that is left, and tells people in time.
///
/// It asks no partner: what it knows is what the feeds have seen. An order that should have moved and has not is queued
/// again, so that a lost message delays and never decides.
public final class DispatchWatch {

    /// What keeps an order from being placed or told of, whatever has left.
    private static final List<Kind> STOPPING = List.of(Kind.ORDER, Kind.DISPATCH, Kind.CORRECTION, Kind.CANCELLATION);

    /// What keeps goods from leaving as they should; nobody needs it once the order is closed.
    private static final List<Kind> HINDERING = List.of(Kind.SALE, Kind.CHANGE, Kind.OVERSELL);

    private final WatchPolicy policy;
    private final Records records;
    private final Walks walks;
    private final SaleWatch sales;
    private final WatchDigest digest;
    private final InstantSource clock;

    /// The records on which the watch stands.
    public record Records(
            OpenOrders orders,
            Cursors cursors,
            Holds holds,
            Journal journal,
            Documents documents,
            Alerts alerts,
            Outbox outbox) {}

    public DispatchWatch(WatchPolicy policy, Records records, InstantSource clock) {
        this.policy = policy;
        this.records = records;
        this.walks = new Walks(records.cursors());
        this.sales = new SaleWatch(new CaseFile(records.holds(), records.journal(), clock), policy.stillAfter());
        this.digest = new WatchDigest(policy);
        this.clock = clock;
    }

    /// What one round came to.
    ///
    /// @param stages how many orders wait where
    /// @param levels how many orders stand at each level, the first being far from any; the last has missed its
    /// deadline
    /// @param told orders of which people were told this time
    /// @param holds how many pieces of work were held when it began, of orders or not
    /// @param oldestHold how long the first of them had been held by then; zero if nothing was
    public record Round(Map<Stage, Integer> stages, List<Integer> levels, int told, int holds, Duration oldestHold) {}

    /// Looks at every open order once.
    public Round look() {
        Instant now = clock.instant();
        // The holds first: what they tell of is then never newer than the orders.
        List<Hold> holds = new ArrayList<>();
        records.holds().forEach(holds::add);
        Map<OrderId, Map<Kind, Hold>> held = ofOrders(holds);
        List<OpenOrder> open = new ArrayList<>();
        Optional<IllegalStateException> unreadable = read(open);
        open.removeIf(order -> order.bought().isEmpty());
        Alerted alerted = Alerted.read(records.documents());
        List<Watched> watched = open.stream()
                .map(order -> watched(order, held.getOrDefault(order.id(), Map.of()), now))
                .toList();
        queue(open, watched, alerted, now);
        Closed closed = close(open, held, alerted, now);
        int told = tell(watched, closed.tooLate(), alerted);
        Set<OrderId> marked = new HashSet<>(closed.held());
        open.forEach(order -> marked.add(order.id()));
        alerted.keep(marked);
        unreadable.ifPresent(failure -> {
            throw failure;
        });
        return round(watched, told, holds, now);
    }

    /// An order that cannot be read fails the round once the others have been seen to.
    private Optional<IllegalStateException> read(List<OpenOrder> open) {
        try {
            records.orders().forEachOpen(open::add);
            return Optional.empty();
        } catch (IllegalStateException unreadable) {
            return Optional.of(unreadable);
        }
    }

    private static Map<OrderId, Map<Kind, Hold>> ofOrders(List<Hold> holds) {
        Map<OrderId, Map<Kind, Hold>> held = new HashMap<>();
        holds.forEach(hold -> {
            Kind kind = hold.key().kind();
            if (STOPPING.contains(kind) || HINDERING.contains(kind)) {
                held.computeIfAbsent(new OrderId(hold.key().id()), _ -> new EnumMap<>(Kind.class))
                        .put(kind, hold);
            }
        });
        return held;
    }

    private Watched watched(OpenOrder order, Map<Kind, Hold> holds, Instant now) {
        Map<Kind, Hold> seen = new EnumMap<>(Kind.class);
        seen.putAll(holds);
        sales.look(order, Optional.ofNullable(holds.get(Kind.SALE)), now)
                .ifPresentOrElse(hold -> seen.put(Kind.SALE, hold), () -> seen.remove(Kind.SALE));
        if (holds.containsKey(Kind.CHANGE) && sales.isAmended(order)) {
            release(Kind.CHANGE, order.id());
            seen.remove(Kind.CHANGE);
        }
        return Watched.of(order, first(seen, STOPPING), first(seen, HINDERING), policy, now);
    }

    private static Optional<Hold> first(Map<Kind, Hold> holds, List<Kind> kinds) {
        return kinds.stream().filter(holds::containsKey).findFirst().map(holds::get);
    }

    /// @param held closed orders that something still holds
    /// @param tooLate those of them that were cancelled when their goods were under way
    private record Closed(Set<OrderId> held, List<Watched> tooLate) {}

    /// Lets go of the holds that an order has outlived. One that was held from being told of, and was confirmed by
    /// hand, is looked at once more.
    private Closed close(List<OpenOrder> open, Map<OrderId, Map<Kind, Hold>> held, Alerted alerted, Instant now) {
        Set<OrderId> gone = new HashSet<>(held.keySet());
        open.forEach(order -> gone.remove(order.id()));
        Map<OrderId, OpenOrder> closed = new HashMap<>(records.orders().find(gone));
        closed.values().removeIf(order -> order.shown().isOpen());
        List<Message> again = new ArrayList<>();
        List<Watched> tooLate = new ArrayList<>();
        for (OpenOrder order : closed.values()) {
            Map<Kind, Hold> holds = held.getOrDefault(order.id(), Map.of());
            HINDERING.stream()
                    .filter(kind -> holds.containsKey(kind) && !sales.isSecond(holds.get(kind)))
                    .forEach(kind -> release(kind, order.id()));
            if (holds.containsKey(Kind.DISPATCH) && alerted.isTurn(order.id(), policy.lookAgainAfter(), now)) {
                again.add(new Message.OfDispatch(order.id(), Optional.empty()));
            }
            Optional<Hold> cancellation = Optional.ofNullable(holds.get(Kind.CANCELLATION));
            if (cancellation.isPresent() && sales.isVoided(order)) {
                release(Kind.CANCELLATION, order.id());
            } else if (cancellation.isPresent()) {
                tooLate.add(Watched.of(order, cancellation, Optional.empty(), policy, now));
            }
        }
        records.outbox().send(again);
        return new Closed(closed.keySet(), tooLate);
    }

    private void release(Kind kind, OrderId order) {
        records.holds().release(WorkKey.of(kind, order));
    }

    /// What has left and is not confirmed, or was placed and never seen in the ERP, is looked at again.
    private void queue(List<OpenOrder> open, List<Watched> watched, Alerted alerted, Instant now) {
        List<Message> again = new ArrayList<>();
        for (int at = 0; at < open.size(); at++) {
            OpenOrder order = open.get(at);
            if (isOverdue(order, watched.get(at), now) && alerted.isTurn(order.id(), policy.lookAgainAfter(), now)) {
                again.add(new Message.OfDispatch(order.id(), Optional.empty()));
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

    /// Only what has come nearer than people were told before, what was cancelled too late, and a feed that cannot be
    /// read. They are told first and it is written down afterwards: twice is better than never.
    private int tell(List<Watched> watched, List<Watched> tooLate, Alerted alerted) {
        List<Watched> nearer = watched.stream()
                .filter(order -> order.level() > alerted.level(order.id()))
                .toList();
        List<Watched> cancelled = tooLate.stream()
                .filter(order -> !alerted.wasCancelled(order.id()))
                .toList();
        List<Blind> blind = alerted.news(walks.blind(clock.instant(), policy.blindAfter()));
        int told = nearer.size() + cancelled.size();
        if (told > 0 || !blind.isEmpty()) {
            records.alerts().send(digest.of(blind, nearer, cancelled));
            blind.forEach(alerted::told);
            nearer.forEach(order -> alerted.told(order.id(), order.level()));
            cancelled.forEach(order -> alerted.cancelled(order.id()));
        }
        return told;
    }

    private Round round(List<Watched> watched, int told, List<Hold> holds, Instant now) {
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, 0);
        }
        Integer[] levels = new Integer[policy.missed() + 1];
        Arrays.fill(levels, 0);
        for (Watched order : watched) {
            stages.merge(order.stage(), 1, Integer::sum);
            levels[order.level()]++;
        }
        return new Round(stages, List.of(levels), told, holds.size(), oldest(holds, now));
    }

    private static Duration oldest(List<Hold> holds, Instant now) {
        return holds.stream()
                .map(Hold::since)
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, now))
                .orElse(Duration.ZERO);
    }
}
