package dev.selvedge.runtime;

import dev.selvedge.aws.SqsOutbox;
import dev.selvedge.core.flow.Settlement;
import dev.selvedge.core.flow.SettlementDesk;
import dev.selvedge.core.flow.SettlementFeed;
import dev.selvedge.core.flow.SettlementPolicy;
import dev.selvedge.core.port.Books;
import dev.selvedge.core.port.Cursors;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Payouts;
import dev.selvedge.core.port.Reconciliations;
import dev.selvedge.core.port.Remittances;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The flows that reconcile and post what John Lewis pays out.
@ApplicationScoped
class SettlementFlows {

    private final InstantSource clock;

    SettlementFlows(InstantSource clock) {
        this.clock = clock;
    }

    @Produces
    @Singleton
    SettlementPolicy policy(SettlementConfig settlement, OrderIngestConfig orders, ConnectionConfig config) {
        return Settings.settlement(settlement, orders, config);
    }

    @Produces
    @Singleton
    Settlement.Records records(
            Ledger ledger,
            Cursors cursors,
            OpenOrders orders,
            Remittances remittances,
            Reconciliations reconciliations,
            Mappings mappings,
            Holds holds,
            Journal journal,
            SqsOutbox outbox) {
        return new Settlement.Records(
                ledger, cursors, orders, remittances, reconciliations, mappings, holds, journal, outbox);
    }

    @Produces
    @Singleton
    SettlementFeed feed(SettlementPolicy policy, Payouts payouts, Settlement.Records records) {
        return new SettlementFeed(policy, payouts, records, clock);
    }

    /// Only who posts has to end in time.
    @Produces
    @Singleton
    Settlement settlement(
            SettlementPolicy policy,
            ConnectionConfig config,
            Payouts payouts,
            Books books,
            Settlement.Records records) {
        Settings.slice(policy.slice(), config);
        return new Settlement(policy, payouts, books, records, clock);
    }

    @Produces
    @Singleton
    SettlementDesk desk(Settlement.Records records) {
        return new SettlementDesk(records, clock);
    }
}
