package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.Amounts;
import dev.selvedge.core.model.Buyer;
import dev.selvedge.core.model.CustomerOrderNumber;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLine;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Refund;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Tax;
import dev.selvedge.core.model.TaxMode;
import dev.selvedge.core.model.Totals;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrder;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrder.Cancelation;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrder.Customer;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrder.Fee;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrder.Line;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrder.Promotion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// From Mirakl's words to ours. Pure; what cannot be an order is an [UnreadableOrder] that names the field.
final class MiraklMapping {

    private final MiraklSettings.CustomerOrderNumberFrom customerOrderNumber;

    MiraklMapping(MiraklSettings.CustomerOrderNumberFrom customerOrderNumber) {
        this.customerOrderNumber = customerOrderNumber;
    }

    /// Says which field is wrong and never what it holds.
    static final class UnreadableOrder extends RuntimeException {
        UnreadableOrder(String why) {
            super(why);
        }
    }

    Order order(MiraklOrder wire) {
        CurrencyUnit currency = currency(wire.currencyIsoCode());
        Optional<Customer> customer = Optional.ofNullable(wire.customer());
        return new Order(
                new OrderId(text(wire.orderId(), "order_id")),
                customerOrderNumber(wire),
                state(text(wire.orderState(), "order_state")),
                text(wire.orderState(), "order_state"),
                instant(wire.createdDate(), "created_date"),
                instant(wire.lastUpdatedDate(), "last_updated_date"),
                wire.shippingDeadline() == null
                        ? Optional.empty()
                        : Optional.of(instant(wire.shippingDeadline(), "shipping_deadline")),
                MiraklAddresses.present(wire.shippingTypeCode()),
                currency,
                taxMode(text(wire.orderTaxMode(), "order_tax_mode")),
                list(wire.orderLines()).map(line -> line(line, currency)).toList(),
                new Totals(
                        money(wire.price(), currency, "price"),
                        money(wire.shippingPrice(), currency, "shipping_price"),
                        money(wire.totalPrice(), currency, "total_price")),
                new Buyer(
                        customer.map(one -> MiraklAddresses.name(one.firstname(), one.lastname()))
                                .orElse(""),
                        MiraklAddresses.present(wire.customerNotificationEmail())),
                customer.flatMap(one -> MiraklAddresses.address(one, one.shippingAddress())),
                customer.flatMap(one -> MiraklAddresses.address(one, one.billingAddress())));
    }

    private Optional<CustomerOrderNumber> customerOrderNumber(MiraklOrder wire) {
        @Nullable
        String value =
                switch (customerOrderNumber) {
                    case ORDER_REFERENCE_FOR_CUSTOMER ->
                        wire.references() == null ? null : wire.references().orderReferenceForCustomer();
                    case COMMERCIAL_ID -> wire.commercialId();
                };
        return MiraklAddresses.present(value).map(CustomerOrderNumber::new);
    }

    private static OrderState state(String state) {
        return switch (state) {
            case "STAGING" -> OrderState.STAGING;
            case "WAITING_ACCEPTANCE" -> OrderState.AWAITING_ACCEPTANCE;
            case "WAITING_DEBIT", "WAITING_DEBIT_PAYMENT" -> OrderState.AWAITING_PAYMENT;
            case "SHIPPING" -> OrderState.TO_SHIP;
            case "SHIPPED", "TO_COLLECT", "RECEIVED", "CLOSED" -> OrderState.SHIPPED;
            case "CANCELED" -> OrderState.CANCELLED;
            case "REFUSED" -> OrderState.REFUSED;
            default -> OrderState.UNKNOWN;
        };
    }

    private static LineState lineState(String state) {
        return switch (state) {
            case "STAGING", "WAITING_ACCEPTANCE", "WAITING_DEBIT", "WAITING_DEBIT_PAYMENT", "SHIPPING" ->
                LineState.OPEN;
            case "SHIPPED", "TO_COLLECT", "RECEIVED", "CLOSED" -> LineState.SHIPPED;
            case "CANCELED" -> LineState.CANCELLED;
            case "REFUSED" -> LineState.REFUSED;
            case "REFUNDED" -> LineState.REFUNDED;
            case "INCIDENT_OPEN" -> LineState.DISPUTED;
            default -> LineState.UNKNOWN;
        };
    }

    private static TaxMode taxMode(String mode) {
        return switch (mode) {
            case "TAX_INCLUDED" -> TaxMode.INCLUDED;
            case "TAX_EXCLUDED" -> TaxMode.EXCLUDED;
            default -> throw new UnreadableOrder("order_tax_mode is unknown");
        };
    }

    /// `quantity` and the amounts stay as ordered; what was cancelled stands beside them (john-lewis.md 2B.4).
    private static OrderLine line(Line wire, CurrencyUnit currency) {
        Amounts ordered = new Amounts(
                number(wire.quantity(), "quantity"),
                money(wire.price(), currency, "price"),
                money(wire.shippingPrice(), currency, "shipping_price"),
                taxes(wire.taxes(), currency),
                taxes(wire.shippingTaxes(), currency));
        Amounts cancelled = list(wire.cancelations())
                .map(cancelation -> cancelled(cancelation, currency))
                .reduce(Amounts.none(currency), Amounts::plus);
        return new OrderLine(
                new OrderLineId(text(wire.orderLineId(), "order_line_id")),
                new Sku(text(wire.offerSku(), "offer_sku")),
                wire.productTitle() == null ? "" : wire.productTitle(),
                lineState(text(wire.orderLineState(), "order_line_state")),
                BigMoney.of(currency, required(wire.priceUnit(), "price_unit")),
                ordered,
                cancelled,
                sum(list(wire.promotions()).map(Promotion::deducedAmount), currency, "deduced_amount"),
                sum(list(wire.fees()).map(Fee::amount), currency, "fee"),
                money(wire.totalPrice(), currency, "total_price"),
                list(wire.refunds()).map(refund -> refund(refund, currency)).toList());
    }

    private static Amounts cancelled(Cancelation wire, CurrencyUnit currency) {
        return new Amounts(
                wire.quantity() == null ? 0 : wire.quantity(),
                moneyOrZero(wire.amount(), currency, "cancelation amount"),
                moneyOrZero(wire.shippingAmount(), currency, "cancelation shipping_amount"),
                taxes(wire.taxes(), currency),
                taxes(wire.shippingTaxes(), currency));
    }

    /// A refund may be of the goods only, of the carriage only, or of neither: its amounts are not required (OR11).
    private static Refund refund(MiraklOrder.Refund wire, CurrencyUnit currency) {
        return new Refund(
                text(wire.id(), "refund id"),
                new Amounts(
                        wire.quantity() == null ? 0 : wire.quantity(),
                        moneyOrZero(wire.amount(), currency, "refund amount"),
                        moneyOrZero(wire.shippingAmount(), currency, "refund shipping_amount"),
                        taxes(wire.taxes(), currency),
                        taxes(wire.shippingTaxes(), currency)));
    }

    private static List<Tax> taxes(@Nullable List<MiraklOrder.Tax> wire, CurrencyUnit currency) {
        return list(wire)
                .map(tax -> new Tax(text(tax.code(), "tax code"), money(tax.amount(), currency, "tax amount")))
                .toList();
    }

    private static Money sum(Stream<@Nullable BigDecimal> amounts, CurrencyUnit currency, String field) {
        return amounts.map(amount -> money(amount, currency, field)).reduce(Money.zero(currency), Money::plus);
    }

    private static Money moneyOrZero(@Nullable BigDecimal amount, CurrencyUnit currency, String field) {
        return amount == null ? Money.zero(currency) : money(amount, currency, field);
    }

    private static Money money(@Nullable BigDecimal amount, CurrencyUnit currency, String field) {
        try {
            return Money.of(currency, required(amount, field), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooFine) {
            throw new UnreadableOrder(field + " has more decimals than " + currency);
        }
    }

    private static CurrencyUnit currency(@Nullable String code) {
        try {
            return CurrencyUnit.of(text(code, "currency_iso_code"));
        } catch (IllegalCurrencyException unknown) {
            throw new UnreadableOrder("currency_iso_code is unknown");
        }
    }

    private static Instant instant(@Nullable String date, String field) {
        try {
            return OffsetDateTime.parse(text(date, field)).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new UnreadableOrder(field + " is no date");
        }
    }

    private static String text(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new UnreadableOrder(field + " is missing");
        }
        return value;
    }

    private static int number(@Nullable Integer value, String field) {
        return required(value, field);
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new UnreadableOrder(field + " is missing");
        }
        return value;
    }

    private static <T> Stream<T> list(@Nullable List<T> some) {
        return some == null ? Stream.of() : some.stream().filter(Objects::nonNull);
    }
}
