package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Cursor;
import dev.selvedge.core.port.Cursors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What all [Cursors] promise. Each test starts with none set.
public abstract class CursorsContract {

    private static final Cursor NOON = new Cursor(Instant.parse("2026-03-02T12:00:00Z"), "seen at noon");
    private static final Cursor LATER = Cursor.at(Instant.parse("2026-03-02T12:00:00.000000001Z"));

    protected abstract Cursors cursors();

    private static Cursor noonAnd(int seconds) {
        return Cursor.at(NOON.at().plusSeconds(seconds));
    }

    @Test
    void whatWasNeverSetIsMissing() {
        assertThat(cursors().read(List.of("orders"))).isEmpty();
    }

    @Test
    void aCursorStandsWhereItWasPut() {
        assertThat(cursors().advance("orders", NOON)).isTrue();

        assertThat(cursors().read(List.of("orders"))).isEqualTo(Map.of("orders", NOON));
    }

    @Test
    void aCursorMovesForwardByTheLeast() {
        cursors().advance("orders", NOON);

        assertThat(cursors().advance("orders", LATER)).isTrue();
        assertThat(cursors().read(List.of("orders"))).isEqualTo(Map.of("orders", LATER));
    }

    @Test
    void aCursorNeverMovesBackwards() {
        cursors().advance("orders", LATER);

        assertThat(cursors().advance("orders", NOON)).isFalse();
        assertThat(cursors().read(List.of("orders"))).isEqualTo(Map.of("orders", LATER));
    }

    @Test
    void aCursorMayBePutWhereItStands() {
        cursors().advance("orders", NOON);

        assertThat(cursors().advance("orders", NOON)).isTrue();
        assertThat(cursors().read(List.of("orders"))).isEqualTo(Map.of("orders", NOON));
    }

    @Test
    void theMarkMayChangeWhereACursorStands() {
        Cursor otherAtNoon = new Cursor(NOON.at(), "seen at noon, a moment later");
        cursors().advance("orders", NOON);

        assertThat(cursors().advance("orders", otherAtNoon)).isTrue();
        assertThat(cursors().read(List.of("orders"))).isEqualTo(Map.of("orders", otherAtNoon));
    }

    @Test
    void ofManyWhoMoveItAtOnceTheLatestStands() throws InterruptedException {
        Together.ask(16, each -> cursors().advance("orders", noonAnd(each)));

        assertThat(cursors().read(List.of("orders"))).isEqualTo(Map.of("orders", noonAnd(15)));
    }

    @Test
    void manyAreReadAtOnce() {
        List<String> names =
                IntStream.range(0, 230).mapToObj(each -> "order/X-" + each).toList();
        names.forEach(name -> cursors().advance(name, NOON));

        assertThat(cursors().read(names)).hasSize(230).containsOnlyKeys(names).doesNotContainValue(LATER);
    }

    @Test
    void onlyTheAskedAreRead() {
        cursors().advance("orders", NOON);
        cursors().advance("stock", LATER);

        assertThat(cursors().read(List.of("stock", "dispatches"))).isEqualTo(Map.of("stock", LATER));
    }

    @Test
    void aNameMayBeAskedTwice() {
        cursors().advance("orders", NOON);

        assertThat(cursors().read(List.of("orders", "orders"))).isEqualTo(Map.of("orders", NOON));
    }

    @Test
    void askingForNoneAnswersNone() {
        assertThat(cursors().read(List.of())).isEmpty();
    }
}
