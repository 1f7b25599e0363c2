package dev.selvedge.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void oneSeedRollsOneSequence() {
        assertThat(rolls(Dice.of(7))).isEqualTo(rolls(Dice.of(7))).isNotEqualTo(rolls(Dice.of(8)));
    }

    @Test
    void oneMoreDrawShiftsNobodyElsesDice() {
        Dice quiet = Dice.of(7);
        Dice busy = Dice.of(7);
        busy.nextLong();
        rolls(busy.fork("faults"));

        assertThat(rolls(busy.fork("orders"))).isEqualTo(rolls(quiet.fork("orders")));
    }

    @Test
    void eachNameHasDiceOfItsOwn() {
        Dice dice = Dice.of(7);

        assertThat(List.of(
                        rolls(dice.fork("ab")),
                        rolls(dice.fork("ba")),
                        rolls(dice.fork("a")),
                        rolls(dice.fork("a").fork("b")),
                        rolls(dice)))
                .doesNotHaveDuplicates();
    }

    @Test
    void chancesKeepToTheirBounds() {
        Dice dice = Dice.of(7);

        assertThat(LongStream.range(0, 1_000).filter(_ -> dice.chance(0))).isEmpty();
        assertThat(LongStream.range(0, 1_000).filter(_ -> dice.chance(1))).hasSize(1_000);
        assertThat(LongStream.range(0, 1_000).map(_ -> dice.between(2, 4))).containsOnly(2L, 3L, 4L);
    }

    private static List<Long> rolls(Dice dice) {
        return LongStream.range(0, 5).map(_ -> dice.nextLong()).boxed().toList();
    }
}
