package dev.selvedge.testkit;

import dev.selvedge.core.model.Buyer;
import dev.selvedge.core.model.DeliveryAddress;
import java.time.Instant;
import java.util.Optional;

/// Orders as John Lewis sends them on a good day; whoever tests changes the one thing that the test is about.
public final class Samples {

    /// When sample orders were last changed, unless they say otherwise.
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Samples() {}

    /// An order that passes every check: one line in pounds, tax included, an address, a Customer Order Number.
    public static SampleOrder order(String id) {
        return new SampleOrder(id);
    }

    /// A line that adds up: two cushions at £12.50 with £3.95 carriage, 20 % tax included in both.
    public static SampleLine line(String id) {
        return new SampleLine(id);
    }

    public static Buyer buyer() {
        return new Buyer("Ada Pemberton", Optional.of("ada.k3x@notification.example"));
    }

    public static DeliveryAddress address() {
        return new DeliveryAddress(
                "Ada Pemberton",
                Optional.of("Pemberton & Daughters"),
                "4 Loom Street",
                Optional.of("Flat 2"),
                "Macclesfield",
                Optional.of("Cheshire"),
                Optional.of("SK11 6TT"),
                "GBR",
                Optional.of("+44 1632 960001"),
                Optional.of("Leave with the neighbour at no. 6"));
    }
}
