package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.cin7core.SaleEntry;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.BasketLine;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Scene;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A day of the packaged function: one good order, one too large for a queue, one that Cin7 Core is slow to be found
/// for, and messages that nobody can read.
@Timeout(120)
class PackagedFunctionIT {

    private static final String SECRET_TEXT = "not JSON: Wren Ashdown, 14 Loom Lane, SK11 6TT";
    private static final String LATER_VERSION = "{\"version\":2,\"type\":\"order\",\"order\":{\"news\":\"yes\"}}";
    private static final Queue<String> LINES = new ConcurrentLinkedQueue<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Workbench bench;

    @BeforeAll
    static void aDay() {
        bench = Packaged.bench((_, line) -> LINES.add(line));
        bench.order(1);
        bench.order(Kind.NO_POSTCODE.basket(3));
        bench.order(tooLarge(2));
        send(SECRET_TEXT);
        send(LATER_VERSION);
        bench.scene().miraklServer().faults().plan(Fault.HTML, "GET /api/orders");
        bench.feedToRest();
        bench.feedToRest();
        bench.pay();
        bench.scene().cin7Server().faults().plan(Fault.LOSE_ANSWER, "POST /ExternalApi/v2/sale");
        bench.feedToRest();
    }

    @AfterAll
    static void end() {
        bench.close();
    }

    @Test
    void anOrderStandsOnceInCin7CoreAndItsNumberAtJohnLewis() {
        List<SaleEntry> sales = bench.scene().cin7().sale("JL00001-A");
        OrderView order = bench.scene().mirakl().order("JL00001-A");

        assertThat(sales).singleElement().satisfies(sale -> {
            assertThat(sale.orderStatus()).isEqualTo("AUTHORISED");
            assertThat(sale.customerReference()).isEqualTo("254000001");
            assertThat(sale.total()).isEqualByComparingTo("24.00");
            assertThat(order.sellerReference()).isNotNull().isEqualTo(sale.orderNumber());
        });
        assertThat(order.accepted()).isTrue();
    }

    @Test
    void whatCannotBeReadIsHeldWithItsTextAndDoesNotComeBack() {
        assertThat(texts("MALFORMED"))
                .hasSize(2)
                .anyMatch(text -> text.contains(SECRET_TEXT))
                .anyMatch(text -> text.contains(LATER_VERSION.replace("\"", "\\\"")));
        assertThat(bench.cloud().depths().get("orders")).isEqualTo(new QueueDepth(0, 0, 0, 0));
    }

    @Test
    void anOrderAboveWhatAMessageCarriesIsHeld() {
        assertThat(bench.holds())
                .filteredOn(held -> held.keeps("JL00002-A"))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.reason()).isEqualTo("TOO_LARGE");
                    assertThat(held.explanation()).contains("1500 lines", "a queue takes 262144");
                });
        assertThat(bench.scene().cin7().sale("JL00002-A")).isEmpty();
    }

    @Test
    void nothingElseIsHeldButTheOrderWithoutAPostcode() {
        assertThat(bench.holds())
                .extracting(Held::reason)
                .containsExactlyInAnyOrder("MALFORMED", "MALFORMED", "TOO_LARGE", "MISSING_FIELD");
    }

    @Test
    void noLineShowsAPersonOrASecret() {
        assertThat(LINES).anyMatch(line -> line.contains("JL00001-A"));
        assertThat(String.join("\n", LINES))
                .doesNotContainIgnoringCase(
                        "Wren",
                        "Ashdown",
                        "Loom Lane",
                        "Macclesfield",
                        "SK11",
                        "01632",
                        "960001",
                        "notification.mirakl.net",
                        Scene.API_KEY,
                        Scene.ACCOUNT,
                        Scene.APPLICATION_KEY);
    }

    @Test
    void everyLineIsJson() {
        assertThat(LINES)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(JSON.readTree(line).isObject()).isTrue());
    }

    @Test
    void metricsAreInEmbeddedMetricFormat() throws Exception {
        List<String> lines =
                LINES.stream().filter(line -> line.contains("\"_aws\"")).toList();

        assertThat(lines).anyMatch(line -> line.contains("FeedRead")).anyMatch(line -> line.contains("\"Done\""));
        for (String line : lines) {
            metricsLine(JSON.readTree(line));
        }
    }

    /// "Specification: Embedded metric format" in the CloudWatch user guide: each metric and each dimension named in
    /// `_aws` is a member of the root.
    private static void metricsLine(JsonNode root) {
        assertThat(root.at("/_aws/Timestamp").isIntegralNumber()).isTrue();
        JsonNode directive = root.at("/_aws/CloudWatchMetrics/0");
        assertThat(directive.path("Namespace").asText()).isEqualTo("Selvedge");
        assertThat(directive.path("Metrics"))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(
                                root.path(metric.path("Name").asText()).isNumber())
                        .isTrue());
        assertThat(directive.path("Dimensions").path(0))
                .isNotEmpty()
                .allSatisfy(dimension ->
                        assertThat(root.path(dimension.asText()).isTextual()).isTrue());
    }

    private static List<String> texts(String reason) {
        return bench.cloud().dynamoDb().scan(scan -> scan.tableName(bench.table("holds"))).items().stream()
                .map(item -> item.getOrDefault("json", AttributeValue.fromS("")).s())
                .filter(text -> text.contains(reason))
                .toList();
    }

    private static Basket tooLarge(int number) {
        Basket basket = Kind.PLAIN.basket(number);
        for (int line = 1; line < 1500; line++) {
            basket.line(BasketLine.of(Scene.SKUS.getFirst(), 1, "24.00"));
        }
        return basket;
    }

    private static void send(String body) {
        bench.cloud()
                .sqs()
                .sendMessage(request ->
                        request.queueUrl(bench.cloud().queueUrl("orders")).messageBody(body));
    }
}
