package dev.selvedge.erp.bluecherry;

import java.util.List;
import java.util.stream.Stream;

/// The documented names of what is told and said (bluecherry.md B2 and B3, settlement.md C4), by which this adapter
/// knows them. An account that calls them otherwise says so in its configuration.
public final class Columns {

    public static final String DIVISION = "Division";
    public static final String CUSTOMER = "CustomerNo";
    public static final String STORE = "StoreNo";
    public static final String PO = "PONumber";
    public static final String ORDER_TYPE = "OrderType";
    public static final String ORDER_DATE = "OrderDate";
    public static final String START_DATE = "StartDate";
    public static final String CANCEL_DATE = "CancelDate";
    public static final String SHIP_VIA = "ShipVia";
    public static final String TERMS = "Terms";
    public static final String WAREHOUSE = "Warehouse";
    public static final String SHIP_TO_NAME = "ShipToName";
    public static final String ADDRESS_1 = "Address1";
    public static final String ADDRESS_2 = "Address2";
    public static final String CITY = "City";
    public static final String COUNTY = "County";
    public static final String POSTCODE = "PostCode";
    public static final String COUNTRY = "Country";
    public static final String PHONE = "Phone";
    public static final String EMAIL = "Email";
    public static final String LINE_NO = "LineNo";
    public static final String STYLE = "Style";
    public static final String COLOUR = "ColorCode";
    public static final String LABEL = "Label";
    public static final String DIMENSION = "Dimension";
    public static final String SIZE_BUCKET = "SizeBucket";
    public static final String SIZE_NAME = "SizeName";
    public static final String UPC = "UPC";
    public static final String QUANTITY = "Qty";
    public static final String UNIT_PRICE = "UnitPrice";
    public static final String CURRENCY = "Currency";
    public static final String LINE_REF = "LineRef";
    public static final String ORDER_REF = "OrderRef";
    public static final String NOTES = "Notes";

    public static final String ORDER_NO = "OrderNo";
    public static final String STATUS_CODE = "Status";
    public static final String REASON_CODE = "ReasonCode";
    public static final String REASON = "Reason";

    public static final String TICKET = "PickTicketNo";
    public static final String INVOICE = "InvoiceNo";
    public static final String SHIP_DATE = "ShipDate";
    public static final String CARRIER = "CarrierCode";
    public static final String TRACKING = "TrackingNo";
    public static final String CARTON = "CartonNo";
    public static final String SHIPPED = "QtyShipped";

    public static final String ON_HAND = "QOH";
    public static final String OPEN_TO_SELL = "OTS";
    public static final String NEXT_DATE = "NextReceiptDate";
    public static final String NEXT_QUANTITY = "NextReceiptQty";

    public static final String BATCH = "BatchNo";
    public static final String CHECK = "CheckNo";
    public static final String RECEIPT_DATE = "ReceiptDate";
    public static final String APPLIED = "AmountApplied";
    public static final String DEDUCTION_CODE = "DeductionCode";
    public static final String DEDUCTION = "DeductionAmount";
    public static final String JOURNAL_DATE = "JournalDate";
    public static final String PERIOD = "Period";
    public static final String ACCOUNT = "Account";
    public static final String DEBIT = "Debit";
    public static final String CREDIT = "Credit";
    public static final String REFERENCE = "Reference";
    public static final String DESCRIPTION = "Description";
    public static final String VAT_CODE = "VatCode";

    /// Of the order file, one row for each line.
    public static final List<String> ORDER = List.of(
            DIVISION,
            CUSTOMER,
            STORE,
            PO,
            ORDER_TYPE,
            ORDER_DATE,
            START_DATE,
            CANCEL_DATE,
            SHIP_VIA,
            TERMS,
            WAREHOUSE,
            SHIP_TO_NAME,
            ADDRESS_1,
            ADDRESS_2,
            CITY,
            COUNTY,
            POSTCODE,
            COUNTRY,
            PHONE,
            EMAIL,
            LINE_NO,
            STYLE,
            COLOUR,
            LABEL,
            DIMENSION,
            SIZE_BUCKET,
            SIZE_NAME,
            UPC,
            QUANTITY,
            UNIT_PRICE,
            CURRENCY,
            LINE_REF,
            ORDER_REF,
            NOTES);

    public static final List<String> STATUS =
            List.of(PO, ORDER_NO, LINE_REF, STATUS_CODE, QUANTITY, REASON_CODE, REASON);

    public static final List<String> SHIPMENT = List.of(
            PO,
            ORDER_NO,
            TICKET,
            INVOICE,
            SHIP_DATE,
            CARRIER,
            SHIP_VIA,
            TRACKING,
            CARTON,
            LINE_REF,
            UPC,
            STYLE,
            COLOUR,
            SIZE_BUCKET,
            SHIPPED);

    public static final List<String> CASH_RECEIPT =
            List.of(BATCH, DIVISION, CUSTOMER, CHECK, RECEIPT_DATE, INVOICE, PO, APPLIED, DEDUCTION_CODE, DEDUCTION);

    public static final List<String> JOURNAL = List.of(
            BATCH, JOURNAL_DATE, PERIOD, ACCOUNT, DIVISION, DEBIT, CREDIT, CURRENCY, REFERENCE, DESCRIPTION, VAT_CODE);

    private Columns() {}

    /// Every one of them, and those of the stock files.
    public static List<String> all() {
        return Stream.concat(
                        Stream.of(ORDER, STATUS, SHIPMENT, CASH_RECEIPT, JOURNAL)
                                .flatMap(List::stream),
                        StockLayouts.all())
                .distinct()
                .toList();
    }
}
