package dev.selvedge.runtime;

import dev.selvedge.aws.SqsOutbox;
import dev.selvedge.core.flow.HoldReview;
import dev.selvedge.core.flow.OrderFeed;
import dev.selvedge.core.flow.OrderIngest;
import dev.selvedge.core.flow.OrderPolicy;
import dev.selvedge.core.flow.ReferenceWriteBack;
import dev.selvedge.core.port.Catalogue;
import dev.selvedge.core.port.Cursors;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.Marketplace;
import dev.selvedge.core.port.OpenOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The flows that take orders in.
@ApplicationScoped
class OrderFlows {

    private final ConnectionConfig config;
    private final OrderIngestConfig orders;
    private final InstantSource clock;

    OrderFlows(ConnectionConfig config, OrderIngestConfig orders, InstantSource clock) {
        this.config = config;
        this.orders = orders;
        this.clock = clock;
    }

    @Produces
    @Singleton
    OrderPolicy policy() {
        return Settings.orders(orders, config);
    }

    @Produces
    @Singleton
    OrderIngest.Records records(
            Ledger ledger,
            Cursors cursors,
            Holds holds,
            Journal journal,
            Catalogue catalogue,
            OpenOrders openOrders,
            SqsOutbox outbox) {
        return new OrderIngest.Records(ledger, cursors, holds, journal, catalogue, openOrders, outbox);
    }

    @Produces
    @Singleton
    OrderIngest ingest(OrderPolicy policy, Marketplace marketplace, Erp erp, OrderIngest.Records records) {
        return new OrderIngest(policy, marketplace, erp, records, clock);
    }

    @Produces
    @Singleton
    OrderFeed feed(OrderPolicy policy, Marketplace marketplace, OrderIngest.Records records) {
        return new OrderFeed(policy, marketplace, records, clock);
    }

    @Produces
    @Singleton
    HoldReview review(Mappings mappings, Erp erp, OrderIngest.Records records) {
        return new HoldReview(
                records.holds(),
                mappings,
                records.catalogue(),
                erp,
                records.outbox(),
                clock,
                Settings.positive("selvedge.orders.look-ups-per-review", orders.lookUpsPerReview()));
    }

    @Produces
    @Singleton
    ReferenceWriteBack writeBack(Marketplace marketplace, OrderIngest.Records records) {
        return new ReferenceWriteBack(marketplace, records.holds(), records.journal(), clock);
    }
}
