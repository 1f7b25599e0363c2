package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.BookCaller.bill;
import static dev.selvedge.local.simulator.cin7core.BookCaller.charge;
import static dev.selvedge.local.simulator.cin7core.BookCaller.ok;
import static dev.selvedge.local.simulator.cin7core.BookCaller.payment;
import static dev.selvedge.local.simulator.cin7core.BookCaller.receive;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// settlement.md C3, the worked example, entry by entry through the API.
class SettlementExampleTest {

    private final BookCaller calls = new BookCaller();

    @Test
    void theWorkedExampleComesOutNumberByNumber() {
        UUID refunded = soldPaidAndPaidOutBefore();
        int before = calls.books.entries().size();

        UUID sold = calls.invoiced("A", "210.00");
        assertThat(calls.rowsFrom(before)).containsExactly("610 200 210.00", "610 820 42.00");
        calls.pay(sold, "252.00");
        UUID note = calls.credited(refunded, "50.00");
        ok(calls.caller.post("/sale/payment", payment(note, "REFUND", "60.00", "JL-PAYOUT")));
        UUID purchase = calls.purchased();
        UUID commission = calls.billed(purchase, "JLP-1", charge("Marketplace commission", "462", "37.80", "7.56"));
        handBack(purchase, "JLP-1", "9.00", "1.80");
        UUID subscription = calls.billed(purchase, "JLP-2", charge("Marketplace fees", "463", "40.00", "8.00"));
        ok(calls.caller.post("/advanced-purchase/payment", payment(commission, "PAYMENT", "34.56", "JL-PAYOUT")));
        ok(calls.caller.post("/advanced-purchase/payment", payment(subscription, "PAYMENT", "48.00", "JL-PAYOUT")));
        ok(calls.caller.post("/moneyOperation", receive("109.44", "JL-PAYOUT")));

        assertThat(calls.rowsFrom(before))
                .containsExactly(
                        "610 200 210.00",
                        "610 820 42.00",
                        "605 610 252.00",
                        "200 610 50.00",
                        "820 610 10.00",
                        "610 605 60.00",
                        "462 800 37.80",
                        "820 800 7.56",
                        "800 462 9.00",
                        "800 820 1.80",
                        "463 800 40.00",
                        "820 800 8.00",
                        "800 605 34.56",
                        "800 605 48.00",
                        "720 605 109.44");
        assertThat(calls.books.balance("605")).isZero();
        assertThat(calls.books.balance("610")).isZero();
        assertThat(calls.books.balance("800")).isZero();
        assertThat(calls.books.balances().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isZero();
        assertThat(clearing()).isEqualByComparingTo("0.00");
    }

    /// Order B, its money paid out with an earlier payout.
    private UUID soldPaidAndPaidOutBefore() {
        UUID sale = calls.invoiced("B", "50.00");
        calls.pay(sale, "60.00");
        ok(calls.caller.post("/moneyOperation", receive("60.00", "JL-EARLIER")));
        return sale;
    }

    private void handBack(UUID purchase, String invoice, String net, String tax) {
        ok(calls.caller.post(
                "/advanced-purchase/creditnote",
                bill(purchase, "unused", charge("Marketplace commission", "462", net, tax))
                        .replace("\"InvoiceNumber\": \"unused\"", """
                                "CreditNoteNumber": "JLP-C1", "CreditNoteInvoiceNumber": "%s"
                                """.formatted(invoice))));
    }

    /// What the vendor itself lists of the clearing account, debits less credits.
    private BigDecimal clearing() {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : ok(calls.caller.get("/transactions?Account=605")).get("Transactions")) {
            BigDecimal amount = row.get("Amount").decimalValue();
            sum = row.get("DebitAccountCode").asText().equals("605") ? sum.add(amount) : sum.subtract(amount);
        }
        return sum;
    }
}
