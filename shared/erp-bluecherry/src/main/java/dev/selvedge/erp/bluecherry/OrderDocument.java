package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.Amounts;
import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderLine;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.TaxMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/// An order as the rows that BlueCherry is told, one for each line (bluecherry.md B3, Order CSV). Pure.
///
/// A price is that of a piece with its tax, as the customer pays it: quantities times prices come to what the order
/// states for the goods, to the penny. No column is documented for carriage and none for a company: carriage is said in
/// the notes, where whoever invoices sees it, rather than hidden in the prices, which the invoice and the stock's value
/// would carry on; the company stands before the first line of the address.
final class OrderDocument {

    /// Prices are Num(14,5) (bluecherry.md B2).
    private static final int PRICE_DECIMALS = 5;

    private static final int PENCE = 2;

    private static final Map<String, String> ALPHA_2 = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(code -> Locale.of("", code).getISO3Country(), Function.identity()));

    private final BlueCherrySettings settings;

    OrderDocument(BlueCherrySettings settings) {
        this.settings = settings;
    }

    /// ISO 3166-1 alpha-2, which is a guess: no source shows a country.
    static Optional<String> country(DeliveryAddress address) {
        return Optional.ofNullable(ALPHA_2.get(address.country()));
    }

    /// @param codes by their columns
    /// @param items what each SKU is in BlueCherry
    List<Row> rows(Order order, String po, Map<String, String> codes, Function<Sku, Item> items) {
        Map<String, String> head = head(order, po);
        head.putAll(codes);
        List<Row> rows = new ArrayList<>();
        for (OrderLine line : order.openLines()) {
            Map<String, String> fields = new HashMap<>(head);
            fields.put(Columns.LINE_NO, String.valueOf(rows.size() + 1));
            fields.putAll(line(order, line));
            fields.putAll(item(items.apply(line.sku())));
            rows.add(new Row(rows.size() + 1, fields));
        }
        return rows;
    }

    private Map<String, String> head(Order order, String po) {
        Map<String, String> head = new HashMap<>();
        head.put(Columns.PO, po);
        head.put(Columns.ORDER_TYPE, settings.orders().type());
        head.put(Columns.ORDER_DATE, day(order.createdAt()).toString());
        head.put(Columns.START_DATE, day(order.createdAt()).toString());
        head.put(
                Columns.CANCEL_DATE,
                day(order.shippingDeadline()
                                .orElseThrow()
                                .plus(settings.orders().cancelAfter()))
                        .toString());
        head.put(Columns.SHIP_VIA, settings.orders().shipVia());
        head.put(Columns.CURRENCY, order.currency().getCode());
        head.put(Columns.ORDER_REF, order.customerOrderNumber().orElseThrow().value());
        head.put(Columns.EMAIL, order.buyer().email().orElse(""));
        head.putAll(address(order.deliverTo().orElseThrow()));
        head.put(Columns.NOTES, notes(order));
        return head;
    }

    /// By the account's clock.
    private LocalDate day(Instant at) {
        return at.atZone(settings.text().zone()).toLocalDate();
    }

    private static Map<String, String> address(DeliveryAddress address) {
        List<String> street = Stream.of(address.company(), Optional.of(address.line1()), address.line2())
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .toList();
        return Map.of(
                Columns.SHIP_TO_NAME,
                address.name(),
                Columns.ADDRESS_1,
                String.join(", ", street.subList(0, Math.max(1, street.size() - 1))),
                Columns.ADDRESS_2,
                street.size() > 1 ? street.getLast() : "",
                Columns.CITY,
                address.city(),
                Columns.COUNTY,
                address.region().orElse(""),
                Columns.POSTCODE,
                address.postcode().orElse(""),
                Columns.COUNTRY,
                country(address).orElseThrow(),
                Columns.PHONE,
                address.phone().orElse(""));
    }

    private static String notes(Order order) {
        Stream<String> instructions = order.deliverTo().flatMap(DeliveryAddress::instructions).stream()
                .map(text -> text.replaceAll("\\s+", " ").strip());
        return Stream.concat(carriage(order).stream(), instructions).collect(Collectors.joining(". "));
    }

    private static Optional<String> carriage(Order order) {
        Money carriage = order.openLines().stream()
                .map(line -> withTax(order, line.open().shipping(), line.open().shippingTax()))
                .reduce(Money.zero(order.currency()), Money::plus);
        return carriage.isPositive()
                ? Optional.of("Carriage " + carriage.getAmount().toPlainString() + " " + order.currency())
                : Optional.empty();
    }

    private static Map<String, String> line(Order order, OrderLine line) {
        Amounts open = line.open();
        Money worth = withTax(order, open.price(), open.tax());
        return Map.of(
                Columns.QUANTITY,
                String.valueOf(open.quantity()),
                Columns.UNIT_PRICE,
                each(worth, open.quantity()).toPlainString(),
                Columns.LINE_REF,
                line.id().value());
    }

    private static Money withTax(Order order, Money stated, Money tax) {
        return order.taxMode() == TaxMode.INCLUDED ? stated : stated.plus(tax);
    }

    private static BigDecimal each(Money worth, int pieces) {
        BigDecimal price = worth.getAmount()
                .divide(BigDecimal.valueOf(pieces), PRICE_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return price.scale() < PENCE ? price.setScale(PENCE, RoundingMode.UNNECESSARY) : price;
    }

    private static Map<String, String> item(Item item) {
        return Map.of(
                Columns.STYLE, item.style(),
                Columns.COLOUR, item.colour(),
                Columns.LABEL, item.label(),
                Columns.DIMENSION, item.dimension(),
                Columns.SIZE_BUCKET, item.bucket(),
                Columns.SIZE_NAME, item.sizeName(),
                Columns.UPC, item.upc());
    }

    /// The rows that take back lines: as they were told, of the type that takes back.
    List<Row> cancellation(List<SentLine> lines) {
        List<Row> rows = new ArrayList<>();
        for (SentLine line : lines) {
            Map<String, String> fields = new HashMap<>(line.row().fields());
            fields.put(Columns.ORDER_TYPE, settings.orders().cancellationType());
            fields.keySet().retainAll(Columns.ORDER);
            rows.add(new Row(rows.size() + 1, fields));
        }
        return rows;
    }
}
