package dev.selvedge.erp.bluecherry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A level of an 856 with what is said there.
final class ShipLevel {

    private static final String TOP = "";
    private static final String PACK = "P";
    private static final String ITEM = "I";

    /// Which levels may stand under which: SOTPI and SOPI (bluecherry.md B3).
    private static final Map<String, String> BELOW = Map.of(TOP, "S", "S", "O", "O", "TP", "T", PACK, PACK, ITEM);

    private final String kind;
    private final @Nullable ShipLevel above;
    private final Map<String, String> columns = new LinkedHashMap<>();

    private ShipLevel(String kind, @Nullable ShipLevel above) {
        this.kind = kind;
        this.above = above;
    }

    /// That of the whole notice.
    static ShipLevel top() {
        return new ShipLevel(TOP, null);
    }

    ShipLevel below(Segment head) {
        String other = head.at(3);
        if (other.length() != 1 || !BELOW.getOrDefault(kind, "").contains(other)) {
            throw head.because("a level " + other + " under " + (kind.isEmpty() ? "none" : kind));
        }
        return new ShipLevel(other, this);
    }

    void put(String column, String value) {
        if (!value.isEmpty()) {
            columns.put(column, value);
        }
    }

    void put(String column, Segment segment, int element) {
        put(column, segment.at(element).strip());
    }

    void putOnce(String column, Segment segment, int element) {
        if (columns.containsKey(column)) {
            throw segment.because("a second " + column + " at one level");
        }
        put(column, segment, element);
    }

    /// All that holds for an item.
    Map<String, String> item(Segment at) {
        if (!kind.equals(ITEM) || above == null) {
            throw at.because("an item at a level " + kind);
        }
        Map<String, String> all = all();
        all.put(Columns.CARTON, above.carton(at));
        return all;
    }

    /// Marks of a tare are a pallet's: a carton's own are asked for.
    private String carton(Segment at) {
        String carton = columns.getOrDefault(Columns.CARTON, columns.getOrDefault(Columns.TRACKING, ""));
        if (carton.isEmpty()) {
            throw at.because("an item in a pack without a mark");
        }
        return carton;
    }

    private Map<String, String> all() {
        Map<String, String> all = above == null ? new LinkedHashMap<>() : above.all();
        all.putAll(columns);
        return all;
    }
}
