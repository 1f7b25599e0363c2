package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Posting.Receipt;
import dev.selvedge.core.model.Posting.Transfer;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.erp.bluecherry.Outbox.State;
import dev.selvedge.local.simulator.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A payout goes to BlueCherry over REST and is booked once.
@QuarkusTest
class RestFinanceTest {

    private static final String PAYOUT = "P-1/000001";

    private final RestHouse house = new RestHouse();
    private final BlueCherryBooks books = new BlueCherryBooks(
            house.settings(),
            house.facts,
            house.documents,
            order -> Optional.of(new ErpReference(order.value(), order.value())),
            house.clock);
    private final List<Posting> postings = List.of(
            new Receipt(new OrderId("PO-1"), new ErpReference("PO-1", "PO-1"), CountingHouse.pounds("25.00")),
            new Transfer(CountingHouse.pounds("25.00")));

    @BeforeEach
    void sell() {
        house.sold("PO-1", 2);
        List.of("605", "611", "720").forEach(house.theirs.backOffice()::addAccount);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private PostingTerms terms(String bank) {
        return new PostingTerms(
                PAYOUT,
                CountingHouse.DAY,
                Map.of(AccountRole.CLEARING, "605", AccountRole.CUSTOMER, "611", AccountRole.BANK, bank),
                Map.of(),
                Map.of());
    }

    @Test
    void aPayoutIsBookedUnderItsBatchNumbers() {
        books.conclude(postings, terms("720"));

        assertThat(house.exchange.send()).isEqualTo(2);

        assertThat(books.conclude(postings, terms("720"))).isEmpty();
        assertThat(house.calls("POST /ar/cash-receipts").getFirst().header("Idempotency-Key"))
                .isEqualTo(PAYOUT + "-R");
        assertThat(house.calls("POST /gl/journals").getFirst().header("Idempotency-Key"))
                .isEqualTo(PAYOUT + "-J");
        assertThat(house.theirs.cashReceipts()).singleElement().satisfies(cash -> {
            assertThat(cash.poNumber()).isEqualTo("PO-1");
            assertThat(cash.amountApplied()).isEqualByComparingTo("25.00");
            assertThat(cash.receiptDate()).isEqualTo("03/02/2026");
        });
        assertThat(house.theirs.balances())
                .hasEntrySatisfying("605", clearing -> assertThat(clearing).isEqualByComparingTo("0.00"));
        assertThat(house.theirs.balances())
                .hasEntrySatisfying("611", customer -> assertThat(customer).isEqualByComparingTo("-25.00"));
        assertThat(house.theirs.balances())
                .hasEntrySatisfying("720", bank -> assertThat(bank).isEqualByComparingTo("25.00"));
    }

    /// settlement.md C3.
    @Test
    void theWorkedExampleComesOutNumberByNumber() {
        house.sold("X-A", 1).sold("X-B", 1);
        PostingTerms terms = CountingHouse.documentedTerms();
        terms.accounts().values().forEach(house.theirs.backOffice()::addAccount);
        List<Posting> example = CountingHouse.example(new ErpReference("X-A", "X-A"), new ErpReference("X-B", "X-B"));

        books.conclude(example, terms);
        house.exchange.send();

        assertThat(books.conclude(example, terms)).isEmpty();
        assertThat(house.theirs.cashReceipts())
                .singleElement()
                .satisfies(cash -> assertThat(cash.amountApplied()).isEqualByComparingTo("252.00"));
        assertThat(house.theirs.balances())
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(Map.of(
                        "200",
                        new BigDecimal("50.00"),
                        "462",
                        new BigDecimal("28.80"),
                        "463",
                        new BigDecimal("40.00"),
                        "605",
                        new BigDecimal("0.00"),
                        CountingHouse.CUSTOMER,
                        new BigDecimal("-252.00"),
                        "720",
                        new BigDecimal("109.44"),
                        "820",
                        new BigDecimal("23.76")));
    }

    @Test
    void aBatchWhoseAnswerWasLostIsTakenWhenBlueCherrySaysItHasItAlready() {
        books.conclude(postings, terms("720"));
        house.plan(Fault.LOSE_ANSWER, "POST /gl/journals");
        house.exchange.send();

        assertThat(house.exchange.send()).isEqualTo(1);

        assertThat(books.conclude(postings, terms("720"))).isEmpty();
        assertThat(house.theirs.journals()).hasSize(4);
    }

    @Test
    void aBatchThatSomebodyElseBookedUnderItsNumberIsTurnedDown() {
        house.tell(
                Outgoing.Kind.JOURNAL,
                "by hand",
                1,
                new PayoutRows(new FinanceSettings("JLM", "JLP"), terms("720")).journal(postings));
        house.exchange.send();
        books.conclude(postings, terms("720"));

        house.exchange.send();

        assertThat(house.outbox.state("JOURNAL/" + PAYOUT + "/1"))
                .isInstanceOfSatisfying(
                        State.TurnedDown.class, down -> assertThat(down.words()).contains(PAYOUT + "-J is booked"));
    }

    @Test
    void aBatchWhoseAnswerWasLostAndThatIsWrongIsTurnedDown() {
        books.conclude(postings, terms("999"));
        house.plan(Fault.LOSE_ANSWER, "POST /gl/journals");
        house.exchange.send();

        house.exchange.send();

        Refused refused = catchThrowableOfType(Refused.class, () -> books.conclude(postings, terms("999")));
        assertThat(refused.words()).contains("no account 999");
        assertThat(house.theirs.journals()).isEmpty();
    }

    @Test
    void whatWasTurnedDownGoesAgainWhenPeopleSaySo() {
        books.conclude(postings, terms("999"));
        house.exchange.send();
        house.theirs.backOffice().addAccount("999");

        assertThat(house.exchange.again(PAYOUT)).isTrue();

        books.conclude(postings, terms("999"));
        house.exchange.send();
        assertThat(books.conclude(postings, terms("999"))).isEmpty();
        assertThat(house.calls("POST /gl/journals").getLast().header("Idempotency-Key"))
                .isEqualTo(PAYOUT + "-J-2");
        assertThat(house.exchange.again(PAYOUT)).isFalse();
    }
}
