package dev.selvedge.testkit.flow.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.flow.DispatchWatch.Round;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How near the deadline is, and how often people hear of it.
class LevelsTest {

    private static final Instant DEADLINE = Samples.NOON.plus(Duration.ofDays(2));

    private Depot depot = new Depot();

    private Round lookBefore(Duration left) {
        depot.clock.set(DEADLINE.minus(left));
        return depot.watch.look();
    }

    private static List<Integer> at(int level, int of) {
        List<Integer> levels = new ArrayList<>();
        for (int each = 0; each < of; each++) {
            levels.add(each == level ? 1 : 0);
        }
        return levels;
    }

    @ParameterizedTest
    @CsvSource({
        "PT24H0.000000001S, 0",
        "PT24H, 1",
        "PT8H0.000000001S, 1",
        "PT8H, 2",
        "PT2H0.000000001S, 2",
        "PT2H, 3",
        "PT0.000000001S, 3",
        "PT0S, 4",
        "PT-1H, 4"
    })
    void eachLevelBeginsAtItsEdge(Duration left, int level) {
        depot.shows(Samples.order("X-A"));

        Round round = lookBefore(left);

        assertThat(round.levels()).isEqualTo(at(level, 5));
        assertThat(round.told()).isEqualTo(level == 0 ? 0 : 1);
        assertThat(depot.alerts.sent()).hasSize(level == 0 ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"PT10H0.000000001S, 0", "PT10H, 1", "PT1H0.000000001S, 1", "PT1H, 2", "PT0S, 3"})
    void levelsAreWhatTheSupplierConfigured(Duration left, int level) {
        depot = new Depot(Depot.watchedAt(Duration.ofHours(1), Duration.ofHours(10)));
        depot.shows(Samples.order("X-A"));

        assertThat(lookBefore(left).levels()).isEqualTo(at(level, 4));
    }

    @Test
    void withoutLevelsPeopleHearOfWhatIsMissed() {
        depot = new Depot(Depot.watchedAt());
        depot.shows(Samples.order("X-A"));

        assertThat(lookBefore(Duration.ofNanos(1)).told()).isZero();
        assertThat(lookBefore(Duration.ZERO).told()).isOne();
    }

    @Test
    void peopleHearOfAnOrderOnceALevel() {
        depot.shows(Samples.order("X-A"));

        for (Duration left : List.of(
                Duration.ofHours(24),
                Duration.ofHours(23),
                Duration.ofHours(9),
                Duration.ofHours(8),
                Duration.ofHours(3),
                Duration.ofHours(2),
                Duration.ofMinutes(1),
                Duration.ZERO,
                Duration.ofHours(-30))) {
            lookBefore(left);
        }

        assertThat(depot.alerts.sent())
                .extracting(alert -> alert.text().lines().findFirst().orElseThrow())
                .containsExactly(
                        "24 h 0 min left  X-A  NOT_IN_ERP",
                        "8 h 0 min left  X-A  NOT_IN_ERP",
                        "2 h 0 min left  X-A  NOT_IN_ERP",
                        "0 h 0 min left  X-A  NOT_IN_ERP");
    }

    @Test
    void aLevelThatWasLeaptOverIsNotMadeUpFor() {
        depot.shows(Samples.order("X-A"));

        assertThat(lookBefore(Duration.ofMinutes(30)).told()).isOne();
        assertThat(lookBefore(Duration.ofMinutes(29)).told()).isZero();
    }

    @Test
    void aDeadlineThatIsBroughtForwardIsHeardOf() {
        depot.shows(Samples.order("X-A"));
        lookBefore(Duration.ofHours(30));

        depot.shows(Samples.order("X-A")
                .updatedAt(depot.clock.instant())
                .shippingDeadline(depot.clock.instant().plus(Duration.ofHours(5))));

        assertThat(depot.watch.look().levels()).isEqualTo(at(2, 5));
        assertThat(depot.alert().text()).startsWith("5 h 0 min left");
    }

    @Test
    void anOrderWithoutADeadlineIsDueAsConfigured() {
        depot.shows(Samples.order("X-A").withoutShippingDeadline());
        Duration due = Depot.WATCH.deadlineWhenAbsent();

        depot.clock.set(Samples.NOON.plus(due).minus(Duration.ofHours(24)).minusNanos(1));
        assertThat(depot.watch.look().told()).isZero();
        depot.clock.set(Samples.NOON.plus(due).minus(Duration.ofHours(24)));
        assertThat(depot.watch.look().told()).isOne();
        depot.clock.set(Samples.NOON.plus(due));
        assertThat(depot.watch.look().levels()).isEqualTo(at(4, 5));
    }

    @Test
    void aClosedOrderIsHeardOfNoMore() {
        depot.shows(Samples.order("X-A"));
        lookBefore(Duration.ofHours(24));
        depot.shows(Samples.order("X-A").updatedAt(depot.clock.instant()).state(OrderState.SHIPPED, "SHIPPED"));

        Round round = lookBefore(Duration.ofHours(-1));

        assertThat(round.told()).isZero();
        assertThat(round.levels()).containsOnly(0);
        assertThat(new String(depot.documents.get("watch/alerted").orElseThrow(), UTF_8))
                .isEmpty();
    }

    @Test
    void whoDiesBeforeSendingSendsTheNextTime() {
        depot.shows(Samples.order("X-A"));
        depot.steps.failBefore("Alerts.send(Alert)", new Steps.Crash());

        assertThatThrownBy(() -> lookBefore(Duration.ofHours(24))).isInstanceOf(Steps.Crash.class);
        assertThat(lookBefore(Duration.ofHours(23)).told()).isOne();
        assertThat(depot.alerts.sent()).hasSize(1);
    }

    @Test
    void whoDiesAfterSendingTellsTwiceRatherThanNever() {
        depot.shows(Samples.order("X-A"));
        depot.steps.failAfter("Alerts.send(Alert)", new Steps.Crash());

        assertThatThrownBy(() -> lookBefore(Duration.ofHours(24))).isInstanceOf(Steps.Crash.class);
        assertThat(lookBefore(Duration.ofHours(23)).told()).isOne();
        assertThat(lookBefore(Duration.ofHours(22)).told()).isZero();

        assertThat(depot.alerts.sent()).hasSize(2);
    }
}
