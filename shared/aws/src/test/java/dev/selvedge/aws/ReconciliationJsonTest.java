package dev.selvedge.aws;

import static dev.selvedge.testkit.SampleReconciliation.earnings;
import static dev.selvedge.testkit.SampleReconciliation.kind;
import static dev.selvedge.testkit.SampleReconciliation.order;
import static dev.selvedge.testkit.SampleReconciliation.posting;
import static dev.selvedge.testkit.SampleReconciliation.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Reconciliation.OfOrder;
import dev.selvedge.core.model.Reconciliation.Penalty;
import dev.selvedge.core.model.Settling;
import dev.selvedge.testkit.SampleReconciliation;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReconciliationJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SampleReconciliation sample = new SampleReconciliation("cycle-1");

    @Test
    void aPostedPayoutIsWrittenWhole() throws IOException {
        sample.kinds(List.of(kind(LineKind.COMMISSION_VAT, "-7.56")))
                .orders(List.of(order("JL-1001-A", "SO-00101", "252.00", "-1.00", "-45.36")))
                .postings(List.of(posting("payout", "-109.44", "made")));

        assertThat(json()).isEqualTo(MAPPER.readTree("""
                {
                  "payout": {
                    "id": "cycle-1", "voucher": "000001", "name": "PAYOUT-000001/000001", "state": "PAID",
                    "createdAt": "2026-03-02T12:00:00Z", "reference": "PAYOUT-000001",
                    "paidAt": "2026-03-02T16:00:00Z"
                  },
                  "madeAt": "2026-03-03T12:00:00Z",
                  "standing": "POSTED", "bookedOn": "2026-03-03", "clearing": "0.00",
                  "currency": "GBP", "amount": "109.44", "lines": 10, "sum": "109.44", "adrift": "0.00",
                  "kinds": [
                    {"kind": "COMMISSION_VAT", "document": "BILL", "account": "COMMISSION", "part": "TAX",
                     "lines": 1, "amount": "-7.56"}
                  ],
                  "orders": [
                    {"order": "JL-1001-A", "sale": "SO-00101", "gross": "252.00", "refunds": "-1.00",
                     "commission": "-45.36", "fees": "0.00", "penalties": "0.00", "other": "0.00", "net": "205.64"}
                  ],
                  "unassigned": {
                    "gross": "0.00", "refunds": "0.00", "commission": "0.00", "fees": "-48.00", "penalties": "0.00",
                    "other": "0.00", "net": "-48.00"
                  },
                  "total": {
                    "gross": "252.00", "refunds": "-1.00", "commission": "-45.36", "fees": "-48.00",
                    "penalties": "0.00", "other": "0.00", "net": "157.64"
                  },
                  "penalties": [],
                  "documents": [
                    {"id": "INV-7001", "type": "AUTOMATIC", "net": "68.80", "taxes": {"VAT-20": "13.76"},
                     "tax": "13.76", "total": "82.56", "issuedAt": "2026-03-02T12:00:00Z"}
                  ],
                  "discrepancies": [],
                  "postings": [{"posting": "payout", "clearing": "-109.44", "state": "made"}]
                }
                """));
    }

    @Test
    void whatIsNotKnownIsNotThere() throws IOException {
        sample.failed("closed").progress(Settling.Standing.HELD).sum(10, "109.43");
        sample.orders(List.of(new OfOrder(
                new OrderId("JL-1"), Optional.empty(), earnings("1.00", "0.00", "0.00", "0.00", "0.00", "0.00"))));
        sample.penalties(List.of(new Penalty(Optional.empty(), "LATE", pounds("-6.00"), Optional.empty())));

        JsonNode json = json();
        assertThat(json.get("payout").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "voucher", "name", "state", "createdAt", "failure");
        assertThat(json.has("bookedOn")).isFalse();
        assertThat(json.has("clearing")).isFalse();
        assertThat(json.get("adrift").asText()).isEqualTo("0.01");
        assertThat(json.at("/orders/0").has("sale")).isFalse();
        assertThat(json.at("/penalties/0")).isEqualTo(MAPPER.readTree("{\"code\": \"LATE\", \"amount\": \"-6.00\"}"));
    }

    @Test
    void aPenaltyNamesItsOrderAndDeadline() throws IOException {
        sample.penalties(List.of(new Penalty(
                Optional.of(new OrderId("JL-1")),
                "LATE",
                pounds("-6.00"),
                Optional.of(Instant.parse("2026-07-01T16:00:00Z")))));

        assertThat(json().at("/penalties/0")).isEqualTo(MAPPER.readTree("""
                {"order": "JL-1", "code": "LATE", "amount": "-6.00", "deadline": "2026-07-01T16:00:00Z"}
                """));
    }

    @Test
    void anAmountInAnotherCurrencyNamesIt() throws IOException {
        sample.discrepancies(List.of(new Discrepancy(
                Discrepancy.Cause.OTHER_CURRENCY,
                Optional.of(new OrderId("JL-1")),
                Optional.of(Money.parse("EUR -12.00")),
                "A line is in EUR.")));

        JsonNode expected = MAPPER.readTree("""
                {"cause": "OTHER_CURRENCY", "owner": "FINANCE", "blocking": true, "order": "JL-1",
                 "difference": "EUR -12.00", "words": "A line is in EUR."}
                """);
        assertThat(json().at("/discrepancies/0"))
                .isEqualTo(((ObjectNode) expected).put("whatToDo", Discrepancy.Cause.OTHER_CURRENCY.whatToDo()));
    }

    @Test
    void taxesKeepTheirCodes() throws IOException {
        sample.documents(List.of(new OperatorDocument(
                "CN-1",
                OperatorDocument.Type.MANUAL,
                Optional.empty(),
                pounds("-40.00"),
                Map.of("VAT-20", pounds("-8.00"), "ECO", pounds("0.50")),
                Instant.parse("2026-03-01T00:00:00Z"))));

        assertThat(json().at("/documents/0")).isEqualTo(MAPPER.readTree("""
                {"id": "CN-1", "type": "MANUAL", "net": "-40.00", "taxes": {"ECO": "0.50", "VAT-20": "-8.00"},
                 "tax": "-7.50", "total": "-47.50", "issuedAt": "2026-03-01T00:00:00Z"}
                """));
    }

    @Test
    void everyCharacterOfTheErpsWordsIsKept() throws IOException {
        String awkward = "\"</script>\\ \n\0\u2028 “é” 🧵 \ud800 end";
        sample.postings(List.of(posting("payout", "-109.44", awkward)));

        assertThat(json().at("/postings/0/state").asText()).isEqualTo(awkward);
    }

    private JsonNode json() throws IOException {
        return MAPPER.readTree(ReconciliationJson.of(sample.build()));
    }
}
