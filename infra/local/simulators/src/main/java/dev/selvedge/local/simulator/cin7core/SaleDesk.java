package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `/sale` and `/sale/order` (cin7-core.md A2). A sale takes two calls: the header, then the order.
final class SaleDesk {

    private final Account account;
    private final SaleHeaderReader headers;
    private final OrderReader orders;
    private final Allocation allocation;
    private final InstantSource clock;

    SaleDesk(Account account, Cin7Settings settings, InstantSource clock) {
        this.account = account;
        this.headers = new SaleHeaderReader(account, settings);
        this.orders = new OrderReader(account, settings);
        this.allocation = new Allocation(account, settings);
        this.clock = clock;
    }

    /// Makes a sale, even when another has the same ExternalID (cin7-core.md A6).
    Answer create(Call call) {
        Written body = Json.body(call);
        SaleHeader header = headers.read(body);
        rememberAddress(body.object("ShippingAddress"), header.customer());
        return Json.answer(SaleJson.of(account.open(header, clock.instant())));
    }

    Answer show(Call call) {
        for (String parameter : List.of("CombineAdditionalCharges", "CountryFormat")) {
            plainOnly(call, parameter);
        }
        Sale sale = account.sale("ID", call.parameter("ID"));
        ObjectNode json = SaleJson.of(sale);
        if ("true".equalsIgnoreCase(call.parameter("IncludeTransactions"))) {
            json.set("Transactions", SaleLedger.of(sale, account.finance.ledger));
        }
        return Json.answer(json);
    }

    Answer order(Call call) {
        Written body = Json.body(call);
        Sale sale = account.sale("SaleID", body.text("SaleID"));
        OrderDocument order = orders.read(body, sale);
        if (order.status() == Status.AUTHORISED) {
            sale.number(account.nextOrderNumber());
            order = allocation.allocate(order, sale.header.location());
        }
        sale.enter(order, clock.instant());
        return Json.answer(OrderJson.answer(sale));
    }

    Answer showOrder(Call call) {
        plainOnly(call, "CombineAdditionalCharges");
        return Json.answer(OrderJson.answer(account.sale("SaleID", call.parameter("SaleID"))));
    }

    /// `DELETE /sale?ID=&Void=true` voids and frees what was allocated. The document does not say what happens to a
    /// sale that the warehouse has begun to pick, to one that is invoiced, or to one that is void already; here all
    /// are refused with 400.
    Answer remove(Call call) {
        if (!"true".equalsIgnoreCase(call.parameter("Void"))) {
            throw Refused.notSimulated("undoing a sale");
        }
        Sale sale = account.sale("ID", call.parameter("ID"));
        String objection = whyNotVoid(sale);
        if (objection != null) {
            throw Refused.because(ErrorModel.invalid(objection));
        }
        voidSale(sale);
        return Json.answer(SaleJson.of(sale));
    }

    /// Why a sale cannot be voided, or null.
    static @Nullable String whyNotVoid(Sale sale) {
        if (sale.isVoided()) {
            return "Sale is voided already.";
        }
        if (isInvoiced(sale)) {
            return "Sale cannot be voided: it has been invoiced.";
        }
        return sale.standing().stream().anyMatch(one -> !one.picked().isEmpty())
                ? "Sale cannot be voided: it has been picked."
                : null;
    }

    static boolean isInvoiced(Sale sale) {
        return Stream.of(Bill.Kind.values())
                .anyMatch(kind -> !sale.billing().standing(kind).isEmpty());
    }

    void voidSale(Sale sale) {
        free(sale);
        sale.voidIt(clock.instant());
    }

    private void free(Sale sale) {
        if (sale.order().status() == Status.AUTHORISED) {
            allocation.takeBack(sale.left(), sale.header.location());
            sale.enter(allocation.release(sale.order(), sale.header.location()), clock.instant());
        }
    }

    /// `ShipToOther` false, or absent, files an unknown address under the customer for ever; true leaves the
    /// customer's address book alone (cin7-core.md A2, the latter inferred).
    private static void rememberAddress(@Nullable Written address, Customer customer) {
        if (address == null || address.flag("ShipToOther")) {
            return;
        }
        String line1 = address.text("Line1");
        String country = address.text("Country");
        if (line1 != null && country != null) {
            customer.remember(new Customer.Address(line1, country, "Shipping"));
        }
    }

    private static void plainOnly(Call call, String parameter) {
        String value = call.parameter(parameter);
        if (value != null && !value.equalsIgnoreCase("false") && !value.equalsIgnoreCase("Regular")) {
            throw Refused.notSimulated(parameter + "=" + value);
        }
    }
}
