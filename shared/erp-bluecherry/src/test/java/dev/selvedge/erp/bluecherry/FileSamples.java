package dev.selvedge.erp.bluecherry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.selvedge.erp.bluecherry.BlueCherrySettings.Transport;
import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import dev.selvedge.erp.bluecherry.StockSettings.Layout;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An account as documented, and files as its documents show them.
final class FileSamples {

    static final String STATUS_HEADER = "PONumber,OrderNo,LineRef,Status,Qty,ReasonCode,Reason";
    static final String SHIPMENT_HEADER = "PONumber,OrderNo,PickTicketNo,InvoiceNo,ShipDate,CarrierCode,ShipVia,"
            + "TrackingNo,CartonNo,LineRef,UPC,Style,ColorCode,SizeBucket,QtyShipped";
    static final String AVAILABLE_HEADER = "Division,Style,ColorCode,Label,Dimension,SizeBucket,UPC,Warehouse,QOH,OTS,"
            + "NextReceiptDate,NextReceiptQty";

    private FileSamples() {}

    static BlueCherrySettings settings() {
        return settings(TextSettings.documented());
    }

    static BlueCherrySettings settings(TextSettings text) {
        return settings(text, StockSettings.documented());
    }

    static BlueCherrySettings settings(Layout layout) {
        return settings(TextSettings.documented(), stock(layout));
    }

    static StockSettings stock(Layout layout) {
        return new StockSettings(layout, Optional.empty(), Set.of("POE", "FOB", ""), "BRAND", 20_000);
    }

    private static BlueCherrySettings settings(TextSettings text, StockSettings stock) {
        return new BlueCherrySettings(
                Transport.CSV,
                OrderSettings.documented(),
                SkuSettings.documented(),
                stock,
                text,
                FolderSettings.documented(),
                X12Settings.documented(),
                RestSettings.at(URI.create("http://127.0.0.1:1")),
                new FinanceSettings("JLM", "JLP"));
    }

    /// Two of a red tee, ordered on the second of March 2026.
    static Outgoing order(String po) {
        return order(po, 1, Instant.parse("2026-03-02T09:00:00Z"));
    }

    static Outgoing order(String po, int attempt, Instant at) {
        return new Outgoing(Kind.ORDER, po, attempt, at, List.of(line(po)));
    }

    static Row line(String po) {
        return new Row(
                1,
                Map.ofEntries(
                        Map.entry("Division", "JLM"),
                        Map.entry("CustomerNo", "JLP"),
                        Map.entry("StoreNo", "0001"),
                        Map.entry("PONumber", po),
                        Map.entry("OrderType", "DS"),
                        Map.entry("OrderDate", "2026-03-02"),
                        Map.entry("StartDate", "2026-03-02"),
                        Map.entry("CancelDate", "2026-03-09"),
                        Map.entry("Terms", "N30"),
                        Map.entry("Warehouse", "MAIN"),
                        Map.entry("ShipToName", "A Person"),
                        Map.entry("Address1", "1 High Street"),
                        Map.entry("City", "Leeds"),
                        Map.entry("PostCode", "LS1 1AA"),
                        Map.entry("Country", "GB"),
                        Map.entry("LineNo", "1"),
                        Map.entry("Style", "00123"),
                        Map.entry("ColorCode", "RED"),
                        Map.entry("SizeBucket", "05"),
                        Map.entry("UPC", "5012345000017"),
                        Map.entry("Qty", "2"),
                        Map.entry("UnitPrice", "12.00"),
                        Map.entry("Currency", "GBP"),
                        Map.entry("LineRef", po + "-1"),
                        Map.entry("OrderRef", "COR-1")));
    }

    static Outgoing told(Kind kind, String fact, int attempt) {
        return new Outgoing(kind, fact, attempt, Instant.parse("2026-03-02T09:00:00Z"), List.of());
    }

    static byte[] status(String... lines) {
        return file(STATUS_HEADER, lines);
    }

    static byte[] accepted(String po) {
        return status(po + ",SO-1," + po + "-1,ACCEPTED,2,,");
    }

    static byte[] shipped(String po) {
        return file(
                SHIPMENT_HEADER,
                po + ",SO-1,T-1,I-1,03/04/2026,DPD,DPD,15501234567890,C-1," + po + "-1,5012345000017,00123,RED,05,2");
    }

    static byte[] available(String openToSell) {
        return file(AVAILABLE_HEADER, "JLM,00123,RED,,,05,5012345000017,MAIN,10," + openToSell + ",,");
    }

    static byte[] file(String header, String... lines) {
        return (header + "\r\n" + String.join("\r\n", lines) + "\r\n").getBytes(UTF_8);
    }

    static String text(byte[] content) {
        return new String(content, UTF_8);
    }
}
