package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A transaction line about to be written: a payable one in pounds unless told otherwise.
public final class Entry {

    private final String type;
    private final @Nullable TransactionType known;
    private final BigDecimal amount;
    private String currency = "GBP";
    private PaymentState state = PaymentState.PAYABLE;
    private @Nullable String orderId;
    private @Nullable String orderLineId;
    private @Nullable String refundId;
    private @Nullable String feeCode;
    private @Nullable TaxRate orderTax;
    private @Nullable TaxRate shopTax;
    private @Nullable OneOffItem item;
    private @Nullable Invoice document;

    private Entry(String type, @Nullable TransactionType known, BigDecimal amount) {
        this.type = type;
        this.known = known;
        this.amount = amount;
    }

    /// @param amount without a sign: the type says which it has. A negative one turns it round.
    public static Entry of(TransactionType type, BigDecimal amount) {
        return new Entry(type.name(), type, amount);
    }

    public static Entry of(TransactionType type, String amount) {
        return of(type, new BigDecimal(amount));
    }

    /// A line of a type that no document knows (john-lewis.md 2B.1 "Evolution").
    ///
    /// @param signedAmount above zero when it is to the seller's credit
    public static Entry unknown(String type, String signedAmount) {
        return new Entry(type, null, new BigDecimal(signedAmount));
    }

    /// The order need not be one of the shop's: then the line carries its id and nothing else of it.
    public Entry order(String id) {
        orderId = id;
        return this;
    }

    public Entry line(String ofOrder, String lineId) {
        orderLineId = lineId;
        return order(ofOrder);
    }

    public Entry refund(String id) {
        refundId = id;
        return this;
    }

    public Entry fee(String code) {
        feeCode = code;
        return this;
    }

    public Entry orderTax(TaxRate tax) {
        orderTax = tax;
        return this;
    }

    public Entry shopTax(TaxRate tax) {
        shopTax = tax;
        return this;
    }

    public Entry item(OneOffItem oneOff) {
        item = oneOff;
        return this;
    }

    public Entry currency(String isoCode) {
        currency = isoCode;
        return this;
    }

    public Entry state(PaymentState paymentState) {
        state = paymentState;
        return this;
    }

    Entry document(Invoice manual) {
        document = manual;
        return this;
    }

    Transaction written(BillingReadings readings) {
        return new Transaction(
                type,
                known,
                signed(readings),
                currency,
                state,
                orderId,
                orderLineId,
                refundId,
                feeCode,
                orderTax,
                shopTax,
                item,
                document);
    }

    private BigDecimal signed(BillingReadings readings) {
        if (known == null) {
            return amount;
        }
        BigDecimal signed = known.signed(amount);
        return known.manual() && readings.manualSignsTurned() ? signed.negate() : signed;
    }
}
