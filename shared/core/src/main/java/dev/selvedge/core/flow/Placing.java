package dev.selvedge.core.flow;

import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderLine;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Pieces;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.Placement;
import dev.selvedge.core.model.Placement.Placed;
import dev.selvedge.core.model.Placement.Sent;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Sighting;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// An order becomes a sale in the ERP exactly once, whatever is lost on the way.
///
/// The ledger lets one worker through. Whoever finds that another may have acted looks in the ERP first, and finishes
/// what is half done rather than start anew.
final class Placing {

    private static final int DOUBTS_BEFORE_PEOPLE_ARE_TOLD = 3;

    private final Ledger ledger;
    private final Erp erp;
    private final OpenOrders openOrders;
    private final Outbox outbox;
    private final CaseFile file;
    private final InstantSource clock;
    private final Duration lease;

    Placing(OrderIngest.Records records, Erp erp, CaseFile file, InstantSource clock, Duration lease) {
        this.ledger = records.ledger();
        this.openOrders = records.orders();
        this.outbox = records.outbox();
        this.erp = erp;
        this.file = file;
        this.clock = clock;
        this.lease = lease;
    }

    Outcome place(Order order) {
        WorkKey key = WorkKey.of(Kind.ORDER, order.id());
        return switch (ledger.claim(key, clock.instant(), lease)) {
            case Claim.Settled(Outcome.Done before) -> placedBefore(order, before);
            case Claim.Leased(Instant until) -> leased(until);
            case Claim.Granted(int attempt) -> place(order, attempt);
            case Claim.InDoubt(int attempt, Instant quietSince) ->
                recover(
                        order,
                        attempt,
                        quietSince,
                        turnedDown -> turnedDown
                                .map(words -> turnedDown(order, attempt, quietSince, words))
                                .orElseGet(() -> place(order, attempt)));
        };
    }

    /// An order that has left is placed no more; one that may have been placed is settled as what stands there.
    Outcome shipped(Order order) {
        WorkKey key = WorkKey.of(Kind.ORDER, order.id());
        return switch (ledger.claim(key, clock.instant(), lease)) {
            case Claim.Settled(Outcome.Done before) -> placedBefore(order, before);
            case Claim.Leased(Instant until) -> leased(until);
            case Claim.Granted(int attempt) -> leftUnplaced(key, attempt);
            case Claim.InDoubt(int attempt, Instant quietSince) ->
                recover(order, attempt, quietSince, _ -> leftUnplaced(key, attempt));
        };
    }

    private Outcome leftUnplaced(WorkKey key, int attempt) {
        ledger.giveBack(key, attempt);
        file.release(key);
        return Outcome.Done.of("shipped");
    }

    /// Holds an order that cannot be placed as it is. One that was placed before is not held for it.
    Outcome hold(Order order, Objection objection) {
        WorkKey key = WorkKey.of(Kind.ORDER, order.id());
        return switch (ledger.claim(key, clock.instant(), lease)) {
            case Claim.Settled(Outcome.Done before) -> placedBefore(order, before);
            case Claim.Leased(Instant until) -> leased(until);
            case Claim.Granted(int attempt) -> {
                ledger.giveBack(key, attempt);
                yield file.hold(key, order, objection);
            }
            case Claim.InDoubt(int attempt, Instant quietSince) -> {
                ledger.leave(key, attempt, quietSince);
                yield file.hold(key, order, objection);
            }
        };
    }

    private static Outcome leased(Instant until) {
        return new Outcome.Deferred(until, "another worker is at it");
    }

    /// Whoever settled it may have died before the hold was let go.
    private Outcome placedBefore(Order order, Outcome.Done before) {
        file.release(WorkKey.of(Kind.ORDER, order.id()));
        if (before.reference().isEmpty() || before.supply().equals(order.supply())) {
            return new Outcome.Duplicate(before.what() + " before");
        }
        return tellChanged(order, before.reference().get(), before.supply());
    }

    private Outcome tellChanged(Order order, ErpReference sale, String placed) {
        return file.tell(
                WorkKey.of(Kind.CHANGE, order.id()),
                order,
                Objection.to(
                        Reason.CHANGED_AFTER_PLACEMENT,
                        "Order " + order.id() + " was placed as " + sale + " and has changed at John Lewis since.",
                        Map.of("placed", placed, "now", order.supply())));
    }

    /// Nobody has acted since `quietSince`; looking does not change that.
    ///
    /// @param ifNothingStands what then; it is told why if the ERP has turned the order down
    private Outcome recover(
            Order order, int attempt, Instant quietSince, Function<Optional<String>, Outcome> ifNothingStands) {
        WorkKey key = WorkKey.of(Kind.ORDER, order.id());
        Sighting sighting = asked(
                () -> erp.find(order.id(), quietSince),
                failure -> doubted(order, attempt, quietSince, failure.getMessage()));
        return switch (sighting) {
            case Sighting.Absent() -> ifNothingStands.apply(Optional.empty());
            case Sighting.NotTaken(String words) -> ifNothingStands.apply(Optional.of(words));
            case Sighting.Found found -> found(order, attempt, found);
            case Sighting.CannotTell(Instant until) -> {
                ledger.leave(key, attempt, quietSince);
                yield new Outcome.Deferred(until, erp.name() + " cannot tell yet");
            }
            case Sighting.Several(List<ErpReference> sales) -> {
                ledger.leave(key, attempt, quietSince);
                yield file.hold(key, order, Doubles.objection(order, erp, sales, clock.instant()));
            }
        };
    }

    /// The ERP has it and takes none of it, until people have mended the cause and say so.
    private Outcome turnedDown(Order order, int attempt, Instant quietSince, String words) {
        WorkKey key = WorkKey.of(Kind.ORDER, order.id());
        ledger.leave(key, attempt, quietSince);
        return file.hold(key, order, notTaken(order, words));
    }

    /// What stands may have been placed from an earlier reading, before the order changed; and of what was turned down
    /// nothing may be wanted any more.
    private Outcome found(Order order, int attempt, Sighting.Found found) {
        if (found.progress() == Sighting.Progress.STARTED) {
            return finish(order, attempt, found.reference());
        }
        if (!isAllOf(order, found.pieces())) {
            tellOtherwise(order, found);
        }
        Placed placed = new Placed(found.reference(), found.shortfalls(), Optional.empty());
        return settled(order, attempt, placed, found.pieces());
    }

    private void tellOtherwise(Order order, Sighting.Found found) {
        if (isAllOf(order, sent(found))) {
            file.tell(WorkKey.of(Kind.CHANGE, order.id()), order, placedWithout(order, found));
        } else {
            tellChanged(order, found.reference(), Pieces.text(found.pieces()));
        }
    }

    /// What the ERP was asked for, whether it took it or not.
    private static Map<Sku, Integer> sent(Sighting.Found found) {
        Map<Sku, Integer> sent = new HashMap<>(found.pieces());
        found.turnedDown().forEach(line -> sent.merge(line.sku(), line.quantity(), Integer::sum));
        return sent;
    }

    private static boolean isAllOf(Order order, Map<Sku, Integer> pieces) {
        return pieces.equals(order.pieces(OrderLine::open)) || pieces.equals(order.pieces(OrderLine::left));
    }

    private Outcome place(Order order, int attempt) {
        Placement placement = asked(() -> erp.place(order), failure -> {
            if (failure.nothingDone()) {
                ledger.giveBack(WorkKey.of(Kind.ORDER, order.id()), attempt);
            } else {
                doubted(order, attempt, clock.instant(), failure.getMessage());
            }
        });
        return concluded(order, attempt, placement);
    }

    private Outcome finish(Order order, int attempt, ErpReference sale) {
        Placement placement = asked(
                () -> erp.finish(order, sale),
                failure -> doubted(order, attempt, clock.instant(), failure.getMessage()));
        return concluded(order, attempt, placement);
    }

    private Outcome concluded(Order order, int attempt, Placement placement) {
        return switch (placement) {
            case Placed placed -> settled(order, attempt, placed, order.pieces(OrderLine::open));
            case Sent(ErpReference _, Instant askAgain) -> {
                ledger.leave(WorkKey.of(Kind.ORDER, order.id()), attempt, clock.instant());
                yield new Outcome.Deferred(askAgain, "sent; " + erp.name() + " answers later");
            }
        };
    }

    /// Asks the ERP, and on failure first leaves the claim as honest as the failure allows.
    private static <T> T asked(Supplier<T> question, Consumer<RemoteFailure> leave) {
        try {
            return question.get();
        } catch (RemoteFailure failure) {
            leave.accept(failure);
            throw failure;
        }
    }

    private void doubted(Order order, int attempt, Instant quietSince, @Nullable String why) {
        WorkKey key = WorkKey.of(Kind.ORDER, order.id());
        ledger.leave(key, attempt, quietSince);
        if (attempt >= DOUBTS_BEFORE_PEOPLE_ARE_TOLD) {
            file.tell(key, order, doubt(order, attempt, String.valueOf(why)));
        }
    }

    private Outcome settled(Order order, int attempt, Placed placed, Map<Sku, Integer> pieces) {
        WorkKey key = WorkKey.of(Kind.ORDER, order.id());
        ErpReference sale = placed.reference();
        outbox.send(List.of(new Message.OfReference(order.id(), sale)));
        if (!placed.shortfalls().isEmpty()) {
            file.tell(WorkKey.of(Kind.OVERSELL, order.id()), order, oversold(order, placed));
        }
        placed.otherTotal()
                .ifPresent(total -> file.tell(WorkKey.of(Kind.TOTAL, order.id()), order, differs(order, sale, total)));
        openOrders.placed(order.id(), new PlacedSale(sale, pieces, clock.instant()));
        Outcome.Done done = new Outcome.Done("placed", Optional.of(sale), order.supply());
        ledger.settle(key, attempt, done);
        file.release(key);
        file.note(key, "placed", Map.of("sale", sale.number(), "supply", order.supply()));
        return done;
    }

    private Objection notTaken(Order order, String words) {
        return new Objection(
                Reason.ORDER_TURNED_DOWN,
                "Order " + order.id() + " was turned down by " + erp.name() + ": " + words + ".",
                Map.of("why", words),
                Patience.lookAgain(clock.instant()));
    }

    private Objection placedWithout(Order order, Sighting.Found found) {
        String lines = found.turnedDown().stream()
                .map(line -> line.quantity() + " of '" + line.sku() + "' (" + line.words() + ")")
                .collect(Collectors.joining(", "));
        return Objection.to(
                Reason.LINES_TURNED_DOWN,
                "Order " + order.id() + " was placed as " + found.reference() + " without what " + erp.name()
                        + " turned down: " + lines + ".",
                Map.of("turned down", lines));
    }

    private Objection doubt(Order order, int attempts, String why) {
        return Objection.to(
                Reason.IN_DOUBT,
                "Whether order " + order.id() + " stands in " + erp.name() + " is not known after " + attempts
                        + " attempts.",
                Map.of("last", why));
    }

    private Objection oversold(Order order, Placed placed) {
        String short_ = placed.shortfalls().stream()
                .map(shortfall -> shortfall.quantity() + " of '" + shortfall.sku() + "'")
                .collect(Collectors.joining(", "));
        return Objection.to(
                Reason.OVERSOLD,
                "Order " + order.id() + " was placed as " + placed.reference() + " and " + erp.name()
                        + " has put on backorder: " + short_ + ".",
                Map.of("backorder", short_));
    }

    private static Objection differs(Order order, ErpReference sale, Money total) {
        return Objection.to(
                Reason.ERP_TOTAL_DIFFERS,
                "Order " + order.id() + " was placed as " + sale + ", whose total is " + total
                        + " where John Lewis says " + order.payable() + ".",
                Map.of("erp", total.toString(), "marketplace", order.payable().toString()));
    }
}
