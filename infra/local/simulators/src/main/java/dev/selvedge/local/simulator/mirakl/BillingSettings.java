package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;

/// What the operator takes, and when the seller may have the rest. None of it is documented: all are the operator's
/// settings, and the first ones are those of settlement.md C3.
///
/// @param commissionRate a percentage
/// @param commissionBase the value that the commission is taken of, with or without the order's taxes
/// @param commissionOnShipping whether that value holds the shipping price
/// @param commissionRefunded whether a refund hands the commission back
/// @param vat what is charged on commission and fees
/// @param payableFrom the state from which a line's money is payable: lines are written when it has left (SHIPPED), and
///     stay PENDING until then
/// @param rounding how the automatic invoice rounds its VAT
public record BillingSettings(
        BigDecimal commissionRate,
        TaxMode commissionBase,
        boolean commissionOnShipping,
        boolean commissionRefunded,
        TaxRate vat,
        OrderState payableFrom,
        VatRounding rounding,
        ShopModel model,
        BillingReadings readings) {

    /// 15 % of the VAT-inclusive value, with 20 % of VAT on it.
    public static BillingSettings standard() {
        return new BillingSettings(
                new BigDecimal("15"),
                TaxMode.TAX_INCLUDED,
                true,
                true,
                TaxRate.of("TAXDEFAULT", "20"),
                OrderState.SHIPPED,
                VatRounding.BY_LINE,
                ShopModel.MARKETPLACE,
                BillingReadings.likely());
    }

    public BillingSettings commission(String rate, TaxMode base) {
        return commission(new BigDecimal(rate), base, commissionOnShipping, commissionRefunded);
    }

    public BillingSettings commissionOnShipping(boolean on) {
        return commission(commissionRate, commissionBase, on, commissionRefunded);
    }

    public BillingSettings commissionRefunded(boolean refunded) {
        return commission(commissionRate, commissionBase, commissionOnShipping, refunded);
    }

    public BillingSettings vat(TaxRate rate) {
        return with(rate, payableFrom, rounding, model, readings);
    }

    public BillingSettings payableFrom(OrderState state) {
        return with(vat, state, rounding, model, readings);
    }

    public BillingSettings rounding(VatRounding how) {
        return with(vat, payableFrom, how, model, readings);
    }

    public BillingSettings model(ShopModel role) {
        return with(vat, payableFrom, rounding, role, readings);
    }

    public BillingSettings readings(BillingReadings readAs) {
        return with(vat, payableFrom, rounding, model, readAs);
    }

    private BillingSettings commission(BigDecimal rate, TaxMode base, boolean onShipping, boolean refunded) {
        return new BillingSettings(rate, base, onShipping, refunded, vat, payableFrom, rounding, model, readings);
    }

    private BillingSettings with(
            TaxRate rate, OrderState from, VatRounding how, ShopModel role, BillingReadings readAs) {
        return new BillingSettings(
                commissionRate,
                commissionBase,
                commissionOnShipping,
                commissionRefunded,
                rate,
                from,
                how,
                role,
                readAs);
    }
}
