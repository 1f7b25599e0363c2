package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import dev.selvedge.erp.bluecherry.X12Settings.Qualified;
import java.util.ArrayList;
import java.util.List;

/// Writes an 850 (bluecherry.md B3). A cancellation is the same order with the purpose `01`.
///
/// B3 shows no place for the telephone number, the e-mail address, the label, the dimension and the notes: a `REF` of
/// the settings can hold them, and without one they do not travel.
final class OrderSet {

    private static final String ORIGINAL = "00";
    private static final String CANCELLATION = "01";
    private static final String STORE_IS_ASSIGNED_BY_BUYER = "92";

    private final X12Settings settings;
    private final X12Text text;
    private final String type;

    /// @param type what BEG02 says of every order
    OrderSet(X12Settings settings, X12Text text, String type) {
        this.settings = settings;
        this.text = text;
        this.type = type;
    }

    List<Segment> segments(Outgoing what) {
        List<Row> rows = what.rows().stream().map(text::plain).toList();
        Row head = rows.getFirst();
        List<Segment> body = new ArrayList<>();
        String purpose = what.kind() == Kind.CANCELLATION ? CANCELLATION : ORIGINAL;
        body.add(Segment.of(
                "BEG", purpose, type, head.of(Columns.PO), "", X12Dates.written(head.of(Columns.ORDER_DATE))));
        head(body, head);
        shipTo(body, head);
        buyer(body, head);
        rows.forEach(row -> body.add(line(row)));
        body.add(Segment.of("CTT", Integer.toString(rows.size())));
        return body;
    }

    private void head(List<Segment> body, Row head) {
        if (!head.of(Columns.CURRENCY).isEmpty()) {
            body.add(Segment.of("CUR", "BY", head.of(Columns.CURRENCY)));
        }
        for (Qualified reference : settings.orders().references()) {
            if (!head.of(reference.column()).isEmpty()) {
                body.add(Segment.of("REF", reference.qualifier(), head.of(reference.column())));
            }
        }
        date(body, "010", head.of(Columns.START_DATE));
        date(body, "001", head.of(Columns.CANCEL_DATE));
        if (!head.of(Columns.SHIP_VIA).isEmpty()) {
            body.add(Segment.of("TD5", "O", "2", head.of(Columns.SHIP_VIA)));
        }
    }

    private static void date(List<Segment> body, String qualifier, String day) {
        if (!day.isEmpty()) {
            body.add(Segment.of("DTM", qualifier, X12Dates.written(day)));
        }
    }

    private static void shipTo(List<Segment> body, Row head) {
        List<String> names = Wrapping.of(List.of(head.of(Columns.SHIP_TO_NAME)), 60);
        body.add(Segment.of("N1", "ST", names.isEmpty() ? "" : names.getFirst()));
        inPairs(body, "N2", names.subList(Math.min(1, names.size()), names.size()));
        inPairs(body, "N3", Wrapping.of(List.of(head.of(Columns.ADDRESS_1), head.of(Columns.ADDRESS_2)), 55));
        body.add(Segment.of(
                "N4",
                head.of(Columns.CITY),
                head.of(Columns.COUNTY),
                head.of(Columns.POSTCODE),
                head.of(Columns.COUNTRY)));
    }

    private static void inPairs(List<Segment> body, String id, List<String> texts) {
        for (int at = 0; at < texts.size(); at += 2) {
            body.add(Segment.of(id, texts.get(at), at + 1 < texts.size() ? texts.get(at + 1) : ""));
        }
    }

    private void buyer(List<Segment> body, Row head) {
        String store = head.of(Columns.STORE);
        body.add(
                store.isEmpty()
                        ? Segment.of("N1", "BY", settings.orders().buyer())
                        : Segment.of("N1", "BY", settings.orders().buyer(), STORE_IS_ASSIGNED_BY_BUYER, store));
    }

    private Segment line(Row row) {
        List<String> elements = new ArrayList<>(List.of(
                "PO1",
                row.of(Columns.LINE_NO),
                row.of(Columns.QUANTITY),
                settings.unit(),
                row.of(Columns.UNIT_PRICE),
                ""));
        for (Qualified part : settings.items()) {
            if (!row.of(part.column()).isEmpty()) {
                elements.add(part.qualifier());
                elements.add(row.of(part.column()));
            }
        }
        return new Segment(0, elements);
    }
}
