package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Slice;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.BasketLine;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.mirakl.Tax;
import dev.selvedge.local.simulator.mirakl.TransactionView;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// SBC11, IV01 and TL02 over HTTP on a good day.
@QuarkusTest
class MiraklPayoutsTest {

    private static final String SBC11 = "GET /api/seller-billing-cycles";
    private static final String IV01 = "GET /api/invoices";
    private static final String TL02 = "GET /api/sellerpayment/transactions_logs";
    private static final Optional<String> FIRST = Optional.empty();

    @Test
    void everyCallCarriesTheRawKeyAndTheShop() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            readAll(shop, bill(shop));

            assertThat(shop.calls).hasSize(4).allSatisfy(call -> {
                assertThat(call.headers().get("authorization")).containsExactly(Scene.API_KEY);
                assertThat(call.query().get("shop_id")).containsExactly("2000");
            });
        }
    }

    @Test
    void pagesAreAsLargeAsTheDocumentAllows() {
        try (Shop shop = Shop.open()) {
            String payout = bill(shop);
            shop.payouts.since(Samples.NOON, FIRST);
            shop.payouts.documents(List.of(payout), FIRST);
            shop.payouts.lines(payout, FIRST);
            shop.pass(Shop.MINUTE);
            shop.payouts.log(Samples.NOON, Samples.NOON.plusSeconds(1), FIRST);

            assertThat(parameters(shop.calls(SBC11).getFirst(), "start_date", "sort", "limit"))
                    .containsExactly("2026-03-02T12:00:00Z", "dateCreated", "1000");
            assertThat(parameters(shop.calls(IV01).getFirst(), "seller_billing_cycle_id", "type", "max", "offset"))
                    .containsExactly(payout, "ALL", "100", "0");
            assertThat(parameters(shop.calls(TL02).getFirst(), "seller_billing_cycle_id", "sort", "limit"))
                    .containsExactly(payout, "dateCreated", "2000");
            assertThat(parameters(shop.calls(TL02).getLast(), "date_created_from", "date_created_to", "sort", "limit"))
                    .containsExactly("2026-03-02T12:00:00Z", "2026-03-02T12:00:01Z", "dateCreated", "2000");
        }
    }

    private static List<String> parameters(Call call, String... names) {
        return List.of(names).stream().map(call::parameter).toList();
    }

    /// What an order, its refund and the operator's commission make in Mirakl's own books.
    @Test
    void theLinesAreThoseOfTheOperatorsBooks() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            shop.mirakl.place(
                    Basket.of("B").line(BasketLine.of("CUSHION", 1, "60.00").tax(Tax.of("VAT20", "20", "10.00"))));
            shop.mirakl.put("B-A", OrderState.SHIPPED);
            shop.mirakl.accounts().refund("B-A-1", "60.00", "0");
            String payout = bill(shop);

            List<RemittanceLine> shown = walk(token -> shop.payouts.lines(payout, token));

            List<TransactionView> books = shop.mirakl.accounts().lines(payout);
            assertThat(books).hasSize(6);
            assertThat(shown.reversed())
                    .extracting(
                            RemittanceLine::id,
                            RemittanceLine::kindName,
                            line -> line.amount().getAmount(),
                            line -> line.balance().getAmount(),
                            line -> line.order().map(Object::toString).orElse(null),
                            line -> line.orderLine().map(Object::toString).orElse(null),
                            line -> line.document().orElse(null))
                    .containsExactlyElementsOf(books.stream()
                            .map(line -> tuple(
                                    line.id(),
                                    line.type(),
                                    line.amount().setScale(2),
                                    line.balance().setScale(2),
                                    line.orderId(),
                                    line.orderLineId(),
                                    line.documentNumber()))
                            .toList());
            assertThat(shown).extracting(line -> line.refund().isPresent()).contains(true, false);
        }
    }

    @Test
    void moreThanAHundredPayoutsAreAskedAboutByTheHundred() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            List<String> payouts = new ArrayList<>();
            List<String> documents = new ArrayList<>();
            IntStream.range(0, 201).forEach(each -> {
                if (each % 50 == 0) {
                    documents.add(String.valueOf(shop.mirakl
                            .accounts()
                            .manualInvoice("1.00", "Photographs")
                            .invoiceId()));
                }
                payouts.add(bill(shop));
            });

            List<OperatorDocument> shown = walk(token -> shop.payouts.documents(payouts, token));

            assertThat(shown).extracting(OperatorDocument::id).containsExactlyInAnyOrderElementsOf(documents);
            assertThat(shop.calls(IV01).stream()
                            .map(call -> call.query().get("seller_billing_cycle_id"))
                            .distinct())
                    .allSatisfy(ids -> assertThat(ids).hasSizeLessThanOrEqualTo(100))
                    .flatExtracting(ids -> ids)
                    .containsExactlyInAnyOrderElementsOf(payouts);
        }
    }

    /// A token is of no use unless the payouts come in one sequence.
    @Test
    void theSequenceOfThePayoutsThatAreAskedAboutDoesNotMatter() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            List<String> documents = new ArrayList<>();
            List<String> payouts = IntStream.range(0, 101)
                    .mapToObj(_ -> {
                        documents.add(String.valueOf(shop.mirakl
                                .accounts()
                                .manualInvoice("1.00", "Photographs")
                                .invoiceId()));
                        return bill(shop);
                    })
                    .toList();
            List<Integer> parts = new ArrayList<>();

            List<OperatorDocument> shown = walk(token -> {
                parts.add(parts.size());
                return shop.payouts.documents(parts.size() % 2 == 0 ? payouts : payouts.reversed(), token);
            });

            assertThat(shown).extracting(OperatorDocument::id).containsExactlyInAnyOrderElementsOf(documents);
        }
    }

    @Test
    void noPayoutsAreNotAskedAbout() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            assertThat(shop.payouts.documents(List.of(), FIRST).items()).isEmpty();

            assertThat(shop.calls).isEmpty();
        }
    }

    @Test
    void pagesOfTheLogAreAMinuteApart() {
        try (Shop shop = Shop.open()) {
            String payout = bill(shop);
            shop.payouts.lines(payout, FIRST);
            shop.pass(Duration.ofSeconds(20));

            Throttled tooSoon = catchThrowableOfType(Throttled.class, () -> shop.payouts.lines(payout, FIRST));
            Throttled ofAnother =
                    catchThrowableOfType(Throttled.class, () -> shop.payouts.log(Samples.NOON, Samples.NOON, FIRST));

            assertThat(tooSoon.retryAfter()).contains(Duration.ofSeconds(35));
            assertThat(ofAnother.retryAfter()).contains(Duration.ofSeconds(35));
            assertThat(shop.calls(TL02)).hasSize(1);
        }
    }

    @Test
    void aPageOfTheLogWaitsALittleForItsTurn() {
        try (Shop shop = Shop.open()) {
            String payout = bill(shop);
            shop.payouts.lines(payout, FIRST);
            Instant next = shop.clock.instant().plus(Shop.MINUTE);
            shop.pass(Duration.ofSeconds(56));

            shop.payouts.lines(payout, FIRST);

            assertThat(shop.calls(TL02)).hasSize(2);
            assertThat(shop.clock.instant()).isEqualTo(next);
        }
    }

    /// More than 20 a minute or 60 an hour, and Mirakl itself would say no.
    @Test
    void aLongLogIsReadWithinWhatMiraklAllows() {
        try (Shop shop = Shop.open()) {
            String payout = bill(shop);
            for (int page = 0; page < 130; page++) {
                shop.payouts.lines(payout, FIRST);
                shop.pass(Shop.MINUTE);
            }

            assertThat(shop.calls(TL02)).hasSize(130);
        }
    }

    @Test
    void theFurtherPagesOfAWalkWaitForNothing() {
        try (Shop shop = Shop.open()) {
            IntStream.range(0, 101).forEach(_ -> shop.mirakl.accounts().manualInvoice("1.00", "Photographs"));
            String first = bill(shop);
            IntStream.range(0, 1_000).forEach(_ -> bill(shop));
            Instant before = shop.clock.instant();

            assertThat(walk(token -> shop.payouts.since(Instant.EPOCH, token))).hasSize(1_001);
            assertThat(walk(token -> shop.payouts.documents(List.of(first), token)))
                    .hasSize(101);

            assertThat(shop.calls(SBC11)).hasSize(2);
            assertThat(shop.calls(IV01)).hasSize(2);
            assertThat(shop.clock.instant()).isEqualTo(before);
        }
    }

    @Test
    void twoWalksOverThePayoutsAreASecondApart() {
        try (Shop shop = Shop.open()) {
            Instant first = shop.clock.instant();
            shop.payouts.since(Samples.NOON, FIRST);
            shop.theirClock.pass(Duration.ofDays(1));

            shop.payouts.since(Samples.NOON, FIRST);

            assertThat(shop.clock.instant()).isEqualTo(first.plusSeconds(1));
        }
    }

    @Test
    void aCycleOfWhichMiraklSaysNothingMoreIsShown() {
        String cycle = "{\"data\": [{\"id\": \"a5b77ee5-f5c2-4efc-ab94-8366ee781598\", \"currency_iso_code\": \"GBP\","
                + " \"amount_transferred_to_seller\": 1.5, \"date_created\": \"2026-03-02T12:00:00.123Z\"}]}";
        try (Shop shop = Shop.odd(_ -> Answer.json(200, cycle))) {
            assertThat(shop.payouts.since(Instant.EPOCH, FIRST).items())
                    .singleElement()
                    .satisfies(payout -> {
                        assertThat(payout.state()).isEqualTo(Payout.State.UNKNOWN);
                        assertThat(payout.voucher()).isEqualTo("a5b77ee5");
                        assertThat(payout.name()).isEqualTo("a5b77ee5");
                        assertThat(payout.createdAt()).isEqualTo(Instant.parse("2026-03-02T12:00:00.123Z"));
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"next_page_token\": null", "\"next_page_token\": \"\"", "\"previous_page_token\": \"1\""})
    void aPageWithoutATokenIsTheLast(String token) {
        try (Shop shop = Shop.odd(_ -> Answer.json(200, "{\"data\": [], " + token + "}"))) {
            assertThat(shop.payouts.since(Instant.EPOCH, FIRST).next()).isEmpty();
            assertThat(shop.payouts.lines("a-cycle", FIRST).next()).isEmpty();
        }
    }

    private static void readAll(Shop shop, String payout) {
        shop.payouts.since(Instant.EPOCH, FIRST);
        shop.payouts.documents(List.of(payout), FIRST);
        shop.payouts.lines(payout, FIRST);
        shop.payouts.log(Samples.NOON, Samples.NOON, FIRST);
    }

    private static String bill(Shop shop) {
        return shop.mirakl.accounts().bill().id();
    }

    private static <T> List<T> walk(Function<Optional<String>, Slice<T>> part) {
        List<T> all = new ArrayList<>();
        Optional<String> token = FIRST;
        do {
            Slice<T> slice = part.apply(token);
            all.addAll(slice.items());
            token = slice.next();
        } while (token.isPresent());
        return all;
    }
}
