package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;

/// What a transaction line is for: `type` of TL02, all of today's document in its order. Each says whether it is to the
/// seller's credit (1) or debit (-1).
///
/// The signs are those of the examples: in TL02 commission VAT, penalties and one-off debits are debits; in the totals
/// of SBC11 so are refunds, subscriptions, fees on orders, and what the operator has paid or remitted, and what is
/// handed back is credited. TL02's example also credits a REFUND_ORDER_AMOUNT, against SBC11's negative
/// `total_refund_orders`, which is followed here. For manual documents see [BillingReadings]. Guesses: the dropship
/// types (PURCHASE_), which have no total of their own but the taxes; one-off items, which are summed up with manual
/// documents; reserves; and that a PAYMENT takes the balance down by what was paid out.
public enum TransactionType {
    MANUAL_CREDIT(Heading.OTHER_CREDITS, 1),
    MANUAL_CREDIT_VAT(Heading.OTHER_CREDITS, 1),
    MANUAL_INVOICE(Heading.OTHER_INVOICES, -1),
    MANUAL_INVOICE_VAT(Heading.OTHER_INVOICES, -1),
    INVOICEABLE_ONE_OFF_DEBIT(Heading.OTHER_INVOICES, -1),
    INVOICEABLE_ONE_OFF_DEBIT_TAX(Heading.OTHER_INVOICES, -1),
    INVOICEABLE_ONE_OFF_CREDIT(Heading.OTHER_CREDITS, 1),
    INVOICEABLE_ONE_OFF_CREDIT_TAX(Heading.OTHER_CREDITS, 1),
    ORDER_AMOUNT(Heading.PAYABLE_ORDERS, 1),
    ORDER_AMOUNT_TAX(Heading.PAYABLE_ORDERS, 1),
    ORDER_SHIPPING_AMOUNT(Heading.PAYABLE_ORDERS, 1),
    ORDER_SHIPPING_AMOUNT_TAX(Heading.PAYABLE_ORDERS, 1),
    COMMISSION_FEE(Heading.COMMISSIONS, -1),
    COMMISSION_VAT(Heading.COMMISSIONS, -1),
    REFUND_ORDER_AMOUNT(Heading.REFUND_PAYABLE_ORDERS, -1),
    REFUND_ORDER_AMOUNT_TAX(Heading.REFUND_PAYABLE_ORDERS, -1),
    REFUND_ORDER_SHIPPING_AMOUNT(Heading.REFUND_PAYABLE_ORDERS, -1),
    REFUND_ORDER_SHIPPING_AMOUNT_TAX(Heading.REFUND_PAYABLE_ORDERS, -1),
    REFUND_COMMISSION_FEE(Heading.REFUND_COMMISSIONS, 1),
    REFUND_COMMISSION_VAT(Heading.REFUND_COMMISSIONS, 1),
    SUBSCRIPTION_FEE(Heading.SUBSCRIPTION, -1),
    SUBSCRIPTION_VAT(Heading.SUBSCRIPTION, -1),
    OPERATOR_REMITTED_ORDER_AMOUNT_TAX(Heading.OPERATOR_REMITTED_TAXES, -1),
    OPERATOR_REMITTED_ORDER_SHIPPING_AMOUNT_TAX(Heading.OPERATOR_REMITTED_TAXES, -1),
    OPERATOR_REMITTED_REFUND_ORDER_AMOUNT_TAX(Heading.REFUND_OPERATOR_REMITTED_TAXES, 1),
    OPERATOR_REMITTED_REFUND_ORDER_SHIPPING_AMOUNT_TAX(Heading.REFUND_OPERATOR_REMITTED_TAXES, 1),
    OPERATOR_PAID_ORDER_SHIPPING_AMOUNT(Heading.OPERATOR_PAID_SHIPPING_CHARGES, -1),
    OPERATOR_PAID_ORDER_SHIPPING_AMOUNT_TAX(Heading.OPERATOR_PAID_SHIPPING_CHARGES, -1),
    OPERATOR_PAID_REFUND_ORDER_SHIPPING_AMOUNT(Heading.REFUND_OPERATOR_PAID_SHIPPING_CHARGES, 1),
    OPERATOR_PAID_REFUND_ORDER_SHIPPING_AMOUNT_TAX(Heading.REFUND_OPERATOR_PAID_SHIPPING_CHARGES, 1),
    PAYMENT(Heading.PAY_OUT, -1),
    PURCHASE_COMMISSION_FEE(Heading.COMMISSIONS, -1),
    PURCHASE_SHIPPING_COMMISSION_FEE(Heading.COMMISSIONS, -1),
    PURCHASE_ORDER_AMOUNT_TAX(Heading.PURCHASE_TAXES, 1),
    PURCHASE_ORDER_SHIPPING_AMOUNT_TAX(Heading.PURCHASE_TAXES, 1),
    REFUND_PURCHASE_COMMISSION_FEE(Heading.REFUND_COMMISSIONS, 1),
    REFUND_PURCHASE_SHIPPING_COMMISSION_FEE(Heading.REFUND_COMMISSIONS, 1),
    REFUND_PURCHASE_ORDER_AMOUNT_TAX(Heading.REFUND_PURCHASE_TAXES, -1),
    REFUND_PURCHASE_ORDER_SHIPPING_AMOUNT_TAX(Heading.REFUND_PURCHASE_TAXES, -1),
    ORDER_FEE_AMOUNT(Heading.FEE, 1),
    OPERATOR_REMITTED_ORDER_FEE_AMOUNT(Heading.FEE_OPERATOR_REMITTED, -1),
    REFUND_ORDER_FEE_AMOUNT(Heading.REFUND_FEE, -1),
    OPERATOR_REMITTED_REFUND_ORDER_FEE_AMOUNT(Heading.REFUND_FEE_OPERATOR_REMITTED, 1),
    PURCHASE_FEE_COMMISSION_FEE(Heading.COMMISSIONS, -1),
    REFUND_PURCHASE_FEE_COMMISSION_FEE(Heading.REFUND_COMMISSIONS, 1),
    RESERVE_FUNDING(Heading.RESERVE_FUNDING, -1),
    RESERVE_SETTLEMENT(Heading.RESERVE_SETTLEMENT, 1),
    SELLER_FEE_ON_ORDER(Heading.SELLER_FEES_ON_ORDERS, -1),
    SELLER_FEE_ON_ORDER_TAX(Heading.SELLER_FEES_ON_ORDERS, -1),
    SELLER_PENALTY_FEE(Heading.SELLER_PENALTY_FEES, -1),
    SELLER_PENALTY_FEE_TAX(Heading.SELLER_PENALTY_FEES, -1);

    private final Heading heading;
    private final int sign;

    TransactionType(Heading heading, int sign) {
        this.heading = heading;
        this.sign = sign;
    }

    Heading heading() {
        return heading;
    }

    BigDecimal signed(BigDecimal amount) {
        return sign > 0 ? amount : amount.negate();
    }

    /// The tax on what another line is for.
    boolean tax() {
        return name().endsWith("_TAX") || name().endsWith("_VAT");
    }

    boolean manual() {
        return name().startsWith("MANUAL_");
    }

    /// A fee that is the customer's (`order_fee` of TL02), not the seller's (`fee`).
    boolean orderFee() {
        return heading == Heading.FEE
                || heading == Heading.REFUND_FEE
                || heading == Heading.FEE_OPERATOR_REMITTED
                || heading == Heading.REFUND_FEE_OPERATOR_REMITTED;
    }
}
