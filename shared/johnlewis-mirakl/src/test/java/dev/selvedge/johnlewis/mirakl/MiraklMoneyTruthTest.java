package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.mirakl.Access;
import dev.selvedge.local.simulator.mirakl.Accounts;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.BasketLine;
import dev.selvedge.local.simulator.mirakl.Entry;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.MiraklSimulator;
import dev.selvedge.local.simulator.mirakl.OneOffItem;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.PayOutFailure;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.mirakl.Tax;
import dev.selvedge.local.simulator.mirakl.TaxMode;
import dev.selvedge.local.simulator.mirakl.TransactionType;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The simulated Mirakl shows the shop's money as Mirakl's own document says: every call here and every answer is held
/// against it.
class MiraklMoneyTruthTest {

    private static final String CYCLES = "/api/seller-billing-cycles";
    private static final String LINES = "/api/sellerpayment/transactions_logs";
    private static final String INVOICES = "/api/invoices";

    private final MiraklSimulator mirakl = new MiraklSimulator(
            Platform.standard().with(TaxMode.TAX_EXCLUDED),
            Access.of("a-key"),
            Frequencies.none(),
            new HandSetClock(Samples.NOON));
    private final Accounts accounts = mirakl.accounts();
    private MiraklDocument document;
    private String paid;
    private String failed;

    /// Every type of line, and a cycle in each state.
    @BeforeEach
    void trade() {
        document = MiraklDocument.assumed();
        mirakl.place(Basket.of("C-1")
                .reference("254155338")
                .line(BasketLine.of("RUG", 3, "24.00")
                        .tax(Tax.of("VAT20", "20", "12.00"))
                        .shipping("6.00", Tax.of("VAT20", "20", "1.00"))));
        mirakl.put("C-1-A", OrderState.SHIPPED);
        accounts.refund("C-1-A-1", "20.00", "1.00");
        accounts.penalty("C-1-A", "CANCELLATION_FEE", "1.00");
        accounts.oneOffDebit(
                new OneOffItem("Photographs", 2, new BigDecimal("12.50"), LocalDate.parse("2026-03-01"), "SHOOT-1"));
        accounts.manualInvoice("30.00", "Photographs");
        for (TransactionType type : TransactionType.values()) {
            accounts.write(Entry.of(type, "1.00").fee("ECO"));
        }
        paid = accounts.bill().id();
        accounts.pay(paid);
        accounts.subscription("40.00");
        failed = accounts.bill().id();
        accounts.failPayment(failed, PayOutFailure.INCOMPLETE_KYC);
        accounts.bill();
        accounts.manualCredit("5.00", "Goodwill");
    }

    @Test
    void cyclesAreAsDocumented() {
        call(CYCLES, null);
        call(CYCLES, "limit=1&sort=dateCreated");
        call(CYCLES, "id=" + paid + "&id=" + failed);
        call(CYCLES, "pay_out_state=PAID&pay_out_state=FAILED&currency=GBP&start_date=2026-01-01T00:00:00Z");
    }

    @Test
    void transactionsAreAsDocumented() {
        call(LINES, "limit=2000");
        call(LINES, "limit=1&sort=lastUpdated");
        call(LINES, "seller_billing_cycle_id=" + paid + "&transaction_type=COMMISSION_FEE&payment_state=PAID");
        call(LINES, "order_id=C-1-A&order_line_id=C-1-A-1&last_updated_from=2026-01-01T00:00:00Z");
        call(LINES, "date_created_from=2026-01-01T00:00:00Z&accounting_document_number=000000000001");
    }

    @Test
    void invoicesAreAsDocumented() {
        call(INVOICES, null);
        call(INVOICES, "type=ALL&max=2&offset=0");
        call(INVOICES, "type=MANUAL_CREDIT&payment_status=PENDING");
        call(INVOICES, "seller_billing_cycle_id=" + failed + "&invoice_id=2&start_date=2026-01-01T00:00:00Z");
        call(INVOICES + "/1", null);
    }

    @Test
    void aWrongAnswerAboutMoneyIsObjectedTo() {
        assertThat(document.answer(sent(CYCLES, null), Answer.json(200, "{\"data\": [{\"summary\": []}]}")))
                .anySatisfy(said -> assertThat(said).contains("/data/N/summary"));
        assertThat(document.answer(sent(LINES, null), Answer.json(200, "{\"data\": [{\"shop\": {}, \"x\": 1}]}")))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("'x'"));
        assertThat(document.answer(
                        sent(INVOICES, null), Answer.json(200, "{\"invoices\": [{\"invoice_id\": \"one\"}]}")))
                .anySatisfy(said -> assertThat(said).contains("/invoices/N/invoice_id"));
        assertThat(document.request(sent(LINES, "offset=1"))).hasSize(1);
    }

    private void call(String path, String query) {
        Call call = sent(path, query);
        Answer answer = mirakl.answer(call);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(document.request(call)).isEmpty();
        assertThat(document.answer(call, answer)).isEmpty();
    }

    private static Call sent(String path, String query) {
        return Call.of("GET", path, query, Map.of("Authorization", List.of("a-key")), new byte[0]);
    }
}
