package dev.selvedge.erp.cin7core;

import static dev.selvedge.erp.cin7core.Cin7Money.amount;

import dev.selvedge.core.model.Amounts;
import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderLine;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Tax;
import dev.selvedge.core.model.TaxMode;
import dev.selvedge.erp.cin7core.wire.Cin7SaleHead;
import dev.selvedge.erp.cin7core.wire.Cin7SaleHead.BillingAddress;
import dev.selvedge.erp.cin7core.wire.Cin7SaleHead.ShippingAddress;
import dev.selvedge.erp.cin7core.wire.Cin7SaleOrder;
import dev.selvedge.erp.cin7core.wire.Cin7SaleOrder.Charge;
import dev.selvedge.erp.cin7core.wire.Cin7SaleOrder.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.joda.money.Money;

/// From our words to Cin7 Core's. Pure.
final class Cin7Mapping {

    private static final int COMMENT = 256;

    private final Cin7Settings settings;

    Cin7Mapping(Cin7Settings settings) {
        this.settings = settings;
    }

    Cin7SaleHead head(Order order, DeliveryAddress deliverTo) {
        return new Cin7SaleHead(
                settings.customer(),
                deliverTo.phone().orElse(null),
                order.buyer().email().orElse(null),
                true,
                order.invoiceTo().map(Cin7Mapping::billing).orElse(null),
                shipping(deliverTo),
                deliverTo.instructions().orElse(null),
                order.taxMode() == TaxMode.INCLUDED,
                order.shippingDeadline().map(Cin7Mapping::date).orElse(null),
                settings.location(),
                date(order.createdAt()),
                order.customerOrderNumber().orElseThrow().value(),
                order.id().value(),
                "Simple");
    }

    private static BillingAddress billing(DeliveryAddress address) {
        return new BillingAddress(
                address.line1(),
                address.line2().orElse(null),
                address.city(),
                address.region().orElse(null),
                address.postcode().orElse(null),
                Cin7Countries.name(address.country()).orElseThrow());
    }

    private static ShippingAddress shipping(DeliveryAddress address) {
        return new ShippingAddress(
                address.line1(),
                address.line2().orElse(null),
                address.city(),
                address.region().orElse(null),
                address.postcode().orElse(null),
                Cin7Countries.name(address.country()).orElseThrow(),
                address.company().orElse(null),
                address.name(),
                true);
    }

    /// Date-only fields come and go as midnight without a zone (cin7-core.md A1).
    private static String date(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate() + "T00:00:00";
    }

    /// @param taxRule the ERP's tax rule for the marketplace's codes
    Cin7SaleOrder order(Order order, String saleId, UnaryOperator<String> taxRule) {
        return new Cin7SaleOrder(
                saleId, null, "AUTHORISED", null, lines(order, taxRule), charges(order, taxRule), null);
    }

    /// One line for each SKU, since Cin7 refuses a SKU that stands twice; the comment keeps the marketplace's line ids.
    private List<Line> lines(Order order, UnaryOperator<String> taxRule) {
        Map<Sku, List<OrderLine>> bySku = order.openLines().stream()
                .collect(Collectors.groupingBy(OrderLine::sku, LinkedHashMap::new, Collectors.toList()));
        List<Line> lines = new ArrayList<>();
        bySku.forEach((sku, some) -> lines.add(line(order, sku, some, taxRule)));
        return lines;
    }

    private Line line(Order order, Sku sku, List<OrderLine> some, UnaryOperator<String> taxRule) {
        Amounts open = some.stream().map(OrderLine::open).reduce(Amounts::plus).orElseThrow();
        return new Line(
                sku.value(),
                BigDecimal.valueOf(open.quantity()),
                Cin7Money.each(open.price(), open.quantity()),
                BigDecimal.ZERO,
                amount(open.tax()),
                amount(total(order, open.price(), open.tax())),
                taxRule.apply(Cin7Money.codes(open.taxes())),
                comment(some),
                null);
    }

    private static String comment(List<OrderLine> some) {
        String ids = some.stream().map(line -> line.id().value()).collect(Collectors.joining(", "));
        return ids.length() <= COMMENT ? ids : some.size() + " lines at John Lewis";
    }

    /// Carriage, one charge for each tax rule; a charge is a service product (cin7-core.md A2).
    private List<Charge> charges(Order order, UnaryOperator<String> taxRule) {
        Map<String, Amounts> byRule = new LinkedHashMap<>();
        for (OrderLine line : order.openLines()) {
            if (line.open().shipping().isPositive()) {
                byRule.merge(taxRule.apply(Cin7Money.codes(shippingTaxes(line))), line.open(), Amounts::plus);
            }
        }
        List<Charge> charges = new ArrayList<>();
        byRule.forEach((rule, sum) -> charges.add(charge(order, rule, sum)));
        return charges;
    }

    static List<Tax> shippingTaxes(OrderLine line) {
        return line.open().shippingTaxes();
    }

    private Charge charge(Order order, String rule, Amounts sum) {
        return new Charge(
                settings.shippingProduct(),
                BigDecimal.ONE,
                amount(sum.shipping()),
                BigDecimal.ZERO,
                amount(sum.shippingTax()),
                amount(total(order, sum.shipping(), sum.shippingTax())),
                rule);
    }

    private Money total(Order order, Money price, Money tax) {
        if (order.taxMode() == TaxMode.INCLUDED) {
            return price;
        }
        return switch (settings.lineTotal()) {
            case PRICE -> price;
            case PRICE_PLUS_TAX -> price.plus(tax);
        };
    }
}
