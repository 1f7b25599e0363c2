package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLine;
import dev.selvedge.core.port.Marketplace;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.BasketLine;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.mirakl.Tax;
import dev.selvedge.testkit.contract.MarketplaceContract;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;

/// The contract over HTTP. The delta that Mirakl takes off `start_update_date` is off here: it shows orders that did
/// not change, which the contract's exact lists leave no room for.
@QuarkusTest
class MiraklMarketplaceContract extends MarketplaceContract {

    private final Set<String> refusing = ConcurrentHashMap.newKeySet();
    private final Shop shop = Shop.hasty(
            Platform.standard().updateDelta(Duration.ZERO),
            mirakl -> new Odd(mirakl, new RefusingNumbers(mirakl, refusing)));

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    protected Marketplace marketplace() {
        return shop.marketplace;
    }

    @Override
    protected void put(Order order) {
        String id = order.id().value();
        if (shop.mirakl.orders().stream().noneMatch(one -> one.id().equals(id))) {
            shop.at(order.createdAt(), () -> shop.mirakl.place(basket(order)));
        }
        shop.at(order.updatedAt(), () -> shop.mirakl.put(id, OrderState.valueOf(order.stateName())));
    }

    private static Basket basket(Order order) {
        Basket basket = Basket.of(order.id().value()).id(order.id().value());
        order.lines().forEach(line -> basket.line(basketLine(line)));
        return basket;
    }

    private static BasketLine basketLine(OrderLine line) {
        BasketLine wire = BasketLine.of(
                line.sku().value(), line.ordered().quantity(), line.unitPrice().getAmount());
        line.ordered().taxes().forEach(tax -> wire.tax(tax(tax)));
        return wire.shipping(
                line.ordered().shipping().getAmount().toPlainString(),
                line.ordered().shippingTaxes().stream()
                        .map(MiraklMarketplaceContract::tax)
                        .toArray(Tax[]::new));
    }

    private static Tax tax(dev.selvedge.core.model.Tax tax) {
        return Tax.of(tax.code(), "20", tax.amount().getAmount().toPlainString());
    }

    @Override
    protected void putUnreadable(String id, Instant changedAt) {
        shop.answersMayBeOdd();
        shop.at(
                changedAt,
                () -> shop.mirakl.place(
                        Basket.of(id).id(id).line(Shop.cushion()).odd(json -> json.remove("created_date"))));
    }

    @Override
    protected int pageSize() {
        return 100;
    }

    @Override
    protected dev.selvedge.core.model.OrderState stateOf(OrderId order) {
        return switch (shop.mirakl.order(order.value()).state()) {
            case STAGING -> dev.selvedge.core.model.OrderState.STAGING;
            case WAITING_ACCEPTANCE -> dev.selvedge.core.model.OrderState.AWAITING_ACCEPTANCE;
            case WAITING_DEBIT, WAITING_DEBIT_PAYMENT -> dev.selvedge.core.model.OrderState.AWAITING_PAYMENT;
            case SHIPPING -> dev.selvedge.core.model.OrderState.TO_SHIP;
            case SHIPPED, TO_COLLECT, RECEIVED, CLOSED -> dev.selvedge.core.model.OrderState.SHIPPED;
            case REFUSED -> dev.selvedge.core.model.OrderState.REFUSED;
            case CANCELED -> dev.selvedge.core.model.OrderState.CANCELLED;
        };
    }

    @Override
    protected Optional<String> numberOf(OrderId order) {
        return Optional.ofNullable(shop.mirakl.order(order.value()).sellerReference());
    }

    @Override
    protected void refuseReference(OrderId order) {
        refusing.add(order.value());
    }

    @Override
    protected void loseTheAnswerOf(String step) {
        switch (step) {
            case "changedSince" -> shop.plan(Fault.LOSE_ANSWER, "GET /api/orders");
            case "accept" -> shop.plan(Fault.LOSE_ANSWER, "PUT /api/orders/X-A/accept");
            case "references" -> shop.plan(Fault.LOSE_ANSWER, "PUT /api/orders");
            default -> throw new IllegalArgumentException("there is no step " + step);
        }
    }
}
