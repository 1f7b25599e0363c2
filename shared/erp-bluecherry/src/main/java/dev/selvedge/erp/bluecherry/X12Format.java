package dev.selvedge.erp.bluecherry;

import java.util.List;
import java.util.Optional;

/// X12 4010 (bluecherry.md B3): orders as 850 out, 855, 856, 846 and 810 in, 997 both ways.
///
/// One interchange with one group to a file. We write one set in it; several are read, and if anything is wrong in
/// one of them, none is. A line of a file is a segment, counted from 1.
final class X12Format implements Format {

    private final X12Settings settings;
    private final TextSettings text;
    private final OrderSet orders;
    private final X12Writer writer;
    private final X12Reader reader;

    X12Format(BlueCherrySettings settings) {
        this.settings = settings.x12();
        this.text = settings.text();
        this.orders = new OrderSet(
                settings.x12(),
                new X12Text(settings.x12().separators(), settings.text().charset()),
                settings.orders().type());
        this.writer = new X12Writer(settings.x12(), settings.text());
        this.reader = new X12Reader(settings.x12(), settings.text().charset());
    }

    @Override
    public boolean isNumbered() {
        return true;
    }

    @Override
    public String extension(Outgoing.Kind kind) {
        return X12Set.of(kind).type();
    }

    @Override
    public byte[] write(Outgoing what, long control) {
        X12Set set = X12Set.of(what.kind());
        List<Segment> body = set == X12Set.RECEIPT ? ReceiptSets.segments(what) : orders.segments(what);
        return writer.write(set, body, control, what.at());
    }

    @Override
    public Taken read(FileKind kind, FileName name, byte[] content) {
        X12Set set = X12Set.of(kind);
        X12Body body = body(kind);
        Envelope envelope = reader.read(set, content, body);
        return new Taken(body.heard(name), Optional.of(envelope.control()), ReceiptSets.owed(set, envelope));
    }

    private X12Body body(FileKind kind) {
        return switch (kind) {
            case ANSWERS -> new AnswerSets(settings);
            case SHIPMENTS -> new ShipmentSets(settings);
            case STOCK -> new StockSets(settings, text.zone());
            case INVOICES -> new InvoiceSets();
            case RECEIPTS -> new ReceiptSets();
        };
    }
}
