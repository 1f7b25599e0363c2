package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.OrderReading;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a failure says is read by many: it holds neither our key nor anything about the customer.
@QuarkusTest
class MiraklSecrecyTest {

    private static final List<String> SECRETS =
            List.of(Scene.API_KEY, "Wren", "Ashdown", "Loom Lane", "SK11", "960001", "notification+");

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ANSWER_LATE"},
            mode = EnumSource.Mode.EXCLUDE)
    void noFailureTellsOnAnybody(Fault fault) {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            shop.mirakl.place(Basket.of("C-1").line(Shop.cushion()));
            Order order = Shop.readable(shop.walk()).getFirst();
            shop.plan(fault, "GET /api/orders");
            shop.plan(fault, "PUT /api/orders/C-1-A/accept");
            shop.plan(fault, "PUT /api/orders");

            assertKeepsSilent(catchThrowable(shop::changed));
            assertKeepsSilent(catchThrowable(() -> shop.marketplace.accept(order)));
            assertKeepsSilent(catchThrowable(() -> shop.marketplace.writeReferences(
                    Map.of(new OrderId("C-1-A"), new ErpReference("7a6e", "SO-00017")))));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ANSWER_LATE"},
            mode = EnumSource.Mode.EXCLUDE)
    void noFailureOfStockTellsOurKey(Fault fault) {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            shop.plan(fault, "POST /api/offers/stock/imports");
            shop.plan(fault, "GET /api/offers/stock/imports/1/error_report");

            assertKeepsSilent(catchThrowable(() -> shop.storefront.send(List.of(new StockChange(new Sku("RUG"), 5)))));
            assertKeepsSilent(catchThrowable(() -> shop.storefront.refused("1")));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ANSWER_LATE"},
            mode = EnumSource.Mode.EXCLUDE)
    void noFailureOfPayoutsTellsOurKey(Fault fault) {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            String payout = shop.mirakl.accounts().bill().id();
            shop.plan(fault, "GET /api/seller-billing-cycles");
            shop.plan(fault, "GET /api/invoices");
            shop.plan(fault, "GET /api/sellerpayment/transactions_logs");

            assertKeepsSilent(catchThrowable(() -> shop.payouts.since(Samples.NOON, Optional.empty())));
            assertKeepsSilent(catchThrowable(() -> shop.payouts.documents(List.of(payout), Optional.empty())));
            assertKeepsSilent(catchThrowable(() -> shop.payouts.lines(payout, Optional.empty())));
        }
    }

    /// A tracking number leads to where somebody lives.
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ANSWER_LATE"},
            mode = EnumSource.Mode.EXCLUDE)
    void noFailureOfShippingTellsWhereItGoes(Fault fault) {
        try (Shop shop = Shop.hasty(Platform.standard().multiShipment(true), Frequencies.none())) {
            OrderId order = new OrderId(shop.sell("C-1"));
            Tracking tracking = new Tracking(new Carrier.Listed("DPD"), Optional.of("960001"));
            Shipment parcel = new Shipment("SO-7/1", Map.of(new OrderLineId("C-1-A-1"), 1), tracking);
            shop.plan(fault, "PUT /api/orders/C-1-A/tracking");
            shop.plan(fault, "POST /api/shipments");
            shop.plan(fault, "POST /api/shipments/tracking");
            shop.plan(fault, "GET /api/orders");

            assertKeepsSilent(catchThrowable(() -> shop.desk.track(order, tracking)));
            assertKeepsSilent(catchThrowable(() -> shop.desk.ship(order, parcel)));
            assertKeepsSilent(catchThrowable(() -> shop.desk.correct("1", tracking)));
            assertKeepsSilent(catchThrowable(() -> shop.desk.order(order)));
        }
    }

    @Test
    void anOrderThatCannotBeReadIsToldByFieldAndNotByValue() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            shop.answersMayBeOdd();
            shop.sell(Basket.of("C-1").line(Shop.cushion()).odd(json -> json.put("order_tax_mode", "Wren Ashdown")));
            shop.sell(Basket.of("C-2").line(Shop.cushion()).odd(json -> json.put("customer", "Wren Ashdown")));
            shop.sell(Basket.of("C-3").line(Shop.cushion()).odd(json -> json.put("created_date", "Wren Ashdown")));

            List<OrderReading> readings = shop.walk();

            assertThat(readings)
                    .hasSize(3)
                    .allSatisfy(reading -> assertThat(reading.toString())
                            .startsWith("Unreadable[C-")
                            .doesNotContain("Wren"));
        }
    }

    /// The whole chain: a logger prints the causes too.
    private static void assertKeepsSilent(Throwable failure) {
        assertThat(failure).isNotNull();
        for (Throwable one = failure; one != null; one = one.getCause()) {
            assertThat(one.toString()).doesNotContain(SECRETS);
        }
    }
}
