package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.Breaker;
import dev.selvedge.core.model.Consent;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.Reading;
import dev.selvedge.core.model.Upload;
import dev.selvedge.core.port.Published;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every [Published] promises. Each test starts with nothing published.
public abstract class PublishedContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456789Z");
    private static final Instant LATER = Instant.parse("2026-03-02T12:15:00Z");

    protected abstract Published published();

    @Test
    void nothingIsPublishedAtFirst() {
        assertThat(published().read()).isEqualTo(Publication.none());
    }

    static Stream<Publication> everyField() {
        Publication first = Publication.none().read(new Reading(NOON, 50_000));
        Upload unheard = new Upload(NOON, LATER, Optional.empty(), "stock/files/1", 3);
        return Stream.of(
                first,
                first.levels("stock/levels/1-ä"),
                first.sending(unheard),
                first.acknowledged(unheard.known("import 7 \"é\"")),
                first.held(LATER, Map.of(Breaker.SHRUNK, 49_999L, Breaker.FALLS_TO_ZERO, Long.MAX_VALUE)),
                first.consented(new Consent("“the Leeds depot is gone”", Map.of(Breaker.SHRUNK, 7L), LATER)),
                first.audited(LATER),
                whole());
    }

    private static Publication whole() {
        return new Publication(
                Long.MAX_VALUE,
                Optional.of("stock/levels/9"),
                Optional.of(NOON),
                Optional.of(new Reading(LATER, 0)),
                Optional.of(NOON.plusNanos(1)),
                Optional.of(new Upload(NOON, LATER, Optional.of("4711"), "stock/files/9", 50_000)),
                Map.of(Breaker.INCOMPLETE, 0L, Breaker.TOO_OLD, -1L),
                Optional.of(new Consent("looked", Map.of(), NOON)),
                Optional.of(LATER.plusMillis(500)));
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void whatIsReadIsWhatWasPut(Publication publication) {
        assertThat(published().replace(Publication.none(), publication)).isTrue();

        assertThat(published().read()).isEqualTo(publication);
    }

    @Test
    void oneChangeFollowsTheOther() {
        Publication first = Publication.none().audited(NOON);
        Publication second = first.audited(LATER);

        assertThat(published().replace(Publication.none(), first)).isTrue();
        assertThat(published().replace(first, second)).isTrue();

        assertThat(published().read()).isEqualTo(second);
    }

    @Test
    void whoReadBeforeAnotherChangedItIsTurnedAway() {
        Publication theirs = Publication.none().audited(NOON);
        published().replace(Publication.none(), theirs);

        assertThat(published().replace(Publication.none(), Publication.none().audited(LATER)))
                .isFalse();
        assertThat(published().read()).isEqualTo(theirs);
    }

    @Test
    void whoReadAnEarlierRecordIsTurnedAway() {
        Publication first = Publication.none().audited(NOON);
        Publication theirs = first.held(LATER, Map.of(Breaker.SHRUNK, 2L));
        published().replace(Publication.none(), first);
        published().replace(first, theirs);

        assertThat(published().replace(first, first.finished())).isFalse();
        assertThat(published().read()).isEqualTo(theirs);
    }

    @Test
    void theSameChangeByTwoCountsOnce() {
        Publication change = Publication.none().audited(NOON);

        assertThat(published().replace(Publication.none(), change)).isTrue();
        assertThat(published().replace(Publication.none(), change)).isFalse();
    }

    @Test
    void ofManyWhoReplaceTheSameRecordOneWins() throws InterruptedException {
        Publication before = Publication.none();
        for (int round = 0; round < 5; round++) {
            before = oneOfMany(before);
        }
    }

    private Publication oneOfMany(Publication before) throws InterruptedException {
        List<Boolean> won = Together.ask(8, each -> published().replace(before, change(before, each)));

        assertThat(won).containsOnlyOnce(true);
        Publication stands = published().read();
        assertThat(stands).isEqualTo(change(before, won.indexOf(true)));
        return stands;
    }

    private static Publication change(Publication before, int each) {
        return before.audited(NOON.plusSeconds(each));
    }

    @Test
    void aRecordThatDoesNotCountOnIsRefused() {
        Publication first = Publication.none().audited(NOON);
        published().replace(Publication.none(), first);

        assertThatThrownBy(() -> published().replace(first, first.levels("stock/levels/2")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(published().read()).isEqualTo(first);
    }
}
