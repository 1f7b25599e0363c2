package dev.selvedge.core.flow;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.LineKind.Booking;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.RemittanceLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/// What the ledger must record of a payout that adds up. Pure; the same facts make the same plan.
final class PostingPlan {

    private final RemittanceFacts facts;
    private final List<Posting> postings = new ArrayList<>();
    private final Map<AccountRole, Money> residue = new EnumMap<>(AccountRole.class);

    /// @throws IllegalStateException if what is planned would not leave clearing even
    PostingPlan(RemittanceFacts facts) {
        this.facts = facts;
        facts.byOrder().forEach(this::receive);
        facts.byOrder().forEach(this::repay);
        new OperatorCharges(facts).charged().forEach(this::bill);
        facts.counted().stream()
                .filter(line -> line.kind().booking() == Booking.JOURNAL)
                .forEach(line -> residue.merge(line.kind().account(), line.amount(), Money::plus));
        settle();
        transfer();
        check();
    }

    List<Posting> postings() {
        return postings;
    }

    private void receive(OrderId order, List<RemittanceLine> lines) {
        Money received = sum(lines, Booking.SALE_PAYMENT);
        if (!received.isZero()) {
            postings.add(new Posting.Receipt(order, facts.sale(order).orElseThrow(), received));
        }
    }

    private void repay(OrderId order, List<RemittanceLine> lines) {
        Money repaid = sum(lines, Booking.SALE_REFUND);
        if (!repaid.isZero()) {
            postings.add(new Repayments(facts.order(order).orElseThrow(), lines)
                    .posting(facts.sale(order).orElseThrow(), repaid.negated()));
        }
    }

    private void bill(OperatorCharges.Charged charged) {
        Posting.Bill bill = new Bills(charged, facts).posting();
        if (!bill.charges().isEmpty() || !bill.credits().isEmpty()) {
            postings.add(bill);
        }
        residue.merge(AccountRole.ROUNDING, charged.rounded(), Money::plus);
    }

    private void settle() {
        residue.values().removeIf(Money::isZero);
        if (!residue.isEmpty()) {
            postings.add(new Posting.Residue(residue, facts.currency()));
        }
    }

    private void transfer() {
        if (!facts.payout().amount().isZero()) {
            postings.add(new Posting.Transfer(facts.payout().amount()));
        }
    }

    private void check() {
        Money clearing = postings.stream().map(Posting::clearing).reduce(facts.zero(), Money::plus);
        if (!clearing.isZero()) {
            throw new IllegalStateException(
                    "the postings of payout " + facts.payout().name() + " would leave " + clearing + " on clearing");
        }
    }

    private Money sum(List<RemittanceLine> lines, Booking booking) {
        return facts.sum(
                lines.stream().filter(line -> line.kind().booking() == booking).toList());
    }
}
