package dev.selvedge.local.simulation;

import dev.selvedge.core.flow.SettlementDesk;
import dev.selvedge.core.flow.SettlementPolicy;
import dev.selvedge.core.port.Books;
import dev.selvedge.erp.cin7core.Cin7Books;
import dev.selvedge.erp.cin7core.Cin7BooksApi;
import dev.selvedge.erp.cin7core.Cin7BooksSettings;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.InvoiceBy;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.Mode;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.MoneyFields;
import dev.selvedge.erp.cin7core.Cin7Client;
import dev.selvedge.testkit.simulation.Dice;
import java.time.Duration;
import java.util.List;

/// The ledger in Cin7 Core, set up as the dice say.
final class Cin7Treasury implements Treasury {

    private final World world;
    private final Mode mode;
    private final InvoiceBy invoiceBy;
    private final Cin7BooksApi api;
    private final Books books;

    Cin7Treasury(World world, Dice dice) {
        this.world = world;
        mode = dice.pick(List.of(Mode.values()));
        invoiceBy = dice.pick(List.of(InvoiceBy.values()));
        api = Cin7Client.books(Cin7World.settings(world), Cin7World.KEYS);
        Cin7BooksSettings settings = new Cin7BooksSettings(
                FinanceTeam.SUPPLIER, FinanceTeam.CHARGES, mode, invoiceBy, MoneyFields.SAMPLES, Duration.ofSeconds(2));
        books = new Cin7Books(
                api, Cin7World.settings(world), settings, Partners.remote(world, Cin7Client.system()), world.clock);
    }

    @Override
    public Books books() {
        return books;
    }

    @Override
    public SettlementPolicy.Charges charges() {
        return SettlementPolicy.Charges.valueOf(mode.name());
    }

    @Override
    public Team open(SettlementDesk desk, Statements statements, Bought bought) {
        FinanceTeam finance = new FinanceTeam(world, desk);
        HandWork hands = new HandWork(world, statements, bought, invoiceBy == InvoiceBy.ERP);
        finance.openBooks(mode == Mode.SPEND_MONEY);
        return new Cin7Team(world, finance, hands);
    }

    @Override
    public void close() {
        Partners.close(api);
    }
}
