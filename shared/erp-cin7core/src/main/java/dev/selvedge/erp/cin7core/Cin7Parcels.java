package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.Parcel;
import dev.selvedge.core.model.Sku;
import dev.selvedge.erp.cin7core.wire.Cin7Fulfilment;
import dev.selvedge.erp.cin7core.wire.Cin7Fulfilment.Pack;
import dev.selvedge.erp.cin7core.wire.Cin7Fulfilment.PackLine;
import dev.selvedge.erp.cin7core.wire.Cin7Fulfilment.Ship;
import dev.selvedge.erp.cin7core.wire.Cin7Fulfilment.ShipLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What has left in one fulfilment: each ship line with `IsShipped` is a parcel, and holds what was packed into its
/// boxes (cin7-core.md A2, "Reading for Mirakl"). What does not fit together is a fault, and nothing is guessed.
final class Cin7Parcels {

    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final Cin7Fulfilment fulfilment;
    private final List<PackLine> packed;
    private final Set<String> left = new HashSet<>();
    private final List<Parcel> parcels = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private Cin7Parcels(Cin7Fulfilment fulfilment) {
        this.fulfilment = fulfilment;
        this.packed = packed(fulfilment.pack());
    }

    /// Nothing has left in what is void, be it the fulfilment or its ship task.
    static Cin7Parcels of(Cin7Fulfilment fulfilment) {
        Cin7Parcels read = new Cin7Parcels(fulfilment);
        if (!Cin7Sales.is(fulfilment.status(), "VOIDED")) {
            shipped(fulfilment.ship()).forEach(read::read);
        }
        return read;
    }

    List<Parcel> parcels() {
        return parcels;
    }

    List<String> faults() {
        return faults;
    }

    /// What was unpacked again is in no box.
    private static List<PackLine> packed(@Nullable Pack pack) {
        return pack == null || Cin7Sales.is(pack.status(), "VOIDED") ? List.of() : Cin7Sales.listed(pack.lines());
    }

    private static List<ShipLine> shipped(@Nullable Ship ship) {
        return ship == null || Cin7Sales.is(ship.status(), "VOIDED")
                ? List.of()
                : Cin7Sales.listed(ship.lines()).stream()
                        .filter(line -> Boolean.TRUE.equals(line.isShipped()))
                        .toList();
    }

    private void read(ShipLine line) {
        Set<String> boxes = boxes(line);
        List<PackLine> goods = packed.stream()
                .filter(one -> boxes.contains(name(one.box())) && !Boolean.TRUE.equals(one.nonInventory()))
                .toList();
        List<String> wrong = new ArrayList<>(task());
        wrong.addAll(boxes(boxes));
        if (wrong.isEmpty()) {
            wrong.addAll(goods(line, goods));
        }
        left.addAll(boxes);
        if (wrong.isEmpty()) {
            parcels.add(new Parcel(
                    fulfilment.taskId() + "/" + line.boxes(),
                    written(line.carrier()),
                    written(line.trackingNumber()),
                    pieces(goods)));
        } else {
            wrong.forEach(what -> faults.add("fulfilment " + number() + what));
        }
    }

    /// The names of boxes are separated by commas; a blank one is no name.
    private static Set<String> boxes(ShipLine line) {
        return Stream.of(written(line.boxes()).split(",", -1))
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String name(@Nullable String box) {
        return written(box).strip();
    }

    private static String written(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }

    private String number() {
        return fulfilment.number() == null ? "without a number" : String.valueOf(fulfilment.number());
    }

    private List<String> task() {
        return written(fulfilment.taskId()).isBlank() ? List.of(" has no TaskID") : List.of();
    }

    private List<String> boxes(Set<String> boxes) {
        List<String> wrong = new ArrayList<>();
        for (String box : boxes) {
            if (box.isEmpty()) {
                wrong.add(": something has left in a box without a name");
            } else if (left.contains(box)) {
                wrong.add(": box '" + box + "' has left twice");
            } else if (packed.stream().noneMatch(line -> name(line.box()).equals(box))) {
                wrong.add(": box '" + box + "' has left and was not packed");
            }
        }
        return wrong;
    }

    private List<String> goods(ShipLine line, List<PackLine> goods) {
        if (goods.isEmpty()) {
            return List.of(": box '" + written(line.boxes()) + "' has left with nothing in it");
        }
        List<String> wrong = new ArrayList<>();
        for (PackLine one : goods) {
            if (written(one.sku()).isBlank()) {
                wrong.add(": box '" + name(one.box()) + "' holds something without a SKU");
            } else if (!isCount(one.quantity())) {
                wrong.add(": box '" + name(one.box()) + "' holds SKU " + one.sku() + " x " + one.quantity());
            }
        }
        return wrong;
    }

    /// A whole number of pieces, at least one.
    private static boolean isCount(@Nullable BigDecimal quantity) {
        return quantity != null
                && quantity.signum() > 0
                && quantity.stripTrailingZeros().scale() <= 0
                && quantity.compareTo(MOST) <= 0;
    }

    private static Map<Sku, Integer> pieces(List<PackLine> goods) {
        Map<Sku, Integer> pieces = new TreeMap<>();
        for (PackLine line : goods) {
            if (line.sku() != null && line.quantity() != null) {
                pieces.merge(new Sku(line.sku()), line.quantity().intValueExact(), Math::addExact);
            }
        }
        return pieces;
    }
}
