package dev.selvedge.local.simulation;

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
import dev.selvedge.core.port.Marketplace;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Outbox;
import java.time.Duration;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/// The real flows over the real adapters, with a peril at each port.
final class Connection {

    static final Duration LEASE = Duration.ofMinutes(6);

    private static final int LOOK_UPS = 5;

    final OrderFeed feed;
    final HoldReview review;
    final OrderIngest ingest;
    final ReferenceWriteBack writeBack;

    Connection(World world, Partners partners, Plant plant) {
        Perils perils = world.perils;
        Marketplace marketplace = perils.aroundPartner(Marketplace.class, partners.marketplace());
        Erp erp = perils.aroundPartner(Erp.class, world.erp().erp());
        Records records = world.records;
        Ledger ledger = perils.around(Ledger.class, plant.in(Ledger.class, records.ledger));
        Cursors cursors = perils.around(Cursors.class, records.cursors);
        Holds holds = perils.around(Holds.class, records.holds);
        Journal journal = perils.around(Journal.class, records.journal);
        Catalogue catalogue = perils.around(Catalogue.class, records.catalogue);
        OpenOrders openOrders = perils.around(OpenOrders.class, records.openOrders);
        Outbox outbox = perils.around(Outbox.class, plant.in(Outbox.class, world.messages));
        OrderPolicy policy = new OrderPolicy(
                World.START.minus(Duration.ofDays(1)), Set.of(CurrencyUnit.GBP), Duration.ofMinutes(10), LEASE);
        OrderIngest.Records flowRecords =
                new OrderIngest.Records(ledger, cursors, holds, journal, catalogue, openOrders, outbox);
        feed = new OrderFeed(policy, marketplace, flowRecords, world.clock);
        review = new HoldReview(holds, records.mappings, catalogue, erp, outbox, world.clock, LOOK_UPS);
        ingest = new OrderIngest(policy, marketplace, erp, flowRecords, world.clock);
        writeBack = new ReferenceWriteBack(marketplace, holds, journal, world.clock);
    }
}
