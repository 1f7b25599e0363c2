package dev.selvedge.runtime;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Refuses to start with a setting that cannot be right, before any order is touched.
@ApplicationScoped
class StartUp {

    void at(@Observes StartupEvent start, ConnectionConfig config, OrderIngestConfig orders, StockPushConfig stock) {
        check(config, orders, stock);
    }

    void check(ConnectionConfig config, OrderIngestConfig orders, StockPushConfig stock) {
        Settings.mirakl(config);
        Settings.cin7(config);
        Settings.books(config);
        Settings.orders(orders, config);
        Settings.stock(stock, config);
        Settings.positive("selvedge.orders.look-ups-per-review", orders.lookUpsPerReview());
    }
}
