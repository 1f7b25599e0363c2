package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.scene.Fate;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What must be so once nothing moves any more.
final class OrderVerdicts {

    static final String NUMBERS = "every number stands at John Lewis, or a hold says that it was refused";

    /// What is claimed again and again, or has verdicts of its own.
    private static final Set<Kind> OTHERS = Set.of(Kind.STOCK, Kind.DISPATCH, Kind.CORRECTION, Kind.FILE);

    private final World world;
    private final Crowd crowd;
    private final OrderRules rules;
    private final Predicate<String> handled;

    /// @param handled whether people have handled an order, so that it may end otherwise
    OrderVerdicts(World world, Crowd crowd, OrderRules rules, Predicate<String> handled) {
        this.world = world;
        this.crowd = crowd;
        this.rules = rules;
        this.handled = handled;
    }

    List<Verdict> all() {
        return List.of(
                new Verdict("queues are empty and nothing is dead", this::messagesLeft),
                each("every order ends as it must", this::ending),
                each("what stands is what John Lewis wants, or a hold says otherwise", this::difference),
                each(NUMBERS, this::number),
                new Verdict("no alarm is false", this::falseAlarm),
                each("a shortage is told", this::shortage),
                new Verdict("every claim is settled or held", this::openClaim),
                new Verdict("the cursor stands at the newest change", this::cursor));
    }

    private Verdict each(String words, Function<Ordered, Optional<String>> wrong) {
        Supplier<Optional<String>> first = () -> crowd.orders().stream()
                .filter(order -> !handled.test(order.id()))
                .map(wrong)
                .flatMap(Optional::stream)
                .findFirst();
        return new Verdict(words, first);
    }

    private Optional<String> messagesLeft() {
        int dead = world.messages.orders.dead().size()
                + world.messages.references.dead().size()
                + world.messages.dispatches.dead().size();
        return world.messages.areEmpty() && dead == 0
                ? Optional.empty()
                : Optional.of(dead + " dead; empty: " + world.messages.areEmpty() + ".");
    }

    private Optional<String> ending(Ordered order) {
        OrderView view = view(order);
        List<Sale> standing = standing(order);
        boolean right =
                switch (fate(order)) {
                    case PLACED -> standing.size() == 1 && isWhole(standing.getFirst()) && !isHeld(order, Kind.ORDER);
                    case HELD -> standing.isEmpty() && isHeld(order, Kind.ORDER);
                    case WITHDRAWN ->
                        standing.isEmpty()
                                ? !isHeld(order, Kind.ORDER) && !isHeld(order, Kind.CANCELLATION)
                                : isHeld(order, Kind.CANCELLATION, Reason.CANCELLED_TOO_LATE);
                };
        return right ? Optional.empty() : Optional.of(told(order, view, standing));
    }

    private String told(Ordered order, OrderView view, List<Sale> standing) {
        return "%s, %s, is %s and must be %s; %d stand; held: %s."
                .formatted(order.id(), order.kind(), view.state(), fate(order), standing.size(), holds(order));
    }

    private static boolean isWhole(Sale sale) {
        return sale.isEntered() && !sale.lines().isEmpty();
    }

    private Optional<String> difference(Ordered order) {
        OrderView view = view(order);
        return switch (fate(order)) {
            case HELD, WITHDRAWN -> Optional.empty();
            case PLACED -> {
                boolean same = supplied(standing(order).getFirst()).equals(Ordered.left(view));
                boolean told = isHeld(order, Kind.CHANGE, Reason.CHANGED_AFTER_PLACEMENT)
                        || isHeld(order, Kind.CHANGE, Reason.LINES_TURNED_DOWN);
                yield same == told
                        ? Optional.of(told(order, view, standing(order)) + " Same: " + same + ".")
                        : Optional.empty();
            }
        };
    }

    private static Map<String, BigDecimal> supplied(Sale sale) {
        Map<String, BigDecimal> supplied = new TreeMap<>();
        sale.lines().forEach(line -> supplied.merge(line.sku(), line.quantity().setScale(0), BigDecimal::add));
        return supplied;
    }

    private Optional<String> number(Ordered order) {
        OrderView view = view(order);
        return switch (fate(order)) {
            case HELD, WITHDRAWN -> Optional.empty();
            case PLACED -> {
                String number = standing(order).getFirst().number();
                yield number.equals(view.sellerReference()) || isHeld(order, Kind.REFERENCE, Reason.MARKETPLACE_REFUSED)
                        ? Optional.empty()
                        : Optional.of(order.id() + " is " + number + " and John Lewis says " + view.sellerReference());
            }
        };
    }

    /// Of goods that nobody wants any more none are missed.
    private Optional<String> shortage(Ordered order) {
        boolean isShort = fate(order) != Fate.WITHDRAWN
                && standing(order).stream()
                        .flatMap(sale -> sale.lines().stream())
                        .anyMatch(line -> line.backorder().signum() > 0);
        return isShort && !isHeld(order, Kind.OVERSELL)
                ? Optional.of(order.id() + " is on backorder; held: " + holds(order) + ".")
                : Optional.empty();
    }

    private Optional<String> falseAlarm() {
        return world.records.holds.all().stream()
                .filter(hold -> hold.reason() == Reason.ERP_TOTAL_DIFFERS || hold.reason() == Reason.DOUBLED_IN_ERP)
                .map(Hold::explanation)
                .findFirst();
    }

    private Optional<String> openClaim() {
        return world.records.ledger.unsettled().stream()
                .filter(key -> !OTHERS.contains(key.kind()))
                .filter(key -> !handled.test(key.id()))
                .filter(key -> !world.records.isHeld(key))
                .map(key -> key + " was claimed and is neither settled nor held.")
                .findFirst();
    }

    private Optional<String> cursor() {
        Instant newest = world.scene.mirakl().orders().stream()
                .map(OrderView::lastUpdated)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return rules.cursor().equals(newest)
                ? Optional.empty()
                : Optional.of("It stands at " + rules.cursor() + ", and the newest is of " + newest + ".");
    }

    private Fate fate(Ordered order) {
        Fate meant = order.fate(view(order));
        boolean isTaken = meant == Fate.HELD
                && world.erp().takesWhatIsThere(order.kind())
                && !standing(order).isEmpty();
        return isTaken ? Fate.PLACED : meant;
    }

    private OrderView view(Ordered order) {
        return world.scene.mirakl().order(order.id());
    }

    private List<Sale> standing(Ordered order) {
        return world.erp().sales(order.id()).stream().filter(Sale::stands).toList();
    }

    private boolean isHeld(Ordered order, Kind kind) {
        return world.records.isHeld(WorkKey.of(kind, new OrderId(order.id())));
    }

    private boolean isHeld(Ordered order, Kind kind, Reason reason) {
        WorkKey key = WorkKey.of(kind, new OrderId(order.id()));
        return world.records.holds.all().stream().anyMatch(hold -> hold.key().equals(key) && hold.reason() == reason);
    }

    private List<String> holds(Ordered order) {
        return world.records.holds.all().stream()
                .filter(hold -> hold.key().id().equals(order.id()))
                .map(hold -> hold.key().kind() + ": " + hold.explanation())
                .sorted()
                .toList();
    }
}
