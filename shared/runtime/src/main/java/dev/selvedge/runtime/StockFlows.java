package dev.selvedge.runtime;

import dev.selvedge.aws.SqsOutbox;
import dev.selvedge.core.flow.StockAudit;
import dev.selvedge.core.flow.StockDesk;
import dev.selvedge.core.flow.StockPolicy;
import dev.selvedge.core.flow.StockPublishing;
import dev.selvedge.core.flow.StockScan;
import dev.selvedge.core.port.Catalogue;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Published;
import dev.selvedge.core.port.Reports;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.core.port.Storefront;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The flows that show stock.
@ApplicationScoped
class StockFlows {

    private final InstantSource clock;

    StockFlows(InstantSource clock) {
        this.clock = clock;
    }

    @Produces
    @Singleton
    StockPolicy policy(StockPushConfig stock, ConnectionConfig config) {
        return Settings.stock(stock, config);
    }

    @Produces
    @Singleton
    StockScan.Records records(
            Ledger ledger,
            Mappings mappings,
            Catalogue catalogue,
            OpenOrders orders,
            Published published,
            Documents documents,
            Reports reports,
            Holds holds,
            Journal journal,
            SqsOutbox outbox) {
        return new StockScan.Records(
                ledger, mappings, catalogue, orders, published, documents, reports, holds, journal, outbox);
    }

    @Produces
    @Singleton
    StockScan scan(StockPolicy policy, StockSource source, Storefront storefront, StockScan.Records records) {
        return new StockScan(policy, source, storefront, records, clock);
    }

    @Produces
    @Singleton
    StockPublishing publishing(StockPolicy policy, Storefront storefront, StockScan.Records records) {
        return new StockPublishing(policy, storefront, records, clock);
    }

    @Produces
    @Singleton
    StockDesk desk(StockScan.Records records) {
        return new StockDesk(records, clock);
    }

    @Produces
    @Singleton
    StockAudit audit(StockPolicy policy, Storefront storefront, Erp erp, StockScan.Records records) {
        return new StockAudit(policy, storefront, erp, records, clock);
    }
}
