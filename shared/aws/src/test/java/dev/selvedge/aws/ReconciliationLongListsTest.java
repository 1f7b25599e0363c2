package dev.selvedge.aws;

import static dev.selvedge.testkit.SampleReconciliation.order;
import static dev.selvedge.testkit.SampleReconciliation.posting;
import static dev.selvedge.testkit.SampleReconciliation.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Reconciliation.OfOrder;
import dev.selvedge.core.model.Reconciliation.OfPosting;
import dev.selvedge.core.model.Reconciliation.Penalty;
import dev.selvedge.testkit.SampleReconciliation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconciliationLongListsTest {

    private final SampleReconciliation sample = new SampleReconciliation("cycle-1");

    @Test
    void fiveHundredOrdersAreAllPrintedInTheirSequence() {
        sample.orders(orders(500));

        List<String> rows = page().rows("orders");
        assertThat(rows).hasSize(1 + 500 + 2);
        assertThat(rows.get(1)).startsWith("JL-1 |");
        assertThat(rows.get(500)).startsWith("JL-500 |");
        assertThat(page().section("orders")).doesNotContain("orders.csv");
    }

    @Test
    void ofMoreOrdersTheLargestArePrintedAndTheOthersAddedUp() {
        List<OfOrder> orders = new ArrayList<>(orders(502));
        orders.add(1, order("LOSS", "SO-0", "0.00", "-5000.00", "1.00"));
        sample.orders(orders);

        List<String> rows = page().rows("orders");
        assertThat(page().section("orders"))
                .contains("The 500 orders of 503 with the largest net, above or below zero; orders.csv has all.");
        assertThat(rows).hasSize(1 + 500 + 3);
        assertThat(rows.get(1)).startsWith("LOSS |").endsWith("| −4,999.00");
        assertThat(rows.get(2)).startsWith("JL-502 |").endsWith("| 501.00");
        assertThat(rows.get(500)).startsWith("JL-4 |");
        assertThat(rows.get(501)).isEqualTo("3 other orders |  | 6.00 | 0.00 | −3.00 | 0.00 | 0.00 | 0.00 | 3.00");
        assertThat(rows.get(503))
                .isEqualTo("Together |  | 126,253.00 | −5,000.00 | −501.00 | −48.00 | 0.00 | 0.00 | 120,704.00");
    }

    /// The first is worth 1.00 with 1.00 commission, each further one 1.00 more.
    private static List<OfOrder> orders(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(each -> order("JL-" + each, "SO-" + each, each + ".00", "0.00", "-1.00"))
                .toList();
    }

    @Test
    void twoHundredPostingsAreAllPrinted() {
        sample.postings(receipts(1, 200, "made"));

        List<String> rows = page().rows("postings");
        assertThat(rows).hasSize(1 + 200 + 1);
        assertThat(rows.get(200)).isEqualTo("Receipt | JL-200 | made | 1.10");
        assertThat(rows.getLast()).isEqualTo("200 postings | 220.00");
    }

    @Test
    void ofMorePostingsTheCustomersPaymentsAreCountedByHowTheyStand() {
        List<OfPosting> postings = new ArrayList<>(receipts(1, 150, "made"));
        postings.addAll(receipts(151, 210, "to be made"));
        postings.add(posting("repayment/JL-1", "-1.00", "to be made"));
        postings.add(posting("repayment/JL-2", "-2.00", "to be made"));
        postings.add(posting("repayment/JL-3", "-4.00", "made"));
        postings.add(posting("receipt/JL-211", "7.00", "Invoice is locked"));
        postings.add(posting("bill/INV-1", "-8.00", "to be made"));
        postings.add(posting("bill/INV-2", "-9.00", "to be made"));
        postings.add(posting("payout", "-10.00", "to be made"));
        sample.postings(postings);

        assertThat(page().section("postings")).contains("postings.csv has each of them.");
        assertThat(page().rows("postings"))
                .containsExactly(
                        "Posting | Of | State | On clearing",
                        "Receipt | JL-211 | Invoice is locked | 7.00",
                        "150 receipts |  | made | 165.00",
                        "60 receipts |  | to be made | 66.00",
                        "2 repayments |  | to be made | −3.00",
                        "Repayment | JL-3 | made | −4.00",
                        "Bill | INV-1 | to be made | −8.00",
                        "Bill | INV-2 | to be made | −9.00",
                        "Payout |  | to be made | −10.00",
                        "217 postings | 204.00");
    }

    @Test
    void whateverIsRefusedThePageStaysShortAndAddsUp() {
        List<OfPosting> postings = new ArrayList<>(receipts(1, 1000, "Refused"));
        postings.add(posting("payout", "-1000.00", "to be made"));
        sample.postings(postings);

        List<String> rows = page().rows("postings");
        assertThat(rows).hasSize(1 + 200 + 2);
        assertThat(rows.get(201)).isEqualTo("801 other rows |  | see postings.csv | −120.00");
        assertThat(rows.getLast()).isEqualTo("1,001 postings | 100.00");
    }

    private static List<OfPosting> receipts(int first, int last, String state) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(each -> posting("receipt/JL-" + each, "1.10", state))
                .toList();
    }

    @Test
    void ofManyDiscrepanciesTheFirstThatBlockArePrinted() {
        List<Discrepancy> many = new ArrayList<>();
        many.add(discrepancy(Discrepancy.Cause.ROUNDED, 0));
        IntStream.rangeClosed(1, 1234).forEach(each -> many.add(discrepancy(Discrepancy.Cause.NO_SALE, each)));
        sample.discrepancies(many);

        List<String> rows = page().rows("discrepancies");
        assertThat(rows).hasSize(1 + 200);
        assertThat(rows.get(1)).startsWith("No sale | Operations | JL-1 |");
        assertThat(page().section("discrepancies"))
                .contains("No sale × 1,234 Rounded × 1")
                .endsWith("These are the first 200 of 1,235; discrepancies.csv has all.");
    }

    private static Discrepancy discrepancy(Discrepancy.Cause cause, int order) {
        return new Discrepancy(cause, Optional.of(new OrderId("JL-" + order)), Optional.empty(), "It differs.");
    }

    @Test
    void ofManyPenaltiesTheFirstArePrinted() {
        sample.penalties(IntStream.rangeClosed(1, 201)
                .mapToObj(each ->
                        new Penalty(Optional.of(new OrderId("JL-" + each)), "LATE", pounds("-1.00"), Optional.empty()))
                .toList());

        assertThat(page().rows("penalties")).hasSize(1 + 200);
        assertThat(page().section("penalties")).endsWith("These are the first 200 of 201; penalties.csv has all.");
    }

    private PrintedPage page() {
        return PrintedPage.of(sample.build());
    }
}
