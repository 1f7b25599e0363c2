package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.bluecherry.BlueCherrySimulator;
import dev.selvedge.local.simulator.bluecherry.LineStatus;
import dev.selvedge.local.simulator.bluecherry.LineView;
import dev.selvedge.local.simulator.bluecherry.OrderView;
import dev.selvedge.local.simulator.bluecherry.ShipmentView;
import dev.selvedge.local.simulator.bluecherry.ShippedLine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Sales in BlueCherry's books.
final class BlueCherrySale {

    private static final int FIRST_REFERENCE = 254_000_000;

    private BlueCherrySale() {}

    static Sale of(BlueCherrySimulator account, OrderView order) {
        List<LineView> lines = order.lines().stream()
                .filter(line -> line.status() != LineStatus.CANCELLED)
                .toList();
        return new Sale(
                order.poNumber(),
                orderOf(order),
                "",
                order.orderNo(),
                true,
                !lines.isEmpty(),
                lines.stream().map(BlueCherrySale::line).toList(),
                parcels(account, order.poNumber()));
    }

    /// By the Customer Order Number, which every order of the simulation has of its own, and not by the PO number,
    /// which we make.
    static String orderOf(OrderView order) {
        return "JL%05d-A".formatted(Integer.parseInt(order.orderRef()) - FIRST_REFERENCE);
    }

    private static Sale.Line line(LineView line) {
        BigDecimal quantity = BigDecimal.valueOf(line.quantity());
        return new Sale.Line(
                line.item().upc(), quantity, line.status() == LineStatus.BACKORDER ? quantity : BigDecimal.ZERO);
    }

    /// One for each carton of a ticket.
    private static List<Sale.Parcel> parcels(BlueCherrySimulator account, String poNumber) {
        return account.shipments().stream()
                .filter(shipment -> shipment.poNumber().equals(poNumber))
                .flatMap(shipment -> boxes(shipment).entrySet().stream())
                .map(box ->
                        new Sale.Parcel(box.getKey().carrierCode(), box.getKey().trackingNo(), box.getValue()))
                .toList();
    }

    private static Map<ShipmentView.Box, Map<String, Long>> boxes(ShipmentView shipment) {
        return shipment.lines().stream()
                .collect(Collectors.groupingBy(
                        ShippedLine::box,
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                line -> line.item().upc(), Collectors.summingLong(ShippedLine::quantity))));
    }

    /// Whether something is open, nothing of it waits for goods and nobody has begun.
    static boolean isUnpicked(OrderView order) {
        return order.status().equals("O")
                && order.lines().stream()
                        .allMatch(line ->
                                line.status() != LineStatus.BACKORDER && line.picked() == 0 && line.shipped() == 0);
    }
}
