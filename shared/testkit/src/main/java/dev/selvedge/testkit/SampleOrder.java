package dev.selvedge.testkit;

import dev.selvedge.core.model.Buyer;
import dev.selvedge.core.model.CustomerOrderNumber;
import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLine;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.TaxMode;
import dev.selvedge.core.model.Totals;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A sample order, to be changed one thing at a time. Its totals follow from its lines unless given.
public final class SampleOrder {

    private final OrderId id;
    private Optional<CustomerOrderNumber> customerOrderNumber = Optional.of(new CustomerOrderNumber("JL-70012345"));
    private OrderState state = OrderState.TO_SHIP;
    private String stateName = "SHIPPING";
    private Instant createdAt = Samples.NOON.minus(Duration.ofHours(1));
    private Instant updatedAt = Samples.NOON;
    private Optional<Instant> shippingDeadline = Optional.of(Samples.NOON.plus(Duration.ofDays(2)));
    private Optional<String> shippingType = Optional.of("STD");
    private CurrencyUnit currency = CurrencyUnit.GBP;
    private TaxMode taxMode = TaxMode.INCLUDED;
    private List<OrderLine> lines;
    private Optional<Totals> totals = Optional.empty();
    private Buyer buyer = Samples.buyer();
    private Optional<DeliveryAddress> deliverTo = Optional.of(Samples.address());
    private Optional<DeliveryAddress> invoiceTo = Optional.of(Samples.address());

    SampleOrder(String id) {
        this.id = new OrderId(id);
        this.lines = List.of(Samples.line(id + "-1").build());
    }

    public SampleOrder customerOrderNumber(String value) {
        customerOrderNumber = Optional.of(new CustomerOrderNumber(value));
        return this;
    }

    public SampleOrder withoutCustomerOrderNumber() {
        customerOrderNumber = Optional.empty();
        return this;
    }

    /// Where the order stands.
    ///
    /// @param name the marketplace's own word for the state
    public SampleOrder state(OrderState value, String name) {
        state = value;
        stateName = name;
        return this;
    }

    public SampleOrder createdAt(Instant value) {
        createdAt = value;
        return this;
    }

    public SampleOrder updatedAt(Instant value) {
        updatedAt = value;
        return this;
    }

    public SampleOrder shippingDeadline(Instant value) {
        shippingDeadline = Optional.of(value);
        return this;
    }

    public SampleOrder withoutShippingDeadline() {
        shippingDeadline = Optional.empty();
        return this;
    }

    public SampleOrder shippingType(String code) {
        shippingType = Optional.of(code);
        return this;
    }

    public SampleOrder withoutShippingType() {
        shippingType = Optional.empty();
        return this;
    }

    public SampleOrder currency(String code) {
        currency = CurrencyUnit.of(code);
        return this;
    }

    /// Only says so: the amounts stay as they are.
    public SampleOrder taxMode(TaxMode value) {
        taxMode = value;
        return this;
    }

    /// In place of the one line that a sample order has; the order takes the currency of the first.
    public SampleOrder lines(SampleLine... some) {
        lines = Arrays.stream(some).map(SampleLine::build).toList();
        lines.stream().findFirst().ifPresent(first -> currency = first.total().getCurrencyUnit());
        return this;
    }

    public SampleOrder totals(Totals value) {
        totals = Optional.of(value);
        return this;
    }

    public SampleOrder buyer(Buyer value) {
        buyer = value;
        return this;
    }

    public SampleOrder deliverTo(DeliveryAddress value) {
        deliverTo = Optional.of(value);
        return this;
    }

    public SampleOrder withoutAddresses() {
        deliverTo = Optional.empty();
        invoiceTo = Optional.empty();
        return this;
    }

    public Order build() {
        return new Order(
                id,
                customerOrderNumber,
                state,
                stateName,
                createdAt,
                updatedAt,
                shippingDeadline,
                shippingType,
                currency,
                taxMode,
                lines,
                totals.orElseGet(this::summed),
                buyer,
                deliverTo,
                invoiceTo);
    }

    private Totals summed() {
        return new Totals(
                sum(line -> line.ordered().price()), sum(line -> line.ordered().shipping()), sum(OrderLine::total));
    }

    private Money sum(Function<OrderLine, Money> amount) {
        return lines.stream().map(amount).reduce(Money::plus).orElse(Money.zero(currency));
    }
}
