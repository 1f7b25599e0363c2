package dev.selvedge.runtime;

import dev.selvedge.aws.SqsOutbox;
import dev.selvedge.core.flow.CarrierDesk;
import dev.selvedge.core.flow.DispatchFeed;
import dev.selvedge.core.flow.DispatchPolicy;
import dev.selvedge.core.flow.DispatchWatch;
import dev.selvedge.core.flow.Dispatching;
import dev.selvedge.core.flow.WatchPolicy;
import dev.selvedge.core.port.Alerts;
import dev.selvedge.core.port.Cursors;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.ShippingDesk;
import dev.selvedge.core.port.TrackingNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The flows that tell what has left, and the watch over deadlines.
@ApplicationScoped
class DispatchFlows {

    private final InstantSource clock;

    DispatchFlows(InstantSource clock) {
        this.clock = clock;
    }

    @Produces
    @Singleton
    DispatchPolicy policy(DispatchConfig dispatch, OrderIngestConfig orders, ConnectionConfig config) {
        return Settings.dispatch(dispatch, orders, config);
    }

    @Produces
    @Singleton
    WatchPolicy watchPolicy(DispatchConfig dispatch, ConnectionConfig config) {
        return Settings.watch(dispatch.watch(), config);
    }

    @Produces
    @Singleton
    Dispatching.Records records(
            Ledger ledger,
            Cursors cursors,
            OpenOrders orders,
            TrackingNumbers numbers,
            Mappings mappings,
            Holds holds,
            Journal journal,
            SqsOutbox outbox) {
        return new Dispatching.Records(ledger, cursors, orders, numbers, mappings, holds, journal, outbox);
    }

    @Produces
    @Singleton
    DispatchFeed feed(DispatchPolicy policy, ShipmentSource source, Dispatching.Records records) {
        return new DispatchFeed(policy, source, records, clock);
    }

    @Produces
    @Singleton
    Dispatching dispatching(
            DispatchPolicy policy, ShipmentSource source, ShippingDesk desk, Dispatching.Records records) {
        return new Dispatching(policy, source, desk, records, clock);
    }

    @Produces
    @Singleton
    DispatchWatch watch(WatchPolicy policy, Dispatching.Records records, Documents documents, Alerts alerts) {
        return new DispatchWatch(
                policy,
                new DispatchWatch.Records(
                        records.orders(),
                        records.cursors(),
                        records.holds(),
                        records.journal(),
                        documents,
                        alerts,
                        records.outbox()),
                clock);
    }

    @Produces
    @Singleton
    CarrierDesk desk(Mappings mappings, Holds holds, Journal journal) {
        return new CarrierDesk(mappings, holds, journal, clock);
    }
}
