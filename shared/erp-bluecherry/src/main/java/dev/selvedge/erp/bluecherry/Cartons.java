package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.Parcel;
import dev.selvedge.core.model.Sku;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What has left of a PO, carton by carton. What does not fit together is a fault, and nothing is guessed.
///
/// A carton that a later batch names again is as that batch says: what it says of a line, of the carrier and of the
/// tracking takes the place of what was said before, and nought pieces of a line are none. No source says how a
/// shipment is taken back.
final class Cartons {

    private final Map<String, Carton> cartons = new LinkedHashMap<>();

    private static final class Carton {
        private final Map<String, List<Row>> byLine = new LinkedHashMap<>();
    }

    /// All that one batch says.
    void hear(List<Row> rows) {
        Map<String, Carton> said = new LinkedHashMap<>();
        for (Row row : rows) {
            said.computeIfAbsent(id(row), _ -> new Carton())
                    .byLine
                    .computeIfAbsent(line(row), _ -> new ArrayList<>())
                    .add(row);
        }
        said.forEach((id, carton) -> cartons.merge(id, carton, Cartons::again));
    }

    /// What was said of other lines before travels as the carton does now.
    private static Carton again(Carton before, Carton now) {
        Row last = now.byLine.values().iterator().next().getFirst();
        before.byLine.replaceAll(
                (_, rows) -> rows.stream().map(row -> travelling(row, last)).toList());
        before.byLine.putAll(now.byLine);
        return before;
    }

    private static Row travelling(Row row, Row as) {
        Map<String, String> fields = new LinkedHashMap<>(row.fields());
        for (String column : List.of(Columns.CARRIER, Columns.SHIP_VIA, Columns.TRACKING)) {
            fields.put(column, as.of(column));
        }
        return new Row(row.line(), fields);
    }

    /// By ticket and carton; where cartons have no numbers, by what tells them apart instead.
    private static String id(Row row) {
        String carton = row.of(Columns.CARTON).isBlank() ? row.of(Columns.TRACKING) : row.of(Columns.CARTON);
        return row.of(Columns.TICKET) + "/" + carton;
    }

    /// Goods are told apart by line, or by what they are.
    private static String line(Row row) {
        return String.join(
                "\n",
                row.of(Columns.LINE_REF),
                row.of(Columns.UPC),
                row.of(Columns.STYLE),
                row.of(Columns.COLOUR),
                row.of(Columns.SIZE_BUCKET));
    }

    boolean isAnyLeft() {
        return rows().anyMatch(row -> pieces(row) > 0);
    }

    /// The rows of what has left.
    Stream<Row> rows() {
        return cartons.values().stream()
                .flatMap(carton -> carton.byLine.values().stream())
                .flatMap(List::stream);
    }

    static int pieces(Row row) {
        return Whole.of(row.of(Columns.SHIPPED)).orElse(0);
    }

    /// Parcels and faults.
    record Read(List<Parcel> parcels, List<String> faults) {}

    /// @param sent the lines of the PO, by their references
    Read read(Map<String, SentLine> sent) {
        List<Parcel> parcels = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        cartons.forEach((id, carton) -> {
            Reading reading = new Reading(id, sent);
            carton.byLine.values().stream().flatMap(List::stream).forEach(reading::take);
            reading.parcel().ifPresent(parcels::add);
            faults.addAll(reading.faults);
        });
        return new Read(parcels, faults);
    }

    /// One carton.
    private static final class Reading {
        private final String id;
        private final Map<String, SentLine> sent;
        private final Map<Sku, Integer> goods = new TreeMap<>();
        private final Set<String> carriers = new LinkedHashSet<>();
        private final Set<String> trackings = new LinkedHashSet<>();
        private final Set<String> faults = new LinkedHashSet<>();

        Reading(String id, Map<String, SentLine> sent) {
            this.id = id;
            this.sent = sent;
        }

        void take(Row row) {
            if (Whole.of(row.of(Columns.SHIPPED)).isEmpty()) {
                faults.add(where() + "holds '" + row.of(Columns.SHIPPED) + "' pieces of " + goods(row));
            }
            if (pieces(row) == 0) {
                return;
            }
            carriers.add(row.of(Columns.CARRIER).isBlank() ? row.of(Columns.SHIP_VIA) : row.of(Columns.CARRIER));
            trackings.add(row.of(Columns.TRACKING));
            line(row).ifPresent(line -> goods.merge(line.sku(), pieces(row), Math::addExact));
        }

        private Optional<SentLine> line(Row row) {
            SentLine named = sent.get(row.of(Columns.LINE_REF));
            if (named != null) {
                return same(named, row);
            }
            List<SentLine> alike = row.of(Columns.UPC).isEmpty()
                            && row.of(Columns.STYLE).isEmpty()
                    ? List.of()
                    : sent.values().stream().filter(line -> line.agrees(row)).toList();
            if (alike.stream().map(SentLine::sku).distinct().count() != 1) {
                faults.add(where() + "holds " + goods(row) + ", which is none of the lines that were sent");
                return Optional.empty();
            }
            return Optional.of(alike.getFirst());
        }

        private Optional<SentLine> same(SentLine named, Row row) {
            if (named.agrees(row)) {
                return Optional.of(named);
            }
            faults.add(where() + "holds " + goods(row) + " for line " + named.reference() + ", which is "
                    + goods(named.row()));
            return Optional.empty();
        }

        private String where() {
            return "carton '" + id + "' ";
        }

        private static String goods(Row row) {
            return "UPC '" + row.of(Columns.UPC) + "', style '" + row.of(Columns.STYLE) + "', colour '"
                    + row.of(Columns.COLOUR) + "', size bucket '" + row.of(Columns.SIZE_BUCKET) + "'";
        }

        /// Empty for a carton that holds nothing any more, and for one with a fault.
        Optional<Parcel> parcel() {
            if (carriers.size() > 1 || trackings.size() > 1) {
                faults.add(where() + "travels with " + carriers + " under " + trackings + " at once");
            }
            return goods.isEmpty() || !faults.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Parcel(
                            id, carriers.iterator().next(), trackings.iterator().next(), goods));
        }
    }
}
