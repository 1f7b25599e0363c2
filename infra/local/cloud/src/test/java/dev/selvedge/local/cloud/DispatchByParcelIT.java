package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.simulator.cin7core.Shipment;
import dev.selvedge.local.simulator.cin7core.Warehouse;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.ShipmentLine;
import dev.selvedge.local.simulator.mirakl.ShipmentView;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Scene;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The packaged functions beside a John Lewis that takes each parcel by itself.
@Timeout(120)
class DispatchByParcelIT {

    @Test
    void aParcelIsToldWhenItLeavesAndTheOrderIsConfirmedWithTheLast() {
        try (Workbench bench = Workbench.open(
                Packaged.topology(),
                Packaged.FUNCTIONS,
                Scene.atLeisure().multiShipment(true),
                Map.of(),
                UnaryOperator.identity())) {
            String order = bench.order(Kind.MANY_LINES.basket(1));
            bench.scene().mirakl().put(order, OrderState.SHIPPING);
            bench.feedToRest();

            leave(bench, order, Map.of("CUSH-OAT-45", 1L, "CUSH-MOSS-60", 3L), "DPD Next Day", "15501");
            bench.feedDispatches();
            bench.rest();

            assertThat(shipments(bench, order)).containsExactly("DPD 15501: 4");
            assertThat(bench.isShipped(order)).isFalse();

            leave(bench, order, Map.of("Bolster/Linen", 1L), "Evri 48", "H02");
            bench.confirmToRest(List.of(order));

            assertThat(shipments(bench, order)).containsExactly("DPD 15501: 4", "EVRI H02: 1");
            assertThat(bench.scene().mirakl().order(order).dispatch().confirmed())
                    .isEqualTo(2);
            assertThat(bench.holds()).isEmpty();
        }
    }

    /// Some pieces leave in a fulfilment and a box of their own.
    private static void leave(
            Workbench bench, String order, Map<String, Long> pieces, String carrier, String tracking) {
        UUID sale = bench.scene().cin7().sale(order).getFirst().id();
        Warehouse warehouse = bench.scene().cin7().backOffice().warehouse();
        int number = warehouse.pick(sale, pieces);
        warehouse.pack(sale, number, "Box 1");
        warehouse.ship(sale, number, new Shipment("Box 1", carrier, tracking, bench.now()));
    }

    private static List<String> shipments(Workbench bench, String order) {
        return bench.scene().mirakl().shipments(order).stream()
                .map(DispatchByParcelIT::words)
                .toList();
    }

    private static String words(ShipmentView shipment) {
        return "%s %s: %d"
                .formatted(
                        shipment.tracking().carrierCode(),
                        shipment.tracking().number(),
                        shipment.lines().stream()
                                .mapToInt(ShipmentLine::quantity)
                                .sum());
    }
}
