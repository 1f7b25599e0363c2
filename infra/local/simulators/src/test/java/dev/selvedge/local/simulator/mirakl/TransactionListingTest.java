package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionListingTest {

    private static final String LOG = "/api/sellerpayment/transactions_logs";

    private final Shop shop = Shop.open();
    private final Accounts accounts = shop.mirakl.accounts();

    /// The newest line in the example of TL02, with its VAT line on top: 5 and 0.5 where the tax is 10 %.
    @Test
    void aLineIsShownAsInTheExample() {
        Shop other = Shop.on(Platform.standard().with(BillingSettings.standard().vat(TaxRate.of("TAXDEFAULT", "10"))));
        other.mirakl
                .accounts()
                .oneOffDebit(new OneOffItem(
                        "Test one-off item", 1, new BigDecimal("5"), LocalDate.parse("2026-03-08"), "REF1"));
        JsonNode line = other.transactions("limit=1").at("/data/0");

        assertThat(line.path("type").asText()).isEqualTo("INVOICEABLE_ONE_OFF_DEBIT_TAX");
        assertThat(line.path("amount").asText()).isEqualTo("-0.5");
        assertThat(line.path("amount_credited").asText()).isEqualTo("0");
        assertThat(line.path("amount_debited").asText()).isEqualTo("0.5");
        assertThat(line.path("balance").asText()).isEqualTo("-5.5");
        assertThat(line.path("payment_state").asText()).isEqualTo("PAYABLE");
        assertThat(line.path("entities").toString())
                .isEqualTo("{\"shop_tax\":{\"code\":\"TAXDEFAULT\",\"rate\":10},\"one_off_item\":"
                        + "{\"description\":\"Test one-off item\",\"operation_date\":\"2026-03-08\",\"quantity\":1,"
                        + "\"references\":[{\"type\":\"INTERNAL\",\"value\":\"REF1\"}],\"unit_price\":5}}");
    }

    @Test
    void aPenaltyNamesItsOrderAndItsCode() {
        shop.mirakl.place(Basket.of("X").reference("254155338").line(BasketLine.of("RUG", 1, "10.00")));
        shop.put("/api/orders", """
                {"orders": [{"order_id": "X-A", "references": {"order_reference_for_seller": "SO-7"}}]}""");
        accounts.penalty("X-A", "CANCELLATION_FEE", "1.00");

        JsonNode entities =
                shop.transactions("transaction_type=SELLER_PENALTY_FEE").at("/data/0/entities");
        assertThat(entities.at("/fee/code").asText()).isEqualTo("CANCELLATION_FEE");
        assertThat(entities.at("/order/id").asText()).isEqualTo("X-A");
        assertThat(entities.at("/order/commercial_id").asText()).isEqualTo("X");
        assertThat(entities.at("/order/creation_date").asText()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(entities.at("/order/references/order_reference_for_customer").asText())
                .isEqualTo("254155338");
        assertThat(entities.at("/order/references/order_reference_for_seller").asText())
                .isEqualTo("SO-7");
    }

    @Test
    void aCommissionShowsARateThatIsToBeIgnoredAndItsVatTheOneThatCounts() {
        shop.sold("A", "10.00", "1.67");

        assertThat(shop.transactions("transaction_type=COMMISSION_FEE")
                        .at("/data/0/entities/shop_tax")
                        .toString())
                .isEqualTo("{\"rate\":20}");
        assertThat(shop.transactions("transaction_type=COMMISSION_VAT")
                        .at("/data/0/entities/shop_tax")
                        .toString())
                .isEqualTo("{\"code\":\"TAXDEFAULT\",\"rate\":20}");
    }

    @Test
    void theNewestLineComesFirstUnlessAskedOtherwise() {
        write("1.00", "2.00", "3.00");

        assertThat(amounts("")).containsExactly("3", "2", "1");
        assertThat(amounts("sort=dateCreated,ASC")).containsExactly("1", "2", "3");
        assertThat(amounts("sort=dateCreated,desc")).containsExactly("3", "2", "1");
    }

    @Test
    void sortedByUpdateALineThatMovedComesFirst() {
        List<String> ids = write("1.00", "2.00", "3.00");
        shop.clock.advance(Duration.ofSeconds(1));
        accounts.mistakes().move(ids.get(1), PaymentState.PAID);

        assertThat(amounts("sort=lastUpdated")).containsExactly("2", "3", "1");
        assertThat(amounts("sort=lastUpdated,ASC")).containsExactly("1", "3", "2");
    }

    @Test
    void pagesLeadToTheEndOnceThroughEachLine() {
        write("1.00", "2.00", "3.00", "4.00", "5.00");

        assertThat(walk("limit=2")).containsExactly("5", "4", "3", "2", "1");
        assertThat(walk("limit=2&sort=lastUpdated,ASC")).containsExactly("1", "2", "3", "4", "5");
        assertThat(shop.transactions("limit=5").has("next_page_token")).isFalse();
        assertThat(shop.transactions("limit=4").has("next_page_token")).isTrue();
    }

    @Test
    void aLineThatIsWrittenDuringAWalkMovesNobodyElse() {
        write("1.00", "2.00", "3.00");
        JsonNode first = shop.transactions("limit=2");
        write("4.00");

        assertThat(amounts("limit=2&page_token=" + first.path("next_page_token").asText()))
                .containsExactly("1");
    }

    @Test
    void linesOfOneMomentStandInTheOrderInWhichTheyWereWritten() {
        shop.mirakl.accounts().subscription("40.00");

        assertThat(walk("limit=1&sort=dateCreated,ASC")).containsExactly("-40", "-8");
        assertThat(walk("limit=1")).containsExactly("-8", "-40");
    }

    @Test
    void aPageHasTenLinesUnlessMoreAreAskedForAndTwoThousandAtMost() {
        accounts.seed(3);

        assertThat(amounts("")).hasSize(10);
        assertThat(amounts("limit=2000")).hasSize(12);
        assertThat(shop.get(LOG + "?limit=2001").status()).isEqualTo(400);
        assertThat(shop.get(LOG + "?limit=0").status()).isEqualTo(400);
    }

    @Test
    void aCycleCanBeAskedForByItself() {
        shop.sold("A", "10.00", "1.67");
        String first = accounts.bill().id();
        shop.sold("B", "20.00", "3.33");
        String second = accounts.bill().id();
        shop.sold("C", "30.00", "5.00");

        assertThat(orders("seller_billing_cycle_id=" + first)).containsOnly("A-A");
        assertThat(orders("seller_billing_cycle_id=" + first + "," + second)).containsOnly("A-A", "B-A");
        assertThat(orders("seller_billing_cycle_id=" + first + "&seller_billing_cycle_id=" + second))
                .containsOnly("A-A", "B-A");
        assertThat(orders("")).containsOnly("A-A", "B-A", "C-A");
    }

    @Test
    void filtersNarrowTogether() {
        shop.sold("A", "10.00", "1.67");
        shop.sold("B", "20.00", "3.33");
        String cycle = accounts.bill().id();
        accounts.pay(cycle);
        shop.sold("C", "30.00", "5.00");

        assertThat(amounts("order_id=A-A&order_id=B-A&transaction_type=ORDER_AMOUNT"))
                .containsExactly("20", "10");
        assertThat(amounts("order_line_id=C-A-1&transaction_type=ORDER_AMOUNT&transaction_type=COMMISSION_FEE"))
                .containsExactly("-4.5", "30");
        assertThat(orders("payment_state=PAYABLE")).containsOnly("C-A");
        assertThat(amounts("payment_state=PAID&transaction_type=PAYMENT")).containsExactly("-24.6");
        assertThat(orders("accounting_document_number=000000000001")).containsOnly("A-A", "B-A");
        assertThat(amounts("shop_model=DROPSHIP")).isEmpty();
        assertThat(amounts("shop_model=MARKETPLACE&order_id=C-A")).hasSize(3);
    }

    @Test
    void ordersCanBeAskedForByTheirReferences() {
        shop.sold("A", "10.00", "1.67");
        shop.put("/api/orders", """
                {"orders": [{"order_id": "A-A", "references": {"order_reference_for_seller": "SO-7"}}]}""");
        shop.sold("B", "20.00", "3.33");

        assertThat(orders("order_reference_for_seller=SO-6,SO-7")).containsOnly("A-A");
        assertThat(orders("order_reference_for_customer=254155338")).isEmpty();
    }

    @Test
    void datesAreOfCreationOrOfUpdate() {
        List<String> ids = write("1.00", "2.00", "3.00");
        shop.clock.advance(Duration.ofHours(1));
        accounts.mistakes().move(ids.getFirst(), PaymentState.PAID);

        assertThat(amounts("date_created_from=2026-03-02T09:00:02Z")).containsExactly("3", "2");
        assertThat(amounts("date_created_to=2026-03-02T09:00:02Z")).containsExactly("2", "1");
        assertThat(amounts("last_updated_from=2026-03-02T10:00:03Z")).containsExactly("1");
        assertThat(amounts("last_updated_from=2026-03-02T10:00:03.001Z")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transaction_type=X_GIFT",
                "payment_state=SOON",
                "page_token=nonsense",
                "page_token=YWZ0ZXI9MQ==",
                "sort=amount",
                "sort=dateCreated,UP",
                "date_created_from=yesterday",
                "transaction_date_from=2026-03-02T09:00:00Z",
                "accounting_document_id=1"
            })
    void whatCannotBeAnsweredIsRefused(String query) {
        assertThat(shop.get(LOG + "?" + query).status()).isEqualTo(400);
    }

    @Test
    void aCycleOfFiftyThousandLinesIsWalkedInPagesOfTwoThousand() {
        CycleView cycle = accounts.seed(12_500);
        assertThat(cycle.lines()).isEqualTo(50_000);
        assertThat(cycle.toSeller()).isEqualByComparingTo("276750.00");

        List<String> ids = new ArrayList<>();
        String query = "limit=2000&seller_billing_cycle_id=" + cycle.id();
        int pages = 0;
        for (String next = query; next != null && pages < 30; pages++) {
            JsonNode page = shop.transactions(next);
            page.path("data").forEach(line -> ids.add(line.path("id").asText()));
            next = next(query, page);
        }

        assertThat(pages).isEqualTo(25);
        assertThat(ids).hasSize(50_000);
        assertThat(new HashSet<>(ids)).hasSize(50_000);
    }

    /// A line for each amount, a second after the one before.
    private List<String> write(String... amounts) {
        List<String> ids = new ArrayList<>();
        for (String amount : amounts) {
            shop.clock.advance(Duration.ofSeconds(1));
            ids.add(accounts.write(Entry.of(TransactionType.RESERVE_SETTLEMENT, amount)));
        }
        return ids;
    }

    private List<String> amounts(String query) {
        return shop.transactions(query).path("data").findValuesAsText("amount");
    }

    private List<String> orders(String query) {
        List<String> ids = new ArrayList<>();
        shop.transactions(query + "&limit=100")
                .path("data")
                .forEach(line -> ids.add(line.at("/entities/order/id").asText()));
        return ids;
    }

    private List<String> walk(String query) {
        List<String> amounts = new ArrayList<>();
        for (String next = query; next != null && amounts.size() < 10; ) {
            JsonNode page = shop.transactions(next);
            amounts.addAll(page.path("data").findValuesAsText("amount"));
            next = next(query, page);
        }
        return amounts;
    }

    private static @Nullable String next(String query, JsonNode page) {
        String token = page.path("next_page_token").textValue();
        return token == null ? null : query + "&page_token=" + token;
    }
}
