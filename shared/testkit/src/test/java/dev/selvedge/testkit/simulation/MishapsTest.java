package dev.selvedge.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MishapsTest {

    @Test
    void whatHasNoOddsNeverStrikes() {
        assertThat(strikes(new Mishaps(Dice.of(7)), "crash")).containsOnly(false);
    }

    @Test
    void oneFaultsOddsDoNotShiftAnother() {
        Mishaps alone = new Mishaps(Dice.of(7)).odds("crash", 0.5);
        Mishaps beside = new Mishaps(Dice.of(7)).odds("crash", 0.5).odds("rival", 0.5);
        strikes(beside, "rival");

        assertThat(strikes(beside, "crash"))
                .isEqualTo(strikes(alone, "crash"))
                .contains(true)
                .contains(false);
    }

    @Test
    void afterTheyHaveCeasedAllGoesWellAndTheCountStays() {
        Mishaps mishaps = new Mishaps(Dice.of(7)).odds("crash", 1);
        mishaps.strikes("crash");

        mishaps.cease();

        assertThat(strikes(mishaps, "crash")).containsOnly(false);
        assertThat(mishaps.struck()).containsEntry("crash", 1L);
    }

    private static List<Boolean> strikes(Mishaps mishaps, String name) {
        return IntStream.range(0, 40).mapToObj(_ -> mishaps.strikes(name)).toList();
    }
}
