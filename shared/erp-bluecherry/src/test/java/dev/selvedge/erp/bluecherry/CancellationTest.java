package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.Sighting;
import dev.selvedge.core.model.Voiding;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.erp.bluecherry.OrderSettings.Cancellation;
import dev.selvedge.local.simulator.bluecherry.LineView;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// How a sale in BlueCherry is taken back.
class CancellationTest {

    private static final String CUSHION = "CUSHION-TEAL-45";

    private final Order order = Samples.order("X-A").build();

    @Test
    void whatHasNotGoneNeverGoes() {
        Mailroom mailroom = selling(orders -> orders);
        ErpReference sale = mailroom.place(order);

        assertThat(mailroom.erp.undo(sale)).isEqualTo(new Voiding.Voided());

        assertThat(mailroom.exchange.send()).isZero();
        assertThat(mailroom.files.list("in")).isEmpty();
        assertThat(mailroom.find(order)).isEqualTo(new Sighting.Absent());
    }

    @Test
    void anOrderThatWasTakenBackBeforeItWentCanBePlacedAnew() {
        Mailroom mailroom = selling(orders -> orders);
        mailroom.erp.undo(mailroom.place(order));

        mailroom.place(order);
        mailroom.post();

        assertThat(mailroom.find(order)).isInstanceOf(Sighting.Found.class);
    }

    @Test
    void whatHasGoneIsCancelledByAFileOfItsOwn() {
        Mailroom mailroom = selling(orders -> orders);
        ErpReference sale = taken(mailroom);

        assertThat(mailroom.erp.undo(sale))
                .isEqualTo(new Voiding.Asked(mailroom.clock.instant().plus(Duration.ofMinutes(5))));
        mailroom.exchange.send();

        assertThat(mailroom.files.list("in"))
                .singleElement()
                .satisfies(file -> assertThat(file.path()).endsWith("_X-A-C.csv"));
        assertThat(mailroom.written()).hasSize(2).last().asString().startsWith("JLM,JLP,0001,X-A,CN,");
        mailroom.post();
        assertThat(mailroom.erp.undo(sale)).isEqualTo(new Voiding.Voided());
        assertThat(mailroom.find(order)).isEqualTo(new Sighting.Absent());
        assertThat(mailroom.blueCherry.stock(CUSHION, Mailroom.MAIN).openToSell())
                .isEqualTo(10);
    }

    @Test
    void askingForTheSameAgainSendsNothingMore() {
        Mailroom mailroom = selling(orders -> orders);
        ErpReference sale = taken(mailroom);
        mailroom.erp.undo(sale);
        mailroom.exchange.send();
        mailroom.clock.pass(Duration.ofHours(1));

        assertThat(mailroom.erp.undo(sale)).isInstanceOf(Voiding.Asked.class);

        assertThat(mailroom.exchange.send()).isZero();
    }

    @Test
    void aCancellationThatIsNeverAnsweredIsForPeople() {
        Mailroom mailroom = selling(orders -> orders);
        ErpReference sale = taken(mailroom);
        Instant asked = mailroom.clock.instant();
        mailroom.erp.undo(sale);
        mailroom.clock.pass(Duration.ofHours(4));
        assertThat(mailroom.erp.undo(sale)).isInstanceOf(Voiding.Asked.class);

        mailroom.clock.pass(Duration.ofSeconds(1));

        assertThat(mailroom.erp.undo(sale))
                .isEqualTo(new Voiding.TooLate(
                        "to be cancelled, without an answer since " + asked + ", and still stands"));
    }

    @Test
    void onlyWhatStandsIsCancelled() {
        Mailroom mailroom = selling(orders -> orders);
        mailroom.sells("RUG-180", 2, 10).night();
        mailroom.office.refuse("RUG-180", "season closed");
        Order two = Samples.order("X-A")
                .lines(Samples.line("1"), Samples.line("2").sku("RUG-180"))
                .build();
        ErpReference sale = mailroom.place(two);
        mailroom.post();

        mailroom.erp.undo(sale);
        mailroom.exchange.send();

        assertThat(mailroom.written()).hasSize(2).last().asString().contains(",CUSHION-TEAL-45,2,");
    }

    @Test
    void aLineThatIsPickedKeepsTheSaleInBlueCherrysWordsAndStands() {
        Mailroom mailroom = selling(orders -> orders);
        ErpReference sale = taken(mailroom);
        mailroom.warehouse.pick("X-A");
        mailroom.erp.undo(sale);
        mailroom.post();

        assertThat(mailroom.erp.undo(sale))
                .isEqualTo(new Voiding.TooLate("not to be cancelled (the line is picked (PICKED))"));
        assertThat(((Sighting.Found) mailroom.find(order)).turnedDown()).isEmpty();
    }

    @Test
    void whatWasRefusedIsAskedForAgainOncePeopleSaySo() {
        Mailroom mailroom = selling(orders -> orders);
        ErpReference sale = taken(mailroom);
        String ticket = mailroom.warehouse.pick("X-A");
        mailroom.erp.undo(sale);
        mailroom.post();
        mailroom.warehouse.unpick(ticket);
        mailroom.clock.pass(Duration.ofMinutes(1));

        assertThat(mailroom.register.again("X-A")).isTrue();

        assertThat(mailroom.erp.undo(sale)).isInstanceOf(Voiding.Asked.class);
        mailroom.post();
        assertThat(mailroom.erp.undo(sale)).isEqualTo(new Voiding.Voided());
    }

    @Test
    void aCancellationThatBlueCherryPutsAsideIsTooLate() {
        Mailroom mailroom = selling(orders -> orders);
        ErpReference sale = taken(mailroom);
        mailroom.erp.undo(sale);
        mailroom.exchange.send();
        String path = mailroom.files.list("in").getFirst().path();
        mailroom.files.move(path, path.replace("in/", "error/"));
        mailroom.receive();

        assertThat(mailroom.erp.undo(sale))
                .isInstanceOfSatisfying(
                        Voiding.TooLate.class, late -> assertThat(late.status()).contains(path.substring(3)));
    }

    @Test
    void whatHasLeftIsNotCancelled() {
        Mailroom mailroom = selling(orders -> orders);
        ErpReference sale = taken(mailroom);
        mailroom.warehouse.ship(mailroom.warehouse.pick("X-A"), "C1", "DPD", "1550");
        mailroom.dispatch();

        assertThat(mailroom.erp.undo(sale)).isEqualTo(new Voiding.TooLate("shipped"));
        assertThat(mailroom.exchange.send()).isZero();
    }

    @Test
    void anOrderOfWhichNothingStandsIsVoidAlready() {
        Mailroom mailroom = selling(orders -> orders);
        mailroom.office.refuse(CUSHION, "season closed");
        ErpReference sale = taken(mailroom);

        assertThat(mailroom.erp.undo(sale)).isEqualTo(new Voiding.Voided());
    }

    @Test
    void whereFilesCannotCancelPeopleDo() {
        Mailroom mailroom = selling(CancellationTest::byHand);
        ErpReference sale = taken(mailroom);

        assertThat(mailroom.erp.undo(sale))
                .isInstanceOfSatisfying(
                        Voiding.TooLate.class, late -> assertThat(late.status()).contains("by hand"));
        assertThat(mailroom.exchange.send()).isZero();

        mailroom.warehouse.cancel("X-A", line(mailroom).lineRef(), "", "");
        mailroom.post();
        assertThat(mailroom.erp.undo(sale)).isEqualTo(new Voiding.Voided());
    }

    @Test
    void whatWasNeverSentIsNotCancelled() {
        Mailroom mailroom = selling(orders -> orders);

        assertThatThrownBy(() -> mailroom.erp.undo(new ErpReference("X-Z", "X-Z")))
                .isInstanceOf(RemoteFailure.Refused.class);
    }

    @Test
    void anOrderIsNeverOnlyStarted() {
        Mailroom mailroom = selling(orders -> orders);

        assertThatThrownBy(() -> mailroom.erp.finish(order, new ErpReference("X-A", "X-A")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static LineView line(Mailroom mailroom) {
        return mailroom.blueCherry.order("X-A").orElseThrow().lines().getFirst();
    }

    private ErpReference taken(Mailroom mailroom) {
        ErpReference sale = mailroom.place(order);
        mailroom.post();
        return sale;
    }

    private static Mailroom selling(UnaryOperator<OrderSettings> orders) {
        Mailroom mailroom = Mailroom.with(orders);
        mailroom.sells(CUSHION, 1, 10).night();
        return mailroom;
    }

    private static OrderSettings byHand(OrderSettings orders) {
        return new OrderSettings(
                orders.longestPo(),
                orders.poNumber(),
                orders.type(),
                Cancellation.BY_HAND,
                orders.cancellationType(),
                orders.cancelAfter(),
                orders.shipVia(),
                orders.cancelledWithin(),
                orders.askEvery());
    }
}
