package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// IV01: a page of the accounting documents that pass the filters, the oldest first and no other way; unless a type
/// is asked for, "only invoices by the shop payment process". That the dates themselves count in is our reading.
final class InvoiceListing {

    private static final List<String> NOT_SIMULATED = List.of("issuing_user_types", "order", "pay_out_psp_codes");
    private static final String TYPE = "type";

    private final InvoiceBook documents;
    private final InvoiceJson json;

    InvoiceListing(InvoiceBook documents, InvoiceJson json) {
        this.documents = documents;
        this.json = json;
    }

    Answer answer(Call call) {
        Query query = new Query(call);
        query.refuse(NOT_SIMULATED);
        query.text("sort").filter(field -> !field.equals("dateCreated")).ifPresent(field -> {
            throw Problem.invalid("sort", "there is no sorting by " + field);
        });
        Page page = Page.asked(query);
        List<Invoice> found = documents.all().stream().filter(filter(query)).toList();
        ObjectNode body = Wire.object();
        body.set("invoices", Wire.array(page.of(found), json::of));
        body.put("total_count", found.size());
        return page.linked(Answer.json(200, Wire.write(body)), call, found.size());
    }

    private static Predicate<Invoice> filter(Query query) {
        Predicate<Invoice> type = type(query);
        Optional<Set<String>> ids = query.several("invoice_id");
        Optional<Set<String>> cycles = query.several("seller_billing_cycle_id");
        Optional<String> currency = query.text("currency");
        Optional<String> status = query.text("payment_status");
        Instant from = query.instant("start_date").orElse(Instant.MIN);
        Instant to = query.instant("end_date").orElse(Instant.MAX);
        return invoice -> type.test(invoice)
                && ids.map(some -> some.contains(Long.toString(invoice.invoiceId())))
                        .orElse(true)
                && cycles.map(some -> named(some, invoice.cycle())).orElse(true)
                && currency.map(invoice.currency()::equals).orElse(true)
                && status.map(invoice.state().ofDocument()::equals).orElse(true)
                && !invoice.created().isBefore(from)
                && !invoice.created().isAfter(to);
    }

    private static boolean named(Set<String> ids, @Nullable Cycle cycle) {
        return cycle != null && ids.contains(cycle.id());
    }

    private static Predicate<Invoice> type(Query query) {
        if (query.text(TYPE).filter("ALL"::equals).isPresent()) {
            return invoice -> true;
        }
        InvoiceType type = query.oneOf(TYPE, InvoiceType.class).orElse(InvoiceType.AUTO_INVOICE);
        return invoice -> invoice.type() == type;
    }
}
