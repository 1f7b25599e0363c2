package dev.selvedge.local.simulator.bluecherry;

import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/// The figures of one stock keeping unit at one location (bluecherry.md B2).
///
/// @param types how much stands under each record type; those that were never touched are left out
public record StockView(Item item, String location, Map<RecordType, Long> types) {

    /// Direct and in-transit locations, which are left out of sellable stock.
    private static final Set<String> IN_TRANSIT = Set.of("POE", "FOB", "");

    public StockView {
        types = Map.copyOf(types);
    }

    public long of(RecordType type) {
        return types.getOrDefault(type, 0L);
    }

    /// `QOH = SA + RT + R1 + R2 - IN - CM + RV - RI`
    public long onHand() {
        return sum(RecordType::onHand);
    }

    /// `OTS (immediate) = SA + RT + R1 + R2 - IN - CM - PK - RS - OP - DM`
    public long openToSell() {
        return sum(RecordType::openToSell);
    }

    /// `OTS incl. WIP = OTS (immediate) + ST + RV - RI - RP - RO`
    public long openToSellWithWorkInProgress() {
        return openToSell() + sum(RecordType::workInProgress);
    }

    /// Whether what lies here can be sold.
    public boolean sellable() {
        return !IN_TRANSIT.contains(location);
    }

    private long sum(ToIntFunction<RecordType> sign) {
        return types.entrySet().stream()
                .mapToLong(entry -> sign.applyAsInt(entry.getKey()) * entry.getValue())
                .sum();
    }
}
