package dev.selvedge.local.simulation;

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
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.Payouts;
import dev.selvedge.core.port.Reconciliations;
import dev.selvedge.core.port.Remittances;
import dev.selvedge.johnlewis.mirakl.MiraklClient;
import dev.selvedge.johnlewis.mirakl.MiraklPayouts;
import dev.selvedge.johnlewis.mirakl.MiraklSettings;
import dev.selvedge.testkit.simulation.Dice;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/// The real flows of settlement over the real adapters, with a peril at each port, set up as the dice say.
final class SettlementConnection implements AutoCloseable {

    final SettlementFeed feed;
    final Settlement settlement;
    final SettlementDesk desk;
    final Treasury treasury;

    SettlementConnection(World world, Partners partners, Plant plant) {
        Dice dice = world.dice.fork("settlement connection");
        treasury = world.erp().treasury(dice);
        Perils perils = world.perils;
        Payouts payouts = perils.aroundPartner(Payouts.class, plant.in(Payouts.class, payouts(world, partners, dice)));
        Books books = perils.aroundPartner(Books.class, plant.in(Books.class, treasury.books()));
        Settlement.Records records = records(world, plant);
        SettlementPolicy policy = policy(dice);
        feed = new SettlementFeed(policy, payouts, records, world.clock);
        settlement = new Settlement(policy, payouts, books, records, world.clock);
        desk = new SettlementDesk(records, world.clock);
    }

    /// Pages are small, so that cycles have several.
    private static Payouts payouts(World world, Partners partners, Dice dice) {
        MiraklSettings usual = Partners.mirakl(world);
        MiraklSettings.Billing billing = new MiraklSettings.Billing(
                Duration.ofSeconds(1),
                world.weather.limited() || dice.chance(0.3) ? Duration.ofMinutes(1) : Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                dice.between(3, 40));
        MiraklSettings settings = new MiraklSettings(
                usual.url(),
                usual.shopId(),
                usual.customerOrderNumber(),
                usual.ordersEvery(),
                usual.ordersPatience(),
                usual.updatesEvery(),
                usual.platformEvery(),
                usual.connectTimeout(),
                usual.readTimeout(),
                usual.stock(),
                billing);
        return new MiraklPayouts(partners.miraklApi(), settings, Partners.remote(world, MiraklClient.system()));
    }

    private SettlementPolicy policy(Dice dice) {
        return new SettlementPolicy(
                World.START.minus(Duration.ofDays(1)),
                Duration.ofDays(90),
                Set.of(CurrencyUnit.GBP),
                treasury.charges(),
                Connection.LEASE,
                Duration.ofSeconds(dice.between(5, 120)),
                Duration.ofHours(3),
                10,
                Duration.ofSeconds(10),
                ZoneId.of("Europe/London"));
    }

    private static Settlement.Records records(World world, Plant plant) {
        Perils perils = world.perils;
        Records ours = world.records;
        return new Settlement.Records(
                perils.around(Ledger.class, plant.in(Ledger.class, ours.ledger)),
                perils.around(Cursors.class, ours.cursors),
                perils.around(OpenOrders.class, plant.in(OpenOrders.class, ours.openOrders)),
                perils.around(Remittances.class, plant.in(Remittances.class, ours.remittances)),
                perils.around(Reconciliations.class, ours.reconciliations),
                perils.around(Mappings.class, ours.mappings),
                perils.around(Holds.class, ours.holds),
                perils.around(Journal.class, ours.journal),
                perils.around(Outbox.class, world.messages));
    }

    @Override
    public void close() {
        treasury.close();
    }
}
