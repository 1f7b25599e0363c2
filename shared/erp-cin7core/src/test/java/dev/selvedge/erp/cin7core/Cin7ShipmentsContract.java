package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.cin7core.HandSale;
import dev.selvedge.local.simulator.cin7core.Shipment;
import dev.selvedge.local.simulator.cin7core.Warehouse;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.contract.ShipmentSourceContract;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// The contract over HTTP, over pages of a thousand rows; each parcel is a fulfilment of its own.
@QuarkusTest
class Cin7ShipmentsContract extends ShipmentSourceContract {

    private static final String BOX = "Box 1";

    private final Account account = Account.open();
    private final Warehouse warehouse = account.cin7.backOffice().warehouse();

    @BeforeEach
    void fill() {
        account.sells(CUSHION, 10_000).sells(KETTLE, 10_000);
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Override
    protected ShipmentSource source() {
        return account.shipments;
    }

    @Override
    protected Instant now() {
        return account.clock.instant();
    }

    @Override
    protected void pass(Duration time) {
        account.clock.pass(time);
    }

    @Override
    protected ErpReference place(OrderId order, Map<Sku, Integer> pieces) {
        return enter(new HandSale(Scene.CUSTOMER, "API", pieces(pieces)).withExternalId(order.value()));
    }

    @Override
    protected ErpReference placeElsewhere(Map<Sku, Integer> pieces) {
        return enter(new HandSale("Shopify", "Shopify", pieces(pieces)));
    }

    private ErpReference enter(HandSale sale) {
        UUID id = account.cin7.backOffice().enterSale(sale);
        return new ErpReference(
                id.toString(), String.valueOf(account.cin7.sale(id).orderNumber()));
    }

    @Override
    protected void begin(ErpReference sale) {
        warehouse.pick(id(sale));
    }

    @Override
    protected void ship(ErpReference sale, Map<Sku, Integer> goods, String carrier, String tracking) {
        int number = warehouse.pick(id(sale), pieces(goods));
        warehouse.pack(id(sale), number, BOX);
        warehouse.ship(id(sale), number, new Shipment(BOX, carrier, tracking, now()));
    }

    @Override
    protected void unship(ErpReference sale, int parcel) {
        warehouse.unship(id(sale), parcel, BOX);
    }

    @Override
    protected void retrack(ErpReference sale, int parcel, String carrier, String tracking) {
        warehouse.changeTracking(id(sale), parcel, BOX, carrier, tracking);
    }

    @Override
    protected void voidIt(ErpReference sale) {
        warehouse.undoAndVoid(id(sale));
    }

    @Override
    protected void edit(ErpReference sale, Sku sku, int quantity) {
        warehouse.editLine(id(sale), sku.value(), quantity);
    }

    @Override
    protected int pageSize() {
        return 1000;
    }

    @Override
    protected void loseTheAnswerOf(String step) {
        account.plan(Fault.LOSE_ANSWER, step.equals("look") ? "GET /sale" : "GET /saleList");
    }

    private static UUID id(ErpReference sale) {
        return UUID.fromString(sale.id());
    }

    private static Map<String, Long> pieces(Map<Sku, Integer> pieces) {
        return pieces.entrySet().stream()
                .collect(Collectors.toMap(
                        piece -> piece.getKey().value(),
                        piece -> piece.getValue().longValue()));
    }
}
