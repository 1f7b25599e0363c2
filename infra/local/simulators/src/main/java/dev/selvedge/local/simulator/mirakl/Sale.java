package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The money of one order line that has left, and what of it has been refunded since. Amounts are in the platform's tax
/// mode; where that leaves taxes out, each has lines of its own (TL02 `ORDER_AMOUNT_TAX`).
final class Sale {

    private record Part(
            BigDecimal price,
            List<Tax> taxes,
            TransactionType type,
            TransactionType taxType,
            TransactionType refund,
            TransactionType taxRefund) {}

    private final Order order;
    private final OrderLine line;
    private final BillingSettings settings;
    private final boolean taxesApart;
    private final Part goods;
    private final Part shipping;
    private final BigDecimal commission;
    private final BigDecimal commissionVat;
    private final List<TransactionLine> written = new ArrayList<>();
    private BigDecimal goodsRefunded = BigDecimal.ZERO;
    private BigDecimal shippingRefunded = BigDecimal.ZERO;
    private int refunds;

    Sale(Order order, OrderLine line, Platform platform) {
        this.order = order;
        this.line = line;
        this.settings = platform.billing();
        this.taxesApart = platform.taxMode() == TaxMode.TAX_EXCLUDED;
        PurchaseLine bought = line.bought();
        Share left = new Share(line.cancelled(), bought.quantity(), bought.quantity());
        List<Tax> taxes = bought.taxes().stream().map(tax -> tax.share(left)).toList();
        List<Tax> shippingTaxes =
                bought.shippingTaxes().stream().map(tax -> tax.share(left)).toList();
        TaxMode given = order.purchase().taxMode();
        this.goods = new Part(
                given.to(platform.taxMode(), left.of(bought.price()), taxes),
                taxes,
                TransactionType.ORDER_AMOUNT,
                TransactionType.ORDER_AMOUNT_TAX,
                TransactionType.REFUND_ORDER_AMOUNT,
                TransactionType.REFUND_ORDER_AMOUNT_TAX);
        this.shipping = new Part(
                given.to(platform.taxMode(), left.of(bought.shippingPrice()), shippingTaxes),
                shippingTaxes,
                TransactionType.ORDER_SHIPPING_AMOUNT,
                TransactionType.ORDER_SHIPPING_AMOUNT_TAX,
                TransactionType.REFUND_ORDER_SHIPPING_AMOUNT,
                TransactionType.REFUND_ORDER_SHIPPING_AMOUNT_TAX);
        this.commission = bought.commission().signum() > 0
                ? left.of(bought.commission())
                : TaxRate.percent(settings.commissionRate(), base(platform.taxMode()));
        this.commissionVat = settings.vat().on(commission);
    }

    private BigDecimal base(TaxMode mode) {
        BigDecimal price = mode.to(settings.commissionBase(), goods.price(), goods.taxes());
        return settings.commissionOnShipping()
                ? price.add(mode.to(settings.commissionBase(), shipping.price(), shipping.taxes()))
                : price;
    }

    /// What is written when the line has left. A commission that the line was ordered with counts for its rate.
    List<Entry> sold() {
        List<Entry> entries = new ArrayList<>();
        sold(entries, goods);
        sold(entries, shipping);
        for (Fee fee : line.bought().fees()) {
            entries.add(entry(TransactionType.ORDER_FEE_AMOUNT, fee.amount()).fee(fee.code()));
        }
        entries.add(entry(TransactionType.COMMISSION_FEE, commission).shopTax(settings.vat()));
        entries.add(entry(TransactionType.COMMISSION_VAT, commissionVat).shopTax(settings.vat()));
        return entries;
    }

    private void sold(List<Entry> entries, Part part) {
        if (part.price().signum() == 0) {
            return;
        }
        entries.add(entry(part.type(), part.price()));
        if (taxesApart) {
            part.taxes()
                    .forEach(tax ->
                            entries.add(entry(part.taxType(), tax.amount()).orderTax(TaxRate.of(tax))));
        }
    }

    /// Some of the money goes back to the customer, with its share of the taxes and of the commission. Refunds one
    /// after another take all of it, to the penny.
    List<Entry> refund(String refundId, BigDecimal amount, BigDecimal shippingAmount, Instant now) {
        BigDecimal before = commissioned();
        List<Entry> entries = new ArrayList<>();
        List<Tax> taxes = refund(entries, goods, goodsRefunded, amount);
        List<Tax> shippingTaxes = refund(entries, shipping, shippingRefunded, shippingAmount);
        goodsRefunded = goodsRefunded.add(amount);
        shippingRefunded = shippingRefunded.add(shippingAmount);
        Slice slice = new Slice(before, settings.commissionRefunded() ? commissioned() : before, whole());
        Tax vat = new Tax(settings.vat().code(), settings.vat().rate(), slice.of(commissionVat));
        BigDecimal handedBack = slice.of(commission);
        if (settings.commissionRefunded()) {
            entries.add(entry(TransactionType.REFUND_COMMISSION_FEE, handedBack).shopTax(settings.vat()));
            entries.add(
                    entry(TransactionType.REFUND_COMMISSION_VAT, vat.amount()).shopTax(settings.vat()));
        }
        entries.forEach(entry -> entry.refund(refundId));
        Refunded back = new Refunded(
                refundId,
                given(amount, taxes),
                given(shippingAmount, shippingTaxes),
                taxes,
                shippingTaxes,
                handedBack,
                vat,
                now);
        order.refund(line, back, now);
        return entries;
    }

    /// As it reads in the purchase's tax mode.
    private BigDecimal given(BigDecimal amount, List<Tax> taxes) {
        TaxMode mode = taxesApart ? TaxMode.TAX_EXCLUDED : TaxMode.TAX_INCLUDED;
        return mode.to(order.purchase().taxMode(), amount, taxes);
    }

    /// @return the taxes in it, or on it
    private List<Tax> refund(List<Entry> entries, Part part, BigDecimal before, BigDecimal amount) {
        BigDecimal after = before.add(amount);
        if (amount.signum() < 0 || after.compareTo(part.price()) > 0) {
            throw new IllegalArgumentException(
                    line.id() + " has " + part.price().subtract(before) + " to refund, not " + amount);
        }
        if (amount.signum() == 0) {
            return List.of();
        }
        entries.add(entry(part.refund(), amount));
        Slice slice = new Slice(before, after, part.price());
        List<Tax> taxes = part.taxes().stream()
                .map(tax -> new Tax(tax.code(), tax.rate(), slice.of(tax.amount())))
                .toList();
        if (taxesApart) {
            taxes.forEach(
                    tax -> entries.add(entry(part.taxRefund(), tax.amount()).orderTax(TaxRate.of(tax))));
        }
        return taxes;
    }

    private BigDecimal commissioned() {
        return settings.commissionOnShipping() ? goodsRefunded.add(shippingRefunded) : goodsRefunded;
    }

    private BigDecimal whole() {
        return settings.commissionOnShipping() ? goods.price().add(shipping.price()) : goods.price();
    }

    private record Slice(BigDecimal before, BigDecimal after, BigDecimal whole) {

        BigDecimal of(BigDecimal amount) {
            return upTo(after, amount).subtract(upTo(before, amount));
        }

        private BigDecimal upTo(BigDecimal point, BigDecimal amount) {
            return whole.signum() == 0
                    ? BigDecimal.ZERO
                    : amount.multiply(point).divide(whole, 2, RoundingMode.HALF_UP);
        }
    }

    private Entry entry(TransactionType type, BigDecimal amount) {
        return Entry.of(type, amount)
                .line(order.id(), line.id())
                .currency(order.purchase().currency());
    }

    String nextRefund() {
        refunds++;
        return line.id() + "-R" + refunds;
    }

    /// The line's money waits for nothing any more.
    boolean payable() {
        return settings.payableFrom() != OrderState.RECEIVED || line.state().received();
    }

    List<TransactionLine> written() {
        return written;
    }
}
