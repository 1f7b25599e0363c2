package dev.selvedge.testkit.flow.dispatch;

import static dev.selvedge.testkit.flow.dispatch.Depot.CUSHION;
import static dev.selvedge.testkit.flow.dispatch.Depot.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each story is told once without trouble; then once for each of its steps, at which the function dies or, where the
/// step is a partner's, the partner fails, before the step and after it. All must end as the first did.
class LostDispatchTest {

    private static final String PARTNERS = "ShippingDesk|ShipmentSource";

    /// What goes wrong at a step.
    private enum Mishap {
        CRASH(new Steps.Crash()),
        LOST(new RemoteFailure.Unknown("a partner", "no answer")),
        MALFORMED(new RemoteFailure.Malformed("a partner", "a web page")),
        UNAVAILABLE(new RemoteFailure.Unavailable("a partner", "connection refused")),
        THROTTLED(new RemoteFailure.Throttled("a partner", "too many calls", Optional.of(Duration.ofSeconds(20))));

        private final RuntimeException failure;

        Mishap(RuntimeException failure) {
            this.failure = failure;
        }

        boolean isFor(String step) {
            return this == CRASH || step.matches("(" + PARTNERS + ")\\..*");
        }
    }

    private interface Story {
        /// Sets the scene; nothing of it can fail.
        void begin(Depot depot);

        /// Says that all is well in the end.
        void end(Depot depot);
    }

    @TestFactory
    Stream<DynamicTest> aWholeOrderIsShippedOnce() {
        return everyMishap(new Story() {
            @Override
            public void begin(Depot depot) {
                depot.sold("X-A").ships("X-A", "1Z-1");
            }

            @Override
            public void end(Depot depot) {
                assertThat(depot.desk.confirmed("X-A")).isOne();
                assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-1");
                isWhole(depot);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> eachParcelIsShippedOnce() {
        return everyMishap(new Story() {
            @Override
            public void begin(Depot depot) {
                depot.byParcel(true)
                        .sold("X-A")
                        .ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)))
                        .ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 1)));
            }

            @Override
            public void end(Depot depot) {
                assertThat(depot.desk.confirmed("X-A")).isEqualTo(2);
                assertThat(depot.toldParcels("X-A")).containsExactly("1Z-1", "1Z-2");
                isWhole(depot);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsOnlyAnnouncedLeavesOnce() {
        return everyMishap(new Story() {
            @Override
            public void begin(Depot depot) {
                depot.byParcel(true).sold("X-A");
                Tracking tracking = new Tracking(new Carrier.Listed("DPD"), Optional.of("1Z-1"));
                depot.desk.announce("X-A", new Shipment("P1", Map.of(new OrderLineId("X-A-1"), 2), tracking));
                depot.ships("X-A", "1Z-1");
            }

            @Override
            public void end(Depot depot) {
                assertThat(depot.desk.confirmed("X-A")).isOne();
                assertThat(depot.desk.shipments(new OrderId("X-A"))).hasSize(1);
                isWhole(depot);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> anotherNumberIsToldAndTheOldOneIsFree() {
        return everyMishap(new Story() {
            @Override
            public void begin(Depot depot) {
                depot.sold("X-A").ships("X-A", "1Z-1").run();
                depot.clock.pass(Duration.ofMinutes(1));
                depot.warehouse.retrack(Depot.sale("X-A"), "P1", "DPD", "1Z-2");
            }

            @Override
            public void end(Depot depot) {
                assertThat(depot.desk.confirmed("X-A")).isOne();
                assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-2");
                isWhole(depot);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aParcelsOtherNumberIsTold() {
        return everyMishap(new Story() {
            @Override
            public void begin(Depot depot) {
                depot.byParcel(true).sold("X-A").ships("X-A", "1Z-1").run();
                depot.clock.pass(Duration.ofMinutes(1));
                depot.warehouse.retrack(Depot.sale("X-A"), "P1", "DPD", "1Z-2");
            }

            @Override
            public void end(Depot depot) {
                assertThat(depot.desk.confirmed("X-A")).isOne();
                assertThat(depot.toldParcels("X-A")).containsExactly("1Z-2");
                isWhole(depot);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> anOrderThatIsShownLateIsShippedOnce() {
        return everyMishap(new Story() {
            @Override
            public void begin(Depot depot) {
                depot.desk.shownAfter(Duration.ofMinutes(20));
                depot.sold("X-A").ships("X-A", "1Z-1");
            }

            @Override
            public void end(Depot depot) {
                assertThat(depot.desk.confirmed("X-A")).isOne();
                isWhole(depot);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatWasHeldGoesOnce() {
        return everyMishap(new Story() {
            @Override
            public void begin(Depot depot) {
                depot.sold("X-A")
                        .ships("X-A", parcel("P1", "Evri", "1Z-1", Map.of(CUSHION, 2)))
                        .run();
                depot.carriers.set(Map.of("Evri", "DPD"));
                depot.review.review();
            }

            @Override
            public void end(Depot depot) {
                assertThat(depot.desk.confirmed("X-A")).isOne();
                isWhole(depot);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatCannotBeToldIsHeld() {
        return everyMishap(new Story() {
            @Override
            public void begin(Depot depot) {
                depot.sold("X-A").ships("X-A", parcel("P1", "Evri", "1Z-1", Map.of(CUSHION, 2)));
            }

            @Override
            public void end(Depot depot) {
                assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.CARRIER_NOT_MAPPED));
                assertThat(depot.asked()).isEmpty();
            }
        });
    }

    private static void isWhole(Depot depot) {
        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.order("X-A").isToldWhole()).isTrue();
        assertThat(depot.held()).isEmpty();
    }

    private static Stream<DynamicTest> everyMishap(Story story) {
        Depot well = new Depot();
        story.begin(well);
        well.steps.forget();
        well.run();
        story.end(well);
        List<String> steps = well.steps.taken();
        return IntStream.rangeClosed(1, steps.size()).boxed().flatMap(number -> mishaps(story, steps, number));
    }

    private static Stream<DynamicTest> mishaps(Story story, List<String> steps, int number) {
        String step = steps.get(number - 1);
        List<DynamicTest> tests = new ArrayList<>();
        for (Mishap mishap : Mishap.values()) {
            for (boolean after : mishap.isFor(step) ? new boolean[] {false, true} : new boolean[0]) {
                String name = mishap + (after ? " after " : " before ") + number + " " + step;
                tests.add(DynamicTest.dynamicTest(name, () -> survives(story, number, after, mishap)));
            }
        }
        return tests.stream();
    }

    private static void survives(Story story, int number, boolean after, Mishap mishap) {
        Depot depot = new Depot();
        story.begin(depot);
        depot.steps.forget();
        depot.steps.failAt(number, after, mishap.failure);
        depot.run();
        depot.laterThatDay();
        story.end(depot);
    }
}
