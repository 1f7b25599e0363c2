package dev.selvedge.local.simulator.mirakl;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.util.Map;

/// The operations on the shop's money.
final class BillingApi {

    private final Billing billing;
    private final TransactionListing transactions;
    private final CycleListing cycles;
    private final InvoiceListing invoices;

    BillingApi(Ledgers ledgers, BillingSettings settings, long shop) {
        this.billing = ledgers.billing();
        this.transactions = new TransactionListing(billing.log(), ledgers.orders(), settings, shop);
        this.cycles = new CycleListing(billing.cycles(), new CycleJson(settings.model(), shop));
        this.invoices = new InvoiceListing(billing.documents(), new InvoiceJson(settings.model(), shop));
    }

    Answer transactions(Call call) {
        return transactions.answer(call);
    }

    Answer cycles(Call call) {
        return cycles.answer(call);
    }

    Answer invoices(Call call) {
        return invoices.answer(call);
    }

    Answer document(Call call) {
        String id = call.path().split("/")[3];
        Invoice invoice = billing.documents()
                .find(id)
                .orElseThrow(
                        () -> new Problem(404, "NOT_FOUND", "accounting_document_id", "there is no document " + id));
        return new Answer(200, Map.of("Content-Type", "application/octet-stream"), InvoicePdf.of(invoice));
    }
}
