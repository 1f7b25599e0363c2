package dev.selvedge.erp.cin7core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.Placement.Placed;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.core.model.Tax;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.InvoiceBy;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.Mode;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.MoneyFields;
import dev.selvedge.local.simulator.Simulator;
import dev.selvedge.local.simulator.cin7core.Bookkeeper;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.remote.Remote;
import dev.selvedge.testkit.Samples;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/// An account at the simulated Cin7 Core whose books are open (settlement.md C2), and our adapter, which writes in them
/// over HTTP.
final class CountingHouse implements AutoCloseable {

    static final String SUPPLIER = "John Lewis plc";
    static final String CHARGES = "Marketplace charges";
    static final Cin7BooksSettings SETTINGS = new Cin7BooksSettings(
            SUPPLIER, CHARGES, Mode.BILL, InvoiceBy.SELVEDGE, MoneyFields.SAMPLES, Duration.ofSeconds(2));

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

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
        ours = as(settings);
    }

    /// The same books, as an adapter writes in them that is set otherwise.
    Cin7Books as(Cin7BooksSettings settings) {
        Cin7Settings cin7 = Account.settings(account.address(), Duration.ofSeconds(20));
        return new Cin7Books(
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
        return new Cin7BooksSettings(SUPPLIER, CHARGES, Mode.BILL, InvoiceBy.SELVEDGE, fields, Duration.ofSeconds(2));
    }

    /// One cushion at this price, its tax included, and its sale, not invoiced.
    ErpReference sells(String order, String gross) {
        return sells(Samples.order(order)
                .lines(Samples.line(order + "-1")
                        .quantity(1)
                        .unitPrice("GBP " + gross)
                        .shipping("GBP 0.00"))
                .build());
    }

    ErpReference sells(Order order) {
        return ((Placed) account.erp.place(order)).reference();
    }

    /// The same, invoiced by somebody.
    ErpReference invoiced(String order, String gross) {
        ErpReference sale = sells(order, gross);
        theirs.invoice(id(sale));
        return sale;
    }

    /// A sale of two cushions, £252 together: the second going of the warehouse makes it an advanced one.
    ErpReference advanced(String order) {
        ErpReference sale = sells(Samples.order(order)
                .lines(Samples.line(order + "-1")
                        .quantity(2)
                        .unitPrice("GBP 126.00")
                        .shipping("GBP 0.00"))
                .build());
        account.cin7.backOffice().warehouse().pick(id(sale), Map.of("CUSHION-TEAL-45", 1L));
        account.cin7.backOffice().warehouse().pick(id(sale), Map.of("CUSHION-TEAL-45", 1L));
        return sale;
    }

    static UUID id(ErpReference sale) {
        return UUID.fromString(sale.id());
    }

    /// What is posted from now on, each call as `GET /sale`.
    List<String> callsOf(Runnable posting) {
        account.calls.clear();
        posting.run();
        return account.calls.stream()
                .map(call -> call.operation().replace(Account.BASE, ""))
                .toList();
    }

    /// The body of the last call of an operation.
    JsonNode sent(String operation) {
        try {
            return JSON.readTree(account.calls(operation).getLast().text());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /// The ledger, each row as `debit credit amount`.
    List<String> rows() {
        return theirs.entries().stream()
                .map(entry -> entry.debit() + " " + entry.credit() + " "
                        + entry.amount().setScale(2).toPlainString())
                .toList();
    }

    static PostingTerms terms(String payout) {
        return new PostingTerms(
                payout,
                LocalDate.of(2026, 3, 2),
                Map.of(
                        AccountRole.SALES, "200",
                        AccountRole.CLEARING, "605",
                        AccountRole.BANK, "720",
                        AccountRole.COMMISSION, "462",
                        AccountRole.SUBSCRIPTION, "463",
                        AccountRole.RESERVE, "463",
                        AccountRole.ROUNDING, "462",
                        AccountRole.INPUT_TAX, "820"),
                Map.of("VAT-20", "20% (VAT on Expenses)", Tax.NONE, "No VAT"),
                Map.of("VAT-20", Scene.TAX_RULE));
    }

    static Money pounds(String amount) {
        return Money.parse("GBP " + amount);
    }

    @Override
    public void close() {
        account.close();
    }
}
