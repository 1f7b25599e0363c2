package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.bluecherry.BlueCherrySettings.Transport;
import dev.selvedge.erp.bluecherry.Format.FileKind;
import dev.selvedge.erp.bluecherry.Format.Taken;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Interchanges as BlueCherry would write them, and an order that it could be told.
final class X12Samples {

    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private X12Samples() {}

    static BlueCherrySettings settings(X12Settings x12, TextSettings text) {
        return new BlueCherrySettings(
                Transport.X12,
                OrderSettings.documented(),
                SkuSettings.documented(),
                StockSettings.documented(),
                text,
                FolderSettings.documented(),
                x12,
                RestSettings.at(URI.create("http://127.0.0.1:1")),
                new FinanceSettings("JLM", "JLP"));
    }

    static X12Format format() {
        return format(X12Settings.documented());
    }

    static X12Format format(X12Settings x12) {
        return new X12Format(settings(x12, TextSettings.documented()));
    }

    /// The documented settings of another sender.
    static X12Settings from(String sender) {
        X12Settings one = X12Settings.documented();
        return new X12Settings(
                one.senderQualifier(),
                sender,
                one.receiverQualifier(),
                one.receiver(),
                one.test(),
                one.version(),
                one.separators(),
                one.unit(),
                one.orders(),
                one.items(),
                one.answers(),
                one.reasonReference(),
                one.notices(),
                one.quantities());
    }

    /// One group of BlueCherry's whose number is 7, with sets whose segments are counted here.
    ///
    /// @param sets the segments of each, without `ST` and `SE`
    @SafeVarargs
    static String interchange(String group, String type, List<String>... sets) {
        StringBuilder bodies = new StringBuilder();
        for (int at = 0; at < sets.length; at++) {
            String control = "%04d".formatted(at + 1);
            Stream<String> inside = sets[at].stream();
            bodies.append(Stream.of(
                            Stream.of("ST*" + type + "*" + control),
                            inside,
                            Stream.of("SE*" + (sets[at].size() + 2) + "*" + control))
                    .flatMap(one -> one)
                    .collect(Collectors.joining("~", "", "~")));
        }
        return "ISA*00*          *00*          *ZZ*BLUECHERRY     *ZZ*JLMSELLER      *260302*0900*U*00401*000000007*0*P*>~"
                + "GS*" + group + "*BLUECHERRY*JLMSELLER*20260302*0900*7*X*004010~" + bodies + "GE*" + sets.length
                + "*7~IEA*1*000000007~";
    }

    static Taken read(FileKind kind, String text) {
        return read(format(), kind, text);
    }

    static Taken read(X12Format format, FileKind kind, String text) {
        return format.read(kind, new FileName("JLM_1", Optional.empty()), text.getBytes(StandardCharsets.UTF_8));
    }

    /// An order of two red tees, without what it need not have.
    static Map<String, String> tees() {
        Map<String, String> row = new HashMap<>();
        row.put(Columns.DIVISION, "JLM");
        row.put(Columns.CUSTOMER, "JLP");
        row.put(Columns.STORE, "0001");
        row.put(Columns.PO, "C-1001-A");
        row.put(Columns.ORDER_TYPE, "DS");
        row.put(Columns.ORDER_DATE, "2026-03-02");
        row.put(Columns.START_DATE, "2026-03-02");
        row.put(Columns.CANCEL_DATE, "2026-03-11");
        row.put(Columns.SHIP_VIA, "DPD");
        row.put(Columns.TERMS, "N30");
        row.put(Columns.WAREHOUSE, "MAIN");
        row.put(Columns.SHIP_TO_NAME, "A Person");
        row.put(Columns.ADDRESS_1, "1 High Street");
        row.put(Columns.ADDRESS_2, "");
        row.put(Columns.CITY, "Leeds");
        row.put(Columns.COUNTY, "");
        row.put(Columns.POSTCODE, "LS1 1AA");
        row.put(Columns.COUNTRY, "GB");
        row.put(Columns.LINE_NO, "1");
        row.put(Columns.STYLE, "00123");
        row.put(Columns.COLOUR, "RED");
        row.put(Columns.SIZE_BUCKET, "05");
        row.put(Columns.SIZE_NAME, "M");
        row.put(Columns.UPC, "5012345000017");
        row.put(Columns.QUANTITY, "2");
        row.put(Columns.UNIT_PRICE, "12.00");
        row.put(Columns.CURRENCY, "GBP");
        row.put(Columns.LINE_REF, "REF-1");
        row.put(Columns.ORDER_REF, "C-1001");
        return row;
    }

    static Outgoing order(Map<String, String> row) {
        return told(Outgoing.Kind.ORDER, List.of(new Row(1, row)));
    }

    static Outgoing told(Outgoing.Kind kind, List<Row> rows) {
        return new Outgoing(kind, "C-1001-A", 1, NINE, rows);
    }

    static List<String> segments(byte[] written) {
        return List.of(new String(written, StandardCharsets.UTF_8).split("~"));
    }
}
