package dev.selvedge.local.simulator.mirakl;

import java.util.List;

/// What the operator allows and offers in shipping. The carriers and types are those at the start; the operator changes
/// them as he goes.
///
/// @param multiShipment whether sellers may "create several shipments for a same order" (PC01)
/// @param multiPart whether sellers may "create several packages for a same item in an order" (PC01)
/// @param otherCarriers whether sellers may name carriers "outside those predefined by the operator" (PC01
///     `disable_seller_alternative_carrier`, turned round)
/// @param longestTrackingNumber how many characters a tracking number may have; the document sets no limit
/// @param types in the order of "the index, set in the back-office" (SH12)
public record ShippingSettings(
        boolean multiShipment,
        boolean multiPart,
        boolean otherCarriers,
        int longestTrackingNumber,
        List<Carrier> carriers,
        List<ShippingType> types) {

    public ShippingSettings {
        carriers = List.copyOf(carriers);
        types = List.copyOf(types);
    }

    /// A guess at John Lewis's settings. The carriers are those that it uses itself (john-lewis.md 3), under invented
    /// codes and, where SH21's example has none, at invented addresses; the types are three of SH12's example.
    public static ShippingSettings standard() {
        return new ShippingSettings(
                false,
                false,
                false,
                255,
                List.of(
                        new Carrier("DPD", "DPD", "DPD", "http://www.dpd.co.uk/apps/tracking/?parcel={trackingId}"),
                        Carrier.of("ROYALMAIL", "Royal Mail", "https://royal-mail.example/track/{trackingId}"),
                        Carrier.of("EVRI", "Evri", "https://evri.example/track/{trackingId}"),
                        new Carrier(
                                "DHL",
                                "DHL",
                                "DHL",
                                "http://www.dhl.co.uk/en/express/tracking.html?AWB={trackingId}&brand=DHL")),
                List.of(
                        new ShippingType("STD", "Standard", "Standard Delivery (3-5 days)", false, true, "CU_ADD-STD"),
                        new ShippingType("EXP", "Express", "Express Delivery (1-2 days)", false, true, "CU_ADD-EXP"),
                        new ShippingType(
                                "CLC", "Click & collect", "Collect In Store", true, false, "CLC_OPERATOR-STD")));
    }

    public ShippingSettings multiShipment(boolean on) {
        return new ShippingSettings(on, multiPart, otherCarriers, longestTrackingNumber, carriers, types);
    }

    public ShippingSettings multiPart(boolean on) {
        return new ShippingSettings(multiShipment, on, otherCarriers, longestTrackingNumber, carriers, types);
    }

    public ShippingSettings otherCarriers(boolean allowed) {
        return new ShippingSettings(multiShipment, multiPart, allowed, longestTrackingNumber, carriers, types);
    }

    public ShippingSettings longestTrackingNumber(int characters) {
        return new ShippingSettings(multiShipment, multiPart, otherCarriers, characters, carriers, types);
    }

    public ShippingSettings carriers(List<Carrier> registered) {
        return new ShippingSettings(multiShipment, multiPart, otherCarriers, longestTrackingNumber, registered, types);
    }

    public ShippingSettings types(List<ShippingType> offered) {
        return new ShippingSettings(multiShipment, multiPart, otherCarriers, longestTrackingNumber, carriers, offered);
    }
}
