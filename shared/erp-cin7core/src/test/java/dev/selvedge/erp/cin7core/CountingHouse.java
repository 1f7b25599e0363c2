package dev.selvedge.erp.cin7core;

import dev.selvedge.erp.cin7core.Cin7BooksSettings.InvoiceBy;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.Mode;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.MoneyFields;
import dev.selvedge.local.simulator.Simulator;
import dev.selvedge.local.simulator.cin7core.Bookkeeper;
import dev.selvedge.remote.Remote;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.UnaryOperator;

/// An account at the simulated Cin7 Core whose books are open (settlement.md C2), and our adapter, which writes in them
/// over HTTP.
final class CountingHouse implements AutoCloseable {

    static final String SUPPLIER = "John Lewis plc";
    static final String CHARGES = "Marketplace charges";
    static final Cin7BooksSettings SETTINGS = new Cin7BooksSettings(
            SUPPLIER, CHARGES, Mode.BILL, InvoiceBy.SELVEDGE, MoneyFields.SAMPLES, Duration.ofSeconds(2));

    final Account account;
    final Bookkeeper theirs;
    final Cin7Books ours;

    private CountingHouse(Account account, Cin7BooksSettings settings) {
        this.account = account.sells(Account.CUSHION, 10_000);
        theirs = account.cin7.backOffice().bookkeeper();
        theirs.openBooks();
        theirs.addPurchaseTaxRule("20% (VAT on Expenses)", new BigDecimal("20"), false);
        theirs.addPurchaseTaxRule("No VAT", BigDecimal.ZERO, true);
        theirs.addSupplier(SUPPLIER, "GBP");
        account.cin7.backOffice().addService("SERVICE-CHARGES", CHARGES);
        Cin7Settings cin7 = Account.settings(account.address(), Duration.ofSeconds(20));
        ours = new Cin7Books(
                Cin7Client.books(cin7, account.keys),
                cin7,
                settings,
                new Remote(Cin7Client.system(), account.budget, account.clock::set, account.clock),
                account.clock);
    }

    static CountingHouse open() {
        return open(SETTINGS);
    }

    static CountingHouse open(Cin7BooksSettings settings) {
        return new CountingHouse(Account.open(), settings);
    }

    /// At a Cin7 that is not quite itself.
    static CountingHouse at(UnaryOperator<Simulator> changed) {
        return new CountingHouse(Account.at(changed), SETTINGS);
    }

    static Cin7BooksSettings with(Mode mode) {
        return new Cin7BooksSettings(
                SUPPLIER, CHARGES, mode, InvoiceBy.SELVEDGE, MoneyFields.SAMPLES, Duration.ofSeconds(2));
    }

    static Cin7BooksSettings with(InvoiceBy invoiceBy) {
        return new Cin7BooksSettings(
                SUPPLIER, CHARGES, Mode.BILL, invoiceBy, MoneyFields.SAMPLES, Duration.ofSeconds(2));
    }

    static Cin7BooksSettings with(MoneyFields fields) {
        return new Cin7BooksSettings(
                SUPPLIER, CHARGES, Mode.BILL, InvoiceBy.SELVEDGE, fields, Duration.ofSeconds(2));
    }

    @Override
    public void close() {
        account.close();
    }
}
