package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// The operator's accounts department: charges and credits the shop, bills it, pays it, and shows its books. What goes
/// wrong there is [Mistakes].
///
/// Amounts are given without taxes; the VAT that the operator charges is a line of its own.
public final class Accounts {

    private final Ledgers ledgers;
    private final Billing billing;
    private final BillingSettings settings;
    private final InstantSource clock;
    private final Object counter;

    /// @param counter what keeps callers of the API and of this apart
    Accounts(Ledgers ledgers, BillingSettings settings, InstantSource clock, Object counter) {
        this.ledgers = ledgers;
        this.billing = ledgers.billing();
        this.settings = settings;
        this.clock = clock;
        this.counter = counter;
    }

    /// Where this department goes wrong.
    public Mistakes mistakes() {
        return new Mistakes(this, billing);
    }

    /// Any line at all: what the operator remits or pays for, dropship purchases, or a type that nobody knows.
    ///
    /// @return its id
    public String write(Entry entry) {
        return at(now -> billing.log().write(entry, now).id());
    }

    /// The customer has money back for a line that has left; the amounts are in the platform's tax mode.
    ///
    /// @return the refund's id
    public String refund(String orderLineId, String amount, String shipping) {
        BigDecimal goods = new BigDecimal(amount);
        BigDecimal carriage = new BigDecimal(shipping);
        return at(now -> billing.earnings().refund(orderLineId, goods, carriage, now));
    }

    public void subscription(String amount) {
        charge(TransactionType.SUBSCRIPTION_FEE, TransactionType.SUBSCRIPTION_VAT, amount, entry -> entry);
    }

    /// @param code what for: CANCELLATION_FEE in the example of TL02
    public void penalty(String orderId, String code, String amount) {
        charge(
                TransactionType.SELLER_PENALTY_FEE,
                TransactionType.SELLER_PENALTY_FEE_TAX,
                amount,
                entry -> entry.order(orderId).fee(code));
    }

    public void feeOnOrder(String orderId, String code, String amount) {
        charge(
                TransactionType.SELLER_FEE_ON_ORDER,
                TransactionType.SELLER_FEE_ON_ORDER_TAX,
                amount,
                entry -> entry.order(orderId).fee(code));
    }

    public void oneOffDebit(OneOffItem item) {
        oneOff(TransactionType.INVOICEABLE_ONE_OFF_DEBIT, TransactionType.INVOICEABLE_ONE_OFF_DEBIT_TAX, item);
    }

    public void oneOffCredit(OneOffItem item) {
        oneOff(TransactionType.INVOICEABLE_ONE_OFF_CREDIT, TransactionType.INVOICEABLE_ONE_OFF_CREDIT_TAX, item);
    }

    private void oneOff(TransactionType type, TransactionType taxType, OneOffItem item) {
        charge(type, taxType, item.price().toPlainString(), entry -> entry.item(item));
    }

    /// An invoice that somebody wrote by hand. It is billed with its lines.
    public InvoiceView manualInvoice(String amount, String description) {
        return manual(
                InvoiceType.MANUAL_INVOICE,
                TransactionType.MANUAL_INVOICE,
                TransactionType.MANUAL_INVOICE_VAT,
                new BigDecimal(amount),
                description);
    }

    /// A credit note that somebody wrote by hand. That its amounts are above zero in IV01 is a guess.
    public InvoiceView manualCredit(String amount, String description) {
        return manual(
                InvoiceType.MANUAL_CREDIT,
                TransactionType.MANUAL_CREDIT,
                TransactionType.MANUAL_CREDIT_VAT,
                new BigDecimal(amount),
                description);
    }

    private InvoiceView manual(
            InvoiceType type,
            TransactionType lineType,
            TransactionType vatType,
            BigDecimal amount,
            String description) {
        BigDecimal vat = settings.vat().on(amount);
        Tax tax = new Tax(settings.vat().code(), settings.vat().rate(), vat);
        return at(now -> {
            InvoiceItem item = new InvoiceItem(description, 1, amount, List.of(tax), now, null);
            Invoice document = billing.documents().issue(type, Account.CURRENCY, List.of(item), now);
            billing.log().write(Entry.of(lineType, amount).document(document), now);
            billing.log().write(Entry.of(vatType, vat).document(document).shopTax(settings.vat()), now);
            return document.view();
        });
    }

    /// The operator keeps some of the seller's money back.
    public void fundReserve(String amount) {
        write(Entry.of(TransactionType.RESERVE_FUNDING, amount));
    }

    /// The operator pays kept money out.
    public void settleReserve(String amount) {
        write(Entry.of(TransactionType.RESERVE_SETTLEMENT, amount));
    }

    private void charge(TransactionType type, TransactionType taxType, String amount, Function<Entry, Entry> details) {
        BigDecimal untaxed = new BigDecimal(amount);
        BigDecimal vat = settings.vat().on(untaxed);
        at(now -> {
            billing.log().write(details.apply(Entry.of(type, untaxed)), now);
            return billing.log().write(details.apply(Entry.of(taxType, vat).shopTax(settings.vat())), now);
        });
    }

    /// Closes the cycle of the shop's own currency.
    public CycleView bill() {
        return bill(Account.CURRENCY);
    }

    public CycleView bill(String currency) {
        return at(now -> billing.bill(currency, now).view());
    }

    /// The pay-out arrives, a failed one too.
    public CycleView pay(String cycleId) {
        return at(now -> {
            Cycle cycle = billing.cycle(cycleId);
            billing.pay(cycle, now);
            return cycle.view();
        });
    }

    public CycleView failPayment(String cycleId, PayOutFailure why) {
        return at(now -> {
            Cycle cycle = billing.cycle(cycleId);
            billing.fail(cycle, why);
            return cycle.view();
        });
    }

    /// A cycle of this many orders with four lines each. The orders are in the log only; OR11 does not know them.
    public CycleView seed(int orders) {
        return at(now -> {
            new Seeding(billing.log(), settings).write(orders, now);
            return billing.bill(Account.CURRENCY, now).view();
        });
    }

    /// The oldest first.
    public List<CycleView> cycles() {
        return at(now -> billing.cycles().stream().map(Cycle::view).toList());
    }

    public CycleView cycle(String id) {
        return at(now -> billing.cycle(id).view());
    }

    /// Every line, the oldest first.
    public List<TransactionView> lines() {
        return at(now -> billing.log().all().stream().map(TransactionLine::view).toList());
    }

    /// The lines that name this cycle.
    public List<TransactionView> lines(String cycleId) {
        return at(now -> billing.cycle(cycleId).lines().stream()
                .map(TransactionLine::view)
                .toList());
    }

    /// Every accounting document, the oldest first.
    public List<InvoiceView> documents() {
        return at(now -> billing.documents().all().stream().map(Invoice::view).toList());
    }

    public OrderEarnings earned(String orderId) {
        return at(now -> billing.earnings().of(orderId));
    }

    /// Does something once everything has happened that was due before it.
    <T> T at(Function<Instant, T> act) {
        synchronized (counter) {
            Instant now = clock.instant();
            ledgers.settle(now);
            return act.apply(now);
        }
    }
}
