package dev.selvedge.testkit.flow.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.flow.DispatchWatch.Round;
import dev.selvedge.core.flow.OrderIngest;
import dev.selvedge.core.flow.OrderPolicy;
import dev.selvedge.core.flow.WatchPolicy;
import dev.selvedge.core.model.Buyer;
import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Alerts;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.ShippingDesk;
import dev.selvedge.testkit.InMemoryCatalogue;
import dev.selvedge.testkit.InMemoryCursors;
import dev.selvedge.testkit.InMemoryErp;
import dev.selvedge.testkit.InMemoryMarketplace;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/// The one message for all that has come nearer to its deadline.
class DigestTest {

    private final Depot depot = new Depot();

    private Depot due(String order, Instant deadline) {
        return depot.shows(Samples.order(order).shippingDeadline(deadline));
    }

    private Depot dueIn(String order, Duration left) {
        return due(order, depot.clock.instant().plus(left));
    }

    @Test
    void allOrdersAreInOneMessageTheWorstFirst() {
        dueIn("X-C", Duration.ofHours(7));
        dueIn("X-A", Duration.ofHours(-1));
        dueIn("X-D", Duration.ofHours(20));
        dueIn("X-B", Duration.ofMinutes(90));
        dueIn("X-E", Duration.ofHours(40));

        assertThat(depot.watch.look().told()).isEqualTo(4);

        assertThat(depot.alert().text().lines().filter(line -> !line.startsWith(" ")))
                .containsExactly(
                        "1 h 0 min late  X-A  NOT_IN_ERP",
                        "1 h 30 min left  X-B  NOT_IN_ERP",
                        "7 h 0 min left  X-C  NOT_IN_ERP",
                        "20 h 0 min left  X-D  NOT_IN_ERP");
    }

    @Test
    void theSubjectCountsTheOrders() {
        dueIn("X-A", Duration.ofHours(-1)).sold("X-B");
        dueIn("X-C", Duration.ofHours(7));

        depot.watch.look();

        assertThat(depot.alert().subject()).isEqualTo("Selvedge Weft & Co: 2 orders near the deadline, 1 past it");
    }

    @Test
    void theSubjectIsAsciiWhateverTheConnectionIsCalled() {
        WatchPolicy policy = new WatchPolicy(
                "Küche & Söhne 織物 " + "x".repeat(120),
                List.of(Duration.ofHours(24)),
                Duration.ofHours(30),
                Depot.STILL_AFTER,
                Depot.LOOK_AGAIN_AFTER,
                Duration.ofDays(365),
                ZoneId.of("Europe/London"));
        Depot other = new Depot(policy);
        other.shows(Samples.order("X-A").shippingDeadline(Samples.NOON));

        other.watch.look();

        assertThat(other.alert().subject())
                .startsWith("Selvedge K?che & S?hne ")
                .matches("[ -~]{1,99}");
    }

    @Test
    void aDeadlineIsWrittenInTheTimeOfThePlace() {
        depot.clock.set(Instant.parse("2026-07-01T12:00:00Z"));
        due("X-A", Instant.parse("2026-07-01T16:00:00Z"));

        depot.watch.look();

        assertThat(depot.alert().text()).contains("due Wed 1 Jul 17:00 BST.");
    }

    @Test
    void theHourThatComesTwiceIsToldApart() {
        depot.clock.set(Instant.parse("2026-10-24T23:30:00Z"));
        due("X-A", Instant.parse("2026-10-25T00:30:00Z"));
        due("X-B", Instant.parse("2026-10-25T01:30:00Z"));

        depot.watch.look();

        assertThat(depot.alert().text())
                .contains("1 h 0 min left  X-A  NOT_IN_ERP\n    due Sun 25 Oct 01:30 BST.")
                .contains("2 h 0 min left  X-B  NOT_IN_ERP\n    due Sun 25 Oct 01:30 GMT.");
    }

    @Test
    void aLevelIsADurationAndNotATimeOfDay() {
        // From 13:00 BST to 12:00 GMT the next day: 24 hours, though the clocks on the wall show 23.
        Instant deadline = Instant.parse("2026-10-25T12:00:00Z");
        due("X-A", deadline);

        depot.clock.set(deadline.minus(Duration.ofHours(24)).minusNanos(1));
        assertThat(depot.watch.look().told()).isZero();
        depot.clock.set(deadline.minus(Duration.ofHours(24)));
        assertThat(depot.watch.look().told()).isOne();
        assertThat(depot.alert().text()).startsWith("24 h 0 min left");
    }

    @Test
    void theHourThatIsLeftOutIsNotCounted() {
        depot.clock.set(Instant.parse("2026-03-29T00:30:00Z"));
        due("X-A", Instant.parse("2026-03-29T01:30:00Z"));

        depot.watch.look();

        assertThat(depot.alert().text()).contains("1 h 0 min left  X-A  NOT_IN_ERP\n    due Sun 29 Mar 02:30 BST.");
    }

    @Test
    void noWordOfTheCustomersIsInTheMessage() {
        DeliveryAddress flat = Samples.address();
        DeliveryAddress belled = new DeliveryAddress(
                flat.name(),
                flat.company(),
                "4 Loom\u0007 Street",
                flat.line2(),
                flat.city(),
                flat.region(),
                flat.postcode(),
                flat.country(),
                flat.phone(),
                flat.instructions());
        Order order = Samples.order("X-A")
                .shippingDeadline(Samples.NOON)
                .deliverTo(belled)
                .build();
        depot.shows(Samples.order("X-A").shippingDeadline(Samples.NOON));
        assertThat(ingest().ingest(order)).isInstanceOf(Outcome.Held.class);

        depot.watch.look();

        assertThat(depot.alert().text()).contains("X-A").contains(Reason.UNPRINTABLE_TEXT.name());
        assertThat(words(order.buyer(), belled))
                .contains("Pemberton", "Loom", "SK11", "960001", "ada")
                .allSatisfy(word -> assertThat(
                                depot.alert().subject() + " " + depot.alert().text())
                        .as(word)
                        .doesNotContainPattern("\\b" + Pattern.quote(word) + "\\b"));
    }

    private OrderIngest ingest() {
        return new OrderIngest(
                new OrderPolicy(Depot.START_OF_TRADING, Set.of(CurrencyUnit.GBP), Depot.OVERLAP, Depot.LEASE),
                new InMemoryMarketplace(depot.clock, 2),
                new InMemoryErp(depot.clock),
                new OrderIngest.Records(
                        depot.ledger,
                        new InMemoryCursors(),
                        depot.holds,
                        depot.journal,
                        new InMemoryCatalogue(),
                        depot.orders,
                        depot.outbox),
                depot.clock);
    }

    /// The words of what is known of a customer, the shortest left out.
    private static List<String> words(Buyer buyer, DeliveryAddress address) {
        return Stream.of(
                        Stream.of(buyer.name(), address.name(), address.line1(), address.city()),
                        Stream.of(
                                        buyer.email(),
                                        address.company(),
                                        address.line2(),
                                        address.region(),
                                        address.postcode(),
                                        address.phone(),
                                        address.instructions())
                                .flatMap(Optional::stream))
                .flatMap(text -> text)
                .flatMap(Pattern.compile("[^\\p{L}\\p{N}]+")::splitAsStream)
                .filter(word -> word.length() > 2 && !word.equals("the"))
                .distinct()
                .toList();
    }

    @Test
    void tenThousandOrdersAreOneMessageAndFewRequests() {
        for (int number = 0; number < 10_000; number++) {
            dueIn("X-%05d".formatted(number), Duration.ofHours(7));
        }
        depot.steps.forget();

        Round round = depot.watch.look();

        assertThat(round.told()).isEqualTo(10_000);
        assertThat(depot.alert().text().lines()).hasSize(20_000);
        assertThat(depot.steps.count("OpenOrders.forEachOpen(Consumer)")).isOne();
        assertThat(depot.steps.countAll(OpenOrders.class)).isLessThanOrEqualTo(2);
        assertThat(depot.steps.count("Documents.get(String)")).isOne();
        assertThat(depot.steps.count("Documents.put(String, byte[])")).isOne();
        assertThat(depot.steps.countAll(Documents.class)).isEqualTo(2);
        assertThat(depot.steps.countAll(Holds.class)).isOne();
        assertThat(depot.steps.countAll(Alerts.class)).isOne();
        assertThat(depot.steps.countAll(ShippingDesk.class)).isZero();
        assertThat(depot.steps.countAll(ShipmentSource.class)).isZero();
    }

    @Test
    void aRoundInWhichNothingHappensWritesNothing() {
        dueIn("X-A", Duration.ofHours(7));
        depot.watch.look();
        depot.steps.forget();

        depot.watch.look();

        assertThat(depot.steps.count("Documents.put(String, byte[])")).isZero();
        assertThat(depot.steps.countAll(Alerts.class)).isZero();
    }

    @Test
    void aCancellationThatMetAPickedSaleIsToldOnce() {
        depot.sold("X-A");
        depot.warehouse.begin(Depot.sale("X-A"));
        depot.dispatch();
        depot.shows(Samples.order("X-A").updatedAt(depot.clock.instant()).state(OrderState.CANCELLED, "CANCELED"));
        depot.holds(Kind.CANCELLATION, "X-A", Reason.CANCELLED_TOO_LATE);

        assertThat(depot.watch.look().told()).isOne();
        assertThat(depot.alert().subject()).isEqualTo("Selvedge Weft & Co: 1 order cancelled too late");
        assertThat(depot.alert().text())
                .startsWith("cancelled  X-A  HELD")
                .contains(Reason.CANCELLED_TOO_LATE.whatToDo());
        depot.clock.pass(Duration.ofDays(3));

        assertThat(depot.watch.look().told()).isZero();
        assertThat(depot.alerts.sent()).hasSize(1);
    }

    @Test
    void aCancellationWhoseSaleIsVoidedIsLetGo() {
        depot.sold("X-A");
        depot.warehouse.begin(Depot.sale("X-A"));
        depot.dispatch();
        depot.shows(Samples.order("X-A").updatedAt(depot.clock.instant()).state(OrderState.CANCELLED, "CANCELED"));
        depot.holds(Kind.CANCELLATION, "X-A", Reason.CANCELLED_TOO_LATE);
        depot.clock.pass(Duration.ofMinutes(1));

        depot.warehouse.voidIt(Depot.sale("X-A"));
        depot.dispatch();
        depot.watch.look();

        assertThat(depot.held()).isEmpty();
        assertThat(depot.alerts.sent()).isEmpty();
    }
}
