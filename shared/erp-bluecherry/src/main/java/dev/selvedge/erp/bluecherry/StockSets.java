package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.bluecherry.X12Settings.Quantities;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads 846s as stock (bluecherry.md B3): of each item what is available, shared out among warehouses by `SDQ`.
///
/// The shares have to add up to the whole, or one of the two is not what we take it for. Future stock, and goods that
/// are in the making, stand under other qualifiers and are never counted.
final class StockSets implements X12Body {

    private record Place(Item item, String location) {}

    private final Quantities quantities;
    private final X12Items items;
    private final ZoneId zone;
    private final List<StockLevel> levels = new ArrayList<>();
    private final Set<Place> places = new HashSet<>();
    private @Nullable Instant computedAt;
    private int lines;

    private Segment line = Segment.of("LIN");
    private Segment quantity = Segment.of("QTY");
    private boolean isKnown;
    private boolean isCounted;
    private final Map<String, BigDecimal> shares = new LinkedHashMap<>();

    StockSets(X12Settings settings, ZoneId zone) {
        this.quantities = settings.quantities();
        this.items = new X12Items(settings);
        this.zone = zone;
    }

    @Override
    public void accept(Segment segment) {
        switch (segment.id()) {
            case "BIA" -> batch(segment);
            case "LIN" -> {
                endLine();
                line = segment;
                lines++;
            }
            case "QTY" -> quantity(segment);
            case "SDQ" -> shares(segment);
            case "CTT" -> {
                endLine();
                X12Items.count(segment, lines);
            }
            case "SE" -> endLine();
            default -> {
                // Nothing else of an 846 is asked for.
            }
        }
    }

    /// The time in the file's name is the batch's; where there is none, that of the first set is.
    @Override
    public Heard heard(FileName name) {
        Instant at = name.stamp().orElse(computedAt);
        if (at == null) {
            throw new Unreadable("no time of the stock");
        }
        return new Heard.Stock(at, levels);
    }

    private void batch(Segment head) {
        X12Items.original(head);
        Instant at = X12Dates.instant(head, 4, 5, zone);
        if (computedAt != null && !computedAt.equals(at)) {
            throw head.because("stock of two times");
        }
        computedAt = at;
        lines = 0;
    }

    private void quantity(Segment segment) {
        endQuantity();
        isKnown |= quantities.future().contains(segment.at(1));
        if (segment.at(1).equals(quantities.available())) {
            if (isCounted) {
                throw segment.because("a second QTY*" + quantities.available() + " of one item");
            }
            isCounted = true;
            quantity = segment;
            isKnown = true;
        }
    }

    private void shares(Segment segment) {
        for (int at = 3; at < segment.last(); at += 2) {
            String location = segment.at(at).strip();
            BigDecimal share = items.quantity(segment, at + 1, 1);
            if (shares.putIfAbsent(location, share) != null) {
                throw segment.because(location + " has a second share");
            }
        }
    }

    /// Of an item of which only the future is said there is nothing now. Any other must say what is available: the
    /// qualifier that we look for may be the wrong one.
    private void endLine() {
        endQuantity();
        if (line.position() > 0 && !isKnown) {
            throw line.because("no QTY*" + quantities.available());
        }
        if (line.position() > 0 && !isCounted) {
            add(quantities.wholeLocation(), BigDecimal.ZERO);
        }
        line = Segment.of("LIN");
        isKnown = false;
        isCounted = false;
    }

    private void endQuantity() {
        if (quantity.position() > 0) {
            BigDecimal whole = items.quantity(quantity, 2, 3);
            if (shares.isEmpty()) {
                add(quantities.wholeLocation(), whole);
            } else {
                shared(whole);
            }
        }
        quantity = Segment.of("QTY");
        shares.clear();
    }

    private void shared(BigDecimal whole) {
        BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(whole) != 0) {
            throw quantity.because(whole + " are not the " + sum + " of its shares");
        }
        shares.forEach(this::add);
    }

    private void add(String location, BigDecimal pieces) {
        Item item = item();
        if (!places.add(new Place(item, location))) {
            throw line.because("an item for the second time at " + location);
        }
        levels.add(new StockLevel(item, "", location, pieces));
    }

    /// An 846 names neither the division nor the category.
    private Item item() {
        Map<String, String> columns = items.columns(line, 2);
        return new Item(
                "",
                columns.getOrDefault(Columns.STYLE, ""),
                columns.getOrDefault(Columns.COLOUR, ""),
                columns.getOrDefault(Columns.LABEL, ""),
                columns.getOrDefault(Columns.DIMENSION, ""),
                columns.getOrDefault(Columns.SIZE_BUCKET, ""),
                columns.getOrDefault(Columns.SIZE_NAME, ""),
                columns.getOrDefault(Columns.UPC, ""));
    }
}
