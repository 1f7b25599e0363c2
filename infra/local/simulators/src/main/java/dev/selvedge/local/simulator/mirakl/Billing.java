package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// The operator's books of the shop's money: the transaction log, the cycles that were billed, and the documents.
final class Billing {

    /// `date_created` of A01.
    private static final Instant SHOP_OPENED = Instant.parse("2025-10-17T09:00:00Z");

    private final BillingSettings settings;
    private final TransactionLog log;
    private final InvoiceBook documents;
    private final Earnings earnings;
    private final List<Cycle> cycles = new ArrayList<>();
    private final Map<String, Cycle> byId = new HashMap<>();

    Billing(OrderBook orders, Platform platform) {
        this.settings = platform.billing();
        this.log = new TransactionLog(settings.readings());
        this.documents = new InvoiceBook(settings.readings().documentPrefix());
        this.earnings = new Earnings(orders, platform, log);
    }

    /// All that waits in this currency becomes a cycle, and what the operator charges of it an invoice. Where nothing
    /// waits the cycle is empty, as the last one in the example of SBC11.
    Cycle bill(String currency, Instant now) {
        Cycle cycle = new Cycle(cycles.size() + 1, currency, lastBilled(currency), now);
        log.unbilled(currency).forEach(line -> take(cycle, line, now));
        cycles.add(cycle);
        byId.put(cycle.id(), cycle);
        charge(cycle, now);
        return cycle;
    }

    /// The line is billed in this cycle, and the document that it is of with it.
    void take(Cycle cycle, TransactionLine line, Instant now) {
        cycle.take(line, now);
        Invoice document = line.document();
        if (document != null) {
            cycle.add(document);
        }
    }

    private void charge(Cycle cycle, Instant now) {
        List<InvoiceItem> items = new AutoInvoice(cycle, settings).items(now);
        if (items.isEmpty()) {
            return;
        }
        Invoice invoice = documents.issue(InvoiceType.AUTO_INVOICE, cycle.currency(), items, now);
        cycle.add(invoice);
        cycle.lines().stream()
                .filter(line -> settings.readings().numberOnEveryLine() || AutoInvoice.charges(line))
                .forEach(line -> line.number(invoice, now));
    }

    private Instant lastBilled(String currency) {
        return cycles.reversed().stream()
                .filter(cycle -> cycle.currency().equals(currency))
                .map(Cycle::created)
                .findFirst()
                .orElse(SHOP_OPENED);
    }

    /// The money leaves: a PAYMENT line of the log takes it off the balance. That there is none where there was nothing
    /// to pay is a guess.
    void pay(Cycle cycle, Instant now) {
        checkUnpaid(cycle);
        cycle.pay("PAYOUT-" + cycle.voucher(), now);
        BigDecimal paid = cycle.toSeller();
        if (paid.signum() != 0) {
            Entry payment = Entry.of(TransactionType.PAYMENT, paid)
                    .currency(cycle.currency())
                    .state(PaymentState.PAID);
            TransactionLine line = log.write(payment, now);
            if (settings.readings().paymentNamesCycle()) {
                cycle.enclose(line, now);
            }
        }
    }

    void fail(Cycle cycle, PayOutFailure why) {
        checkUnpaid(cycle);
        cycle.fail(why);
    }

    private static void checkUnpaid(Cycle cycle) {
        if (cycle.state() == PayOutState.PAID) {
            throw new IllegalStateException("cycle " + cycle.id() + " has been paid");
        }
    }

    Cycle cycle(String id) {
        Cycle cycle = byId.get(id);
        if (cycle == null) {
            throw new NoSuchElementException("there is no billing cycle " + id);
        }
        return cycle;
    }

    /// The oldest first.
    List<Cycle> cycles() {
        return Collections.unmodifiableList(cycles);
    }

    TransactionLog log() {
        return log;
    }

    InvoiceBook documents() {
        return documents;
    }

    Earnings earnings() {
        return earnings;
    }
}
