package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.core.port.Exchange.Trouble;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Unavailable;
import dev.selvedge.erp.bluecherry.RestHouse.Oddity;
import dev.selvedge.erp.bluecherry.RestHouse.Sound;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.Simulator;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the interface shows is taken in once, however often it shows it.
@QuarkusTest
class RestReceivingTest {

    private RestHouse house = new RestHouse();

    @AfterEach
    void close() {
        house.close();
    }

    private void at(Oddity oddity) {
        house.close();
        house = new RestHouse(oddity);
    }

    /// Whose answers to a question are changed on their way.
    private static Oddity changed(String path, UnaryOperator<String> change) {
        return Oddity.none()
                .answering(theirs -> RestHouse.answering(theirs, call -> {
                    Answer answer = theirs.answer(call);
                    return call.operation().equals("GET " + path)
                            ? Answer.json(answer.status(), change.apply(answer.text()))
                            : answer;
                }));
    }

    @Test
    void whatBecomesOfAnOrderLaterIsHeard() {
        house.sold("PO-1", 2).receive();
        house.theirs.backOffice().warehouse().cancel("PO-1", "PO-1-1", "OOS", "gone");

        assertThat(house.receive()).isEqualTo(1);

        assertThat(house.answers()).containsExactly("PO-1 PO-1-1 ACCEPTED 2", "PO-1 PO-1-1 CANCELLED 2");
    }

    @Test
    void whatIsShownAgainIsNotHeardAgain() {
        house.sold("PO-1", 2);
        house.ships("PO-1", "C1");
        house.theirs.machine().recomputeStock();
        assertThat(house.receive()).isEqualTo(2);

        assertThat(house.receive()).isZero();

        assertThat(house.sounds).hasSize(3);
    }

    @Test
    void whatComesBackAfterSomethingElseIsNewsAgain() {
        List<String> statuses = new ArrayList<>(List.of("BACKORDER", "ACCEPTED", "BACKORDER"));
        at(changed("/orders", text -> text.replace("ACCEPTED", statuses.removeFirst())));
        house.sold("PO-1", 2);

        house.receive();
        house.receive();
        house.receive();

        assertThat(house.answers())
                .containsExactly(
                        "PO-1 PO-1-1 ACCEPTED 2",
                        "PO-1 PO-1-1 BACKORDER 2",
                        "PO-1 PO-1-1 ACCEPTED 2",
                        "PO-1 PO-1-1 BACKORDER 2");
    }

    @Test
    void everyHearingIsLaterThanTheOneBefore() {
        house.sold("PO-1", 1).sold("PO-2", 1);
        house.ships("PO-1", "C1");
        house.ships("PO-2", "C2");
        house.receive();

        assertThat(house.sounds).hasSize(4).extracting(Sound::at).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatARunWasBrokenOffInIsHeardAtTheSameInstantAgain() {
        house.sold("PO-1", 1);
        house.ships("PO-1", "C1");
        house.facts.faults().before("remove", new IllegalStateException("the power fails"));
        catchThrowableOfType(IllegalStateException.class, house::receive);

        house.receive();

        assertThat(house.sounds.stream().filter(sound -> sound.what() instanceof Heard.Shipments))
                .hasSizeGreaterThan(1)
                .extracting(Sound::source, Sound::at)
                .containsOnly(tuple(
                        house.sounds.getLast().source(), house.sounds.getLast().at()));
    }

    @Test
    void anOrderOfWhichNothingStandsIsNotLookedAtAnyMore() {
        house.sold("PO-1", 2);
        house.theirs.backOffice().warehouse().cancel("PO-1", "PO-1-1", "OOS", "gone");
        house.receive();
        int before = house.calls("GET /orders").size();

        house.receive();

        assertThat(house.calls("GET /orders")).hasSize(before);
    }

    @Test
    void anOrderIsLookedAtForAsLongAsItIsWatched() {
        house.sold("PO-1", 2);
        house.clock.pass(Duration.ofDays(14));
        house.receive();

        house.receive();

        assertThat(house.calls("GET /orders")).hasSize(1);
    }

    @Test
    void ordersAreLookedAtInTurn() {
        at(Oddity.none().ours(rest -> RestHouse.with(rest, pace(rest.pace(), 2))));
        house.sold("PO-1", 1).sold("PO-2", 1).sold("PO-3", 1);

        house.receive();
        house.receive();
        house.receive();

        assertThat(house.calls("GET /orders"))
                .extracting(call -> call.parameter("poNumber"))
                .containsExactly("PO-1", "PO-2", "PO-3", "PO-1", "PO-2", "PO-3");
    }

    private static RestSettings.Pace pace(RestSettings.Pace usual, int ordersAtOnce) {
        return new RestSettings.Pace(
                usual.callEvery(),
                usual.patience(),
                usual.connectTimeout(),
                usual.readTimeout(),
                usual.answeredWithin(),
                usual.overlap(),
                usual.lookBack(),
                ordersAtOnce,
                usual.watched());
    }

    @Test
    void aStatusThatNobodyKnowsIsToldOnceAndIsOverWhenItIsMended() {
        List<String> statuses = new ArrayList<>(List.of("ALLOCATED", "ALLOCATED", "ACCEPTED"));
        at(changed("/orders", text -> text.replace("ACCEPTED", statuses.removeFirst())));
        house.sold("PO-1", 1);

        house.receive();
        house.receive();

        assertThat(house.troubles)
                .containsExactly(new Trouble("orders/PO-1", OptionalInt.of(1), "Status 'ALLOCATED' is not known"));
        assertThat(house.over).isEmpty();
        house.receive();
        assertThat(house.troubles).hasSize(1);
        assertThat(house.over).containsExactly("orders/PO-1");
    }

    @Test
    void anAccountsOwnStatusesAreUnderstood() {
        at(new Oddity(
                rest -> rest,
                rest -> RestHouse.with(rest, Map.of("A", "ACCEPTED")),
                theirs -> RestHouse.answering(theirs, call -> {
                    Answer answer = theirs.answer(call);
                    return Answer.json(answer.status(), answer.text().replace("ACCEPTED", "A"));
                })));

        house.sold("PO-1", 1);

        assertThat(house.answers()).containsExactly("PO-1 PO-1-1 ACCEPTED 1");
    }

    @Test
    void whatHasLeftIsHeardCartonByCarton() {
        house.sold("PO-1", 1).sold("PO-2", 2);
        house.ships("PO-1", "C1");
        house.ships("PO-2", "C2");

        house.receive();

        assertThat(house.shipped())
                .extracting(
                        row -> row.of(Columns.PO),
                        row -> row.of(Columns.CARTON),
                        row -> row.of(Columns.SHIPPED),
                        row -> row.of(Columns.SHIP_DATE))
                .containsExactly(tuple("PO-1", "C1", "1", "2026-03-02"), tuple("PO-2", "C2", "2", "2026-03-02"));
    }

    @Test
    void shipmentsAreAskedForSinceALittleBeforeTheLastReading() {
        var begun = house.clock.instant();
        house.receive();

        house.receive();

        assertThat(house.calls("GET /shipments"))
                .extracting(call -> call.parameter("shippedSince"))
                .containsExactly(
                        begun.minus(Duration.ofDays(2)).toString(),
                        begun.minus(Duration.ofHours(1))
                                .plusMillis(200)
                                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                .toString());
    }

    @Test
    void aReadingThatBrokeOffIsMadeAgainFromWhereTheLastOneBegan() {
        house.sold("PO-1", 1);
        house.receive();
        house.ships("PO-1", "C1");
        house.clock.pass(Duration.ofHours(2));
        house.plan(Fault.DOWN, "GET /shipments");
        assertThat(failure()).isInstanceOf(Unavailable.class);

        house.receive();

        assertThat(house.shipped()).hasSize(1);
    }

    @Test
    void onlyACompleteReadingCounts() {
        Readings readings = new Readings(house.facts);
        house.plan(Fault.DOWN, "GET /shipments");
        assertThat(failure()).isInstanceOf(Unavailable.class);
        assertThat(readings.last()).isEmpty();
        var begun = house.clock.instant();

        house.receive();

        assertThat(readings.last()).contains(begun);
    }

    @Test
    void aListComesInAsManyPagesAsItHas() {
        at(Oddity.none()
                .theirs(rest -> new dev.selvedge.local.simulator.bluecherry.Rest(rest.paths(), rest.access(), 2)));
        for (int at = 1; at <= 5; at++) {
            house.sold("PO-" + at, 1).ships("PO-" + at, "C" + at);
        }

        house.receive();

        assertThat(house.shipped())
                .extracting(row -> row.of(Columns.PO))
                .containsExactly("PO-1", "PO-2", "PO-3", "PO-4", "PO-5");
        assertThat(house.calls("GET /shipments"))
                .extracting(call -> call.parameter("page"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void whereNoTotalIsSaidAPageThatIsNotFullIsTheLast() {
        at(Oddity.none()
                .ours(rest -> RestHouse.with(
                        rest,
                        new RestSettings.Lists(Map.of("pageSize", "pageSize"), Map.of(), Map.of(), "/items", "", 2))));
        for (int at = 1; at <= 3; at++) {
            house.sold("PO-" + at, 1).ships("PO-" + at, "C" + at);
        }

        house.receive();

        assertThat(house.shipped()).hasSize(3);
        assertThat(house.calls("GET /shipments")).hasSize(2);
    }

    @Test
    void aListThatChangesWhileItIsReadIsReadAnotherTime() {
        at(new Oddity(
                rest -> new dev.selvedge.local.simulator.bluecherry.Rest(rest.paths(), rest.access(), 1),
                rest -> rest,
                theirs -> RestHouse.answering(theirs, call -> shippingMeanwhile(theirs, call))));
        house.sold("PO-1", 1).sold("PO-2", 1).sold("PO-3", 1);
        house.ships("PO-1", "C1");
        house.ships("PO-2", "C2");

        assertThat(failure()).isInstanceOf(Unavailable.class);
        assertThat(house.shipped()).isEmpty();

        house.receive();
        assertThat(house.shipped()).hasSize(3);
    }

    private Answer shippingMeanwhile(Simulator theirs, Call call) {
        if ("2".equals(call.parameter("page")) && house.theirs.shipments().size() == 2) {
            house.ships("PO-3", "C3");
        }
        return theirs.answer(call);
    }

    @Test
    void onlyAnAnswerWithAListIsOne() {
        at(changed("/shipments", _ -> "{\"rows\": []}"));

        assertThat(failure()).isInstanceOf(Malformed.class).hasMessageContaining("/items");
    }

    @Test
    void aCartonThatCannotBeBelievedDoesNotKeepTheOthersOut() {
        at(changed("/shipments", text -> text.replace("\"qtyShipped\":\"3\"", "\"qtyShipped\":\"many\"")));
        house.sold("PO-1", 3).sold("PO-2", 2);
        house.ships("PO-1", "C1");
        house.ships("PO-2", "C2");

        house.receive();

        assertThat(house.shipped()).extracting(row -> row.of(Columns.CARTON)).containsExactly("C2");
        assertThat(house.troubles).singleElement().satisfies(trouble -> {
            assertThat(trouble.name()).startsWith("shipments/PO-1/").endsWith("/C1");
            assertThat(trouble.line()).hasValue(1);
            assertThat(trouble.why()).contains("many");
        });
    }

    @Test
    void aCartonThatHasChangedIsHeardAgain() {
        List<String> trackings = new ArrayList<>(List.of("15501234567890", "15509999999999"));
        at(changed("/shipments", text -> text.replace("15501234567890", trackings.removeFirst())));
        house.sold("PO-1", 1);
        house.ships("PO-1", "C1");

        house.receive();
        house.receive();

        assertThat(house.shipped())
                .extracting(row -> row.of(Columns.TRACKING))
                .containsExactly("15501234567890", "15509999999999");
    }

    @Test
    void stockIsHeardOnceForEachBatch() {
        house.theirs.machine().recomputeStock();
        house.receive();
        house.receive();
        var first = house.theirs.stockBatches().getLast().at();
        house.clock.pass(Duration.ofHours(1));
        house.theirs.backOffice().receive(RestHouse.RED, "MAIN", 5);
        house.theirs.machine().recomputeStock();
        var second = house.theirs.stockBatches().getLast().at();

        house.receive();

        assertThat(house.stock())
                .extracting(
                        Heard.Stock::computedAt,
                        stock -> stock.levels().getFirst().openToSell().intValueExact())
                .containsExactly(tuple(first, 10), tuple(second, 15));
        assertThat(house.stock().getFirst().levels().getFirst().item().upc()).isEqualTo(RestHouse.RED);
        assertThat(house.stock().getFirst().levels().getFirst().location()).isEqualTo("MAIN");
    }

    @Test
    void allPagesOfStockAreRead() {
        at(Oddity.none()
                .theirs(rest -> new dev.selvedge.local.simulator.bluecherry.Rest(rest.paths(), rest.access(), 1)));
        house.theirs.backOffice().receive(RestHouse.BLUE, "MAIN", 3);
        house.theirs.machine().recomputeStock();

        house.receive();

        assertThat(house.stock())
                .singleElement()
                .satisfies(stock -> assertThat(stock.levels())
                        .extracting(level -> level.item().upc())
                        .containsExactly(RestHouse.RED, RestHouse.BLUE));
    }

    @Test
    void aBatchThatIsReplacedWhileItIsReadIsReadAnotherTime() {
        at(new Oddity(
                rest -> new dev.selvedge.local.simulator.bluecherry.Rest(rest.paths(), rest.access(), 1),
                rest -> rest,
                theirs -> RestHouse.answering(theirs, call -> recomputingMeanwhile(theirs, call))));
        house.theirs.backOffice().receive(RestHouse.BLUE, "MAIN", 3);
        house.theirs.machine().recomputeStock();

        assertThat(failure()).isInstanceOf(Unavailable.class);
        assertThat(house.stock()).isEmpty();

        house.receive();
        assertThat(house.stock()).hasSize(1);
    }

    private Answer recomputingMeanwhile(Simulator theirs, Call call) {
        if ("2".equals(call.parameter("page")) && house.theirs.stockBatches().size() == 1) {
            house.clock.pass(Duration.ofHours(1));
            house.theirs.machine().recomputeStock();
        }
        return theirs.answer(call);
    }

    @Test
    void stockThatDoesNotSayWhenItWasComputedIsTold() {
        at(changed("/inventory/ats", text -> text.replace("asOf", "computed")));
        house.theirs.machine().recomputeStock();

        house.receive();
        house.receive();

        assertThat(house.stock()).isEmpty();
        assertThat(house.troubles).singleElement().satisfies(trouble -> {
            assertThat(trouble.name()).isEqualTo("stock");
            assertThat(trouble.why()).contains("AsOf");
        });
    }

    @Test
    void whatIsAskedForIsNarrowedByConfiguration() {
        at(Oddity.none()
                .ours(rest -> RestHouse.with(
                        rest,
                        new RestSettings.Lists(
                                Map.of("customer", "customer", "pageSize", "pageSize"),
                                Map.of("warehouse", "WEST"),
                                Map.of("customer", "OTHER"),
                                "/items",
                                "/total",
                                100))));
        house.theirs.machine().recomputeStock();
        house.sold("PO-1", 1);
        house.ships("PO-1", "C1");

        house.receive();

        assertThat(house.stock()).isEmpty();
        assertThat(house.shipped()).isEmpty();
    }

    @Test
    void parametersAreCalledWhatTheAccountCallsThem() {
        at(Oddity.none()
                .ours(rest -> RestHouse.with(
                        rest,
                        new RestSettings.Lists(
                                Map.of("poNumber", "order", "shippedSince", "from", "page", "p", "pageSize", "size"),
                                Map.of(),
                                Map.of(),
                                "/items",
                                "/total",
                                7))));
        house.sold("PO-1", 1).receive();

        Call orders = house.calls("GET /orders").getFirst();
        assertThat(List.of(orders.query().keySet())).containsExactly(java.util.Set.of("order", "p", "size"));
        assertThat(orders.parameter("order")).isEqualTo("PO-1");
        assertThat(orders.parameter("size")).isEqualTo("7");
        assertThat(house.calls("GET /shipments").getFirst().query()).containsKey("from");
    }

    private RemoteFailure failure() {
        return catchThrowableOfType(RemoteFailure.class, house::receive);
    }
}
