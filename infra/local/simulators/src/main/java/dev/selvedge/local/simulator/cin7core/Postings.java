package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The double entries that documents stand for (settlement.md C2 and C3): which account owes which.
///
/// The cost of goods is left out, which the vendor posts by itself from a costing that is not simulated.
final class Postings {

    private final Finance finance;

    Postings(Finance finance) {
        this.finance = finance;
    }

    /// An invoice or a credit note: what each line is worth, and its tax.
    void post(Trade trade, Bill bill) {
        boolean owedToUs = trade.side() == Side.SALE ^ bill.kind() == Bill.Kind.CREDIT_NOTE;
        String party = finance.chart.code(trade.side().role());
        Words words = new Words(
                bill.taskId(),
                bill.head().date(),
                bill.reference(),
                trade.party() + " - " + bill.number(),
                trade.side().type());
        finance.ledger.post(bill.taskId(), entries(bill.billed().shares(), party, owedToUs, words));
    }

    /// A payment or a refund of it.
    void post(Trade trade, Bill bill, Payment payment) {
        boolean comesIn = trade.side() == Side.SALE ^ payment.type() == Payment.Type.REFUND;
        String party = finance.chart.code(trade.side().role());
        Words words = new Words(
                bill.taskId(),
                payment.paid(),
                payment.reference() == null ? bill.reference() : payment.reference(),
                trade.party() + " - " + bill.number(),
                trade.side().type());
        LedgerEntry entry = comesIn
                ? words.entry(payment.account(), party, payment.amount())
                : words.entry(party, payment.account(), payment.amount());
        finance.ledger.post(payment.id(), List.of(entry));
    }

    /// Money that is received for its lines, or spent on them.
    void post(MoneyTask task) {
        Words words = new Words(
                task.taskId(),
                task.head().date(),
                task.head().reference(),
                task.head().party(),
                task.head().type().wire());
        List<Share> shares = task.lines().stream()
                .map(line -> line.share(task.head().taxInclusive()))
                .toList();
        finance.ledger.post(
                task.taskId(),
                entries(shares, task.head().bank(), task.head().type() == MoneyTask.Type.RECEIVE, words));
    }

    void post(UUID key, LocalDate date, String type, List<JournalLine> lines) {
        finance.ledger.post(
                key,
                lines.stream()
                        .map(line -> new Words(
                                        key,
                                        line.date() == null ? date : line.date(),
                                        line.reference(),
                                        line.narration(),
                                        type)
                                .entry(line.debit(), line.credit(), line.amount()))
                        .toList());
    }

    private static List<LedgerEntry> entries(List<Share> shares, String counter, boolean debitCounter, Words words) {
        return shares.stream()
                .flatMap(share -> Stream.of(
                        debitCounter
                                ? words.entry(counter, share.account(), share.net())
                                : words.entry(share.account(), counter, share.net()),
                        debitCounter
                                ? words.entry(counter, share.taxAccount(), share.tax())
                                : words.entry(share.taxAccount(), counter, share.tax())))
                .toList();
    }

    private record Words(UUID task, LocalDate date, String reference, String transaction, String type) {

        LedgerEntry entry(String debit, String credit, BigDecimal amount) {
            return new LedgerEntry(task, debit, credit, Figures.two(amount), date, reference, transaction, type);
        }
    }
}
