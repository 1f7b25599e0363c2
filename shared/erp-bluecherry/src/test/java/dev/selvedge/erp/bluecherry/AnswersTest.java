package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Placement;
import dev.selvedge.core.model.Shortfall;
import dev.selvedge.core.model.Sighting;
import dev.selvedge.core.model.Sighting.Found;
import dev.selvedge.core.model.Sighting.NotTaken;
import dev.selvedge.core.model.Sighting.Progress;
import dev.selvedge.core.model.Sighting.TurnedDown;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Voiding;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an order comes to by what BlueCherry says of its lines.
class AnswersTest {

    private static final Sku CUSHION = new Sku("CUSHION-TEAL-45");
    private static final Sku RUG = new Sku("RUG-180");
    private static final String HEADER = "PONumber,OrderNo,LineRef,Status,Qty,ReasonCode,Reason";

    private final Mailroom mailroom = Mailroom.open();
    private final Order order = Samples.order("X-A")
            .lines(
                    Samples.line("1").quantity(2),
                    Samples.line("2").sku(RUG.value()).quantity(3))
            .build();
    private int files;

    @BeforeEach
    void sell() {
        mailroom.sells(CUSHION.value(), 1, 10).sells(RUG.value(), 2, 10).night();
    }

    @Test
    void anOrderIsSentUntilEveryLineIsAnswered() {
        assertThat(mailroom.place(order)).isEqualTo(new ErpReference("X-A", "X-A"));
        assertThat(mailroom.find(order)).isEqualTo(inFiveMinutes());
        mailroom.exchange.send();
        assertThat(mailroom.find(order)).isEqualTo(inFiveMinutes());

        answers("X-A,SO-7,1,ACCEPTED,2,,");
        assertThat(mailroom.find(order)).isEqualTo(inFiveMinutes());

        answers("X-A,SO-7,2,ACCEPTED,3,,");
        assertThat(mailroom.find(order))
                .isEqualTo(new Found(
                        new ErpReference("X-A", "SO-7"), Progress.ORDERED, Map.of(CUSHION, 2, RUG, 3), List.of()));
    }

    @Test
    void aLineThatIsRejectedIsTurnedDownInBlueCherrysWordsAndTheOthersStand() {
        sent();

        answers("X-A,SO-7,1,ACCEPTED,2,,", "X-A,SO-7,2,REJECTED,3,HELD,season closed");

        assertThat(mailroom.find(order))
                .isEqualTo(new Found(
                        new ErpReference("X-A", "SO-7"),
                        Progress.ORDERED,
                        Map.of(CUSHION, 2),
                        List.of(),
                        List.of(new TurnedDown(RUG, 3, "season closed (HELD)"))));
    }

    @Test
    void anOrderOfWhichEveryLineIsRejectedWasNotTaken() {
        sent();

        answers("X-A,,1,REJECTED,2,TERMS,unknown terms", "X-A,,2,REJECTED,3,TERMS,unknown terms");

        assertThat(mailroom.find(order)).isEqualTo(new NotTaken("unknown terms (TERMS)"));
    }

    @Test
    void aRejectionWithoutAReasonSaysSo() {
        sent();

        answers("X-A,,1,REJECTED,2,,", "X-A,,2,REJECTED,3,SKU,");

        assertThat(mailroom.find(order)).isEqualTo(new NotTaken("no reason given, SKU"));
    }

    @Test
    void aLineThatWaitsForGoodsStandsAndIsShort() {
        sent();

        answers("X-A,SO-7,1,ACCEPTED,2,,", "X-A,SO-7,2,ACCEPTED,1,,", "X-A,SO-7,2,BACKORDER,2,SHORT,");

        assertThat(found())
                .isEqualTo(new Found(
                        new ErpReference("X-A", "SO-7"),
                        Progress.ORDERED,
                        Map.of(CUSHION, 2, RUG, 3),
                        List.of(new Shortfall(RUG, 2))));
    }

    @Test
    void piecesThatNobodyTookAreTurnedDown() {
        sent();

        answers("X-A,SO-7,1,ACCEPTED,2,,", "X-A,SO-7,2,ACCEPTED,1,,");

        assertThat(found().pieces()).isEqualTo(Map.of(CUSHION, 2, RUG, 1));
        assertThat(found().turnedDown()).containsExactly(new TurnedDown(RUG, 2, "1 of 3 were taken"));
    }

    @Test
    void aLineThatIsCancelledThereAfterwardsStandsNoMore() {
        taken();

        answers("X-A,SO-7,2,CANCELLED,2,DAM,damaged");

        assertThat(found().pieces()).isEqualTo(Map.of(CUSHION, 2, RUG, 1));
        assertThat(found().turnedDown()).containsExactly(new TurnedDown(RUG, 2, "cancelled: damaged (DAM)"));
        answers("X-A,SO-7,2,CANCELLED,2,DAM,still damaged");
        assertThat(found().pieces()).isEqualTo(Map.of(CUSHION, 2, RUG, 1));
    }

    @Test
    void anOrderThatIsCancelledThereByHandIsNotPlacedAgainByItself() {
        taken();

        answers("X-A,SO-7,1,CANCELLED,2,,", "X-A,SO-7,2,CANCELLED,3,,");

        assertThat(mailroom.find(order)).isEqualTo(new NotTaken("cancelled: no reason given"));
    }

    @Test
    void aSecondImportOfThePoThatIsRefusedTakesNothingAway() {
        taken();

        answers("X-A,,1,REJECTED,2,DUPLICATE_PO,taken", "X-A,,2,REJECTED,3,DUPLICATE_PO,taken");

        assertThat(found().pieces()).isEqualTo(Map.of(CUSHION, 2, RUG, 3));
        assertThat(found().turnedDown()).isEmpty();
    }

    @Test
    void aLineThatIsRejectedAfterwardsUnderItsOrderStandsNoMore() {
        taken();

        answers("X-A,SO-7,2,REJECTED,3,HELD,credit");

        assertThat(found().pieces()).isEqualTo(Map.of(CUSHION, 2));
        assertThat(found().turnedDown()).containsExactly(new TurnedDown(RUG, 3, "credit (HELD)"));
    }

    @Test
    void whatIsNumberedOnlyLaterIsOneOrder() {
        sent();
        answers("X-A,,1,ACCEPTED,2,,", "X-A,,2,ACCEPTED,3,,");
        assertThat(found().reference()).isEqualTo(new ErpReference("X-A", "X-A"));

        answers("X-A,SO-7,1,ACCEPTED,2,,", "X-A,SO-7,2,BACKORDER,3,,");

        assertThat(found())
                .isEqualTo(new Found(
                        new ErpReference("X-A", "SO-7"),
                        Progress.ORDERED,
                        Map.of(CUSHION, 2, RUG, 3),
                        List.of(new Shortfall(RUG, 3))));
    }

    @Test
    void whatHasLeftWasTakenEvenIfTheAnswerIsLost() {
        sent();

        mailroom.register.heard(
                new Heard.Shipments(List.of(shipped("1", 2), shipped("2", 3))), "asn", mailroom.clock.instant());

        assertThat(found().reference()).isEqualTo(new ErpReference("X-A", "SO-7"));
        assertThat(found().pieces()).isEqualTo(Map.of(CUSHION, 2, RUG, 3));
    }

    @Test
    void hearingTheSameOfTheSameSourceAgainChangesNothing() {
        sent();
        Heard.Answers answers = new Heard.Answers(
                List.of(answer("1", "ACCEPTED", "2"), answer("2", "ACCEPTED", "3"), answer("2", "CANCELLED", "1")));
        Instant at = mailroom.clock.instant();
        mailroom.register.heard(answers, "one", at);
        Sighting once = mailroom.find(order);

        mailroom.register.heard(answers, "one", at);

        assertThat(mailroom.find(order)).isEqualTo(once);
        assertThat(found().pieces()).isEqualTo(Map.of(CUSHION, 2, RUG, 2));
    }

    @Test
    void aCancellationThatOvertookItsOrderWasRefusedAndTheOrderStands() {
        sent();
        mailroom.erp.undo(new ErpReference("X-A", "X-A"));
        mailroom.exchange.send();
        mailroom.clock.pass(Duration.ofMinutes(1));
        answers("X-A,,1,REJECTED,2,NO_SUCH_LINE,", "X-A,,2,REJECTED,3,NO_SUCH_LINE,");

        answers("X-A,SO-7,1,ACCEPTED,2,,", "X-A,SO-7,2,ACCEPTED,3,,");

        assertThat(found().pieces()).isEqualTo(Map.of(CUSHION, 2, RUG, 3));
        assertThat(mailroom.erp.undo(found().reference()))
                .isEqualTo(new Voiding.TooLate("not to be cancelled (NO_SUCH_LINE)"));
    }

    @Test
    void aFileThatBlueCherryPutsAsideWasNotTaken() {
        mailroom.place(order);
        mailroom.exchange.send();
        String path = mailroom.files.list("in").getFirst().path();
        mailroom.files.move(path, path.replace("in/", "error/"));

        mailroom.receive();

        assertThat(mailroom.find(order))
                .isInstanceOfSatisfying(
                        NotTaken.class, not -> assertThat(not.words()).contains(path.substring(3)));
    }

    @Test
    void whatWasTurnedDownGoesAgainOncePeopleSaySoAndUnderANameOfItsOwn() {
        sent();
        answers("X-A,,1,REJECTED,2,TERMS,", "X-A,,2,REJECTED,3,TERMS,");
        mailroom.files.delete(mailroom.files.list("in").getFirst().path());
        assertThat(mailroom.register.again("X-A")).isTrue();
        assertThat(mailroom.find(order)).isEqualTo(new Sighting.Absent());

        mailroom.place(order);
        mailroom.exchange.send();

        assertThat(mailroom.files.list("in"))
                .singleElement()
                .satisfies(file -> assertThat(file.path()).endsWith("_X-A-2.csv"));
        assertThat(mailroom.find(order)).isEqualTo(inFiveMinutes());
        mailroom.clock.pass(Duration.ofMinutes(1));
        answers("X-A,SO-8,1,ACCEPTED,2,,", "X-A,SO-8,2,ACCEPTED,3,,");
        assertThat(found().reference()).isEqualTo(new ErpReference("X-A", "SO-8"));
    }

    @Test
    void whatWasTurnedDownMayBeNamedAsTheOutboxHasItAndNothingElseGoesAgain() {
        sent();
        assertThat(mailroom.register.again("X-A")).isFalse();
        assertThat(mailroom.register.again("X-B")).isFalse();
        answers("X-A,,1,REJECTED,2,TERMS,", "X-A,,2,REJECTED,3,TERMS,");

        assertThat(mailroom.register.again("ORDER/X-A/1")).isTrue();

        assertThat(mailroom.register.again("ORDER/X-A/1")).isFalse();
    }

    @Test
    void anOrderIsPutInOnceHoweverOftenItIsPlaced() {
        mailroom.place(order);
        mailroom.place(order);
        mailroom.exchange.send();
        mailroom.place(order);

        assertThat(mailroom.exchange.send()).isZero();
        assertThat(mailroom.files.list("in")).hasSize(1);
    }

    @Test
    void whatIsInStaysAsItWasHoweverTheOrderChangesAtJohnLewis() {
        mailroom.place(order);

        mailroom.place(Samples.order("X-A").lines(Samples.line("1").quantity(1)).build());
        mailroom.post();

        assertThat(found().pieces()).isEqualTo(Map.of(CUSHION, 2, RUG, 3));
        assertThat(found().turnedDown()).isEmpty();
    }

    @Test
    void anOrderThatChangedBeforeItWasInGoesAsItIsNow() {
        mailroom.facts.refuseToAdd("outbox");
        assertThatThrownBy(() -> mailroom.place(order)).isInstanceOf(RemoteFailure.Throttled.class);
        Order less = Samples.order("X-A").lines(Samples.line("1").quantity(2)).build();

        mailroom.place(less);
        mailroom.post();

        assertThat(((Found) mailroom.find(less)).pieces()).isEqualTo(Map.of(CUSHION, 2));
        assertThat(mailroom.blueCherry.order("X-A").orElseThrow().lines()).hasSize(1);
    }

    @Test
    void aSkuThatIsNotInTheLastStockIsRefused() {
        Order unknown = Samples.order("X-B")
                .lines(Samples.line("1"), Samples.line("2").sku("rug-180"))
                .build();

        assertThatThrownBy(() -> mailroom.place(unknown))
                .isInstanceOfSatisfying(
                        RemoteFailure.Refused.class,
                        refused -> assertThat(refused.words()).contains("'rug-180' is not in the stock of"));
        assertThat(mailroom.register.outbox().open()).isEmpty();
        assertThat(mailroom.find(unknown)).isEqualTo(new Sighting.Absent());
    }

    @Test
    void theSaleOfAnOrderIsKnownOnlyWhileItStands() {
        sent();
        assertThat(mailroom.register.sale(order.id())).isEmpty();

        answers("X-A,SO-7,1,ACCEPTED,2,,", "X-A,SO-7,2,REJECTED,3,,");
        assertThat(mailroom.register.sale(order.id())).contains(new ErpReference("X-A", "SO-7"));

        answers("X-A,SO-7,1,CANCELLED,2,,");
        assertThat(mailroom.register.sale(order.id())).isEqualTo(Optional.empty());
    }

    @Test
    void anOrderKeepsItsPoNumberWhateverTheSettingsBecome() {
        mailroom.place(order);
        BlueCherrySettings changed = Mailroom.settings(new OrderSettings(
                22,
                OrderSettings.PoNumber.SHORT,
                "DS",
                OrderSettings.Cancellation.FILE,
                "CN",
                Duration.ofDays(7),
                "",
                Duration.ofHours(4),
                Duration.ofMinutes(5)));
        Register register = new Register(changed, mailroom.facts, mailroom.documents, mailroom.clock);
        BlueCherryErp erp = new BlueCherryErp(changed, register, mailroom.mappings, mailroom.clock);

        assertThat(erp.find(order.id(), mailroom.clock.instant())).isEqualTo(inFiveMinutes());
        ErpReference other = ((Placement.Sent) erp.place(Samples.order("X-B").build())).reference();
        assertThat(other.id()).hasSize(13);
        assertThat(register.owner(other.id())).contains(new OrderId("X-B"));
    }

    private void sent() {
        mailroom.place(order);
        mailroom.exchange.send();
    }

    private void taken() {
        sent();
        answers("X-A,SO-7,1,ACCEPTED,2,,", "X-A,SO-7,2,ACCEPTED,3,,");
    }

    private void answers(String... lines) {
        files++;
        String[] all = new String[lines.length + 1];
        all[0] = HEADER;
        System.arraycopy(lines, 0, all, 1, lines.length);
        mailroom.writes("JLM_ACK_2026030212000" + files + "_1.csv", all);
        mailroom.receive();
        assertThat(mailroom.troubles).isEmpty();
    }

    private static Row answer(String line, String status, String pieces) {
        return new Row(
                2, Map.of("PONumber", "X-A", "OrderNo", "SO-7", "LineRef", line, "Status", status, "Qty", pieces));
    }

    private static Row shipped(String line, int pieces) {
        return new Row(
                2,
                Map.of(
                        "PONumber", "X-A",
                        "OrderNo", "SO-7",
                        "PickTicketNo", "PT-1",
                        "CartonNo", "1",
                        "LineRef", line,
                        "QtyShipped", String.valueOf(pieces)));
    }

    private Found found() {
        return (Found) mailroom.find(order);
    }

    private Sighting inFiveMinutes() {
        return new Sighting.CannotTell(mailroom.clock.instant().plus(Duration.ofMinutes(5)));
    }
}
