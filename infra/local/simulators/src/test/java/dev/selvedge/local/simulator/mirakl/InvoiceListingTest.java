package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceListingTest {

    private final Shop shop = Shop.open();
    private final Accounts accounts = shop.mirakl.accounts();
    private CycleView first;

    /// Document 1 is manual and 2 automatic, both in the first cycle, which is paid; 3 is a credit in no cycle yet.
    @BeforeEach
    void bill() {
        accounts.manualInvoice("30.00", "Photographs (two)");
        accounts.subscription("40.00");
        first = accounts.bill();
        accounts.pay(first.id());
        shop.clock.advance(Duration.ofDays(1));
        accounts.manualCredit("5.00", "Goodwill");
    }

    @Test
    void onlyAutomaticInvoicesAreListedUnlessATypeIsAskedFor() {
        assertThat(ids("")).containsExactly("2");
        assertThat(ids("type=ALL")).containsExactly("1", "2", "3");
        assertThat(ids("type=MANUAL_INVOICE")).containsExactly("1");
        assertThat(ids("type=MANUAL_CREDIT")).containsExactly("3");
    }

    @Test
    void documentsAreFoundByIdCycleStateCurrencyAndCreation() {
        assertThat(ids("type=ALL&invoice_id=1,3")).containsExactly("1", "3");
        assertThat(ids("type=ALL&invoice_id=1&invoice_id=2")).containsExactly("1", "2");
        assertThat(ids("type=ALL&seller_billing_cycle_id=" + first.id())).containsExactly("1", "2");
        assertThat(ids("type=ALL&payment_status=PAID")).containsExactly("1", "2");
        assertThat(ids("type=ALL&payment_status=PENDING")).containsExactly("3");
        assertThat(ids("type=ALL&currency=EUR")).isEmpty();
        assertThat(ids("type=ALL&start_date=2026-03-03T09:00:00Z")).containsExactly("3");
        assertThat(ids("type=ALL&end_date=2026-03-02T09:00:00Z")).containsExactly("1", "2");
    }

    @Test
    void pagesAreCountedFromTheStartAndLinked() {
        Answer page = shop.get("/api/invoices?type=ALL&max=2");

        assertThat(Shop.json(page).path("total_count").asInt()).isEqualTo(3);
        assertThat(page.headers().get("Link"))
                .contains("/api/invoices?type=ALL&max=2&offset=2")
                .contains("next");
        assertThat(ids("type=ALL&max=2&offset=2")).containsExactly("3");
    }

    @Test
    void anAutomaticInvoiceSumsUpItsCycle() {
        JsonNode invoice = shop.invoices("").at("/invoices/0");

        assertThat(invoice.path("start_time").asText()).isEqualTo("2025-10-17T09:00:00Z");
        assertThat(invoice.path("end_time").asText()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(invoice.at("/summary/total_subscription_incl_tax").decimalValue())
                .isEqualByComparingTo("-48");
        assertThat(invoice.at("/summary/amount_transferred").decimalValue()).isEqualByComparingTo("-84");
        assertThat(invoice.path("payment").toString())
                .isEqualTo("{\"reference\":\"PAYOUT-000001\",\"state\":\"PAID\","
                        + "\"transaction_date\":\"2026-03-02T09:00:00Z\"}");
        assertThat(invoice.at("/issuing_user/type").asText()).isEqualTo("BATCH");
    }

    @Test
    void aManualDocumentIsPendingUntilItIsBilledAndPaid() {
        JsonNode credit = shop.invoices("type=MANUAL_CREDIT").at("/invoices/0");

        assertThat(credit.path("payment").toString())
                .isEqualTo("{\"reference\":null,\"state\":\"PENDING\",\"transaction_date\":null}");
        assertThat(credit.has("seller_billing_cycle_id")).isFalse();
        assertThat(credit.has("summary")).isFalse();
        assertThat(credit.at("/details/0/operation_date").asText()).isEqualTo("2026-03-03T09:00:00Z");
        assertThat(credit.path("total_amount_incl_taxes").decimalValue()).isEqualByComparingTo("6");
        assertThat(credit.at("/issuing_user/type").asText()).isEqualTo("OPERATOR");
        accounts.pay(accounts.bill().id());
        assertThat(shop.invoices("type=MANUAL_CREDIT")
                        .at("/invoices/0/payment/state")
                        .asText())
                .isEqualTo("PAID");
    }

    @Test
    void aDocumentCanBeDownloaded() {
        Answer file = shop.get("/api/invoices/1");

        assertThat(file.headers()).containsEntry("Content-Type", "application/octet-stream");
        assertThat(file.text())
                .startsWith("%PDF-1.4\n")
                .contains("MANUAL_INVOICE 000000000001", "Photographs \\(two\\): 30.00", "Total 36.00 GBP")
                .endsWith("%%EOF\n");
        assertThat(shop.get("/api/invoices/4").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"type=DRAFT", "max=101", "sort=amount", "order=desc", "issuing_user_types=BATCH"})
    void whatCannotBeAnsweredIsRefused(String query) {
        assertThat(shop.get("/api/invoices?" + query).status()).isEqualTo(400);
    }

    private List<String> ids(String query) {
        return shop.invoices(query).path("invoices").findValuesAsText("invoice_id");
    }
}
