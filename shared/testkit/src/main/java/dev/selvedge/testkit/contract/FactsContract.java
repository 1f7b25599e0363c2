package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What all [Facts] promise. Each test starts with none.
public abstract class FactsContract {

    private static final String STREAM = "told/ORDER/JL 1+2=3 é/1";

    private static final String AWKWARD = SampleHolds.AWKWARD;

    protected abstract Facts facts();

    @Test
    void nothingIsKnownOfAStreamThatNeverBegan() {
        assertThat(facts().find(STREAM, "1")).isEmpty();
        assertThat(facts().read(STREAM, "", 10)).isEmpty();
        assertThat(facts().last(STREAM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2026-03-02T12:00:00Z ORDER/X-A/1", "50 % größer", "a/b", "😀"})
    void aFactIsReadAsItWasAdded(String id) {
        Fact fact = new Fact(id, Map.of("words", AWKWARD, AWKWARD, "12:00", "note", ""));

        assertThat(facts().add(STREAM, fact)).isTrue();

        assertThat(facts().find(STREAM, id)).contains(fact);
        assertThat(facts().read(STREAM, "", 10)).containsExactly(fact);
        assertThat(facts().last(STREAM)).contains(fact);
    }

    @Test
    void aFactMaySayNothing() {
        facts().add(STREAM, new Fact("begun", Map.of()));

        assertThat(facts().find(STREAM, "begun")).contains(new Fact("begun", Map.of()));
    }

    @Test
    void theFirstOfAnIdStands() {
        facts().add(STREAM, fact("fate", "withdrawn"));

        assertThat(facts().add(STREAM, fact("fate", "sent"))).isFalse();
        assertThat(facts().add(STREAM, fact("fate", "withdrawn"))).isFalse();
        assertThat(facts().read(STREAM, "", 10)).containsExactly(fact("fate", "withdrawn"));
    }

    @Test
    void ofManyWhoAddAtOnceOneSucceeds() throws InterruptedException {
        List<Boolean> added = Together.ask(16, each -> facts().add(STREAM, fact("1", "of " + each)));

        assertThat(added).containsOnlyOnce(true);
        assertThat(facts().find(STREAM, "1")).contains(fact("1", "of " + added.indexOf(true)));
    }

    @Test
    void manyWhoAddDifferentFactsAtOnceAllSucceed() throws InterruptedException {
        List<Boolean> added = Together.ask(8, each -> facts().add(STREAM, fact("" + each, "said")));

        assertThat(added).containsOnly(true);
        assertThat(ids(facts().read(STREAM, "", 10))).containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void factsComeInTheSequenceOfTheirIdsCharacters() {
        List<String> ids = List.of("0010", "0010 ", "0010/1", "0011", "A", "AA", "Z", "a", "é", "ＡＢ", "😀", "😀A");
        List<String> added = new ArrayList<>(ids);
        Collections.reverse(added);
        added.forEach(id -> facts().add(STREAM, fact(id, "said")));

        assertThat(ids(facts().read(STREAM, "", 100))).isEqualTo(ids);
        assertThat(facts().last(STREAM)).contains(fact("😀A", "said"));
    }

    @Test
    void readingGoesOnAfterAnId() {
        addAll("1", "2", "3", "4");

        assertThat(ids(facts().read(STREAM, "2", 10))).containsExactly("3", "4");
        assertThat(ids(facts().read(STREAM, "4", 10))).isEmpty();
    }

    @Test
    void readingGoesOnAfterAnIdThatIsNotThere() {
        addAll("1", "3");

        assertThat(ids(facts().read(STREAM, "2", 10))).containsExactly("3");
        assertThat(ids(facts().read(STREAM, "0", 10))).containsExactly("1", "3");
        assertThat(ids(facts().read(STREAM, "30", 10))).isEmpty();
    }

    @Test
    void noMoreAreReadThanWereAskedFor() {
        addAll("1", "2", "3");

        assertThat(ids(facts().read(STREAM, "", 1))).containsExactly("1");
        assertThat(ids(facts().read(STREAM, "1", 1))).containsExactly("2");
        assertThat(ids(facts().read(STREAM, "", 3))).containsExactly("1", "2", "3");
    }

    @Test
    void aLongStreamIsReadWholeAtOnceAndInParts() {
        String words = "warp ".repeat(120);
        List<Fact> all = IntStream.range(0, 2_000)
                .mapToObj(each -> fact(String.format(Locale.ROOT, "%09d", each), words + each))
                .toList();
        all.forEach(fact -> facts().add(STREAM, fact));

        assertThat(facts().read(STREAM, "", 5_000)).isEqualTo(all);
        assertThat(facts().read(STREAM, "", 1_999)).isEqualTo(all.subList(0, 1_999));
        assertThat(facts().read(STREAM, "000000999", 700)).isEqualTo(all.subList(1_000, 1_700));
        assertThat(facts().last(STREAM)).contains(all.getLast());
    }

    @Test
    void theLastFactIsTheOneWhoseIdComesLastWheneverItWasAdded() {
        addAll("000000009", "000000010", "000000002");

        assertThat(facts().last(STREAM)).map(Fact::id).contains("000000010");
    }

    @Test
    void whatIsTakenOutIsNotThereAndTheOthersAre() {
        addAll("1", "2", "3");

        facts().remove(STREAM, "3");

        assertThat(facts().find(STREAM, "3")).isEmpty();
        assertThat(facts().find(STREAM, "2")).isPresent();
        assertThat(ids(facts().read(STREAM, "", 10))).containsExactly("1", "2");
        assertThat(facts().last(STREAM)).map(Fact::id).contains("2");
    }

    @Test
    void whatIsTakenOutMayBeAddedAgain() {
        facts().add(STREAM, fact("1", "before"));
        facts().remove(STREAM, "1");

        assertThat(facts().add(STREAM, fact("1", "after"))).isTrue();
        assertThat(facts().find(STREAM, "1")).contains(fact("1", "after"));
    }

    @Test
    void whatIsNotThereMayBeTakenOut() {
        addAll("1");

        facts().remove(STREAM, "2");
        facts().remove("never/begun", "1");

        assertThat(ids(facts().read(STREAM, "", 10))).containsExactly("1");
    }

    @Test
    void streamsDoNotMix() {
        facts().add("file/a", fact("1", "a"));
        facts().add("file/a/b", fact("1", "b"));
        facts().add("file/A", fact("2", "c"));

        facts().remove("file/a/b", "2");
        facts().remove("file/A", "1");

        assertThat(facts().read("file/a", "", 10)).containsExactly(fact("1", "a"));
        assertThat(facts().find("file/a/b", "1")).contains(fact("1", "b"));
        assertThat(facts().last("file/A")).contains(fact("2", "c"));
        assertThat(facts().find("file/", "1")).isEmpty();
    }

    private void addAll(String... ids) {
        for (String id : ids) {
            facts().add(STREAM, fact(id, "said"));
        }
    }

    private static Fact fact(String id, String says) {
        return new Fact(id, Map.of("says", says));
    }

    private static List<String> ids(List<Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }
}
