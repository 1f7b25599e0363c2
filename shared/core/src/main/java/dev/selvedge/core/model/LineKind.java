package dev.selvedge.core.model;

import static dev.selvedge.core.model.AccountRole.COMMISSION;
import static dev.selvedge.core.model.AccountRole.FEES;
import static dev.selvedge.core.model.AccountRole.ORDER_FEES;
import static dev.selvedge.core.model.AccountRole.OTHER_CHARGES;
import static dev.selvedge.core.model.AccountRole.OTHER_CREDITS;
import static dev.selvedge.core.model.AccountRole.PENALTIES;
import static dev.selvedge.core.model.AccountRole.PURCHASES;
import static dev.selvedge.core.model.AccountRole.REMITTED_TAX;
import static dev.selvedge.core.model.AccountRole.RESERVE;
import static dev.selvedge.core.model.AccountRole.SALES;
import static dev.selvedge.core.model.AccountRole.SHIPPING_PAID;
import static dev.selvedge.core.model.AccountRole.SUBSCRIPTION;
import static dev.selvedge.core.model.LineKind.Booking.BILL;
import static dev.selvedge.core.model.LineKind.Booking.BILL_CREDIT;
import static dev.selvedge.core.model.LineKind.Booking.JOURNAL;
import static dev.selvedge.core.model.LineKind.Booking.NOTHING;
import static dev.selvedge.core.model.LineKind.Booking.PAYOUT;
import static dev.selvedge.core.model.LineKind.Booking.SALE_PAYMENT;
import static dev.selvedge.core.model.LineKind.Booking.SALE_REFUND;
import static dev.selvedge.core.model.LineKind.Part.NET;
import static dev.selvedge.core.model.LineKind.Part.TAX;

/// What a line of a remittance is for, under the marketplace's own names, and how it is treated: which document it goes
/// into, for which account, and whether it is the tax of another line. This table is the only one.
public enum LineKind {
    ORDER_AMOUNT(SALE_PAYMENT, SALES, NET),
    ORDER_AMOUNT_TAX(SALE_PAYMENT, SALES, TAX),
    ORDER_SHIPPING_AMOUNT(SALE_PAYMENT, SALES, NET),
    ORDER_SHIPPING_AMOUNT_TAX(SALE_PAYMENT, SALES, TAX),
    REFUND_ORDER_AMOUNT(SALE_REFUND, SALES, NET),
    REFUND_ORDER_AMOUNT_TAX(SALE_REFUND, SALES, TAX),
    REFUND_ORDER_SHIPPING_AMOUNT(SALE_REFUND, SALES, NET),
    REFUND_ORDER_SHIPPING_AMOUNT_TAX(SALE_REFUND, SALES, TAX),

    COMMISSION_FEE(BILL, COMMISSION, NET),
    COMMISSION_VAT(BILL, COMMISSION, TAX),
    REFUND_COMMISSION_FEE(BILL_CREDIT, COMMISSION, NET),
    REFUND_COMMISSION_VAT(BILL_CREDIT, COMMISSION, TAX),
    SUBSCRIPTION_FEE(BILL, SUBSCRIPTION, NET),
    SUBSCRIPTION_VAT(BILL, SUBSCRIPTION, TAX),
    SELLER_FEE_ON_ORDER(BILL, FEES, NET),
    SELLER_FEE_ON_ORDER_TAX(BILL, FEES, TAX),
    SELLER_PENALTY_FEE(BILL, PENALTIES, NET),
    SELLER_PENALTY_FEE_TAX(BILL, PENALTIES, TAX),
    MANUAL_INVOICE(BILL, OTHER_CHARGES, NET),
    MANUAL_INVOICE_VAT(BILL, OTHER_CHARGES, TAX),
    MANUAL_CREDIT(BILL_CREDIT, OTHER_CREDITS, NET),
    MANUAL_CREDIT_VAT(BILL_CREDIT, OTHER_CREDITS, TAX),
    INVOICEABLE_ONE_OFF_DEBIT(BILL, OTHER_CHARGES, NET),
    INVOICEABLE_ONE_OFF_DEBIT_TAX(BILL, OTHER_CHARGES, TAX),
    INVOICEABLE_ONE_OFF_CREDIT(BILL_CREDIT, OTHER_CREDITS, NET),
    INVOICEABLE_ONE_OFF_CREDIT_TAX(BILL_CREDIT, OTHER_CREDITS, TAX),

    ORDER_FEE_AMOUNT(JOURNAL, ORDER_FEES, NET),
    REFUND_ORDER_FEE_AMOUNT(JOURNAL, ORDER_FEES, NET),
    OPERATOR_REMITTED_ORDER_FEE_AMOUNT(JOURNAL, ORDER_FEES, NET),
    OPERATOR_REMITTED_REFUND_ORDER_FEE_AMOUNT(JOURNAL, ORDER_FEES, NET),
    OPERATOR_REMITTED_ORDER_AMOUNT_TAX(JOURNAL, REMITTED_TAX, NET),
    OPERATOR_REMITTED_ORDER_SHIPPING_AMOUNT_TAX(JOURNAL, REMITTED_TAX, NET),
    OPERATOR_REMITTED_REFUND_ORDER_AMOUNT_TAX(JOURNAL, REMITTED_TAX, NET),
    OPERATOR_REMITTED_REFUND_ORDER_SHIPPING_AMOUNT_TAX(JOURNAL, REMITTED_TAX, NET),
    OPERATOR_PAID_ORDER_SHIPPING_AMOUNT(JOURNAL, SHIPPING_PAID, NET),
    OPERATOR_PAID_ORDER_SHIPPING_AMOUNT_TAX(JOURNAL, SHIPPING_PAID, NET),
    OPERATOR_PAID_REFUND_ORDER_SHIPPING_AMOUNT(JOURNAL, SHIPPING_PAID, NET),
    OPERATOR_PAID_REFUND_ORDER_SHIPPING_AMOUNT_TAX(JOURNAL, SHIPPING_PAID, NET),

    PURCHASE_COMMISSION_FEE(JOURNAL, PURCHASES, NET),
    PURCHASE_SHIPPING_COMMISSION_FEE(JOURNAL, PURCHASES, NET),
    PURCHASE_FEE_COMMISSION_FEE(JOURNAL, PURCHASES, NET),
    PURCHASE_ORDER_AMOUNT_TAX(JOURNAL, PURCHASES, NET),
    PURCHASE_ORDER_SHIPPING_AMOUNT_TAX(JOURNAL, PURCHASES, NET),
    REFUND_PURCHASE_COMMISSION_FEE(JOURNAL, PURCHASES, NET),
    REFUND_PURCHASE_SHIPPING_COMMISSION_FEE(JOURNAL, PURCHASES, NET),
    REFUND_PURCHASE_FEE_COMMISSION_FEE(JOURNAL, PURCHASES, NET),
    REFUND_PURCHASE_ORDER_AMOUNT_TAX(JOURNAL, PURCHASES, NET),
    REFUND_PURCHASE_ORDER_SHIPPING_AMOUNT_TAX(JOURNAL, PURCHASES, NET),

    RESERVE_FUNDING(JOURNAL, RESERVE, NET),
    RESERVE_SETTLEMENT(JOURNAL, RESERVE, NET),

    PAYMENT(PAYOUT, AccountRole.BANK, NET),

    /// A kind that the marketplace did not have when this was written: always a discrepancy.
    UNKNOWN(NOTHING, AccountRole.NONE, NET);

    /// The document that a line goes into.
    public enum Booking {
        SALE_PAYMENT,
        SALE_REFUND,
        BILL,
        BILL_CREDIT,
        JOURNAL,
        PAYOUT,
        NOTHING
    }

    /// Whether a line is an amount or the tax on one.
    public enum Part {
        NET,
        TAX
    }

    private final Booking booking;
    private final AccountRole account;
    private final Part part;

    LineKind(Booking booking, AccountRole account, Part part) {
        this.booking = booking;
        this.account = account;
        this.part = part;
    }

    public Booking booking() {
        return booking;
    }

    public AccountRole account() {
        return account;
    }

    public Part part() {
        return part;
    }

    /// Whether it is a customer's money for an order, or goes back to the customer.
    public boolean isOfSale() {
        return booking == SALE_PAYMENT || booking == SALE_REFUND;
    }

    /// Whether the operator charges it by an accounting document of its own, or hands it back by one.
    public boolean isCharged() {
        return booking == BILL || booking == BILL_CREDIT;
    }

    /// Whether the document is one that somebody wrote by hand.
    public boolean isManual() {
        return name().startsWith("MANUAL_");
    }

    /// Whether it is one of the lines that make a payout; the payout itself is not.
    public boolean isPaidOut() {
        return booking != PAYOUT;
    }
}
