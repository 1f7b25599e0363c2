package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.Tax;
import dev.selvedge.erp.cin7core.Cin7Settings.LineTotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;

/// Amounts and tax codes as Cin7 takes them: prices with up to four decimals (cin7-core.md A1).
final class Cin7Money {

    private static final int PRICE_DECIMALS = 4;

    private Cin7Money() {}

    static BigDecimal amount(Money money) {
        return money.getAmount();
    }

    /// The price of one piece, so that pieces times price is the amount within rounding.
    static BigDecimal each(Money amount, int pieces) {
        BigDecimal exact = amount.getAmount().divide(BigDecimal.valueOf(pieces), PRICE_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal plain = exact.stripTrailingZeros();
        return plain.scale() < 2 ? plain.setScale(2) : plain;
    }

    /// What a line's `Total` says where its price excludes tax.
    static BigDecimal total(LineTotal reading, Money net, Money tax) {
        return switch (reading) {
            case PRICE -> amount(net);
            case PRICE_PLUS_TAX -> amount(net.plus(tax));
        };
    }

    /// The marketplace's codes of a line in one word, as they are mapped.
    static String codes(List<Tax> taxes) {
        return Tax.joined(taxes.stream().map(Tax::code).toList());
    }
}
