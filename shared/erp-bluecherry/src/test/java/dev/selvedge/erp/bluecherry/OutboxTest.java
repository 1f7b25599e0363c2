package dev.selvedge.erp.bluecherry;

import static dev.selvedge.erp.bluecherry.FileSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.erp.bluecherry.Outbox.Entry;
import dev.selvedge.erp.bluecherry.Outbox.State;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.InMemoryDocuments;
import dev.selvedge.testkit.InMemoryFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final String NAME = "ORDER/PO-1/1";

    private final HandSetClock clock = new HandSetClock(NOW);
    private final InMemoryFacts facts = new InMemoryFacts();
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final Outbox outbox = new Outbox(facts, documents, clock);

    @Test
    void whatNobodyPutInIsUnknown() {
        assertThat(outbox.state(NAME)).isEqualTo(new State.Unknown());
        assertThat(outbox.open()).isEmpty();
    }

    @Test
    void whatIsPutInWaitsWithAllThatItSays() {
        outbox.add(order("PO-1"));

        assertThat(outbox.state(NAME)).isEqualTo(new State.Waiting());
        assertThat(outbox.open()).extracting(Entry::name, Entry::what).containsExactly(tuple(NAME, order("PO-1")));
    }

    @Test
    void whatIsPutInTwiceGoesOnce() {
        outbox.add(order("PO-1"));
        outbox.add(order("PO-1", 1, NOW));

        assertThat(outbox.open()).extracting(Entry::what).containsExactly(order("PO-1"));
    }

    @Test
    void theOldestFactComesFirst() {
        outbox.add(order("PO-2", 1, NOW));
        outbox.add(order("PO-1", 1, NOW.minusSeconds(60)));
        outbox.add(order("PO-3", 1, NOW.plusSeconds(60)));

        assertThat(outbox.open()).extracting(entry -> entry.what().fact()).containsExactly("PO-1", "PO-2", "PO-3");
    }

    @Test
    void whatWentStaysOpenUntilItIsAnswered() {
        outbox.add(order("PO-1"));

        assertThat(outbox.goes(outbox.open().getFirst())).isTrue();
        assertThat(outbox.state(NAME)).isEqualTo(new State.Sent(NOW));
        assertThat(outbox.open()).hasSize(1);
        outbox.answered(NAME, Optional.empty());

        assertThat(outbox.state(NAME)).isEqualTo(new State.Taken());
        assertThat(outbox.open()).isEmpty();
    }

    @Test
    void theFirstAnswerStands() {
        outbox.add(order("PO-1"));
        outbox.goes(outbox.open().getFirst());

        outbox.answered(NAME, Optional.of("no such store"));
        outbox.answered(NAME, Optional.empty());

        assertThat(outbox.state(NAME)).isEqualTo(new State.TurnedDown("no such store"));
    }

    @Test
    void whatWasAnsweredIsNotPutInAgain() {
        outbox.add(order("PO-1"));
        outbox.goes(outbox.open().getFirst());
        outbox.answered(NAME, Optional.empty());

        outbox.add(order("PO-1"));

        assertThat(outbox.open()).isEmpty();
    }

    @Test
    void whatIsWithdrawnBeforeItGoesNeverDoes() {
        outbox.add(order("PO-1"));
        Entry entry = outbox.open().getFirst();

        assertThat(outbox.withdraw(NAME)).isTrue();

        assertThat(outbox.goes(entry)).isFalse();
        assertThat(outbox.state(NAME)).isEqualTo(new State.Withdrawn());
        assertThat(outbox.open()).isEmpty();
    }

    @Test
    void whatWentIsNotWithdrawn() {
        outbox.add(order("PO-1"));
        outbox.goes(outbox.open().getFirst());

        assertThat(outbox.withdraw(NAME)).isFalse();

        assertThat(outbox.state(NAME)).isEqualTo(new State.Sent(NOW));
        assertThat(outbox.open()).hasSize(1);
    }

    @Test
    void whatIsWithdrawnBeforeItIsPutInNeverGoes() {
        assertThat(outbox.withdraw(NAME)).isTrue();

        outbox.add(order("PO-1"));

        assertThat(outbox.open()).isEmpty();
        assertThat(outbox.state(NAME)).isEqualTo(new State.Withdrawn());
    }

    @Test
    void anotherAttemptIsAnotherThing() {
        outbox.add(order("PO-1"));
        outbox.goes(outbox.open().getFirst());
        outbox.answered(NAME, Optional.of("no"));

        outbox.add(order("PO-1", 2, NOW));

        assertThat(outbox.open()).extracting(Entry::name).containsExactly("ORDER/PO-1/2");
    }

    @Test
    void moreThanOnePageIsOpen() {
        IntStream.range(0, 1_003).forEach(number -> outbox.add(order("PO-" + number)));

        assertThat(outbox.open()).hasSize(1_003);
    }

    @Test
    void whatIsWithdrawnByHalvesIsClosed() {
        putInByHalves();

        assertThat(outbox.withdraw(NAME)).isTrue();

        outbox.open().forEach(entry -> assertThat(outbox.goes(entry)).isFalse());
        assertThat(outbox.open()).isEmpty();
    }

    @Test
    void whatWasAnsweredByHalvesDoesNotGoAgain() {
        outbox.add(order("PO-1"));
        Entry entry = outbox.open().getFirst();
        outbox.goes(entry);
        outbox.answered(NAME, Optional.empty());

        assertThat(outbox.goes(entry)).isFalse();
    }

    private void putInByHalves() {
        Fuse third = Fuse.before(3);
        assertThatThrownBy(() -> new Outbox(third.facts(facts), documents, clock).add(order("PO-1")))
                .isInstanceOf(Fuse.Blown.class);
        assertThat(outbox.open()).hasSize(1);
        assertThat(outbox.state(NAME)).isEqualTo(new State.Unknown());
    }

    /// Whoever puts it in is broken off at any call, a run sends what it finds, and it is put in again.
    @Test
    void whatIsPutInByHalvesGoesOnceItIsWholeAndIsClosed() {
        Fuse counter = Fuse.never();
        new Outbox(counter.facts(facts), documents, clock).add(order("PO-0"));
        assertThat(counter.calls()).isGreaterThan(2);
        for (int call = 1; call <= counter.calls(); call++) {
            brokenOff("PO-B" + call, Fuse.before(call));
            brokenOff("PO-A" + call, Fuse.after(call));
        }
    }

    private void brokenOff(String po, Fuse fuse) {
        Outgoing what = order(po);
        String name = Outbox.name(what);
        try {
            new Outbox(fuse.facts(facts), documents, clock).add(what);
        } catch (Fuse.Blown blown) {
            assertThat(fuse.calls()).isPositive();
        }
        boolean known = !(outbox.state(name) instanceof State.Unknown);
        assertThat(went(name)).as("%s", fuse).isEqualTo(known);
        outbox.add(what);
        assertThat(went(name)).as("%s", fuse).isTrue();
        outbox.answered(name, Optional.empty());

        assertThat(outbox.state(name)).as("%s", fuse).isEqualTo(new State.Taken());
        assertThat(outbox.open()).as("%s", fuse).extracting(Entry::name).doesNotContain(name);
    }

    private boolean went(String name) {
        return outbox.open().stream().filter(entry -> entry.name().equals(name)).anyMatch(outbox::goes);
    }
}
