package dev.selvedge.local.simulator.mirakl;

import java.util.Locale;

/// Under which of SBC11's totals a transaction line is summed up.
///
/// Which of them make `amount_transferred_to_operator` is worked out from the examples: 1046.59 and 955.69 of SBC11 and
/// 17 of IV01 are, with the sign turned, the sums of those marked here. Reserves have no total in SBC11 and one each in
/// the summary of IV01.
enum Heading {
    COMMISSIONS(Shown.WITH_AND_WITHOUT_TAX, true),
    FEE(Shown.WITH_AND_WITHOUT_TAX, false),
    FEE_OPERATOR_REMITTED(Shown.WITH_AND_WITHOUT_TAX, true),
    NON_PAYABLE_ORDERS(Shown.WITH_AND_WITHOUT_TAX, false),
    OPERATOR_PAID_SHIPPING_CHARGES(Shown.WITH_AND_WITHOUT_TAX, true),
    OPERATOR_REMITTED_TAXES(Shown.ONCE, true),
    OTHER_CREDITS(Shown.WITH_AND_WITHOUT_TAX, true),
    OTHER_INVOICES(Shown.WITH_AND_WITHOUT_TAX, true),
    PAYABLE_ORDERS(Shown.WITH_AND_WITHOUT_TAX, false),
    PURCHASE_TAXES(Shown.ONCE, false),
    REFUND_COMMISSIONS(Shown.WITH_AND_WITHOUT_TAX, true),
    REFUND_FEE(Shown.WITH_AND_WITHOUT_TAX, false),
    REFUND_FEE_OPERATOR_REMITTED(Shown.WITH_AND_WITHOUT_TAX, true),
    REFUND_NON_PAYABLE_ORDERS(Shown.WITH_AND_WITHOUT_TAX, false),
    REFUND_OPERATOR_PAID_SHIPPING_CHARGES(Shown.WITH_AND_WITHOUT_TAX, true),
    REFUND_OPERATOR_REMITTED_TAXES(Shown.ONCE, true),
    REFUND_PAYABLE_ORDERS(Shown.WITH_AND_WITHOUT_TAX, false),
    REFUND_PURCHASE_TAXES(Shown.ONCE, false),
    SELLER_FEES_ON_ORDERS(Shown.WITH_AND_WITHOUT_TAX, true),
    SELLER_PENALTY_FEES(Shown.WITH_AND_WITHOUT_TAX, true),
    SUBSCRIPTION(Shown.WITH_AND_WITHOUT_TAX, true),
    RESERVE_FUNDING(Shown.NOWHERE, false),
    RESERVE_SETTLEMENT(Shown.NOWHERE, false),
    PAY_OUT(Shown.NOWHERE, false),
    UNKNOWN(Shown.NOWHERE, false);

    enum Shown {
        WITH_AND_WITHOUT_TAX,
        ONCE,
        NOWHERE
    }

    private final Shown shown;
    private final boolean operators;

    Heading(Shown shown, boolean operators) {
        this.shown = shown;
        this.operators = operators;
    }

    Shown shown() {
        return shown;
    }

    /// Whether it is part of what goes to the operator.
    boolean operators() {
        return operators;
    }

    /// `total_payable_orders`, before `_excl_tax`.
    String field() {
        return "total_" + name().toLowerCase(Locale.ROOT);
    }

    /// An order that the operator does not pay out is summed up apart.
    Heading of(PaymentState state) {
        if (state != PaymentState.NOT_APPLICABLE) {
            return this;
        }
        return switch (this) {
            case PAYABLE_ORDERS -> NON_PAYABLE_ORDERS;
            case REFUND_PAYABLE_ORDERS -> REFUND_NON_PAYABLE_ORDERS;
            default -> this;
        };
    }
}
