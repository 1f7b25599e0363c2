package dev.selvedge.local.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.model.Publication;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.cin7core.SaleEntry;
import dev.selvedge.local.simulator.cin7core.StockEntry;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.OrderView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What of the ERP's stock was handed out to each reading, by the simulator's own answers and books, and what could be
/// sold by it.
///
/// None of our code has a part in these figures: the rows are taken off the wire, a row that was handed out again
/// replaces what it said before, the orders are John Lewis's and the sales the ERP's, and the rules are the clerk's own
/// book. Only that a reading has been let through is taken from our record.
final class Readings {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<OrderState> LIVE = EnumSet.range(OrderState.WAITING_ACCEPTANCE, OrderState.SHIPPING);

    /// A row of stock, as the vendor tells them apart.
    private record Place(String sku, String location, String bin, String batch) {}

    /// A reading that was let through.
    ///
    /// @param placed the orders that the ERP had when it began
    /// @param filed the SKUs that had a row whenever a category was read
    private record Reading(Map<String, BigDecimal> available, Set<String> placed, Set<String> filed) {}

    private final World world;
    private final Crowd crowd;
    private final Clerk clerk;
    private final Shopkeeper shop;
    private final Map<Place, BigDecimal> rows = new HashMap<>();
    private final Map<Instant, Reading> letThrough = new HashMap<>();
    private Set<Place> throughout = Set.of();
    private Set<String> placed = Set.of();
    private Map<String, BigDecimal> last = Map.of();
    private @Nullable Set<String> filed;
    private @Nullable String passedOver;

    Readings(World world, Crowd crowd, Clerk clerk, Shopkeeper shop) {
        this.world = world;
        this.crowd = crowd;
        this.clerk = clerk;
        this.shop = shop;
        world.scene.cin7Server().observe(this::observe);
    }

    /// A reading that nobody gave a word for has passed over a row that stood throughout.
    synchronized Optional<String> passedOver() {
        return Optional.ofNullable(passedOver);
    }

    private synchronized void observe(Call call, Answer answer) {
        if (call.path().endsWith("/ref/productavailability") && answer.status() == 200) {
            JsonNode list = read(answer).path("ProductAvailabilityList");
            if (list.isArray() && call.parameter("Category") != null) {
                file();
            } else if (list.isArray()) {
                handOut(call, list);
            }
        }
    }

    private void file() {
        Set<String> now = standing().stream().map(Place::sku).collect(Collectors.toSet());
        now.retainAll(filed == null ? now : filed);
        filed = now;
    }

    private void handOut(Call call, JsonNode list) {
        boolean first =
                Partners.SOLD_FROM.getFirst().equals(call.parameter("Location")) && "1".equals(call.parameter("Page"));
        if (first) {
            rows.clear();
            throughout = standing();
            placed = sales();
        }
        throughout = throughout.stream().filter(standing()::contains).collect(Collectors.toSet());
        list.forEach(row -> rows.put(
                new Place(
                        row.path("SKU").asText(),
                        row.path("Location").asText(),
                        row.path("Bin").asText(),
                        row.path("Batch").asText("")),
                row.path("Available").decimalValue()));
    }

    private static JsonNode read(Answer answer) {
        try {
            return JSON.readTree(answer.text());
        } catch (JsonProcessingException page) {
            return JSON.missingNode();
        }
    }

    /// The rows that the ERP would hand out now, whoever asks.
    private Set<Place> standing() {
        boolean zeroes = world.weather.stockReading().zeroStockListed();
        return world.scene.cin7().stock().stream()
                .filter(entry -> Partners.SOLD_FROM.contains(entry.location()))
                .filter(entry -> zeroes
                        || entry.onHand().signum() != 0
                        || entry.allocated().signum() != 0)
                .map(Readings::place)
                .collect(Collectors.toSet());
    }

    private static Place place(StockEntry entry) {
        return new Place(entry.sku(), entry.location(), entry.bin(), entry.batch());
    }

    private Set<String> sales() {
        return world.scene.cin7().sales().stream()
                .filter(sale -> sale.orderStatus().equals("AUTHORISED"))
                .map(SaleEntry::externalId)
                .collect(Collectors.toSet());
    }

    /// A scan has changed the record.
    synchronized void concluded(Publication before, Publication after) {
        if (!after.reading().equals(before.reading())) {
            Instant at = after.reading().orElseThrow().at();
            Map<String, BigDecimal> available = sums();
            Set<Place> missed = new HashSet<>(throughout);
            missed.removeAll(rows.keySet());
            if (!missed.isEmpty()) {
                last.forEach(available::putIfAbsent);
                passedOver = before.consent().isPresent() ? passedOver : "Read at " + at + " without " + missed + ".";
            }
            last = available;
            letThrough.put(at, new Reading(available, placed, filed == null ? Set.of() : filed));
        }
        filed = null;
    }

    private Map<String, BigDecimal> sums() {
        Map<String, BigDecimal> sums = new HashMap<>();
        rows.forEach((place, available) -> sums.merge(place.sku(), available, BigDecimal::add));
        return sums;
    }

    /// How many pieces of an SKU may be shown now by the reading that began then. A rule that was changed while it was
    /// made may or may not count; an SKU whose rows went before its category was read goes by the general rule.
    synchronized int most(Instant at, String sku) {
        Reading reading = letThrough.get(at);
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
        Set<String> inErp = sales();
        int bought = List.copyOf(crowd.orders()).stream()
                .map(Ordered::id)
                .filter(order -> !inErp.contains(order))
                .mapToInt(order -> wanted(world, order, sku))
                .sum();
        BigDecimal free = Shopkeeper.available(world, sku).subtract(BigDecimal.valueOf(bought));
        return Clerk.rule(clerk.rules(), sku, shop.category(sku)).of(free);
    }
}
