package dev.selvedge.local.simulator.bluecherry;

import dev.selvedge.local.simulator.bluecherry.ShipmentView.Box;

/// What of an order line lies in one box.
public record ShippedLine(Box box, String lineRef, Item item, long quantity) {

    ShippedLine in(Box other) {
        return new ShippedLine(other, lineRef, item, quantity);
    }
}
