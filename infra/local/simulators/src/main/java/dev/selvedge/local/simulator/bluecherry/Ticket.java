package dev.selvedge.local.simulator.bluecherry;

import java.util.LinkedHashMap;
import java.util.Map;

/// A pick ticket (`ZZOSHPRH`, by its name): what was picked of an order and has not left.
final class Ticket {

    final String number;
    final SalesOrder order;
    final Map<SalesLine, Long> left = new LinkedHashMap<>();

    Ticket(String number, SalesOrder order) {
        this.number = number;
        this.order = order;
    }
}
