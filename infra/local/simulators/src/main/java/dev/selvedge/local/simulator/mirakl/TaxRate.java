package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A tax by its code, such as the VAT on what the operator charges; the rate is a percentage, 20 in the example of
/// TL02.
public record TaxRate(String code, BigDecimal rate) {

    public static TaxRate of(String code, String rate) {
        return new TaxRate(code, new BigDecimal(rate));
    }

    static TaxRate of(Tax tax) {
        return new TaxRate(tax.code(), tax.rate());
    }

    /// To the penny, halves up.
    BigDecimal on(BigDecimal amount) {
        return percent(rate, amount);
    }

    static BigDecimal percent(BigDecimal rate, BigDecimal amount) {
        return amount.multiply(rate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }
}
