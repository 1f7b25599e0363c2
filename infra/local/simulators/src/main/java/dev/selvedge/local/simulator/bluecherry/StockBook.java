package dev.selvedge.local.simulator.bluecherry;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The running stock summary.
final class StockBook {

    private record Place(Item item, String location) {}

    private final Map<Place, EnumMap<RecordType, Long>> places = new LinkedHashMap<>();

    /// Adds to a record type, or takes from it.
    void post(Item item, String location, RecordType type, long pieces) {
        places.computeIfAbsent(new Place(item, location), any -> new EnumMap<>(RecordType.class))
                .merge(type, pieces, Long::sum);
    }

    StockView at(Item item, String location) {
        return new StockView(item, location, places.getOrDefault(new Place(item, location), none()));
    }

    List<StockView> all() {
        return places.entrySet().stream()
                .map(place ->
                        new StockView(place.getKey().item(), place.getKey().location(), place.getValue()))
                .toList();
    }

    private static EnumMap<RecordType, Long> none() {
        return new EnumMap<>(RecordType.class);
    }
}
