package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.emulator.SnsEmulator.Notification;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Scene;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The packaged watch over deadlines.
@Timeout(120)
class DispatchWatchIT {

    @Test
    void oneDigestTellsOfWhatIsLateAndWhatIsNearOnceAndOfNobody() {
        try (Workbench bench = Packaged.bench((_, _) -> {})) {
            String late = order(bench, 1, Duration.ofMinutes(-61));
            String near = order(bench, 2, Duration.ofMinutes(99));
            String far = order(bench, 3, Duration.ofDays(3));
            bench.feedToRest();
            bench.feedDispatches();

            bench.invoke("dispatch-watch", "{}");

            List<Notification> alerts = bench.cloud().alerts();
            assertThat(alerts).hasSize(1);
            assertThat(alerts.getFirst().subject()).isEqualTo("Selvedge bench: 2 orders near the deadline, 1 past it");
            assertThat(alerts.getFirst().message())
                    .containsPattern("(?s)1 h \\d min late  " + late + "  NOT_SHIPPED.*1 h 3\\d min left  " + near
                            + "  NOT_SHIPPED")
                    .doesNotContain(far)
                    .doesNotContainIgnoringCase(
                            "Wren", "Ashdown", "Loom", "Macclesfield", "SK11", "01632", "960001", "254000001");

            bench.invoke("dispatch-watch", "{}");
            assertThat(bench.cloud().alerts()).hasSize(1);
        }
    }

    @Test
    void whatPeopleWereToldIsOnTheCloudsPage() throws Exception {
        try (Workbench bench = Packaged.bench((_, _) -> {})) {
            String late = order(bench, 1, Duration.ofMinutes(-5));
            bench.feedToRest();
            bench.invoke("dispatch-watch", "{}");

            String page = Pages.get(bench.cloud().page());

            assertThat(page)
                    .contains(
                            "dispatch-feed", "dispatch-worker", "dispatch-watch", "by hand, POST /invoke/dispatch-desk")
                    .containsPattern("(?s)<h2>The latest alert</h2>.*0 h \\d+ min late  " + late);
        }
    }

    /// An order to be sent that is due so long from now.
    private static String order(Workbench bench, int number, Duration left) {
        String order = bench.order(Kind.basketOf(number, Scene.SKUS.getFirst(), 1, "24.00")
                .shippingDeadline(bench.now().plus(left)));
        bench.scene().mirakl().put(order, OrderState.SHIPPING);
        return order;
    }
}
