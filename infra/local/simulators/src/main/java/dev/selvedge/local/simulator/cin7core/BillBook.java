package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.cin7core.Bill.Kind;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Enters invoices, credit notes and payments: their numbers, their entries in the ledger, the goods that come back.
final class BillBook {

    private final Account account;
    private final Postings postings;
    private final Allocation allocation;
    private final InstantSource clock;

    BillBook(Account account, Allocation allocation, InstantSource clock) {
        this.account = account;
        this.postings = new Postings(account.finance);
        this.allocation = allocation;
        this.clock = clock;
    }

    /// A draft is kept; what is authorised has a number, stands in the ledger and, for a credit note, puts goods back.
    void enter(Trade trade, Bill bill) {
        if (bill.stands()) {
            postings.post(trade, bill);
            restock(bill);
        }
        trade.billing().put(bill);
        account.finance.file(bill.taskId(), trade);
        trade.touch(clock.instant());
    }

    /// `Void=true` voids, `Void=false` makes a draft again of what was authorised (cin7-core.md A6). What is paid, or
    /// credited, is refused here; the document does not say.
    void undo(Trade trade, Bill bill, boolean voiding) {
        List<ErrorModel> faults = new ArrayList<>();
        boolean credited = trade.billing().standing(Kind.CREDIT_NOTE).stream()
                .anyMatch(note -> bill.kind() == Kind.INVOICE
                        && bill.number().equals(note.head().against()));
        if (credited || !trade.billing().payments(bill).isEmpty()) {
            faults.add(ErrorModel.invalid("It has payments or credit notes."));
        }
        if (bill.status() == Status.VOIDED || !voiding && !bill.stands()) {
            faults.add(ErrorModel.invalid("It is " + bill.status().wire() + " already."));
        }
        account.finance.open("Date", bill.head().date(), faults);
        Refused.ifAny(faults);
        account.finance.ledger.withdraw(bill.taskId());
        if (bill.stands()) {
            bill.restock()
                    .forEach(back -> back.product().stock.take(back.location(), BigDecimal.valueOf(back.quantity())));
        }
        trade.billing().put(bill.with(voiding ? Status.VOIDED : Status.DRAFT));
        trade.touch(clock.instant());
    }

    void pay(Trade trade, Bill bill, Payment payment) {
        postings.post(trade, bill, payment);
        trade.billing().pay(payment);
        account.finance.filePayment(payment.id(), trade);
        trade.touch(clock.instant());
    }

    void unpay(Trade trade, Payment payment) {
        account.finance.ledger.withdraw(payment.id());
        trade.billing().unpay(payment);
        trade.touch(clock.instant());
    }

    private void restock(Bill bill) {
        for (Bill.Restock back : bill.restock()) {
            back.product().stock.receive(back.location(), "", "", BigDecimal.valueOf(back.quantity()));
            allocation.cover(back.product(), back.location(), clock.instant());
        }
    }
}
