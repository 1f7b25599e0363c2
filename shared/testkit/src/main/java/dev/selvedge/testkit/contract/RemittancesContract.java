package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Remittance;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Settling;
import dev.selvedge.core.port.Remittances;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What all [Remittances] promise. Pages are numbered from 0 on. Each test starts with none.
public abstract class RemittancesContract {

    private static final String ID = "5f2c8d0e-7b1a-4d3e-9c60-2a4b6c8d0e1f";
    private static final String OTHER = "../5f/2c é";
    private static final Payout PAYOUT = SampleRemittances.payout(ID, "GBP 117.20");
    private static final List<OperatorDocument> DOCUMENTS = SampleRemittances.documents();
    private static final Settling SETTLING = Settling.fresh(Settling.Standing.READING, "a mark");

    protected abstract Remittances remittances();

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(remittances().find(ID)).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void aPayoutIsFoundAsItWasSeen() {
        remittances().seen(PAYOUT);

        Remittance expected = new Remittance(PAYOUT, List.of(), Optional.empty());
        assertThat(remittances().find(ID)).contains(expected);
        assertThat(all()).containsExactly(expected);
    }

    static Stream<Payout> everyPayout() {
        return SampleRemittances.payouts(OTHER);
    }

    @ParameterizedTest
    @MethodSource("everyPayout")
    void whatTheMarketplaceShowsIsFoundFieldForField(Payout payout) {
        remittances().seen(payout);

        assertThat(found(OTHER).payout()).isEqualTo(payout);
        assertThat(all()).extracting(Remittance::payout).containsExactly(payout);
    }

    @Test
    void whatWasChargedIsFoundFieldForFieldInItsSequence() {
        remittances().seen(PAYOUT);
        remittances().charged(ID, DOCUMENTS);

        assertThat(found(ID).documents()).containsExactlyElementsOf(DOCUMENTS);
        assertThat(all()).extracting(Remittance::documents).containsExactly(DOCUMENTS);
    }

    static Stream<Settling> everySettling() {
        return SampleRemittances.settlings();
    }

    @ParameterizedTest
    @MethodSource("everySettling")
    void howFarItHasComeIsFoundFieldForField(Settling settling) {
        remittances().seen(PAYOUT);
        remittances().settling(ID, settling);

        assertThat(found(ID).settling()).contains(settling);
        assertThat(all()).extracting(Remittance::settling).containsExactly(Optional.of(settling));
    }

    @Test
    void aPayoutThatIsSeenAgainIsFoundAsItIsShownNow() {
        Payout now = SampleRemittances.payout(ID, "GBP 99.99");
        writeEveryPart(ID);
        remittances().seen(now);

        assertThat(found(ID)).isEqualTo(new Remittance(now, DOCUMENTS, Optional.of(SETTLING)));
        assertThat(all()).hasSize(1);
    }

    @Test
    void whatIsChargedNowReplacesAllThatWasCharged() {
        writeEveryPart(ID);
        remittances().charged(ID, DOCUMENTS.subList(1, 2));
        assertThat(found(ID)).isEqualTo(new Remittance(PAYOUT, DOCUMENTS.subList(1, 2), Optional.of(SETTLING)));

        remittances().charged(ID, List.of());
        assertThat(found(ID)).isEqualTo(new Remittance(PAYOUT, List.of(), Optional.of(SETTLING)));
    }

    @Test
    void howFarItIsNowReplacesHowFarItWas() {
        Settling now = SETTLING.with(Settling.Standing.HELD);
        writeEveryPart(ID);
        remittances().settling(ID, now);

        assertThat(found(ID)).isEqualTo(new Remittance(PAYOUT, DOCUMENTS, Optional.of(now)));
    }

    @Test
    void noPartUndoesAnotherThatIsWrittenAtTheSameInstant() throws InterruptedException {
        List<Runnable> parts = List.of(
                () -> remittances().seen(PAYOUT),
                () -> remittances().charged(ID, DOCUMENTS),
                () -> remittances().settling(ID, SETTLING));

        Together.ask(parts.size(), each -> {
            parts.get(each).run();
            return true;
        });

        assertThat(found(ID)).isEqualTo(whole(ID));
    }

    @Test
    void aPayoutThatWasNeverSeenIsNotFoundWhateverElseIsKnownOfIt() {
        remittances().charged(ID, DOCUMENTS);
        remittances().settling(ID, SETTLING);
        remittances().keep(ID, 0, SampleRemittances.lines());
        remittances().plan(ID, SampleRemittances.postings());

        assertThat(remittances().find(ID)).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void onePayoutDoesNotTouchAnother() {
        Payout other = SampleRemittances.payout(OTHER, "GBP 0.00");
        remittances().seen(other);
        writeEveryPart(ID);

        assertThat(found(OTHER)).isEqualTo(new Remittance(other, List.of(), Optional.empty()));
        assertThat(found(ID)).isEqualTo(whole(ID));
        assertThat(all()).containsExactlyInAnyOrder(found(OTHER), found(ID));
    }

    @Test
    void everyPayoutIsShownHoweverManyThereAre() {
        List<String> others = IntStream.range(0, 1000)
                .mapToObj(each -> "a transaction of no order " + each)
                .toList();
        List<String> ids =
                IntStream.range(0, 60).mapToObj(each -> "payout-" + each).toList();
        ids.forEach(id -> {
            writeEveryPart(id);
            remittances().settling(id, SETTLING.withOthers(others));
        });

        assertThat(all())
                .allSatisfy(one -> assertThat(one.settling()).contains(SETTLING.withOthers(others)))
                .extracting(Remittance::id)
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aPayoutMayBeWrittenWhileAllAreShown() {
        Settling now = SETTLING.with(Settling.Standing.POSTED);
        writeEveryPart(ID);
        writeEveryPart(OTHER);

        remittances().forEach(one -> remittances().settling(one.id(), now));

        assertThat(all()).hasSize(2).allMatch(Remittance::isPosted);
    }

    @Test
    void everyLineIsFoundFieldForFieldInItsSequence() {
        List<RemittanceLine> lines = SampleRemittances.lines();
        remittances().keep(OTHER, 0, lines);

        assertThat(remittances().lines(OTHER, 1)).containsExactlyElementsOf(lines);
    }

    @Test
    void pagesAreFoundInTheirSequenceHoweverTheyWereKept() {
        List<List<RemittanceLine>> pages = IntStream.range(0, 12)
                .mapToObj(page -> SampleRemittances.lines("page-" + page, 2))
                .toList();
        for (int page = 11; page >= 0; page--) {
            remittances().keep(ID, page, pages.get(page));
        }

        assertThat(remittances().lines(ID, 12))
                .containsExactlyElementsOf(pages.stream().flatMap(List::stream).toList());
        assertThat(remittances().lines(ID, 2))
                .containsExactlyElementsOf(
                        pages.subList(0, 2).stream().flatMap(List::stream).toList());
    }

    @Test
    void thousandsOfLinesAreFound() {
        List<RemittanceLine> first = SampleRemittances.lines("first", 2000);
        List<RemittanceLine> second = SampleRemittances.lines("second", 2000);
        remittances().keep(ID, 0, first);
        remittances().keep(ID, 1, second);

        assertThat(remittances().lines(ID, 2))
                .hasSize(4000)
                .startsWith(first.toArray(RemittanceLine[]::new))
                .endsWith(second.toArray(RemittanceLine[]::new));
    }

    @Test
    void aPageIsReplacedByOneOfTheSameNumber() {
        remittances().keep(ID, 0, SampleRemittances.lines("first", 5));
        remittances().keep(ID, 1, SampleRemittances.lines("second", 5));
        remittances().keep(ID, 0, SampleRemittances.lines("now", 1));

        List<RemittanceLine> expected = new ArrayList<>(SampleRemittances.lines("now", 1));
        expected.addAll(SampleRemittances.lines("second", 5));
        assertThat(remittances().lines(ID, 2)).isEqualTo(expected);
    }

    @Test
    void aPageMayHaveNoLines() {
        remittances().keep(ID, 0, List.of());
        remittances().keep(ID, 1, SampleRemittances.lines("second", 1));

        assertThat(remittances().lines(ID, 2)).isEqualTo(SampleRemittances.lines("second", 1));
    }

    @Test
    void ofNoPagesThereAreNoLines() {
        assertThat(remittances().lines(ID, 0)).isEmpty();
    }

    @Test
    void aPageThatIsNotThereIsNoPageWithoutLines() {
        remittances().keep(ID, 0, SampleRemittances.lines("first", 1));
        remittances().keep(ID, 2, SampleRemittances.lines("third", 1));

        assertThatThrownBy(() -> remittances().lines(ID, 3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(ID);
        assertThatThrownBy(() -> remittances().lines(OTHER, 1)).isInstanceOf(IllegalStateException.class);
    }

    /// Names that a careless path would mistake for one another.
    @ParameterizedTest
    @ValueSource(strings = {"p", "p/", "p/lines-0", "p~002f", "./p", "P", "p p", "p+p", "p%20p", "é", "e\u0301", ".."})
    void thePagesAndPlansOfOnePayoutAreNotThoseOfAnother(String payout) {
        List<String> others = List.of("p", "p/", "p/lines-0", "p~002f", "./p", "P", "p p", "p+p", "p%20p", "é", "..");
        List<Posting> plan = List.of(new Posting.Transfer(SampleRemittances.money("GBP 1.00")));
        remittances().keep(payout, 0, SampleRemittances.lines("its", 1));
        remittances().plan(payout, plan);
        others.stream().filter(other -> !other.equals(payout)).forEach(other -> {
            remittances().keep(other, 0, SampleRemittances.lines("another's", 3));
            remittances().plan(other, List.of());
        });

        assertThat(remittances().lines(payout, 1)).isEqualTo(SampleRemittances.lines("its", 1));
        assertThat(remittances().plan(payout)).isEqualTo(plan);
    }

    @Test
    void everyPostingIsFoundFieldForFieldInItsSequence() {
        List<Posting> plan = SampleRemittances.postings();
        remittances().plan(OTHER, plan);

        assertThat(remittances().plan(OTHER)).containsExactlyElementsOf(plan);
    }

    @Test
    void aPlanReplacesTheLast() {
        List<Posting> plan = new ArrayList<>(SampleRemittances.postings());
        Collections.reverse(plan);
        remittances().plan(ID, SampleRemittances.postings());
        remittances().plan(ID, plan);
        assertThat(remittances().plan(ID)).isEqualTo(plan);

        remittances().plan(ID, List.of());
        assertThat(remittances().plan(ID)).isEmpty();
    }

    @Test
    void noPlanIsNoPlanWithoutPostings() {
        remittances().keep(ID, 0, SampleRemittances.lines("first", 1));

        assertThatThrownBy(() -> remittances().plan(ID))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(ID);
    }

    @Test
    void whoChangesItsListsAfterwardsChangesNothing() {
        List<RemittanceLine> lines = new ArrayList<>(SampleRemittances.lines("first", 2));
        List<Posting> plan = new ArrayList<>(SampleRemittances.postings());
        List<OperatorDocument> documents = new ArrayList<>(DOCUMENTS);
        remittances().seen(PAYOUT);
        remittances().keep(ID, 0, lines);
        remittances().plan(ID, plan);
        remittances().charged(ID, documents);
        lines.clear();
        plan.clear();
        documents.clear();

        assertThat(remittances().lines(ID, 1)).hasSize(2);
        assertThat(remittances().plan(ID)).isEqualTo(SampleRemittances.postings());
        assertThat(found(ID).documents()).isEqualTo(DOCUMENTS);
    }

    private void writeEveryPart(String id) {
        remittances().settling(id, SETTLING);
        remittances().charged(id, DOCUMENTS);
        remittances().seen(SampleRemittances.payout(id, "GBP 117.20"));
    }

    private static Remittance whole(String id) {
        return new Remittance(SampleRemittances.payout(id, "GBP 117.20"), DOCUMENTS, Optional.of(SETTLING));
    }

    private Remittance found(String id) {
        Optional<Remittance> found = remittances().find(id);
        assertThat(found).as(id).isPresent();
        return found.orElseThrow();
    }

    private List<Remittance> all() {
        List<Remittance> all = new ArrayList<>();
        remittances().forEach(all::add);
        return all;
    }
}
