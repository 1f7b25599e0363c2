package dev.selvedge.aws;

import static dev.selvedge.testkit.SampleReconciliation.earnings;
import static dev.selvedge.testkit.SampleReconciliation.kind;
import static dev.selvedge.testkit.SampleReconciliation.order;
import static dev.selvedge.testkit.SampleReconciliation.posting;
import static dev.selvedge.testkit.SampleReconciliation.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Reconciliation.OfKind;
import dev.selvedge.core.model.Reconciliation.OfOrder;
import dev.selvedge.core.model.Reconciliation.Penalty;
import dev.selvedge.testkit.SampleReconciliation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReconciliationTablesTest {

    private static final String HOSTILE = "=cmd|' /C calc'!A0\n\"<script>\",x";

    private final SampleReconciliation sample = new SampleReconciliation("cycle-1");

    @Test
    void eachKindStandsWithItsTreatment() {
        sample.kinds(List.of(
                new OfKind("ORDER_AMOUNT", LineKind.ORDER_AMOUNT, 3, pounds("210.00")),
                kind(LineKind.COMMISSION_VAT, "-7.56"),
                new OfKind(HOSTILE, LineKind.UNKNOWN, 1, Money.parse("EUR 5.00"))));

        assertThat(rows(tables().kinds()))
                .containsExactly(
                        List.of("kind", "document", "account", "net or tax", "lines", "amount", "currency"),
                        List.of("ORDER_AMOUNT", "SALE_PAYMENT", "SALES", "NET", "3", "210.00", "GBP"),
                        List.of("COMMISSION_VAT", "BILL", "COMMISSION", "TAX", "1", "-7.56", "GBP"),
                        List.of("'" + HOSTILE, "NOTHING", "", "NET", "1", "5.00", "EUR"));
    }

    @Test
    void theOrdersAddUpToTheTotalWithWhatBelongsToNone() {
        sample.orders(List.of(
                        order("JL-1001-A", "SO-00101", "252.00", "0.00", "-45.36"),
                        new OfOrder(
                                new OrderId("-JL-1"),
                                Optional.empty(),
                                earnings("10.00", "-20.00", "1.50", "-0.70", "-6.00", "0.04"))))
                .unassigned(earnings("0.00", "0.00", "0.00", "-48.00", "0.00", "3.00"));

        assertThat(rows(tables().orders()))
                .containsExactly(
                        List.of(
                                "order",
                                "sale",
                                "gross",
                                "refunds",
                                "commission",
                                "fees",
                                "penalties",
                                "other",
                                "net",
                                "currency"),
                        ofOrder("JL-1001-A", "SO-00101", "252.00", "0.00", "-45.36", "0.00", "0.00", "0.00", "206.64"),
                        ofOrder("'-JL-1", "", "10.00", "-20.00", "1.50", "-0.70", "-6.00", "0.04", "-15.16"),
                        ofOrder("(no order)", "", "0.00", "0.00", "0.00", "-48.00", "0.00", "3.00", "-45.00"),
                        ofOrder("(total)", "", "262.00", "-20.00", "-43.86", "-48.70", "-6.00", "3.04", "146.48"));
    }

    private static List<String> ofOrder(String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        row.add("GBP");
        return row;
    }

    @Test
    void aDiscrepancyStandsWithItsOwnerAndWhatToDo() {
        sample.discrepancies(List.of(
                new Discrepancy(
                        Discrepancy.Cause.AMOUNT_DIFFERS,
                        Optional.of(new OrderId("JL-1001-A")),
                        Optional.of(pounds("-0.01")),
                        HOSTILE),
                new Discrepancy(
                        Discrepancy.Cause.NO_SALE, Optional.of(new OrderId("@JL")), Optional.empty(), "No sale.")));

        assertThat(rows(tables().discrepancies()))
                .containsExactly(
                        List.of("cause", "owner", "order", "difference", "currency", "words", "what to do"),
                        List.of(
                                "AMOUNT_DIFFERS",
                                "FINANCE",
                                "JL-1001-A",
                                "-0.01",
                                "GBP",
                                "'" + HOSTILE,
                                Discrepancy.Cause.AMOUNT_DIFFERS.whatToDo()),
                        List.of(
                                "NO_SALE",
                                "OPERATIONS",
                                "'@JL",
                                "",
                                "",
                                "No sale.",
                                Discrepancy.Cause.NO_SALE.whatToDo()));
    }

    @Test
    void aPostingStandsWithTheErpsWordsIfItWasRefused() {
        sample.postings(
                List.of(posting("receipt/JL-1001-A", "252.00", "made"), posting("payout", "-109.44", "+" + HOSTILE)));

        assertThat(rows(tables().postings()))
                .containsExactly(
                        List.of("posting", "clearing", "currency", "state"),
                        List.of("receipt/JL-1001-A", "252.00", "GBP", "made"),
                        List.of("payout", "-109.44", "GBP", "'+" + HOSTILE));
    }

    @Test
    void aPenaltyStandsWithTheDeadlineThatWasMissedAsTheReadersClockShowsIt() {
        sample.penalties(List.of(
                new Penalty(
                        Optional.of(new OrderId("JL-1001-A")),
                        "LATE",
                        pounds("-6.00"),
                        Optional.of(Instant.parse("2026-07-01T23:30:00Z"))),
                new Penalty(Optional.empty(), HOSTILE, pounds("-1.20"), Optional.empty())));

        assertThat(rows(tables().penalties()))
                .containsExactly(
                        List.of("order", "code", "amount", "currency", "deadline (Europe/London)"),
                        List.of("JL-1001-A", "LATE", "-6.00", "GBP", "2026-07-02 00:30"),
                        List.of("", "'" + HOSTILE, "-1.20", "GBP", ""));
    }

    private ReconciliationTables tables() {
        return new ReconciliationTables(sample.build(), ZoneId.of("Europe/London"));
    }

    private static List<List<String>> rows(byte[] csv) {
        return CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8)).stream()
                .map(CsvRecord::getFields)
                .toList();
    }
}
