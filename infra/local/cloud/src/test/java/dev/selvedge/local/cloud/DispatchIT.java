package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.cloud.Outcome.Failed;
import dev.selvedge.local.simulator.mirakl.DispatchView;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.scene.Scene;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The packaged functions tell John Lewis what has left the warehouse. Each test has an order of its own.
@Timeout(120)
class DispatchIT {

    private static final String CARRIER = "DPD Next Day";
    private static final Queue<String> LINES = new ConcurrentLinkedQueue<>();

    private static Workbench bench;

    @BeforeAll
    static void open() {
        bench = Packaged.bench((_, line) -> LINES.add(line));
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void anOrderGoesFromCaptureToConfirmed() {
        String order = bench.order(1);
        bench.feedToRest();
        bench.pay();
        bench.feedToRest();
        bench.ship(order, CARRIER, " 1550 2370 4411 ");

        bench.confirmToRest(List.of(order));

        DispatchView dispatch = bench.scene().mirakl().order(order).dispatch();
        assertThat(dispatch.confirmed()).isEqualTo(1);
        assertThat(dispatch.tracking().carrierCode()).isEqualTo(Scene.CARRIERS.get(CARRIER));
        assertThat(dispatch.tracking().number()).isEqualTo("1550 2370 4411");
        assertThat(ledger("DISPATCH/" + order))
                .containsEntry("standing", AttributeValue.fromS("SETTLED"))
                .hasEntrySatisfying(
                        "outcome", outcome -> assertThat(outcome.s()).contains("confirmed"));
        assertThat(holds(order)).isEmpty();
        assertThat(LINES).anyMatch(line -> line.contains("confirmed") && line.contains("DISPATCH/" + order));
        assertThat(String.join("\n", LINES)).doesNotContain("1550 2370 4411");
    }

    @Test
    void whatHasBeenConfirmedIsNotToldAgainWhenItsSaleIsTouched() {
        String order = placed(2);
        bench.ship(order, CARRIER, "15502370442");
        bench.confirmToRest(List.of(order));
        long looks = bench.scene().cin7().calls("GET /sale");

        warehouseWritesAgain(order, "15502370442");
        bench.feedDispatches();
        bench.rest();

        assertThat(bench.scene().cin7().calls("GET /sale")).isGreaterThan(looks);
        DispatchView dispatch = bench.scene().mirakl().order(order).dispatch();
        assertThat(dispatch.confirmationsAsked()).isEqualTo(1);
        assertThat(dispatch.trackingWritten()).isEqualTo(1);
    }

    @Test
    void anUnmappedCarrierIsHeldAndGoesByItselfOnceAPersonMapsIt() throws Exception {
        String order = placed(3);
        bench.ship(order, Scene.NEW_CARRIER.getKey(), "JD0002 219");
        bench.feedDispatches();
        bench.rest();
        assertThat(holds(order)).extracting(Held::reason).containsExactly("CARRIER_NOT_MAPPED");
        assertThat(holds(order).getFirst().explanation()).contains(Scene.NEW_CARRIER.getKey());
        assertThat(bench.isShipped(order)).isFalse();

        HttpResponse<String> answer = desk("{\"carriers\": {\"Royal Mail Tracked 24\": \"ROYALMAIL\"}}");
        bench.feed();
        bench.await(() -> bench.isShipped(order));
        bench.feedToRest();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new ObjectMapper()
                        .readTree(answer.body())
                        .path("Royal Mail Tracked 24")
                        .asText())
                .isEqualTo("ROYALMAIL");
        assertThat(bench.scene().mirakl().order(order).dispatch().tracking().carrierCode())
                .isEqualTo("ROYALMAIL");
        assertThat(holds(order)).isEmpty();
    }

    @Test
    void aCarrierMappedToNonsenseIsRefusedWithItsReasonAndNothingIsStored() {
        Outcome refused = bench.cloud()
                .invoke("dispatch-desk", "{\"carriers\": {\"Bike\": \"DPD\", \"Van\": \"Our van | the road\"}}");

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.message())
                                .contains("a carrier that is not listed is written 'name | https://…'"));
        assertThat(bench.invoke("dispatch-desk", "{}")).contains(CARRIER).doesNotContain("Bike", "Van");
    }

    @Test
    void aMessageNobodyCanReadIsHeldWithItsTextAndDoesNotComeBack() {
        String text = "not JSON: a parcel for a house in Macclesfield";
        bench.cloud()
                .sqs()
                .sendMessage(request ->
                        request.queueUrl(bench.cloud().queueUrl("dispatches")).messageBody(text));

        bench.rest();

        assertThat(bench.cloud()
                        .dynamoDb()
                        .scan(scan -> scan.tableName(bench.table("holds")))
                        .items())
                .extracting(item ->
                        item.getOrDefault("json", AttributeValue.fromS("")).s())
                .filteredOn(json -> json.contains("MALFORMED"))
                .singleElement()
                .satisfies(json -> assertThat(json).contains(text));
        assertThat(bench.cloud().depths().get("dispatches")).isEqualTo(new QueueDepth(0, 0, 0, 0));
    }

    private static String placed(int number) {
        bench.paidOrder(number);
        bench.feedToRest();
        String order = "JL%05d-A".formatted(number);
        assertThat(bench.scene().cin7().sale(order)).hasSize(1);
        assertThat(bench.scene().mirakl().order(order).state()).isEqualTo(OrderState.SHIPPING);
        return order;
    }

    private static void warehouseWritesAgain(String order, String tracking) {
        bench.scene()
                .cin7()
                .backOffice()
                .warehouse()
                .changeTracking(bench.scene().cin7().sale(order).getFirst().id(), 1, "Box 1", CARRIER, tracking);
    }

    private static HttpResponse<String> desk(String decision) throws Exception {
        return Pages.post(bench.cloud().page().resolve("/invoke/dispatch-desk"), decision);
    }

    private static List<Held> holds(String order) {
        return bench.holds().stream()
                .filter(held -> held.key().endsWith("/" + order))
                .toList();
    }

    private static Map<String, AttributeValue> ledger(String key) {
        return bench.cloud()
                .dynamoDb()
                .getItem(get -> get.tableName(bench.table("ledger")).key(Map.of("key", AttributeValue.fromS(key))))
                .item();
    }
}
