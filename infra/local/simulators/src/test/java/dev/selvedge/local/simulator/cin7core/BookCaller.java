package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.Caller.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.RateLimit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// An application that writes invoices, payments and bills, in an account with the books of settlement.md C2. Nobody
/// counts its calls.
final class BookCaller {

    static final String NEW = "00000000-0000-0000-0000-000000000000";
    static final String SUPPLIER = "John Lewis plc";

    final Caller caller;
    final Bookkeeper books;

    BookCaller() {
        this(Caller.documented());
    }

    BookCaller(Cin7Settings settings) {
        caller = new Caller(settings.with(new RateLimit(0, Duration.ofSeconds(60), 503)));
        books = caller.office.bookkeeper();
        books.openBooks();
        books.addPurchaseTaxRule("20% (VAT on Expenses)", new BigDecimal("20"), false);
        books.addPurchaseTaxRule("No VAT", BigDecimal.ZERO, true);
        books.addSupplier(SUPPLIER, "GBP");
        caller.office.addService("COMMISSION", "Marketplace commission");
        caller.office.addService("FEES", "Marketplace fees");
    }

    /// A sale of one kettle at this price, net of 20 % VAT, its order authorised.
    UUID ordered(String externalId, String net) {
        UUID sale = caller.newSale(externalId);
        ok(caller.post("/sale/order", """
                {"SaleID": "%s", "Status": "AUTHORISED", "Lines": [%s]}
                """.formatted(sale, kettle(net))));
        return sale;
    }

    static String kettle(String net) {
        return Caller.line("KETTLE-RED", 1, net, net);
    }

    static String invoice(UUID sale, String status, String net) {
        return """
                {"SaleID": "%1$s", "TaskID": "%1$s", "Status": "%2$s", "Lines": [%3$s]}
                """.formatted(sale, status, kettle(net));
    }

    UUID invoiced(String externalId, String net) {
        UUID sale = ordered(externalId, net);
        ok(caller.post("/sale/invoice", invoice(sale, "AUTHORISED", net)));
        return sale;
    }

    static String payment(UUID task, String type, String amount, String reference) {
        return """
                {"TaskID": "%s", "Type": "%s", "Amount": %s, "Reference": "%s", "Account": "605",
                 "DatePaid": "2026-03-02T00:00:00", "CurrencyRate": 1}
                """.formatted(task, type, amount, reference);
    }

    /// Pays an invoice of a simple sale on the clearing account.
    UUID pay(UUID sale, String amount) {
        return UUID.fromString(ok(caller.post("/sale/payment", payment(sale, "PAYMENT", amount, "JL-PAYOUT")))
                .get("ID")
                .asText());
    }

    String invoiceNumber(UUID sale) {
        return json(caller.get("/sale/invoice?SaleID=" + sale))
                .at("/Invoices/0/InvoiceNumber")
                .asText();
    }

    static String creditNote(UUID sale, String invoice, String net) {
        return """
                {"SaleID": "%s", "TaskID": "%s", "CreditNoteInvoiceNumber": "%s", "Memo": "REFUND-1",
                 "Status": "AUTHORISED", "Lines": [%s], "Restock": []}
                """.formatted(sale, NEW, invoice, kettle(net));
    }

    /// @return the credit note's task
    UUID credited(UUID sale, String net) {
        JsonNode notes = ok(caller.post("/sale/creditnote", creditNote(sale, invoiceNumber(sale), net)));
        return UUID.fromString(notes.at("/CreditNotes/0/TaskID").asText());
    }

    static String purchase() {
        return """
                {"Supplier": "John Lewis plc", "Approach": "INVOICE", "IsServiceOnly": true,
                 "Location": "Main Warehouse", "TaxInclusive": false}
                """;
    }

    /// A purchase whose order is authorised.
    UUID purchased() {
        UUID purchase = UUID.fromString(
                ok(caller.post("/advanced-purchase", purchase())).get("ID").asText());
        ok(caller.post("/advanced-purchase/order", """
                {"PurchaseID": "%s", "Status": "AUTHORISED", "AdditionalCharges": [%s]}
                """.formatted(
                        purchase, charge("Marketplace commission", "462", "1.00", "0.20"))));
        return purchase;
    }

    static String charge(String service, String account, String net, String tax) {
        return """
                {"Description": "%s", "Reference": "R-1", "Quantity": 1, "Price": %s, "Tax": %s, "Total": %2$s,
                 "TaxRule": "20%% (VAT on Expenses)", "Account": "%4$s"}
                """.formatted(service, net, tax, account);
    }

    static String bill(UUID purchase, String number, String charge) {
        return """
                {"PurchaseID": "%s", "TaskID": "%s", "InvoiceNumber": "%s", "InvoiceDate": "2026-03-01T00:00:00",
                 "Status": "AUTHORISED", "AdditionalCharges": [%s]}
                """.formatted(purchase, NEW, number, charge);
    }

    /// @return the bill's task
    UUID billed(UUID purchase, String number, String charge) {
        JsonNode bills = ok(caller.post("/advanced-purchase/invoice", bill(purchase, number, charge)));
        JsonNode last = bills.get("Invoices").get(bills.get("Invoices").size() - 1);
        return UUID.fromString(last.get("TaskID").asText());
    }

    static String receive(String amount, String reference) {
        return """
                {"TaskType": "Receive Money", "Status": "COMPLETED", "BankAccount": "720", "Reference": "%s",
                 "Date": "2026-03-02T00:00:00", "TaxInclusive": false, "Note": "payout",
                 "Lines": [{"Name": "Payout", "Quantity": 1, "Price": %s, "Discount": 0, "Tax": 0,
                            "TaxRuleName": "No VAT", "AccountCode": "605", "Total": %2$s}]}
                """.formatted(reference, amount);
    }

    /// The ledger from a row on, each row as `debit credit amount`.
    List<String> rowsFrom(int row) {
        return books.entries().stream()
                .skip(row)
                .map(entry -> entry.debit() + " " + entry.credit() + " "
                        + entry.amount().setScale(2).toPlainString())
                .toList();
    }

    static JsonNode read(String text) {
        return json(Answer.json(200, text));
    }

    static JsonNode ok(Answer answer) {
        if (answer.status() != 200 || answer.text().contains("ErrorCode")) {
            throw new AssertionError(answer.text());
        }
        return json(answer);
    }
}
