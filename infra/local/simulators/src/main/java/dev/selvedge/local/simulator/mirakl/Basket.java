package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a shopper is about to order: a plain British order unless told otherwise, and as odd as a test needs it.
public final class Basket {

    private final String commercialId;
    private final List<BasketLine> lines = new ArrayList<>();
    private String id;
    private Customer customer = Customer.shopper();
    private Address shippingAddress = Address.household();
    private Address billingAddress = Address.household();
    private @Nullable String customerReference;
    private @Nullable String channel;
    private String currency = "GBP";
    private TaxMode taxMode = TaxMode.TAX_INCLUDED;
    private PaymentWorkflow paymentWorkflow = PaymentWorkflow.PAY_ON_ACCEPTANCE;
    private String shippingType = "STD";
    private int leadTimeDays = 2;
    private @Nullable Instant shippingDeadline;
    private Consumer<ObjectNode> oddity = json -> {};

    private Basket(String commercialId) {
        this.commercialId = commercialId;
        this.id = commercialId + "-A";
    }

    /// A basket that becomes order `commercialId-A`: Mirakl gives each shop's part of a customer's order a letter
    /// (`Order_00010` and `Order_00010-A` in the example of OR11).
    public static Basket of(String commercialId) {
        return new Basket(commercialId);
    }

    public Basket id(String orderId) {
        id = orderId;
        return this;
    }

    public Basket line(BasketLine line) {
        lines.add(line);
        return this;
    }

    public Basket customer(Customer who) {
        customer = who;
        return this;
    }

    public Basket shipTo(Address address) {
        shippingAddress = address;
        return this;
    }

    public Basket billTo(Address address) {
        billingAddress = address;
        return this;
    }

    /// `references.order_reference_for_customer`; absent unless given.
    public Basket reference(String forCustomer) {
        customerReference = forCustomer;
        return this;
    }

    public Basket channel(String code) {
        channel = code;
        return this;
    }

    public Basket currency(String isoCode) {
        currency = isoCode;
        return this;
    }

    /// The mode in which this basket's own amounts are given; a caller may ask for either.
    public Basket taxMode(TaxMode mode) {
        taxMode = mode;
        return this;
    }

    public Basket paymentWorkflow(PaymentWorkflow workflow) {
        paymentWorkflow = workflow;
        return this;
    }

    /// The code of one of SH12's shipping types; a type that the platform does not know is shown by its code.
    public Basket shippingType(String code) {
        shippingType = code;
        return this;
    }

    public Basket leadTimeDays(int calendarDays) {
        leadTimeDays = calendarDays;
        return this;
    }

    /// The deadline, where it is not the end of the day that the lead time gives.
    public Basket shippingDeadline(Instant deadline) {
        shippingDeadline = deadline;
        return this;
    }

    /// Has the last word on this order's JSON each time it is shown: an unknown state, a wrong total, a missing field.
    /// The addresses in it are null while the platform hides them.
    public Basket odd(Consumer<ObjectNode> change) {
        oddity = oddity.andThen(change);
        return this;
    }

    Purchase bought() {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("order " + id + " needs at least one line");
        }
        return new Purchase(
                id,
                commercialId,
                lines.stream().map(BasketLine::bought).toList(),
                customer,
                shippingAddress,
                billingAddress,
                customerReference,
                channel,
                currency,
                taxMode,
                paymentWorkflow,
                shippingType,
                leadTimeDays,
                shippingDeadline,
                oddity);
    }
}
