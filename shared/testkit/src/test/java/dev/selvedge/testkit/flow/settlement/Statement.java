package dev.selvedge.testkit.flow.settlement;

import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.OperatorDocument.Type;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.RemittanceLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A payout as John Lewis makes it up: its lines, what the operator charges by document, and what is transferred, which
/// is what the lines come to unless the test says otherwise.
///
/// Nothing is shown before one of [#toPay], [#paid] and [#failed]; each may follow the other, with more lines between.
final class Statement {

    private final Office office;
    private final String id;
    private final String voucher;
    private final Instant madeUp;
    private final List<RemittanceLine> lines = new ArrayList<>();
    private CurrencyUnit currency = CurrencyUnit.GBP;
    private Optional<Money> amount = Optional.empty();
    private Optional<String> reference = Optional.empty();
    private int documents;

    Statement(Office office, int number, Instant madeUp) {
        this.office = office;
        this.id = "cycle-" + number;
        this.voucher = "%06d".formatted(number);
        this.madeUp = madeUp;
    }

    String id() {
        return id;
    }

    /// As people know it once it is paid.
    String name() {
        return "PAYOUT-" + voucher + "/" + voucher;
    }

    // Its lines.

    Statement with(Row... rows) {
        for (Row row : rows) {
            lines.add(office.write(row, id));
        }
        return this;
    }

    Statement with(LineKind kind, String of) {
        return with(Row.of(kind, of));
    }

    /// The customer's money for the first line of an order.
    Statement pays(String order, String of) {
        return with(Row.of(LineKind.ORDER_AMOUNT, of).on(order));
    }

    /// What the customer had back of the first line of an order.
    Statement refunds(String order, String refund, String of) {
        return with(Row.of(LineKind.REFUND_ORDER_AMOUNT, "-" + of).on(order).refund(refund));
    }

    /// What the operator takes for the first line of an order.
    Statement commission(String order, String net, String vat) {
        return with(
                Row.of(LineKind.COMMISSION_FEE, "-" + net).on(order),
                Row.of(LineKind.COMMISSION_VAT, "-" + vat).on(order));
    }

    /// Commission that the operator hands back, since the customer had some back.
    Statement rebate(String order, String refund, String net, String vat) {
        return with(
                Row.of(LineKind.REFUND_COMMISSION_FEE, net).on(order).refund(refund),
                Row.of(LineKind.REFUND_COMMISSION_VAT, vat).on(order).refund(refund));
    }

    Statement subscription(String net, String vat) {
        return with(Row.of(LineKind.SUBSCRIPTION_FEE, "-" + net), Row.of(LineKind.SUBSCRIPTION_VAT, "-" + vat));
    }

    /// A line is in this payout no longer, though it stays in the log.
    Statement without(String transaction) {
        lines.removeIf(line -> line.id().equals(transaction));
        office.payouts.leaveOut(transaction, id);
        return this;
    }

    /// John Lewis shows its lines the other way round.
    Statement backwards() {
        lines.forEach(line -> office.payouts.leaveOut(line.id(), id));
        lines.reversed().forEach(line -> office.payouts.write(line, id));
        return this;
    }

    /// The last line that was written, as it stands in the log.
    RemittanceLine last() {
        return lines.getLast();
    }

    // What the operator charges by document.

    /// The document that John Lewis makes by itself, over what its lines come to.
    Statement documented() {
        return document(Type.AUTOMATIC, kind -> !kind.isManual());
    }

    /// A document that John Lewis makes by itself.
    ///
    /// @param net above zero where the seller is charged
    Statement documented(String net, String vat) {
        return document(new OperatorDocument(
                nextDocument(), Type.AUTOMATIC, Optional.of(id), Row.money(net), vat(Row.money(vat)), madeUp));
    }

    /// A document that somebody at John Lewis wrote.
    Statement writtenByHand(String named, String net, String vat) {
        return document(
                new OperatorDocument(named, Type.MANUAL, Optional.of(id), Row.money(net), vat(Row.money(vat)), madeUp));
    }

    Statement document(OperatorDocument document) {
        office.payouts.put(document);
        return this;
    }

    private Statement document(Type type, Predicate<LineKind> some) {
        return document(new OperatorDocument(
                nextDocument(),
                type,
                Optional.of(id),
                charged(some, LineKind.Part.NET),
                vat(charged(some, LineKind.Part.TAX)),
                madeUp));
    }

    private String nextDocument() {
        documents++;
        return documents == 1 ? "9" + voucher : "9" + voucher + documents;
    }

    private static Map<String, Money> vat(Money tax) {
        return tax.isZero() ? Map.of() : Map.of("VAT-20", tax);
    }

    private Money charged(Predicate<LineKind> some, LineKind.Part part) {
        return counted().stream()
                .filter(line -> line.kind().isCharged() && some.test(line.kind()))
                .filter(line -> line.kind().part() == part)
                .map(RemittanceLine::amount)
                .reduce(Money.zero(currency), Money::plus)
                .negated();
    }

    // What is transferred.

    /// In place of what the lines come to.
    Statement over(String transferred) {
        amount = Optional.of(Row.money(transferred));
        return this;
    }

    Statement in(String code) {
        currency = CurrencyUnit.of(code);
        return this;
    }

    /// Under another reference than its own.
    Statement referredToAs(String bank) {
        reference = Optional.of(bank);
        return this;
    }

    /// John Lewis shows it, and is yet to pay it.
    Statement toPay() {
        return show(Payout.State.TO_PAY, Optional.empty());
    }

    Statement paid() {
        return show(Payout.State.PAID, Optional.empty());
    }

    Statement failed(String why) {
        return show(Payout.State.FAILED, Optional.of(why));
    }

    Statement show(Payout.State state, Optional<String> failure) {
        boolean paid = state == Payout.State.PAID;
        office.payouts.put(new Payout(
                id,
                voucher,
                madeUp,
                amount(),
                state,
                paid ? Optional.of(reference.orElse("PAYOUT-" + voucher)) : Optional.empty(),
                paid ? Optional.of(Office.PAID_AT) : Optional.empty(),
                failure,
                figures()));
        return this;
    }

    private Money amount() {
        return amount.orElseGet(
                () -> counted().stream().map(RemittanceLine::amount).reduce(Money.zero(currency), Money::plus));
    }

    private List<RemittanceLine> counted() {
        return lines.stream()
                .filter(line ->
                        line.isPaidOut() && line.amount().getCurrencyUnit().equals(currency))
                .toList();
    }

    /// The marketplace shows what its kinds come to.
    private String figures() {
        Map<String, Money> totals = new TreeMap<>();
        counted().forEach(line -> totals.merge(line.kindName(), line.amount(), Money::plus));
        return amount() + " " + totals;
    }
}
