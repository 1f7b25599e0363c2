package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// `/advanced-purchase`, its `/order`, and `/purchaseList` (cin7-core.md A4): purchases of services, invoice first.
/// What buys goods is not simulated. Nothing refuses a second purchase with the first one's numbers (A6).
final class PurchaseDesk {

    private final Account account;
    private final LineReader charges;
    private final InstantSource clock;

    PurchaseDesk(Account account, Cin7Settings settings, InstantSource clock) {
        this.account = account;
        this.charges = new LineReader(account, settings.lineTotals());
        this.clock = clock;
    }

    Answer show(Call call) {
        return Json.answer(PurchaseJson.of(account.finance.purchase("ID", call.parameter("ID"))));
    }

    Answer create(Call call) {
        Written body = Json.body(call);
        List<ErrorModel> faults = new ArrayList<>();
        approach(body, faults);
        Optional<Supplier> supplier = supplier(body, faults);
        String location = body.text("Location");
        if (location == null) {
            faults.add(ErrorModel.invalid("Location is required."));
        } else if (!account.locations.containsKey(location)) {
            faults.add(ErrorModel.notFound("Location " + location + " not found."));
        }
        String rule = body.text("TaxRule");
        if (rule != null && !account.taxRules.containsKey(rule)) {
            faults.add(ErrorModel.notFound("TaxRule " + rule + " not found."));
        }
        Lengths.check(body, "Note", 1024, faults);
        supplier.ifPresent(known -> Currencies.check(known.currency(), "CurrencyRate", body, faults));
        Refused.ifAny(faults);
        Purchase.Header header = new Purchase.Header(
                supplier.orElseThrow(),
                Objects.requireNonNullElse(location, ""),
                body.flag("TaxInclusive"),
                body.text("Note"));
        Purchase purchase = new Purchase(account.finance.id("purchase"), header, clock.instant());
        account.finance.purchases.put(purchase.id(), purchase);
        return Json.answer(PurchaseJson.of(purchase));
    }

    /// The vendor's example of a purchase's order names it `TaskID`; both names are taken.
    Answer order(Call call) {
        Written body = Json.body(call);
        String id = body.text("PurchaseID") == null ? body.text("TaskID") : body.text("PurchaseID");
        Purchase purchase = account.finance.purchase("PurchaseID", id);
        if (!body.objects("Lines").isEmpty()) {
            throw Refused.notSimulated("goods in a purchase");
        }
        List<ErrorModel> faults = new ArrayList<>();
        Status status = status(purchase, body, faults);
        List<Line> read = charges.charges(body.objects("AdditionalCharges"), purchase.header.taxInclusive(), faults);
        if (status == Status.AUTHORISED && body.objects("AdditionalCharges").isEmpty()) {
            faults.add(ErrorModel.invalid("Lines are required."));
        }
        Refused.ifAny(faults);
        if (status == Status.AUTHORISED) {
            purchase.number(account.finance.number("PO"));
        }
        purchase.enter(new OrderDocument(status, body.text("Memo"), List.of(), read), clock.instant());
        return Json.answer(PurchaseJson.orderOf(purchase));
    }

    Answer showOrder(Call call) {
        String id = call.parameter("PurchaseID") == null ? call.parameter("TaskID") : call.parameter("PurchaseID");
        return Json.answer(PurchaseJson.orderOf(account.finance.purchase("PurchaseID", id)));
    }

    /// `Search` is contained in OrderNumber, Status, Supplier, InvoiceNumber or CreditNoteNumber: the document says of
    /// the invoice number only, the others are read from `saleList`.
    Answer list(Call call) {
        Filters.only(call, "Search");
        String search = call.parameter("Search");
        List<Purchase> found = account.finance.purchases().stream()
                .filter(purchase -> searched(purchase).anyMatch(text -> Filters.contains(text, search)))
                .toList();
        return Pages.of(call, "PurchaseList", found, PurchaseJson::row);
    }

    private static Stream<String> searched(Purchase purchase) {
        return Stream.concat(
                Stream.of(
                        Objects.requireNonNullElse(purchase.orderNumber(), ""),
                        PurchaseJson.status(purchase),
                        purchase.party()),
                Stream.of(Bill.Kind.values())
                        .flatMap(kind -> purchase.billing().all(kind).stream())
                        .map(Bill::number));
    }

    private static void approach(Written body, List<ErrorModel> faults) {
        String approach = Objects.requireNonNullElse(body.text("Approach"), "");
        if (approach.equals("STOCK") || !body.flag("IsServiceOnly")) {
            throw Refused.notSimulated("a purchase of goods");
        }
        if (!approach.equals("INVOICE")) {
            faults.add(ErrorModel.invalid("Approach must be INVOICE or STOCK."));
        }
    }

    private Optional<Supplier> supplier(Written body, List<ErrorModel> faults) {
        UUID id = body.guid("SupplierID");
        String name = body.text("Supplier");
        Optional<Supplier> supplier = account.finance.suppliers.values().stream()
                .filter(known ->
                        id == null ? known.name().equals(name) : known.id().equals(id))
                .findFirst();
        if (supplier.isEmpty()) {
            faults.add(
                    id == null && name == null
                            ? ErrorModel.invalid("Supplier or SupplierID is required.")
                            : ErrorModel.notFound("Supplier not found."));
        }
        return supplier;
    }

    private static Status status(Purchase purchase, Written body, List<ErrorModel> faults) {
        if (purchase.order().status() == Status.AUTHORISED) {
            faults.add(ErrorModel.invalid("Order status must be DRAFT or NOT AVAILABLE, it is AUTHORISED."));
        }
        String status = Objects.requireNonNullElse(body.text("Status"), "");
        if (!status.equals("DRAFT") && !status.equals("AUTHORISED")) {
            faults.add(ErrorModel.invalid("Status must be DRAFT or AUTHORISED."));
        }
        return status.equals("AUTHORISED") ? Status.AUTHORISED : Status.DRAFT;
    }
}
