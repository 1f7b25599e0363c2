package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Publication;
import dev.selvedge.local.simulation.HandedOut.Handed;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.OrderView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What of the ERP's stock was handed out to each reading, by the simulator's own answers and books, and what could be
/// sold by it.
///
/// None of our code has a part in these figures: the rows are taken off the wire, a row that was handed out again
/// replaces what it said before, the orders are John Lewis's and the sales the ERP's, and the rules are the clerk's own
/// book. Only that a reading has been let through is taken from our record.
final class Readings {

    private static final Set<OrderState> LIVE = EnumSet.range(OrderState.WAITING_ACCEPTANCE, OrderState.SHIPPING);

    private final World world;
    private final Crowd crowd;
    private final Clerk clerk;
    private final Shopkeeper shop;
    private final HandedOut handedOut;
    private final Map<Instant, Handed> letThrough = new HashMap<>();
    private Map<String, BigDecimal> last = Map.of();
    private @Nullable String passedOver;

    Readings(World world, Crowd crowd, Clerk clerk, Shopkeeper shop) {
        this.world = world;
        this.crowd = crowd;
        this.clerk = clerk;
        this.shop = shop;
        this.handedOut = world.erp().handedOut();
    }

    /// A reading that nobody gave a word for has passed over a row that stood throughout.
    synchronized Optional<String> passedOver() {
        return Optional.ofNullable(passedOver);
    }

    /// A scan has changed the record.
    synchronized void concluded(Publication before, Publication after) {
        Handed handed = handedOut.end();
        if (!after.reading().equals(before.reading())) {
            Instant at = after.reading().orElseThrow().at();
            Map<String, BigDecimal> available = new HashMap<>(handed.available());
            if (!handed.missed().isEmpty()) {
                last.forEach(available::putIfAbsent);
                passedOver = before.consent().isPresent()
                        ? passedOver
                        : "Read at " + at + " without " + handed.missed() + ".";
            }
            last = available;
            letThrough.put(at, new Handed(available, handed.placed(), handed.filed(), handed.missed()));
        }
    }

    /// How many pieces of an SKU may be shown now by the reading that began then. A rule that was changed while it was
    /// made may or may not count; an SKU whose rows went before its category was read goes by the general rule.
    synchronized int most(Instant at, String sku) {
        Handed reading = letThrough.get(at);
        if (reading == null) {
            return -1;
        }
        BigDecimal free = reading.available()
                .getOrDefault(sku, BigDecimal.ZERO)
                .subtract(BigDecimal.valueOf(bought(sku, reading.placed())));
        Set<String> categories = reading.filed().contains(sku)
                ? Set.of(shop.category(sku))
                : Set.copyOf(List.of(shop.category(sku), ""));
        return clerk.rulesSince(at).stream()
                .flatMap(rules -> categories.stream().map(category -> Clerk.rule(rules, sku, category)))
                .mapToInt(rule -> rule.of(free))
                .max()
                .orElseThrow();
    }

    /// What customers have bought, as far as we were told, and the ERP did not have.
    private int bought(String sku, Set<String> inErp) {
        return crowd.orders().stream()
                .map(Ordered::id)
                .filter(order -> world.window.wasRead(order) && !inErp.contains(order))
                .mapToInt(order -> wanted(world, order, sku))
                .sum();
    }

    /// How many pieces of an SKU an order still takes.
    static int wanted(World world, String order, String sku) {
        OrderView view = world.scene.mirakl().order(order);
        return LIVE.contains(view.state())
                ? Ordered.left(view).getOrDefault(sku, BigDecimal.ZERO).intValueExact()
                : 0;
    }

    /// What should be shown of an SKU by both partners' books as they stand.
    int due(String sku) {
        Set<String> inErp = world.erp().entered();
        int bought = List.copyOf(crowd.orders()).stream()
                .map(Ordered::id)
                .filter(order -> !inErp.contains(order))
                .mapToInt(order -> wanted(world, order, sku))
                .sum();
        BigDecimal free = shop.available(sku).subtract(BigDecimal.valueOf(bought));
        return Clerk.rule(clerk.rules(), sku, shop.category(sku)).of(free);
    }
}
