package dev.selvedge.local.simulator.bluecherry;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The columns of each CSV file under their documented names (bluecherry.md B2 and B3, settlement.md C4).
final class Columns {

    static final List<String> ORDER = named("Division, CustomerNo, StoreNo, PONumber, OrderType, OrderDate, StartDate,"
            + " CancelDate, ShipVia, Terms, Warehouse, ShipToName, Address1, Address2, City, County, PostCode,"
            + " Country, Phone, Email, LineNo, Style, ColorCode, Label, Dimension, SizeBucket, SizeName, UPC, Qty,"
            + " UnitPrice, Currency, LineRef, OrderRef, Notes");

    static final List<String> STATUS = named("PONumber, OrderNo, LineRef, Status, Qty, ReasonCode, Reason");

    static final List<String> SHIPMENT = named("PONumber, OrderNo, PickTicketNo, InvoiceNo, ShipDate, CarrierCode,"
            + " ShipVia, TrackingNo, CartonNo, LineRef, UPC, Style, ColorCode, SizeBucket, QtyShipped");

    static final List<String> AVAILABLE = named("Division, Style, ColorCode, Label, Dimension, SizeBucket, UPC,"
            + " Warehouse, QOH, OTS, NextReceiptDate, NextReceiptQty");

    /// The head of the Inventory Inquiry extract, which B2 shows up to `Loc Curr`.
    static final List<String> INQUIRY = named("Div, Loc Org, BRAND, Style, Color #, Style Name, Color Name, Label,"
            + " Dm/Pk, Size, SzBk, UOM, UPC Number, Season, Location, Total QOH, Total Pick, Avail QOH, Total Open,"
            + " Total Ship To WIP, Total Received, Total Invoice, Total Prod, Loc Std Cost, A Price Intr1, Loc Curr");

    /// The stock summary as it lies in the table: B2 names the last columns; the first are those of [#AVAILABLE].
    static final List<String> RECORD_TYPES = Stream.concat(
                    Stream.of("Division", "Style", "ColorCode", "Label", "Dimension", "Location", "REC_TYPE"),
                    IntStream.rangeClosed(1, 24).mapToObj(bucket -> String.format(Locale.ROOT, "SIZE%02d_QTY", bucket)))
            .toList();

    /// C4 writes `InvoiceNo/PONumber`: read here as two columns, of which a row fills one.
    static final List<String> CASH = named("BatchNo, Division, CustomerNo, CheckNo, ReceiptDate, InvoiceNo, PONumber,"
            + " AmountApplied, DeductionCode, DeductionAmount");

    static final List<String> JOURNAL = named("BatchNo, JournalDate, Period, Account, Division, Debit, Credit,"
            + " Currency, Reference, Description, VatCode");

    private Columns() {}

    private static List<String> named(String columns) {
        return List.of(columns.split(", "));
    }
}
