package dev.selvedge.local.simulation;

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
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.ShippingDesk;
import dev.selvedge.core.port.TrackingNumbers;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/// The real flows of orders on their way over the real adapters, with a peril at each port.
final class DispatchConnection {

    /// As in life, but faster, for a day is short here.
    static final WatchPolicy WATCH = new WatchPolicy(
            "simulated",
            List.of(Duration.ofHours(2), Duration.ofHours(1), Duration.ofMinutes(20)),
            Duration.ofDays(2),
            Duration.ofMinutes(90),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30),
            ZoneId.of("Europe/London"));

    private static final DispatchPolicy POLICY = new DispatchPolicy(
            World.START.minus(Duration.ofDays(1)),
            Duration.ofMinutes(10),
            Connection.LEASE,
            Duration.ofMinutes(5),
            Duration.ofMinutes(12),
            255);

    final DispatchFeed feed;
    final Dispatching dispatching;
    final DispatchWatch watch;
    final CarrierDesk carriers;

    DispatchConnection(World world, Partners partners, Plant plant, Witness witness) {
        Perils perils = world.perils;
        Records ours = world.records;
        ShipmentSource source = perils.aroundPartner(
                ShipmentSource.class,
                plant.in(ShipmentSource.class, witness.watching(world.erp().shipments())));
        ShippingDesk desk = perils.aroundPartner(
                ShippingDesk.class, plant.in(ShippingDesk.class, witness.watching(partners.desk())));
        Dispatching.Records records = new Dispatching.Records(
                perils.around(Ledger.class, plant.in(Ledger.class, ours.ledger)),
                perils.around(Cursors.class, ours.cursors),
                perils.around(OpenOrders.class, plant.in(OpenOrders.class, ours.openOrders)),
                perils.around(TrackingNumbers.class, ours.numbers),
                perils.around(Mappings.class, plant.in(Mappings.class, ours.mappings)),
                perils.around(Holds.class, ours.holds),
                perils.around(Journal.class, ours.journal),
                perils.around(Outbox.class, plant.in(Outbox.class, world.messages)));
        feed = new DispatchFeed(POLICY, source, records, world.clock);
        dispatching = new Dispatching(POLICY, source, desk, records, world.clock);
        watch = new DispatchWatch(
                WATCH,
                new DispatchWatch.Records(
                        records.orders(),
                        records.cursors(),
                        records.holds(),
                        records.journal(),
                        perils.around(Documents.class, plant.in(Documents.class, ours.documents)),
                        perils.around(Alerts.class, plant.in(Alerts.class, ours.alerts)),
                        records.outbox()),
                world.clock);
        carriers = new CarrierDesk(ours.mappings, ours.holds, ours.journal, world.clock);
    }
}
