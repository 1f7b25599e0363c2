package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.testkit.simulation.Rule.Invariant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What must be so after every step, by both partners' own books and our records.
final class OrderRules {

    static final String AT_MOST_ONE = "at most one sale of an order stands";

    private static final String FEED = "feed/orders";

    private final World world;
    private final Confidential confidential;
    private Instant cursor = Instant.MIN;

    /// Those that nobody typed by hand, as the first rule after each step finds them.
    private List<Sale> sales = List.of();

    OrderRules(World world, Confidential confidential) {
        this.world = world;
        this.confidential = confidential;
    }

    List<Invariant> all() {
        return List.of(
                new Invariant(AT_MOST_ONE, this::doubled),
                new Invariant(
                        "nothing is placed that John Lewis never showed as to be shipped",
                        () -> sale(sale -> !world.window.wasShownToShip(sale.order()))),
                new Invariant("sales are of exactly the SKUs ordered", () -> sale(this::isOfOtherSkus)),
                new Invariant("no order is both placed and held", this::doneAndHeld),
                new Invariant("no personal data where people read", confidential::leaked),
                new Invariant("the feed's cursor never goes backwards", this::cursorWentBack));
    }

    private Optional<String> doubled() {
        sales = world.erp().sales().stream()
                .filter(sale -> !world.typed.contains(sale.id()))
                .toList();
        Map<String, Long> standing =
                sales.stream().filter(Sale::stands).collect(Collectors.groupingBy(Sale::order, Collectors.counting()));
        return standing.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getKey() + " stands " + entry.getValue() + " times.")
                .findFirst();
    }

    private Optional<String> sale(Predicate<Sale> wrong) {
        return sales.stream()
                .filter(wrong)
                .map(sale -> sale.order() + " as " + sale.number() + ".")
                .findFirst();
    }

    private boolean isOfOtherSkus(Sale sale) {
        OrderView order = world.scene.mirakl().order(sale.order());
        List<String> ordered = order.lines().stream().map(line -> line.sku()).toList();
        return !world.edited.contains(sale.id())
                && !sale.lines().stream().allMatch(line -> ordered.contains(line.sku()));
    }

    /// A worker that died between settling and letting go is followed by its message, which lets go.
    private Optional<String> doneAndHeld() {
        return world.records.holds.all().stream()
                .map(Hold::key)
                .filter(key -> key.kind() == Kind.ORDER)
                .filter(key -> world.records.ledger.settled(key).isPresent())
                .filter(key -> !world.messages.awaits(new OrderId(key.id())))
                .map(key -> key + " is settled and held.")
                .findFirst();
    }

    private Optional<String> cursorWentBack() {
        Instant now = cursor();
        Instant before = cursor;
        cursor = now;
        return now.isBefore(before) ? Optional.of("From " + before + " to " + now + ".") : Optional.empty();
    }

    Instant cursor() {
        var stands = world.records.cursors.read(List.of(FEED)).get(FEED);
        return stands == null ? Instant.MIN : stands.at();
    }
}
