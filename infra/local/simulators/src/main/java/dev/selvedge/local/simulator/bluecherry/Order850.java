package dev.selvedge.local.simulator.bluecherry;

import dev.selvedge.local.simulator.bluecherry.Interchange.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads an 850 as rows of the order file (bluecherry.md B3).
final class Order850 {

    /// Where BEG01 stands in a row; no file has a column for it.
    static final String PURPOSE = "BEG01";

    /// The purpose of an 850 that takes an order back (X12 element 353).
    static final String CANCELLATION = "01";

    private static final String STORE_IS_ASSIGNED_BY_BUYER = "92";

    private final Edi edi;
    private final Dates dates;

    Order850(Edi edi, Dates dates) {
        this.edi = edi;
        this.dates = dates;
    }

    /// Whether it has a BEG, lines, and a CTT that counts them.
    boolean isWhole(Transaction order) {
        List<Segment> lines = order.all("PO1");
        List<Segment> counts = order.all("CTT");
        return order.all("BEG").size() == 1
                && !lines.isEmpty()
                && counts.size() == 1
                && counts.getFirst().at(1).equals(Integer.toString(lines.size()));
    }

    List<Row> rows(Transaction order) {
        Map<String, String> header = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        String party = "";
        for (Segment segment : order.body()) {
            party = segment.is("N1") ? segment.at(1) : party;
            if (segment.is("PO1")) {
                rows.add(line(segment, header));
            } else if (rows.isEmpty()) {
                head(segment, party, header);
            }
        }
        return rows;
    }

    private void head(Segment segment, String party, Map<String, String> header) {
        switch (segment.id()) {
            case "BEG" -> {
                header.put(PURPOSE, segment.at(1));
                header.put("OrderType", segment.at(2));
                header.put("PONumber", segment.at(3));
                header.put("OrderDate", dates.fromX12(segment.at(5)));
            }
            case "CUR" -> header.put("Currency", segment.at(2));
            case "REF" -> {
                String column = edi.references().get(segment.at(1));
                if (column != null) {
                    header.put(column, segment.at(2));
                }
            }
            case "DTM" -> {
                if (segment.at(1).equals("010")) {
                    header.put("StartDate", dates.fromX12(segment.at(2)));
                } else if (segment.at(1).equals("001")) {
                    header.put("CancelDate", dates.fromX12(segment.at(2)));
                }
            }
            case "TD5" -> header.put("ShipVia", segment.at(3));
            case "N1" -> {
                if (party.equals("ST")) {
                    header.put("ShipToName", segment.at(2));
                } else if (party.equals("BY") && segment.at(3).equals(STORE_IS_ASSIGNED_BY_BUYER)) {
                    header.put("StoreNo", segment.at(4));
                }
            }
            case "N3" -> {
                if (party.equals("ST")) {
                    header.put("Address1", segment.at(1));
                    header.put("Address2", segment.at(2));
                }
            }
            case "N4" -> {
                if (party.equals("ST")) {
                    header.put("City", segment.at(1));
                    header.put("County", segment.at(2));
                    header.put("PostCode", segment.at(3));
                    header.put("Country", segment.at(4));
                }
            }
            default -> {
                // An 850 carries segments that this account does not map; a translator leaves them.
            }
        }
    }

    /// From PO106 on, qualifiers and values take turns. `PO` carries the line reference: B3 shows the qualifier
    /// without its value, so this is a guess.
    private Row line(Segment segment, Map<String, String> header) {
        Map<String, String> fields = new LinkedHashMap<>(header);
        fields.put("LineNo", segment.at(1));
        fields.put("LineRef", segment.at(1));
        fields.put("Qty", segment.at(2));
        fields.put("UnitPrice", segment.at(4));
        for (int index = 6; index + 1 < segment.elements().size(); index += 2) {
            String column =
                    switch (segment.at(index)) {
                        case "UP" -> "UPC";
                        case "VA" -> "Style";
                        case "BO" -> "ColorCode";
                        case "IZ" -> edi.sizeColumn();
                        case "PO" -> "LineRef";
                        default -> "";
                    };
            if (!column.isEmpty()) {
                fields.put(column, segment.at(index + 1));
            }
        }
        return new Row(segment.position(), fields);
    }
}
