package dev.selvedge.erp.cin7core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How far a walk over the stock has come: which page is next, of the first of these locations.
///
/// The locations travel with it, so that a walk which is laid down ends with those with which it began; other settings
/// take effect with the next one.
///
/// @param stated the `Total` that the page before stated
record Cin7StockToken(int page, long stated, List<String> locations) {

    private static final String BETWEEN = "\n";

    Cin7StockToken {
        locations = List.copyOf(locations);
    }

    static Cin7StockToken first(List<String> locations) {
        return new Cin7StockToken(1, 0, locations);
    }

    static Cin7StockToken read(String text) {
        List<String> parts = List.of(text.split(BETWEEN));
        return new Cin7StockToken(
                Integer.parseInt(parts.get(0)), Long.parseLong(parts.get(1)), parts.subList(2, parts.size()));
    }

    String text() {
        List<String> parts = new ArrayList<>(List.of(String.valueOf(page), String.valueOf(stated)));
        parts.addAll(locations);
        return String.join(BETWEEN, parts);
    }

    String location() {
        return locations.getFirst();
    }

    Cin7StockToken nextPage(long total) {
        return new Cin7StockToken(page + 1, total, locations);
    }

    Optional<Cin7StockToken> nextLocation() {
        return locations.size() == 1 ? Optional.empty() : Optional.of(first(locations.subList(1, locations.size())));
    }
}
