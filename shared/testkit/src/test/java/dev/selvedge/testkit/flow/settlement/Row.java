package dev.selvedge.testkit.flow.settlement;

import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.RemittanceLine;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/// What John Lewis is to write into its transaction log, to be said one thing at a time. The amount is above zero where
/// it is to the seller's credit, and in pounds unless it says otherwise; what is a tax has the code `VAT-20`.
final class Row {

    private final LineKind kind;
    private final Money amount;
    private String kindName;
    private Optional<String> id = Optional.empty();
    private boolean applies = true;
    private boolean moves = true;
    private Optional<OrderId> order = Optional.empty();
    private Optional<OrderLineId> line = Optional.empty();
    private Optional<String> refund = Optional.empty();
    private Optional<String> fee = Optional.empty();
    private Optional<String> tax;
    private Optional<String> document = Optional.empty();

    private Row(LineKind kind, Money amount) {
        this.kind = kind;
        this.kindName = kind.name();
        this.amount = amount;
        this.tax = kind.part() == LineKind.Part.TAX ? Optional.of("VAT-20") : Optional.empty();
    }

    static Row of(LineKind kind, String amount) {
        return new Row(kind, money(amount));
    }

    static Money money(String amount) {
        return Money.parse(amount.contains(" ") ? amount : "GBP " + amount);
    }

    /// About the first line of an order.
    Row on(String named) {
        return on(named, named + "-1");
    }

    Row on(String named, String ofLine) {
        order = Optional.of(new OrderId(named));
        line = Optional.of(new OrderLineId(ofLine));
        return this;
    }

    /// About an order, and none of its lines.
    Row onOrder(String named) {
        order = Optional.of(new OrderId(named));
        line = Optional.empty();
        return this;
    }

    Row refund(String named) {
        refund = Optional.of(named);
        return this;
    }

    Row fee(String code) {
        fee = Optional.of(code);
        return this;
    }

    Row tax(String code) {
        tax = Optional.of(code);
        return this;
    }

    Row document(String number) {
        document = Optional.of(number);
        return this;
    }

    /// In place of the name that follows from where it stands in the log.
    Row id(String transaction) {
        id = Optional.of(transaction);
        return this;
    }

    /// As the marketplace spells it.
    Row called(String spelt) {
        kindName = spelt;
        return this;
    }

    /// It does not count.
    ///
    /// @param moved whether the running balance moves nevertheless
    Row notApplicable(boolean moved) {
        applies = false;
        moves = moved;
        return this;
    }

    Money amount() {
        return amount;
    }

    /// By how much the running balance moves.
    Money moved() {
        return moves ? amount : amount.minus(amount);
    }

    RemittanceLine written(int number, Money balance, Instant at) {
        return new RemittanceLine(
                id.orElse("t-" + number),
                kind,
                kindName,
                amount,
                balance,
                at,
                applies,
                order,
                line,
                refund,
                fee,
                tax,
                document);
    }
}
