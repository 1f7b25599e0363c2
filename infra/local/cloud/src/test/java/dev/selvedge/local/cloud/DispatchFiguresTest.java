package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.emulator.SnsEmulator.Notification;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.cin7core.HandSale;
import dev.selvedge.local.simulator.cin7core.Shipment;
import dev.selvedge.local.simulator.cin7core.Warehouse;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Scene;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the demonstration says of parcels and deadlines that were planted wrong.
class DispatchFiguresTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String ORDER = "JL00001-A";
    private static final String SKU = Scene.SKUS.getFirst();

    private final Scene scene =
            Scene.unlimited(Scene.atLeisure(), Duration.ofSeconds(1), InstantSource.fixed(NOW), new Random(1));

    private final Partners partners = Partners.of(scene, InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whatHasLeftAndNobodyKnowsOfIsSilent() {
        ordered(2, Duration.ofDays(3));
        left(2);

        DispatchFigures figures = figures();

        assertThat(figures.shipped()).containsExactly(ORDER);
        assertThat(figures.silent()).containsExactly(ORDER);
        assertThat(figures.isAtRest()).isFalse();
        assertThat(figures.isGood()).isFalse();
    }

    @Test
    void anOrderOfWhichPiecesAreStillInTheWarehouseHasNotLeft() {
        ordered(2, Duration.ofDays(3));
        left(1);

        assertThat(figures().shipped()).isEmpty();
        assertThat(figures().isGood()).isTrue();
    }

    @Test
    void whatTheCustomerHasCancelledIsNotWaitedFor() {
        ordered(2, Duration.ofDays(3));
        scene.mirakl().cancel(ORDER, ORDER + "-1", 1);
        left(1);

        assertThat(figures().shipped()).containsExactly(ORDER);
    }

    @Test
    void whatWasVoidedHasNotLeft() {
        ordered(2, Duration.ofDays(3));
        warehouse().undoAndVoid(left(2));

        assertThat(figures().shipped()).isEmpty();
    }

    @Test
    void whatJohnLewisShowsAsShippedByUsIsConfirmed() {
        ordered(2, Duration.ofDays(3));
        left(2);
        seller("PUT", "/api/orders/" + ORDER + "/tracking", "{\"carrier_code\": \"DPD\", \"tracking_number\": \"1\"}");
        seller("PUT", "/api/orders/" + ORDER + "/ship", "");

        DispatchFigures figures = figures();

        assertThat(figures.confirmed()).containsExactly(ORDER);
        assertThat(figures.silent()).isEmpty();
        assertThat(figures.isGood()).isTrue();
    }

    @Test
    void whatJohnLewisShippedByItselfIsNotConfirmedByUs() {
        ordered(2, Duration.ofDays(3));
        left(2);
        scene.mirakl().ship(ORDER);

        assertThat(figures().confirmed()).isEmpty();
        assertThat(figures().silent()).containsExactly(ORDER);
    }

    @Test
    void onlyAHoldOfItsDispatchMakesAParcelVisible() {
        ordered(2, Duration.ofDays(3));
        left(2);

        assertThat(figures(held("TOTAL/" + ORDER)).silent()).containsExactly(ORDER);
        assertThat(figures(held("DISPATCH/JL00002-A")).silent()).containsExactly(ORDER);
        assertThat(figures(held("DISPATCH/" + ORDER)).held()).containsExactly(ORDER);
        assertThat(figures(held("DISPATCH/" + ORDER)).isGood()).isTrue();
    }

    @Test
    void anOrderNearItsDeadlineOfWhichNobodyWasToldIsLateWithoutAlert() {
        ordered(1, Duration.ofMinutes(95));

        assertThat(late()).containsExactly(ORDER);
        assertThat(late("1 h 35 min left  " + ORDER + "  NOT_IN_ERP")).isEmpty();
        assertThat(late("1 h 35 min left  JL00002-A  NOT_IN_ERP")).containsExactly(ORDER);
        assertThat(figures().isGood()).isFalse();
    }

    @Test
    void anAlertOfALevelBeforeIsNotOneOfThisLevel() {
        ordered(1, Duration.ofMinutes(95));

        assertThat(late("20 h 5 min left  " + ORDER + "  NOT_IN_ERP")).containsExactly(ORDER);
    }

    @Test
    void aMissedDeadlineIsToldOfAsMissed() {
        ordered(1, Duration.ofMinutes(-5));

        assertThat(late("0 h 1 min left  " + ORDER + "  NOT_IN_ERP")).containsExactly(ORDER);
        assertThat(late("0 h 5 min late  " + ORDER + "  NOT_IN_ERP")).isEmpty();
    }

    @Test
    void peopleHaveAWhileToBeTold() {
        ordered(1, Duration.ofMinutes(95));

        assertThat(DispatchFigures.of(partners, List.of(), List.of(), NOW.plusSeconds(59), Duration.ofMinutes(1))
                        .lateWithoutAlert())
                .isEmpty();
        assertThat(DispatchFigures.of(partners, List.of(), List.of(), NOW.plusSeconds(61), Duration.ofMinutes(1))
                        .lateWithoutAlert())
                .containsExactly(ORDER);
    }

    @Test
    void nobodyIsToldOfWhatIsFarOffOrWasCancelled() {
        ordered(1, Duration.ofHours(25));
        scene.mirakl().place(Kind.basketOf(2, SKU, 1, "24.00").shippingDeadline(NOW.plus(Duration.ofMinutes(95))));
        scene.mirakl().cancel("JL00002-A");

        assertThat(late()).isEmpty();
    }

    private DispatchFigures figures(Held... holds) {
        return DispatchFigures.of(partners, List.of(holds), List.of(), NOW.plusSeconds(1), Duration.ZERO);
    }

    private List<String> late(String... entries) {
        List<Notification> alerts = List.of(new Notification("Selvedge", String.join("\n", entries)));
        return DispatchFigures.of(partners, List.of(), alerts, NOW.plusSeconds(1), Duration.ZERO)
                .lateWithoutAlert();
    }

    private static Held held(String key) {
        return new Held(key, "CARRIER_MISSING", "", 0);
    }

    private void ordered(int quantity, Duration left) {
        scene.mirakl().place(Kind.basketOf(1, SKU, quantity, "24.00").shippingDeadline(NOW.plus(left)));
        scene.mirakl().put(ORDER, OrderState.SHIPPING);
    }

    /// So many pieces of a sale of two leave.
    private UUID left(long pieces) {
        UUID sale = scene.cin7()
                .backOffice()
                .enterSale(new HandSale(Scene.CUSTOMER, "API", Map.of(SKU, 2L)).withExternalId(ORDER));
        int number = warehouse().pick(sale, Map.of(SKU, pieces));
        warehouse().pack(sale, number, "Box 1");
        warehouse().ship(sale, number, new Shipment("Box 1", "DPD", "1", NOW));
        return sale;
    }

    private Warehouse warehouse() {
        return scene.cin7().backOffice().warehouse();
    }

    private void seller(String method, String path, String body) {
        Answer answer = scene.mirakl()
                .answer(Call.of(
                        method,
                        path,
                        "shop_id=" + Scene.SHOP,
                        Map.of("authorization", List.of(Scene.API_KEY)),
                        body.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }
}
