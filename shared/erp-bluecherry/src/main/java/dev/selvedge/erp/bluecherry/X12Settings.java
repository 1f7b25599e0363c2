package dev.selvedge.erp.bluecherry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How X12 is spoken (bluecherry.md B3: all qualifiers are configurable).
///
/// @param sender our interchange id, up to 15 characters
/// @param receiver BlueCherry's
/// @param test whether interchanges are marked as tests; one that is marked otherwise is not read
/// @param version of the groups: `004010`, or with what a trade adds to it, as in `004010VICS`
/// @param unit in which pieces are counted; a quantity in another one is not read
/// @param items which column each qualifier of a line's item holds, in the sequence in which we write them
/// @param answers what each code of an 855's `ACK` means: a status as the order status file has them
/// @param reasonReference the qualifier of an 855's `REF` that holds the reason's code and words; B3 names no place, a
/// guess
public record X12Settings(
        String senderQualifier,
        String sender,
        String receiverQualifier,
        String receiver,
        boolean test,
        String version,
        Separators separators,
        String unit,
        OrderHeads orders,
        List<Qualified> items,
        Map<String, String> answers,
        String reasonReference,
        Notices notices,
        Quantities quantities) {

    public X12Settings {
        items = List.copyOf(items);
        answers = Map.copyOf(answers);
        if (sender.length() < 2 || sender.length() > 15 || receiver.length() < 2 || receiver.length() > 15) {
            throw new IllegalArgumentException("an X12 interchange id has 2 to 15 characters");
        }
    }

    /// `ID` is the standard's code of an item that was deleted; B3 names the other four. `PO` holding the line
    /// reference is a guess: B3 shows the qualifier without its value.
    public static X12Settings documented() {
        return new X12Settings(
                "ZZ",
                "JLMSELLER",
                "ZZ",
                "BLUECHERRY",
                false,
                "004010",
                new Separators('*', '>', '~'),
                "EA",
                OrderHeads.documented(),
                List.of(
                        new Qualified("UP", Columns.UPC),
                        new Qualified("VA", Columns.STYLE),
                        new Qualified("BO", Columns.COLOUR),
                        new Qualified("IZ", Columns.SIZE_BUCKET),
                        new Qualified("PO", Columns.LINE_REF)),
                Map.of("IA", "ACCEPTED", "IQ", "ACCEPTED", "IB", "BACKORDER", "IR", "REJECTED", "ID", "CANCELLED"),
                "ZZ",
                Notices.documented(),
                new Quantities("33", Set.of("29"), "ALL"));
    }

    /// What ends an element, a component and a segment in what we write. What we read says so itself.
    public record Separators(char element, char component, char segment) {

        public Separators {
            if (element == component || element == segment || component == segment) {
                throw new IllegalArgumentException("X12 needs three separators that differ");
            }
        }
    }

    /// A qualifier and the column whose value stands behind it.
    public record Qualified(String qualifier, String column) {}

    /// What stands above the lines of an 850.
    ///
    /// @param buyer the name of `N1*BY`
    /// @param references the column of each `REF`: B3 names `DP`, `IA` and `ZZ` without saying for what, so all are
    /// guesses
    public record OrderHeads(String buyer, List<Qualified> references) {

        public OrderHeads {
            references = List.copyOf(references);
        }

        static OrderHeads documented() {
            return new OrderHeads(
                    "JOHN LEWIS",
                    List.of(
                            new Qualified("DP", Columns.DIVISION),
                            new Qualified("IA", Columns.CUSTOMER),
                            new Qualified("ZZ", Columns.ORDER_REF),
                            new Qualified("WS", Columns.WAREHOUSE),
                            new Qualified("4N", Columns.TERMS)));
        }
    }

    /// What an 856 calls its parts.
    ///
    /// @param cartonMark the qualifier of a pack's `MAN` that holds the carton's number
    /// @param trackingMark that of the one that holds the tracking number
    /// @param trackingReferences those of a `REF` that holds the tracking number
    /// @param invoiceReference that of a `REF` that holds the invoice's number; B3 names none, a guess
    public record Notices(
            String cartonMark, String trackingMark, Set<String> trackingReferences, String invoiceReference) {

        public Notices {
            trackingReferences = Set.copyOf(trackingReferences);
        }

        static Notices documented() {
            return new Notices("GM", "CP", Set.of("CN", "2I"), "IV");
        }
    }

    /// What an 846 calls its quantities.
    ///
    /// @param available the qualifier of what can be sold at once: `33`, or `QA`
    /// @param future those of what is expected later: never counted, and an item of which nothing else is said has
    /// none
    /// @param wholeLocation where stock is that no `SDQ` shares out among warehouses
    public record Quantities(String available, Set<String> future, String wholeLocation) {

        public Quantities {
            future = Set.copyOf(future);
        }
    }
}
