package dev.selvedge.local.simulation;

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
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.Published;
import dev.selvedge.core.port.Reports;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.core.port.Storefront;
import java.time.Duration;

/// The real flows of stock over the real adapters, with a peril at each port.
final class StockConnection {

    /// As in life, but for the number of SKUs that may fall to zero at once: the shop is small.
    private static StockPolicy policy(World world) {
        return new StockPolicy(
                Duration.ofMinutes(15),
                world.erp().stockIsGoodFor(),
                20,
                20,
                4,
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                Duration.ofDays(1),
                Duration.ofHours(23),
                5,
                Connection.LEASE);
    }

    final StockScan scan;
    final StockPublishing publishing;
    final StockAudit audit;
    final StockDesk desk;

    StockConnection(World world, Partners partners, Plant plant) {
        Perils perils = world.perils;
        Storefront storefront =
                perils.aroundPartner(Storefront.class, plant.in(Storefront.class, partners.storefront()));
        StockSource source = perils.aroundPartner(
                StockSource.class, plant.in(StockSource.class, world.erp().stock()));
        Erp erp = perils.aroundPartner(Erp.class, world.erp().erp());
        StockScan.Records records = records(world, plant, world.records.published);
        StockScan.Records publishers = records(world, plant, plant.in(Published.class, world.records.published));
        StockPolicy policy = policy(world);
        scan = new StockScan(policy, source, storefront, records, world.clock);
        publishing = new StockPublishing(policy, storefront, publishers, world.clock);
        audit = new StockAudit(policy, storefront, erp, records, world.clock);
        desk = new StockDesk(records, world.clock);
    }

    private static StockScan.Records records(World world, Plant plant, Published published) {
        Perils perils = world.perils;
        Records ours = world.records;
        return new StockScan.Records(
                perils.around(Ledger.class, plant.in(Ledger.class, ours.ledger)),
                perils.around(Mappings.class, ours.mappings),
                perils.around(Catalogue.class, ours.catalogue),
                perils.around(OpenOrders.class, plant.in(OpenOrders.class, ours.openOrders)),
                perils.around(Published.class, published),
                perils.around(Documents.class, ours.documents),
                perils.around(Reports.class, ours.reports),
                perils.around(Holds.class, ours.holds),
                perils.around(Journal.class, ours.journal),
                perils.around(Outbox.class, plant.in(Outbox.class, world.messages)));
    }
}
