package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.cin7core.LedgerAccount.Role;
import dev.selvedge.local.simulator.cin7core.LedgerAccount.Type;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What the supplier's own people do with the books, without the API: the chart of accounts, who supplies, which
/// period is closed, what a key may touch, and the invoices that they make themselves. What cannot be done is an
/// [IllegalStateException]: a mistake of the script.
public final class Bookkeeper {

    private final Account account;
    private final SaleBills bills;
    private final BillBook book;
    private final InstantSource clock;

    Bookkeeper(Account account, SaleBills bills, BillBook book, InstantSource clock) {
        this.account = account;
        this.bills = bills;
        this.book = book;
        this.clock = clock;
    }

    /// The accounts of settlement.md C2: 200 sales, 462 commission, 463 fees, 605 clearing (for payments), 610
    /// receivable, 720 bank, 800 payable, 820 VAT.
    public void openBooks() {
        addAccount(LedgerAccount.of("200", "Sales", Type.REVENUE));
        addAccount(LedgerAccount.of("462", "Marketplace commission", Type.EXPENSE));
        addAccount(LedgerAccount.of("463", "Marketplace fees", Type.EXPENSE));
        addAccount(LedgerAccount.of("605", "John Lewis clearing", Type.CURRENT).takingPayments());
        addAccount(LedgerAccount.of("610", "Accounts receivable", Type.CURRENT).with(Role.RECEIVABLE));
        addAccount(LedgerAccount.bank("720", "Bank", "00012345"));
        addAccount(LedgerAccount.of("800", "Accounts payable", Type.CURRLIAB).with(Role.PAYABLE));
        addAccount(LedgerAccount.of("820", "VAT", Type.CURRLIAB).with(Role.TAX));
    }

    /// Adds an account, or puts it in the place of the one with its code.
    public void addAccount(LedgerAccount added) {
        synchronized (account) {
            account.finance.chart.add(added);
        }
    }

    /// A tax rule for purchases, or for both: sales refer to those of [BackOffice] only.
    public void addPurchaseTaxRule(String name, BigDecimal percent, boolean forSaleToo) {
        synchronized (account) {
            account.taxRules.put(
                    name, new TaxRule(Guids.of("tax", name), name, percent, false, TaxRule.ACCOUNT, forSaleToo, true));
        }
    }

    /// @return the vendor's id
    public UUID addSupplier(String name, String currency) {
        synchronized (account) {
            Supplier supplier = new Supplier(Guids.of("supplier", name), name, currency);
            account.finance.suppliers.put(name, supplier);
            return supplier.id();
        }
    }

    /// Closes the books for every day before this one: `LockDate` is the day before.
    public void lockBefore(LocalDate firstOpenDay) {
        synchronized (account) {
            account.finance.lock(firstOpenDay.minusDays(1));
        }
    }

    /// Keys have no rights to this path, `/sale/payment` for example: every call of it is a 403 from now on, whatever
    /// the method. Its body is that of wrong keys, the only 403 that is documented (cin7-core.md A1).
    public void forbid(String path) {
        synchronized (account) {
            account.finance.forbid(path);
        }
    }

    public void permit(String path) {
        synchronized (account) {
            account.finance.permit(path);
        }
    }

    /// Somebody makes the invoice of a sale's whole order, and authorises it.
    ///
    /// @return its task
    public UUID invoice(UUID sale) {
        return make(sale, Status.AUTHORISED);
    }

    /// Somebody makes the invoice of a sale's whole order, and leaves it a draft.
    ///
    /// @return its task
    public UUID draftInvoice(UUID sale) {
        return make(sale, Status.DRAFT);
    }

    /// Somebody authorises a draft: an invoice or a credit note of a sale.
    public void authorise(UUID task) {
        synchronized (account) {
            Trade trade = trade(task);
            Bill draft = trade.billing().find(task).orElseThrow();
            Mistake.unless(trade.side() == Side.SALE && draft.status() == Status.DRAFT, "not a draft of a sale");
            byHand(() -> book.enter(trade, bills.numbered(draft.with(Status.AUTHORISED))));
        }
    }

    /// Somebody records a payment of an invoice by hand.
    public void pay(UUID task, String code, BigDecimal amount, String reference) {
        synchronized (account) {
            Trade trade = trade(task);
            Bill bill = trade.billing().find(task).orElseThrow();
            Mistake.unless(bill.stands() && bill.kind() == Bill.Kind.INVOICE, "only an authorised invoice is paid");
            Mistake.unless(
                    account.finance
                            .chart
                            .find(code)
                            .filter(LedgerAccount::payable)
                            .isPresent(),
                    "no account " + code);
            Payment payment = new Payment(
                    account.finance.id("payment"),
                    task,
                    Payment.Type.PAYMENT,
                    reference,
                    Figures.two(amount),
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                    code,
                    clock.instant());
            byHand(() -> book.pay(trade, bill, payment));
        }
    }

    /// Debits less credits of an account; nought for one that was never touched.
    public BigDecimal balance(String code) {
        return balances().getOrDefault(code, BigDecimal.ZERO);
    }

    /// Debits less credits of every account that was ever touched, by code. Together they are nought.
    public Map<String, BigDecimal> balances() {
        synchronized (account) {
            Map<String, BigDecimal> plain = new TreeMap<>();
            account.finance.ledger.balances().forEach((code, sum) -> plain.put(code, Figures.plain(sum)));
            return plain;
        }
    }

    /// The whole ledger, in the order in which it was posted.
    public List<LedgerEntry> entries() {
        synchronized (account) {
            return account.finance.ledger.entries(entry -> true);
        }
    }

    private UUID make(UUID id, Status status) {
        synchronized (account) {
            Sale sale = account.sale(id).orElseThrow(() -> new IllegalStateException("no sale " + id));
            Mistake.unless(sale.order().status() == Status.AUTHORISED, "only an authorised order is invoiced");
            byHand(() -> book.enter(sale, bills.whole(sale, status)));
            return sale.billing().all(Bill.Kind.INVOICE).getLast().taskId();
        }
    }

    /// What the vendor refuses a caller, it refuses a person.
    private static void byHand(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    private Trade trade(UUID task) {
        return account.finance.trade(task).orElseThrow(() -> new IllegalStateException("no task " + task));
    }
}
