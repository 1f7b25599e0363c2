package dev.selvedge.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An order on its way to the customer: what each side has said of it last.
///
/// @param firstSeen when we first heard of it, on our clock
/// @param placed the sale that it became; empty while the ERP is not known to have it
/// @param sale the sale as the ERP showed it last; empty while it has not been looked at
/// @param told what the marketplace has been told of it, in that sequence
/// @param paid what the marketplace pays for it, by payout
public record OpenOrder(
        ShownOrder shown,
        Instant firstSeen,
        Optional<PlacedSale> placed,
        Optional<ErpSale> sale,
        List<Told> told,
        Map<String, List<Paid>> paid) {

    public OpenOrder {
        told = List.copyOf(told);
        paid = Map.copyOf(paid);
    }

    public OrderId id() {
        return shown.id();
    }

    /// The same order, of which this has been told.
    public OpenOrder with(List<Told> all) {
        return new OpenOrder(shown, firstSeen, placed, sale, all, paid);
    }

    /// The same order, as it is shown now.
    public OpenOrder with(ShownOrder now) {
        return new OpenOrder(now, firstSeen, placed, sale, told, paid);
    }

    /// The same order, as the ERP shows its sale now.
    public OpenOrder with(ErpSale now) {
        return new OpenOrder(shown, firstSeen, placed, Optional.of(now), told, paid);
    }

    /// Whether the ERP shows that goods have left under the name by which they were told of.
    public boolean hasLeft(Told goods) {
        return sale.map(ErpSale::parcels).orElse(List.of()).stream()
                .anyMatch(parcel -> parcel.id().equals(goods.reference()));
    }

    /// Whether the marketplace shows as shipped all that it was told of under a name of its own.
    public boolean isShown() {
        return told.stream().allMatch(one -> one.shown() || one.shipment().isEmpty());
    }

    /// How many pieces of a line the marketplace has been told of.
    public int told(OrderLineId line) {
        return told.stream()
                .mapToInt(part -> part.lines().getOrDefault(line, 0))
                .sum();
    }

    /// How many of each SKU the marketplace has been told of.
    public Map<Sku, Integer> toldPieces() {
        return shown.pieces(line -> told(line.id()));
    }

    /// Whether the marketplace has been told of all that it waits for.
    public boolean isToldWhole() {
        return !told.isEmpty() && shown.lines().stream().allMatch(line -> told(line.id()) >= line.owed());
    }

    /// How many of each SKU the customer has bought and not cancelled.
    public Map<Sku, Integer> bought() {
        return shown.pieces(ShownLine::left);
    }

    /// Whether a reading of the ERP's stock that began then may lack what was bought.
    public boolean isMissingFrom(Instant reading) {
        return placed.isEmpty() || !placed.get().at().isBefore(reading);
    }
}
