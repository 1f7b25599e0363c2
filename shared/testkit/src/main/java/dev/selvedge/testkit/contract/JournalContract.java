package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.JournalEntry;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Journal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [Journal] promises. Each test starts with an empty one.
public abstract class JournalContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final WorkKey KEY = new WorkKey(WorkKey.Kind.ORDER, "X-A");

    protected abstract Journal journal();

    @Test
    void nothingIsReadOfWhatNeverHappened() {
        assertThat(journal().read(KEY)).isEmpty();
    }

    @Test
    void aFactIsReadAsItWasWritten() {
        JournalEntry entry = new JournalEntry(
                KEY,
                Instant.parse("2026-03-02T12:00:00.123456789Z"),
                "placed",
                Map.of("number", "SO-00017", "note", "", "words", "50 % größer"));
        journal().append(entry);

        assertThat(journal().read(KEY)).containsExactly(entry);
    }

    @Test
    void factsAreReadOldestFirst() {
        journal().append(entry(NOON, "accepted"));
        journal().append(entry(NOON.plusNanos(1), "placed"));
        journal().append(entry(NOON.plusSeconds(10), "numbered"));

        assertThat(journal().read(KEY))
                .extracting(JournalEntry::event)
                .containsExactly("accepted", "placed", "numbered");
    }

    @Test
    void whatHappenedEarlierComesFirstEvenIfItWasWrittenLater() {
        journal().append(entry(NOON.plusNanos(1), "placed"));
        journal().append(entry(NOON, "accepted"));

        assertThat(journal().read(KEY)).extracting(JournalEntry::event).containsExactly("accepted", "placed");
    }

    @Test
    void factsOfOneInstantKeepTheirSequence() {
        List<JournalEntry> entries = IntStream.range(0, 12)
                .mapToObj(each -> entry(NOON, "event " + each))
                .toList();
        entries.forEach(journal()::append);

        assertThat(journal().read(KEY)).containsExactlyElementsOf(entries);
    }

    @Test
    void theSameFactTwiceIsTwoFacts() {
        journal().append(entry(NOON, "deferred"));
        journal().append(entry(NOON, "deferred"));

        assertThat(journal().read(KEY)).containsExactly(entry(NOON, "deferred"), entry(NOON, "deferred"));
    }

    @Test
    void nothingIsLostWhenManyWriteAtOnce() throws InterruptedException {
        Together.ask(8, each -> {
            journal().append(entry(NOON, "event " + each));
            return each;
        });

        assertThat(journal().read(KEY))
                .extracting(JournalEntry::event)
                .containsExactlyInAnyOrder(
                        "event 0", "event 1", "event 2", "event 3", "event 4", "event 5", "event 6", "event 7");
    }

    @Test
    void subjectsDoNotMix() {
        WorkKey longer = new WorkKey(WorkKey.Kind.ORDER, "X-A2");
        WorkKey otherKind = new WorkKey(WorkKey.Kind.REFERENCE, "X-A");
        journal().append(entry(NOON, "accepted"));
        journal().append(new JournalEntry(longer, NOON, "held", Map.of()));
        journal().append(new JournalEntry(otherKind, NOON, "numbered", Map.of()));

        assertThat(journal().read(KEY)).containsExactly(entry(NOON, "accepted"));
    }

    @Test
    void aLongStoryIsReadWhole() {
        String words = "warp ".repeat(8_000);
        List<JournalEntry> entries = IntStream.range(0, 40)
                .mapToObj(each ->
                        new JournalEntry(KEY, NOON.plusSeconds(each), "refused " + each, Map.of("words", words)))
                .toList();
        entries.forEach(journal()::append);

        assertThat(journal().read(KEY)).isEqualTo(entries);
    }

    private static JournalEntry entry(Instant at, String event) {
        return new JournalEntry(KEY, at, event, Map.of("by", "order-ingest"));
    }
}
