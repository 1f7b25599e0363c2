package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.BookCaller.ok;
import static dev.selvedge.local.simulator.cin7core.Caller.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// cin7-core.md A4, `/transactions`.
class LedgerTest {

    private final BookCaller calls = new BookCaller();
    private final Caller caller = calls.caller;

    @Test
    void aRowNamesBothAccountsAndItsDocument() {
        UUID sale = calls.invoiced("JL-1", "210.00");

        JsonNode row = ok(caller.get("/transactions")).at("/Transactions/0");

        assertThat(row.get("TaskID").asText()).isEqualTo(sale.toString());
        assertThat(row.get("DebitAccountCode").asText()).isEqualTo("610");
        assertThat(row.get("CreditAccountCode").asText()).isEqualTo("200");
        assertThat(row.get("Amount").decimalValue()).isEqualByComparingTo("210.00");
        assertThat(row.get("EffectiveDate").asText()).isEqualTo("2026-03-02T00:00:00");
        assertThat(row.get("Reference").asText()).isEqualTo("INV-00001");
        assertThat(row.get("Transaction").asText()).isEqualTo("John Lewis Marketplace - INV-00001");
        assertThat(row.get("Type").asText()).isEqualTo("Sale");
    }

    @ParameterizedTest
    @CsvSource({"FromDate=2026-03-02, 1", "ToDate=2026-03-01, 2", "FromDate=2026-03-01T00:00:00&ToDate=2026-03-02, 3"})
    void bothDaysAreIncluded(String query, int found) {
        calls.billed(calls.purchased(), "JLP-1", BookCaller.charge("Marketplace commission", "462", "37.80", "7.56"));
        ok(caller.post("/moneyOperation", BookCaller.receive("109.44", "R")));

        assertThat(ok(caller.get("/transactions?" + query)).get("Total").asInt())
                .isEqualTo(found);
    }

    @Test
    void anAccountIsFoundOnEitherSide() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        calls.pay(sale, "252.00");
        ok(caller.post("/moneyOperation", BookCaller.receive("109.44", "R")));

        JsonNode page = ok(caller.get("/transactions?Account=605"));

        assertThat(page.get("Total").asInt()).isEqualTo(2);
        assertThat(page.get("Transactions").findValuesAsText("DebitAccountCode"))
                .containsExactly("605", "720");
    }

    @Test
    void anUnknownAccountIsRefusedByName() {
        Answer answer = caller.get("/transactions?Account=999");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(refusal(answer)).isEqualTo("Account 999 not found.");
    }

    @Test
    void aDocumentOfNothingBringsNoRows() {
        UUID sale = calls.ordered("JL-1", "0.00");

        ok(caller.post("/sale/invoice", BookCaller.invoice(sale, "AUTHORISED", "0.00")));

        assertThat(ok(caller.get("/transactions")).get("Total").asInt()).isZero();
    }

    @Test
    void fiveThousandSalesAreInvoicedAndPaidAndReadInNoTime() {
        UUID last = new UUID(0, 0);
        for (int sale = 1; sale <= 5_000; sale++) {
            last = calls.invoiced("JL-" + sale, "10.00");
            calls.pay(last, "12.00");
            ok(caller.post("/moneyOperation", BookCaller.receive("12.00", "JL-" + sale)));
        }
        UUID paid = last;
        assertThat(ok(caller.get("/transactions")).get("Total").asInt()).isEqualTo(20_000);
        assertThat(ok(caller.get("/transactions?Account=605&Limit=1000&Page=10"))
                        .get("Transactions"))
                .hasSize(1000);
        assertThat(calls.books.balance("605")).isEqualTo(BigDecimal.ZERO);

        assertThat(middle(() -> caller.get("/transactions?FromDate=2026-03-01&Limit=1000&Page=20")))
                .isLessThan(Duration.ofMillis(100));
        assertThat(middle(() -> caller.get("/sale/payment?SaleID=" + paid))).isLessThan(Duration.ofMillis(20));
    }

    private static Duration middle(Runnable call) {
        List<Long> nanos = LongStream.range(0, 21)
                .map(any -> {
                    long before = System.nanoTime();
                    call.run();
                    return System.nanoTime() - before;
                })
                .sorted()
                .boxed()
                .toList();
        return Duration.ofNanos(nanos.get(10));
    }
}
