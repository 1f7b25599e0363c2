package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.local.cloud.DemoPlan.Planned;
import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Scene;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the demonstration says of orders that were planted wrong.
class ComparisonTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final DemoPlan ONE = new DemoPlan(List.of(new Planned(1, Kind.PLAIN)));

    private final Scene scene =
            Scene.unlimited(Platform.standard(), Duration.ofSeconds(1), InstantSource.fixed(NOW), new Random(1));

    private final Partners partners = Partners.of(scene, InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void anOrderThatStandsOnceIsPlaced() throws Exception {
        captured(Kind.PLAIN);
        sale();

        DemoReport report = report(ONE, 0, List.of());

        assertThat(report.orders().placed()).containsExactly("JL00001-A");
        assertThat(report.isGood()).isTrue();
    }

    @Test
    void anOrderThatStandsTwiceIsDoubled() throws Exception {
        captured(Kind.PLAIN);
        sale();
        sale();

        DemoReport report = report(ONE, 0, List.of());

        assertThat(report.orders().doubled()).containsExactly("JL00001-A");
        assertThat(report.orders().placed()).isEmpty();
        assertThat(report.orders().isFinished(ONE)).isFalse();
        assertThat(report.isGood()).isFalse();
    }

    @Test
    void aCancelledOrderThatStandsIsDoubled() throws Exception {
        captured(Kind.CANCELLED);
        sale();

        DemoReport report = report(new DemoPlan(List.of(new Planned(1, Kind.CANCELLED))), 0, List.of());

        assertThat(report.orders().doubled()).containsExactly("JL00001-A");
    }

    @Test
    void anOrderThatIsNowhereIsLost() {
        captured(Kind.PLAIN);

        DemoReport report = report(ONE, 0, List.of());

        assertThat(report.lost()).isEqualTo(1);
        assertThat(report.isGood()).isFalse();
    }

    @Test
    void aSaleWithoutLinesIsNoOrder() throws Exception {
        captured(Kind.PLAIN);
        header();

        assertThat(report(ONE, 0, List.of()).lost()).isEqualTo(1);
    }

    @Test
    void anOrderIsWithdrawnOnlyOnceItWasCancelled() {
        DemoPlan plan = new DemoPlan(List.of(new Planned(1, Kind.CANCELLED)));
        captured(Kind.CANCELLED);

        DemoReport before = report(plan, 1, List.of());
        scene.mirakl().cancel("JL00001-A");
        DemoReport after = report(plan, 0, List.of());

        assertThat(before.orders().isFinished(plan)).isFalse();
        assertThat(after.orders().withdrawn()).containsExactly("JL00001-A");
        assertThat(after.orders().isFinished(plan)).isTrue();
    }

    @Test
    void anOrderThatIsStillInAQueueIsDeferred() {
        captured(Kind.PLAIN);

        DemoReport report = report(ONE, 1, List.of());

        assertThat(report.deferred()).isEqualTo(1);
        assertThat(report.lost()).isZero();
    }

    @Test
    void anOrderThatShouldStandAndIsHeldIsNotLostButNotAtItsEnd() {
        captured(Kind.PLAIN);

        DemoReport report = report(ONE, 0, List.of(new Held("ORDER/JL00001-A", "UNKNOWN_SKU", "", 0)));

        assertThat(report.lost()).isZero();
        assertThat(report.orders().isFinished(ONE)).isFalse();
    }

    private DemoReport report(DemoPlan plan, int waiting, List<Held> holds) {
        StockFigures stock = new StockFigures(0, 0, 0, new Overselling(List.of(), List.of()), 1);
        DispatchFigures dispatch = DispatchFigures.of(partners, holds, List.of(), NOW, Duration.ZERO);
        return DemoReport.of(
                Comparison.of(plan, partners, holds),
                waiting,
                stock,
                dispatch,
                new SettlementFigures(List.of(), List.of(), List.of(), 0),
                Optional.empty(),
                holds,
                List.of(),
                partners,
                0);
    }

    private void captured(Kind kind) {
        scene.mirakl().place(kind.basket(1));
    }

    private void sale() throws IOException {
        post("/sale/order", """
                {"SaleID": "%s", "Status": "AUTHORISED", "Lines": [{"SKU": "CUSH-OAT-45", "Quantity": 1, "Price": 24.00,
                 "Total": 24.00, "TaxRule": "20%% (VAT on Income)"}]}
                """.formatted(header()));
    }

    private String header() throws IOException {
        return post("/sale", """
                {"Customer": "John Lewis Marketplace", "Location": "Main Warehouse", "SkipQuote": true,
                 "TaxRule": "20% (VAT on Income)", "TaxInclusive": false, "ExternalID": "JL00001-A",
                 "CustomerReference": "254000001",
                 "ShippingAddress": {"Line1": "1 High Street", "Country": "United Kingdom", "ShipToOther": true}}
                """);
    }

    private String post(String path, String body) throws IOException {
        Map<String, List<String>> headers = Map.of(
                "api-auth-accountid",
                List.of(Scene.ACCOUNT),
                "api-auth-applicationkey",
                List.of(Scene.APPLICATION_KEY));
        Answer answer = scene.cin7()
                .answer(Call.of(
                        "POST", "/ExternalApi/v2" + path, null, headers, body.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path("ID").asText();
    }
}
