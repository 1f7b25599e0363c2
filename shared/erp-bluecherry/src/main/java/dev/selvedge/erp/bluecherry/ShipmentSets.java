package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.bluecherry.X12Settings.Notices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads 856s as rows of the shipment file (bluecherry.md B3): shipment, order, pack and item, with or without a tare
/// between order and pack.
///
/// What stands at a level holds for all below it that do not say otherwise. A pack without a carton's mark is called by
/// its tracking number, since B3 lets one `MAN` be either. `PickTicketNo` is BSN02, the shipment's number.
final class ShipmentSets implements X12Body {

    private final Notices notices;
    private final X12Items items;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, ShipLevel> levels = new LinkedHashMap<>();
    private ShipLevel top = ShipLevel.top();
    private ShipLevel level = top;

    ShipmentSets(X12Settings settings) {
        this.notices = settings.notices();
        this.items = new X12Items(settings);
    }

    @Override
    public void accept(Segment segment) {
        switch (segment.id()) {
            case "BSN" -> shipment(segment);
            case "HL" -> open(segment);
            case "PRF" -> level.put(Columns.PO, segment, 1);
            case "TD5" -> carrier(segment);
            case "REF" -> reference(segment);
            case "MAN" -> mark(segment);
            case "DTM" -> {
                if (segment.at(1).equals("011")) {
                    level.put(Columns.SHIP_DATE, X12Dates.read(segment, 2));
                }
            }
            case "LIN" -> items.columns(segment, 2).forEach(level::put);
            case "SN1" -> item(segment);
            case "CTT" -> X12Items.count(segment, levels.size());
            default -> {
                // Nothing else of an 856 is asked for.
            }
        }
    }

    @Override
    public Heard heard(FileName name) {
        return new Heard.Shipments(rows);
    }

    private void shipment(Segment head) {
        X12Items.original(head);
        levels.clear();
        top = ShipLevel.top();
        level = top;
        level.put(Columns.TICKET, head, 2);
        level.put(Columns.SHIP_DATE, X12Dates.read(head, 3));
    }

    private void open(Segment head) {
        ShipLevel above = head.at(2).isEmpty() ? top : levels.get(head.at(2));
        if (above == null) {
            throw head.because("there is no level " + head.at(2));
        }
        level = above.below(head);
        if (levels.putIfAbsent(head.at(1), level) != null) {
            throw head.because("a second level " + head.at(1));
        }
    }

    private void carrier(Segment routing) {
        level.put(Columns.CARRIER, routing, 3);
        level.put(Columns.SHIP_VIA, routing, 5);
    }

    private void reference(Segment reference) {
        if (notices.trackingReferences().contains(reference.at(1))) {
            level.put(Columns.TRACKING, reference, 2);
        } else if (reference.at(1).equals(notices.invoiceReference())) {
            level.put(Columns.INVOICE, reference, 2);
        }
    }

    private void mark(Segment mark) {
        if (mark.at(1).equals(notices.cartonMark())) {
            level.putOnce(Columns.CARTON, mark, 2);
        } else if (mark.at(1).equals(notices.trackingMark())) {
            level.put(Columns.TRACKING, mark, 2);
        }
    }

    private void item(Segment quantity) {
        Map<String, String> fields = level.item(quantity);
        if (fields.getOrDefault(Columns.PO, "").isEmpty()) {
            throw quantity.because("an item of no order");
        }
        fields.put(Columns.SHIPPED, items.pieces(quantity, 2, 3));
        rows.add(new Row(quantity.position(), fields));
    }
}
