package dev.selvedge.local.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.cin7core.StockEntry;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What Cin7 Core hands out: the rows are taken off the wire, and a row that was handed out again replaces what it said
/// before.
final class Cin7HandedOut implements HandedOut {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// A row of stock, as the vendor tells them apart.
    private record Place(String sku, String location, String bin, String batch) {}

    private final World world;
    private final Map<Place, BigDecimal> rows = new HashMap<>();
    private Set<Place> throughout = Set.of();
    private Set<String> placed = Set.of();
    private @Nullable Set<Place> filed;

    Cin7HandedOut(World world) {
        this.world = world;
        world.scene.cin7Server().observe(this::observe);
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

    /// A row that moves to another location while categories are read has gone from where it was.
    private void file() {
        Set<Place> now = new HashSet<>(standing());
        now.retainAll(filed == null ? now : filed);
        filed = now;
    }

    private void handOut(Call call, JsonNode list) {
        boolean first =
                Cin7World.SOLD_FROM.getFirst().equals(call.parameter("Location")) && "1".equals(call.parameter("Page"));
        if (first) {
            rows.clear();
            throughout = standing();
            placed = world.erp().entered();
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
                .filter(entry -> Cin7World.SOLD_FROM.contains(entry.location()))
                .filter(entry -> zeroes
                        || entry.onHand().signum() != 0
                        || entry.allocated().signum() != 0)
                .map(Cin7HandedOut::place)
                .collect(Collectors.toSet());
    }

    private static Place place(StockEntry entry) {
        return new Place(entry.sku(), entry.location(), entry.bin(), entry.batch());
    }

    @Override
    public synchronized Handed end() {
        Map<String, BigDecimal> sums = new HashMap<>();
        rows.forEach((place, available) -> sums.merge(place.sku(), available, BigDecimal::add));
        Set<Place> missed = new HashSet<>(throughout);
        missed.removeAll(rows.keySet());
        Set<String> asFiled =
                filed == null ? Set.of() : filed.stream().map(Place::sku).collect(Collectors.toSet());
        filed = null;
        return new Handed(
                sums, placed, asFiled, missed.stream().map(Place::toString).collect(Collectors.toSet()));
    }
}
