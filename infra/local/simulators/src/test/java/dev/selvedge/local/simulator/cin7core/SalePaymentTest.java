package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.BookCaller.ok;
import static dev.selvedge.local.simulator.cin7core.BookCaller.payment;
import static dev.selvedge.local.simulator.cin7core.Caller.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.ErrorShape;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.ErrorStyle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// cin7-core.md A2, `/sale/payment`.
class SalePaymentTest {

    private final BookCaller calls = new BookCaller();
    private final Caller caller = calls.caller;

    @Test
    void aPaymentIsReadAsABareArray() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        UUID id = calls.pay(sale, "252.00");

        JsonNode all = ok(caller.get("/sale/payment?SaleID=" + sale));

        assertThat(all.isArray()).isTrue();
        assertThat(all).hasSize(1);
        JsonNode one = all.get(0);
        assertThat(one.get("ID").asText()).isEqualTo(id.toString());
        assertThat(one.get("SaleID").asText()).isEqualTo(sale.toString());
        assertThat(one.get("InvoiceNumber").asText()).isEqualTo("INV-00001");
        assertThat(one.get("CreditNoteNumber").isNull()).isTrue();
        assertThat(one.get("Type").asText()).isEqualTo("PAYMENT");
        assertThat(one.get("Reference").asText()).isEqualTo("JL-PAYOUT");
        assertThat(one.get("Account").asText()).isEqualTo("605");
        assertThat(one.get("Amount").decimalValue()).isEqualByComparingTo("252.00");
        assertThat(one.get("DatePaid").asText()).isEqualTo("2026-03-02T00:00:00");
        assertThat(calls.rowsFrom(2)).containsExactly("605 610 252.00");
    }

    @Test
    void anUnpaidSaleHasAnEmptyArray() {
        UUID sale = calls.invoiced("JL-1", "210.00");

        assertThat(caller.get("/sale/payment?SaleID=" + sale).text()).isEqualTo("[]");
    }

    @Test
    void theSamePaymentSentTwiceIsPaidTwice() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        UUID first = calls.pay(sale, "252.00");

        UUID second = calls.pay(sale, "252.00");

        assertThat(second).isNotEqualTo(first);
        assertThat(calls.rowsFrom(2)).containsExactly("605 610 252.00", "605 610 252.00");
        assertThat(caller.sale(sale).at("/Invoices/0/Paid").decimalValue()).isEqualByComparingTo("504");
    }

    @Test
    void aPaymentNeedsAnAuthorisedInvoice() {
        UUID sale = calls.ordered("JL-1", "210.00");
        assertThat(caller.post("/sale/payment", payment(sale, "PAYMENT", "252.00", "R"))
                        .status())
                .isEqualTo(400);
        ok(caller.post("/sale/invoice", BookCaller.invoice(sale, "DRAFT", "210.00")));

        Answer answer = caller.post("/sale/payment", payment(sale, "PAYMENT", "252.00", "R"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(refusal(answer)).isEqualTo("PAYMENT needs an authorised invoice.");
        assertThat(calls.books.entries()).isEmpty();
    }

    @Test
    void aRefundNeedsAnAuthorisedCreditNote() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        assertThat(refusal(caller.post("/sale/payment", payment(sale, "REFUND", "60.00", "R"))))
                .isEqualTo("REFUND needs an authorised credit note.");
        UUID note = calls.credited(sale, "50.00");

        JsonNode answer = ok(caller.post("/sale/payment", payment(note, "REFUND", "60.00", "R")));

        assertThat(answer.get("CreditNoteNumber").asText()).isEqualTo("CR-00001");
        assertThat(calls.rowsFrom(4)).containsExactly("610 605 60.00");
        assertThat(refusal(caller.post("/sale/payment", payment(note, "PAYMENT", "60.00", "R"))))
                .isEqualTo("PAYMENT needs an authorised invoice.");
    }

    @Test
    void theAccountIsABankOrOneForPayments() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        String body = payment(sale, "PAYMENT", "252.00", "R");

        Answer revenue = caller.post("/sale/payment", body.replace("605", "200"));
        Answer bank = caller.post("/sale/payment", body.replace("605", "720"));

        assertThat(revenue.status()).isEqualTo(400);
        assertThat(refusal(revenue)).isEqualTo("Account 200 is neither a bank account nor one for payments.");
        assertThat(bank.status()).isEqualTo(200);
    }

    @Test
    void anAccountInAnotherCurrencyIsRefused() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        calls.books.addAccount(LedgerAccount.bank("721", "Euro bank", "1").in("EUR"));

        Answer answer = caller.post(
                "/sale/payment", payment(sale, "PAYMENT", "252.00", "R").replace("605", "721"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(refusal(answer)).isEqualTo("Account 721 is in EUR, not in GBP.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"605\"| \"999\"| Account 999 not found.",
                "\"605\"| \"00012345\"| Account 00012345 not found.",
                "\"Account\"| \"Code\"| Account is required.",
                "252.00| 0| Amount must be above 0.",
                "252.00| -1| Amount must be above 0.",
                "\"PAYMENT\"| \"PAID\"| 'Type must be PREPAYMENT, PAYMENT or REFUND.'",
                "\"CurrencyRate\": 1| \"CurrencyRate\": 2| CurrencyRate must be 1 for GBP.",
            })
    void aPaymentWithAFaultIsRefused(String written, String instead, String words) {
        UUID sale = calls.invoiced("JL-1", "210.00");

        Answer answer = caller.post(
                "/sale/payment", payment(sale, "PAYMENT", "252.00", "R").replace(written, instead));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(refusal(answer)).isEqualTo(words);
        assertThat(calls.books.balance("610")).isEqualByComparingTo("252");
    }

    @Test
    void theTypeIsReadInAnyCaseAndTheAmountToThePenny() {
        UUID sale = calls.invoiced("JL-1", "210.00");

        JsonNode answer = ok(caller.post("/sale/payment", payment(sale, "Payment", "10.005", "R")));

        assertThat(answer.get("Amount").decimalValue()).isEqualByComparingTo("10.01");
    }

    @Test
    void anotherSidesTaskIsUnknown() {
        UUID bill = calls.billed(
                calls.purchased(), "JLP-1", BookCaller.charge("Marketplace commission", "462", "1.00", "0.20"));

        Answer answer = caller.post("/sale/payment", payment(bill, "PAYMENT", "1.20", "R"));

        assertThat(refusal(answer)).isEqualTo("Task with specified ID not found.");
    }

    @Test
    void aDeletedPaymentLeavesTheLedger() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        UUID id = calls.pay(sale, "252.00");

        JsonNode answer = ok(caller.delete("/sale/payment?ID=" + id));

        assertThat(answer.get("Success").asBoolean()).isTrue();
        assertThat(calls.rowsFrom(2)).isEmpty();
        assertThat(caller.get("/sale/payment?SaleID=" + sale).text()).isEqualTo("[]");
        assertThat(caller.delete("/sale/payment?ID=" + id).status()).isEqualTo(400);
    }

    @Test
    void aRefusalMayComeWithStatus200() {
        BookCaller odd = new BookCaller(Caller.documented().with(new ErrorStyle(ErrorShape.ARRAY, true, 2)));
        UUID sale = odd.invoiced("JL-1", "210.00");

        Answer answer = odd.caller.post(
                "/sale/payment", payment(sale, "PAYMENT", "252.00", "R").replace("605", "999"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("[{\"ErrorCode\":404,\"Exception\":\"Account 999 not found.\"}]");
    }

    @Test
    void prepaymentsAreNotSimulated() {
        UUID sale = calls.invoiced("JL-1", "210.00");

        assertThat(caller.post("/sale/payment", payment(sale, "PREPAYMENT", "1.00", "R"))
                        .status())
                .isEqualTo(501);
    }
}
