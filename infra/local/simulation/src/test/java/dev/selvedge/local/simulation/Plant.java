package dev.selvedge.local.simulation;

import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.Published;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.core.port.Storefront;
import java.util.function.UnaryOperator;

/// A bug planted to prove that the simulation would find it.
///
/// @param openOrders as the flows of stock see them
/// @param published as the publisher sees it
record Plant(
        UnaryOperator<Ledger> ledger,
        UnaryOperator<Outbox> outbox,
        UnaryOperator<StockSource> source,
        UnaryOperator<Storefront> storefront,
        UnaryOperator<OpenOrders> openOrders,
        UnaryOperator<Published> published) {

    static Plant nothing() {
        return new Plant(
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                UnaryOperator.identity());
    }

    static Plant ledger(UnaryOperator<Ledger> planted) {
        Plant none = nothing();
        return new Plant(planted, none.outbox, none.source, none.storefront, none.openOrders, none.published);
    }

    static Plant outbox(UnaryOperator<Outbox> planted) {
        Plant none = nothing();
        return new Plant(none.ledger, planted, none.source, none.storefront, none.openOrders, none.published);
    }

    static Plant source(UnaryOperator<StockSource> planted) {
        Plant none = nothing();
        return new Plant(none.ledger, none.outbox, planted, none.storefront, none.openOrders, none.published);
    }

    static Plant storefront(UnaryOperator<Storefront> planted) {
        Plant none = nothing();
        return new Plant(none.ledger, none.outbox, none.source, planted, none.openOrders, none.published);
    }

    static Plant openOrders(UnaryOperator<OpenOrders> planted) {
        Plant none = nothing();
        return new Plant(none.ledger, none.outbox, none.source, none.storefront, planted, none.published);
    }

    static Plant published(UnaryOperator<Published> planted) {
        Plant none = nothing();
        return new Plant(none.ledger, none.outbox, none.source, none.storefront, none.openOrders, planted);
    }
}
