package dev.selvedge.local.simulator.bluecherry;

import java.util.Map;

/// How this account speaks X12 (bluecherry.md B3: "all qualifiers are standard usage, configurable").
///
/// @param separators what ends an element, a component and a segment
/// @param own this account's interchange id, qualified
/// @param partner the other side's
/// @param hierarchy the levels of an 856
/// @param trackingReference the qualifier of the tracking number: `CN` or `2I`
/// @param quantity the qualifier of what can be sold: `33`, or `QA`
/// @param references which order column each `REF` of an 850 fills. B3 names DP, IA and ZZ without saying for what;
/// `WS` and `4N` are guesses too
/// @param sizeColumn the column that `IZ` fills: a bucket or a size's name
public record Edi(
        Separators separators,
        Party own,
        Party partner,
        Hierarchy hierarchy,
        String trackingReference,
        String quantity,
        Map<String, String> references,
        String sizeColumn) {

    public Edi {
        references = Map.copyOf(references);
    }

    static Edi documented() {
        return new Edi(
                new Separators('*', '>', "~"),
                new Party("ZZ", "BLUECHERRY"),
                new Party("ZZ", "JLMSELLER"),
                Hierarchy.SOTPI,
                "CN",
                "33",
                Map.of("DP", "Division", "IA", "CustomerNo", "ZZ", "OrderRef", "WS", "Warehouse", "4N", "Terms"),
                "SizeBucket");
    }

    public record Separators(char element, char component, String segment) {}

    /// An interchange id of up to 15 characters and its qualifier.
    public record Party(String qualifier, String id) {}

    /// Shipment, order, (tare,) pack, item.
    public enum Hierarchy {
        SOTPI,
        SOPI
    }
}
