package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.Listing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// `GET /saleList` (cin7-core.md A2). Voided sales stay in it. The order is a setting; the document
/// names none.
final class SaleList {

    /// Filters that compare one value of the sale, whatever its case. Note `CombinedPickStatus` (filter) against
    /// `CombinedPickingStatus` (row), and that `CombinedInvoiceStatus=AUTHORISED` finds nothing.
    private static final Map<String, Function<Sale, String>> EQUAL = new LinkedHashMap<>();

    static {
        EQUAL.put("Status", SaleStatus::of);
        EQUAL.put("QuoteStatus", sale -> sale.quoteStatus().wire());
        EQUAL.put("OrderStatus", sale -> sale.order().status().wire());
        EQUAL.put("CombinedPickStatus", SaleStatus::picking);
        EQUAL.put("CombinedPackStatus", SaleStatus::packing);
        EQUAL.put("CombinedShippingStatus", SaleStatus::shipping);
        EQUAL.put("CombinedInvoiceStatus", SaleStatus::invoice);
        EQUAL.put("CreditNoteStatus", SaleStatus::creditNote);
        EQUAL.put("ExternalID", sale -> sale.header.text("ExternalID"));
        EQUAL.put(
                "OrderLocationID",
                sale -> Guids.of("location", sale.header.location()).toString());
    }

    private static final List<String> NOT_SIMULATED = List.of("ShipBy", "ReadyForShipping");

    private final Account account;
    private final Listing listing;
    private final InstantSource clock;

    SaleList(Account account, Cin7Settings settings, InstantSource clock) {
        this.account = account;
        this.listing = settings.listing();
        this.clock = clock;
    }

    Answer answer(Call call) {
        NOT_SIMULATED.stream()
                .filter(name -> call.parameter(name) != null)
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.notSimulated("saleList by " + name);
                });
        Predicate<Sale> wanted = visible().and(timed(call)).and(equal(call)).and(searched(call));
        List<Sale> found = account.sales().stream().filter(wanted).toList();
        return Pages.of(call, "SaleList", ordered(found), SaleRow::of);
    }

    private List<Sale> ordered(List<Sale> oldestFirst) {
        Comparator<Sale> changed = Comparator.comparing(Sale::modified);
        return switch (listing.order()) {
            case OLDEST_FIRST -> oldestFirst;
            case NEWEST_FIRST -> oldestFirst.reversed();
            case LONGEST_UNCHANGED_FIRST -> oldestFirst.stream().sorted(changed).toList();
            case LATEST_CHANGED_FIRST ->
                oldestFirst.stream().sorted(changed.reversed()).toList();
        };
    }

    private Predicate<Sale> visible() {
        Instant now = clock.instant();
        return sale -> !sale.created.plus(listing.searchLag()).isAfter(now);
    }

    private static Predicate<Sale> equal(Call call) {
        Predicate<Sale> all = sale -> true;
        for (Map.Entry<String, Function<Sale, String>> filter : EQUAL.entrySet()) {
            String wanted = call.parameter(filter.getKey());
            if (wanted != null && !wanted.isEmpty()) {
                all = all.and(sale -> filter.getValue().apply(sale).equalsIgnoreCase(wanted));
            }
        }
        return all;
    }

    /// Looks in OrderNumber, Status, Customer, CustomerReference, InvoiceNumber and CreditNoteNumber.
    private static Predicate<Sale> searched(Call call) {
        String wanted = Objects.requireNonNullElse(call.parameter("Search"), "").toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return sale -> true;
        }
        return sale -> Stream.of(
                        Objects.requireNonNullElse(sale.orderNumber(), ""),
                        SaleStatus.of(sale),
                        sale.header.customer().name,
                        sale.header.text("CustomerReference"),
                        Objects.requireNonNullElse(sale.billing().numbers(Bill.Kind.INVOICE), ""),
                        Objects.requireNonNullElse(sale.billing().numbers(Bill.Kind.CREDIT_NOTE), ""))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /// Bounds are inclusive; the document does not say.
    private static Predicate<Sale> timed(Call call) {
        Instant createdSince = bound(call, "CreatedSince", Instant.MIN);
        Instant updatedSince = bound(call, "UpdatedSince", Instant.MIN);
        Instant updatedUntil = bound(call, "UpdatedUntil", Instant.MAX);
        return sale -> !sale.created.isBefore(createdSince)
                && !sale.modified().isBefore(updatedSince)
                && !sale.modified().isAfter(updatedUntil);
    }

    private static Instant bound(Call call, String name, Instant otherwise) {
        String text = call.parameter(name);
        return text == null || text.isEmpty() ? otherwise : Times.read(name, text);
    }
}
