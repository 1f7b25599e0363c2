package dev.selvedge.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What a line is worth: so many pieces, their price, their carriage, and the tax on each.
public record Amounts(int quantity, Money price, Money shipping, List<Tax> taxes, List<Tax> shippingTaxes) {

    public Amounts {
        taxes = List.copyOf(taxes);
        shippingTaxes = List.copyOf(shippingTaxes);
    }

    public static Amounts none(CurrencyUnit currency) {
        return new Amounts(0, Money.zero(currency), Money.zero(currency), List.of(), List.of());
    }

    public Amounts plus(Amounts other) {
        return new Amounts(
                quantity + other.quantity,
                price.plus(other.price),
                shipping.plus(other.shipping),
                sum(taxes, other.taxes),
                sum(shippingTaxes, other.shippingTaxes));
    }

    public Amounts minus(Amounts other) {
        return plus(other.negated());
    }

    public Money tax() {
        return total(taxes);
    }

    public Money shippingTax() {
        return total(shippingTaxes);
    }

    private Amounts negated() {
        return new Amounts(-quantity, price.negated(), shipping.negated(), negated(taxes), negated(shippingTaxes));
    }

    private Money total(List<Tax> some) {
        return Money.total(Stream.concat(
                        Stream.of(Money.zero(price.getCurrencyUnit())),
                        some.stream().map(Tax::amount))
                .toList());
    }

    private static List<Tax> negated(List<Tax> some) {
        return some.stream()
                .map(tax -> new Tax(tax.code(), tax.amount().negated()))
                .toList();
    }

    /// By code, in the order in which codes were first met.
    private static List<Tax> sum(List<Tax> some, List<Tax> others) {
        List<Tax> sum = new ArrayList<>(some);
        for (Tax other : others) {
            int at = indexOf(sum, other.code());
            if (at < 0) {
                sum.add(other);
            } else {
                sum.set(at, new Tax(other.code(), sum.get(at).amount().plus(other.amount())));
            }
        }
        return sum;
    }

    private static int indexOf(List<Tax> taxes, String code) {
        for (int at = 0; at < taxes.size(); at++) {
            if (taxes.get(at).code().equals(code)) {
                return at;
            }
        }
        return -1;
    }
}
