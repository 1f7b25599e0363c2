package dev.selvedge.testkit;

import dev.selvedge.core.model.Amounts;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.OrderLine;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.Refund;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Tax;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// One line of a sample order, to be changed one thing at a time. What is not said follows from what is: a line
/// whose quantity or price is changed still adds up, with a tax of a sixth included in price and carriage.
public final class SampleLine {

    private final OrderLineId id;
    private Sku sku = new Sku("CUSHION-TEAL-45");
    private String title = "Velvet cushion, teal, 45 cm";
    private LineState state = LineState.OPEN;
    private int quantity = 2;
    private int cancelled;
    private BigMoney unitPrice = BigMoney.parse("GBP 12.50");
    private Money shipping = Money.parse("GBP 3.95");
    private String taxCode = "VAT-20";
    private Money promotion = Money.zero(CurrencyUnit.GBP);
    private Money fees = Money.zero(CurrencyUnit.GBP);
    private final List<Refund> refunds = new ArrayList<>();

    private Optional<Money> price = Optional.empty();
    private Optional<Money> total = Optional.empty();

    SampleLine(String id) {
        this.id = new OrderLineId(id);
    }

    public SampleLine sku(String value) {
        sku = new Sku(value);
        return this;
    }

    public SampleLine title(String value) {
        title = value;
        return this;
    }

    public SampleLine state(LineState value) {
        state = value;
        return this;
    }

    public SampleLine quantity(int value) {
        quantity = value;
        return this;
    }

    /// So many of the pieces were cancelled since; their share of the carriage stays.
    public SampleLine cancelled(int value) {
        cancelled = value;
        return this;
    }

    /// May have more decimals than its currency. In another currency, carriage, promotion and fees become zero.
    public SampleLine unitPrice(String money) {
        unitPrice = BigMoney.parse(money);
        if (!shipping.isSameCurrency(unitPrice)) {
            shipping = Money.zero(unitPrice.getCurrencyUnit());
            promotion = shipping;
            fees = shipping;
        }
        return this;
    }

    /// States a price in place of the one that follows from quantity and unit price.
    public SampleLine price(String money) {
        price = Optional.of(Money.parse(money));
        return this;
    }

    /// States a total in place of the one that follows.
    public SampleLine total(String money) {
        total = Optional.of(Money.parse(money));
        return this;
    }

    public SampleLine shipping(String money) {
        shipping = Money.parse(money);
        return this;
    }

    public SampleLine taxCode(String value) {
        taxCode = value;
        return this;
    }

    public SampleLine promotion(String money) {
        promotion = Money.parse(money);
        return this;
    }

    public SampleLine fees(String money) {
        fees = Money.parse(money);
        return this;
    }

    /// The customer had so much back of the goods and of the carriage, for so many pieces; a sixth of both is tax.
    public SampleLine refund(String refund, int pieces, String goods, String carriage) {
        refunds.add(new Refund(refund, amounts(pieces, Money.parse(goods), Money.parse(carriage))));
        return this;
    }

    public OrderLine build() {
        Amounts ordered = amounts(quantity, price.orElseGet(() -> worth(quantity)), shipping);
        Money sum = ordered.price().plus(ordered.shipping()).plus(fees);
        return new OrderLine(
                id,
                sku,
                title,
                state,
                unitPrice,
                ordered,
                cancelledAmounts(),
                promotion,
                fees,
                total.orElse(sum),
                refunds);
    }

    private Amounts cancelledAmounts() {
        return cancelled == 0
                ? Amounts.none(unitPrice.getCurrencyUnit())
                : amounts(cancelled, worth(cancelled), Money.zero(unitPrice.getCurrencyUnit()));
    }

    private Money worth(int pieces) {
        return unitPrice.multipliedBy(pieces).toMoney(RoundingMode.HALF_UP);
    }

    private Amounts amounts(int pieces, Money goods, Money carriage) {
        return new Amounts(pieces, goods, carriage, taxWithin(goods), taxWithin(carriage));
    }

    private List<Tax> taxWithin(Money gross) {
        return List.of(new Tax(taxCode, gross.dividedBy(6, RoundingMode.HALF_UP)));
    }
}
