package dev.selvedge.testkit.flow.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.flow.ExchangeRun.Round;
import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.InMemoryExchange;
import dev.selvedge.testkit.Samples;
import dev.selvedge.testkit.flow.dispatch.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExchangeRunTest {

    private static final Round BUSY = new Round(true, 0, 0, 0, 0);
    private static final String STOCK = "out/JLM_INV_1.csv";
    private static final String BAD = "Weft & Co: Loom Post FILE_UNREADABLE";
    private static final String SILENT = "Weft & Co: Loom Post FILE_NOT_ANSWERED";

    private final Post post = new Post();

    @Test
    void whatWaitsIsSentAndWhatWasWrittenIsTaken() {
        post.partner.put("in/ORD-1");
        post.partner.put("in/ORD-2");
        post.partner.write("out/STA-1");

        assertThat(post.run.run()).isEqualTo(new Round(false, 2, 1, 0, 0));

        assertThat(post.partner.sent()).containsExactly("in/ORD-1", "in/ORD-2");
        assertThat(post.partner.taken()).containsExactly("out/STA-1");
        assertThat(post.run.run()).isEqualTo(new Round(false, 0, 0, 0, 0));
        assertThat(post.holds.all()).isEmpty();
        assertThat(post.alerts.sent()).isEmpty();
    }

    @Test
    void aSecondRunLeavesTheFirstToItsWork() {
        post.partner.put("in/ORD-1");
        List<Round> second = new ArrayList<>();
        post.partner.faults().meanwhile("send", () -> second.add(post.run.run()));

        assertThat(post.run.run()).isEqualTo(new Round(false, 1, 0, 0, 0));

        assertThat(second).containsExactly(BUSY);
        assertThat(post.partner.faults().count("receive")).isOne();
    }

    @Test
    void aRunThatDiedIsFollowedByAnotherWhenItsLeaseIsOver() {
        post.partner.put("in/ORD-1");
        assertThat(post.ledger.claim(Post.RUN, post.clock.instant(), Post.LEASE))
                .isInstanceOf(Claim.Granted.class);
        post.clock.pass(Post.LEASE.minusSeconds(1));
        assertThat(post.run.run()).isEqualTo(BUSY);

        post.clock.pass(Duration.ofSeconds(1));

        assertThat(post.run.run()).isEqualTo(new Round(false, 1, 0, 0, 0));
    }

    @Test
    void aFailureOfThePartnerBreaksTheRunOffAndTheNextMayBeginAtOnce() {
        post.partner.put("in/ORD-1");
        post.partner.write("out/STA-1");
        RemoteFailure down = new RemoteFailure.Unavailable(InMemoryExchange.NAME, "connection refused");
        post.partner.faults().before("send", down);

        assertThatThrownBy(() -> post.run.run()).isSameAs(down);

        assertThat(post.partner.taken()).containsExactly("out/STA-1");
        assertThat(post.partner.faults().count("silences")).isZero();
        assertThat(post.run.run()).isEqualTo(new Round(false, 1, 0, 0, 0));
    }

    @Test
    void whatCannotBeTakenIsHeldWithItsLineAndWhatComesAfterItIsTaken() {
        post.partner.writeBadly(STOCK, OptionalInt.of(17), "the quantity 'ten' is no number");
        post.partner.write("out/STA-1");

        assertThat(post.run.run()).isEqualTo(new Round(false, 0, 1, 1, 0));

        assertThat(post.held()).isEqualTo(Map.of(STOCK, Reason.FILE_UNREADABLE));
        assertThat(post.hold(STOCK)).satisfies(hold -> {
            assertThat(hold.explanation())
                    .isEqualTo("out/JLM_INV_1.csv, line 17, from Loom Post, was not taken: "
                            + "the quantity 'ten' is no number.");
            assertThat(hold.evidence()).isEqualTo(Map.of("why", "the quantity 'ten' is no number"));
            assertThat(hold.release()).isEqualTo(new Release.ByChange());
            assertThat(hold.work()).isEqualTo(new HeldWork.Nothing());
        });
        assertThat(post.told()).containsExactly("Selvedge " + BAD);
        assertThat(post.alerts.sent().getFirst().text())
                .contains("line 17")
                .contains(Reason.FILE_UNREADABLE.whatToDo());
        assertThat(post.partner.aside()).containsExactly(STOCK);
        assertThat(post.partner.taken()).containsExactly("out/STA-1");
    }

    @Test
    void whereNoLineIsToBlameNoneIsNamed() {
        post.partner.writeBadly(STOCK, OptionalInt.empty(), "it is not in UTF-8");

        post.run.run();

        assertThat(post.hold(STOCK).explanation())
                .isEqualTo("out/JLM_INV_1.csv, from Loom Post, was not taken: it is not in UTF-8.");
    }

    @Test
    void peopleAreToldBeforeItIsWrittenDown() {
        post.partner.writeBadly(STOCK, OptionalInt.of(17), "the quantity 'ten' is no number");
        post.steps.failBefore("Alerts.send(Alert)", new Steps.Crash());
        assertThatExceptionOfType(Steps.Crash.class).isThrownBy(() -> post.run.run());
        assertThat(post.held()).isEmpty();
        assertThat(post.partner.aside()).isEmpty();

        post.run.run();

        assertThat(post.told()).containsExactly("Selvedge " + BAD);
        assertThat(post.held()).containsOnlyKeys(STOCK);
    }

    @Test
    void aFileThatIsPutAsideIsToldOnce() {
        post.partner.writeBadly(STOCK, OptionalInt.of(17), "the quantity 'ten' is no number");
        post.run.run();

        post.run.run();

        assertThat(post.told()).hasSize(1);
        assertThat(post.events(STOCK)).containsExactly("held");
    }

    @Test
    void aFileThatIsTakenAtLastIsHeldNoLonger() {
        post.partner.writeBadly(STOCK, OptionalInt.of(17), "the quantity 'ten' is no number");
        post.run.run();
        post.partner.write(STOCK);

        assertThat(post.run.run()).isEqualTo(new Round(false, 0, 1, 0, 0));

        assertThat(post.held()).isEmpty();
        assertThat(post.told()).hasSize(1);
    }

    @Test
    void whatIsNotAnsweredInTimeIsToldOnceForAsLongAsItLasts() {
        silent("in/ORD-1");

        assertThat(post.run.run().silences()).isOne();
        post.clock.pass(Duration.ofHours(1));
        assertThat(post.run.run().silences()).isOne();

        assertThat(post.held()).isEqualTo(Map.of("in/ORD-1", Reason.FILE_NOT_ANSWERED));
        assertThat(post.hold("in/ORD-1")).satisfies(hold -> {
            assertThat(hold.explanation())
                    .isEqualTo("Loom Post has not answered in/ORD-1 since " + Samples.NOON
                            + ": nothing of it was answered.");
            assertThat(hold.evidence()).isEqualTo(Map.of("since", Samples.NOON.toString()));
        });
        assertThat(post.told()).containsExactly("Selvedge " + SILENT);
        assertThat(post.events("in/ORD-1")).containsExactly("held");
    }

    @Test
    void whatMayStillBeAnsweredIsNotTold() {
        post.partner.put("in/ORD-1");
        post.run.run();
        post.clock.pass(Post.ANSWERED_WITHIN);

        assertThat(post.run.run().silences()).isZero();
        assertThat(post.holds.all()).isEmpty();
    }

    @Test
    void anAnswerThatComesAtLastLetsTheSilenceGoAndANewOneIsToldAnew() {
        silent("in/ORD-1");
        silent("in/ORD-2");
        post.run.run();
        post.partner.answer("in/ORD-1");
        post.run.run();
        assertThat(post.held()).containsOnlyKeys("in/ORD-2");

        silent("in/ORD-1");
        post.run.run();

        assertThat(post.held()).containsOnlyKeys("in/ORD-1", "in/ORD-2");
        assertThat(post.told()).hasSize(3);
    }

    @Test
    void aFileThatCannotBeReadStaysHeldWhateverIsAnswered() {
        post.partner.writeBadly(STOCK, OptionalInt.of(17), "the quantity 'ten' is no number");
        silent("in/ORD-1");
        post.run.run();
        post.partner.answer("in/ORD-1");

        post.run.run();

        assertThat(post.held()).isEqualTo(Map.of(STOCK, Reason.FILE_UNREADABLE));
    }

    /// A subject of a mail takes 99 characters of ASCII.
    @Test
    void aConnectionMayBeNamedInAnyAlphabetAndAtAnyLength() {
        Post long_ = new Post("Möbel & Söhne " + "und Töchter ".repeat(10));
        long_.partner.writeBadly(STOCK, OptionalInt.of(17), "the quantity 'ten' is no number");

        long_.run.run();

        assertThat(long_.told())
                .singleElement()
                .satisfies(subject -> assertThat(subject)
                        .startsWith("Selvedge M?bel & S?hne und T?chter")
                        .hasSize(99));
        assertThat(long_.held()).containsOnlyKeys(STOCK);
    }

    /// This was sent, and the partner has had its time.
    private void silent(String name) {
        post.partner.put(name);
        post.run.run();
        post.clock.pass(Post.ANSWERED_WITHIN.plusSeconds(1));
    }
}
