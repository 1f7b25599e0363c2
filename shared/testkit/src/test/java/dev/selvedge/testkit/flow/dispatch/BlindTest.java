package dev.selvedge.testkit.flow.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.flow.WatchPolicy;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The watch is worth no more than the feeds on which it stands. The feed of orders is read elsewhere here, never.
class BlindTest {

    private static final Duration BLIND_AFTER = Duration.ofHours(1);
    private static final String MOVED = "ShipmentSource.movedSince(Instant, Optional)";
    private static final String NO_ORDERS = "Selvedge has not been able to read the orders at John Lewis";
    private static final String NO_SALES = "Selvedge has not been able to read the sales in the ERP";

    private final Depot depot = new Depot(new WatchPolicy(
            "Weft & Co",
            List.of(Duration.ofHours(24)),
            Duration.ofHours(30),
            Depot.STILL_AFTER,
            Depot.LOOK_AGAIN_AFTER,
            BLIND_AFTER,
            ZoneId.of("Europe/London")));

    private void walkFails() {
        depot.steps.failBefore(MOVED, new RemoteFailure.Unavailable("the ERP", "down"));
        assertThatThrownBy(depot.feed::walk).isInstanceOf(RemoteFailure.Unavailable.class);
    }

    @Test
    void aFeedThatWasNeverReadIsBlindFromWhenTheWatchFirstAsks() {
        depot.watch.look();

        depot.clock.pass(BLIND_AFTER.minusNanos(1));
        depot.watch.look();
        assertThat(depot.alerts.sent()).isEmpty();

        depot.clock.pass(Duration.ofNanos(1));
        depot.watch.look();
        assertThat(depot.alert().text())
                .contains("Mon 2 Mar 12:00 GMT  " + NO_ORDERS)
                .contains("Mon 2 Mar 12:00 GMT  " + NO_SALES);
        assertThat(depot.alert().subject()).isEqualTo("Selvedge Weft & Co: cannot see");
    }

    @Test
    void aFeedThatCannotBeReadIsBlindFromItsLastReading() {
        depot.watch.look();
        depot.clock.pass(Duration.ofMinutes(30));
        depot.feed.walk();
        depot.clock.pass(Duration.ofMinutes(40));
        walkFails();
        depot.watch.look();
        assertThat(depot.alert().text()).contains(NO_ORDERS).doesNotContain(NO_SALES);

        depot.clock.pass(Duration.ofMinutes(20));
        depot.watch.look();

        assertThat(depot.alerts.sent()).hasSize(2);
        assertThat(depot.alerts.sent().getLast().text())
                .contains("Mon 2 Mar 12:30 GMT  " + NO_SALES)
                .doesNotContain(NO_ORDERS);
    }

    @Test
    void blindnessIsToldOnceUntilItHasPassed() {
        depot.watch.look();
        for (int hour = 0; hour < 5; hour++) {
            depot.clock.pass(BLIND_AFTER);
            depot.watch.look();
        }
        assertThat(depot.alerts.sent()).hasSize(1);

        depot.feed.walk();
        depot.watch.look();
        depot.clock.pass(BLIND_AFTER);
        depot.watch.look();

        assertThat(depot.alerts.sent()).hasSize(2);
        assertThat(depot.alerts.sent().getLast().text()).contains(NO_SALES).doesNotContain(NO_ORDERS);
    }

    @Test
    void blindnessIsToldInTheMessageOfTheOrders() {
        depot.shows(Samples.order("X-A").shippingDeadline(Samples.NOON.plus(BLIND_AFTER)));
        depot.watch.look();
        depot.clock.pass(BLIND_AFTER);

        depot.watch.look();

        assertThat(depot.alerts.sent()).hasSize(2);
        assertThat(depot.alerts.sent().getLast().subject())
                .isEqualTo("Selvedge Weft & Co: cannot see; 1 order near the deadline, 1 past it");
        assertThat(depot.alerts.sent().getLast().text())
                .contains(NO_ORDERS)
                .contains("0 h 0 min left  X-A  NOT_IN_ERP");
    }
}
