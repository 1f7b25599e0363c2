package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.DemoPlan.Planned;
import dev.selvedge.local.simulator.scene.Fate;
import dev.selvedge.local.simulator.scene.Kind;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPlanTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 50})
    void ofFiftyOrdersEachMishapMeetsOneThatWouldElseBePlaced(long seed) {
        List<Planned> met = plan(seed).orders().stream()
                .filter(order -> order.mishap() != Mishap.NONE)
                .toList();

        assertThat(met)
                .extracting(Planned::mishap)
                .containsExactlyInAnyOrder(
                        Mishap.FORGOTTEN,
                        Mishap.NEW_CARRIER,
                        Mishap.NO_TRACKING,
                        Mishap.CANCELLED_ON_THE_WAY,
                        Mishap.VOIDED);
        assertThat(met).extracting(order -> order.kind().fate()).containsOnly(Fate.PLACED);
    }

    private static DemoPlan plan(long seed) {
        return DemoPlan.of(50, seed, Kind::fate, EnumSet.complementOf(EnumSet.of(Mishap.NONE)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatAnErpMakesOfAKindIsTheFateOfItsOrders(long seed) {
        List<Planned> held = DemoPlan.of(50, seed, _ -> Fate.HELD, EnumSet.of(Mishap.VOIDED)).orders().stream()
                .filter(order -> order.fate() == Fate.HELD)
                .toList();

        assertThat(held).hasSize(48).doesNotContain(plan(seed).last());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderForTheLastPiecesMeetsNone(long seed) {
        assertThat(plan(seed).last()).isEqualTo(new Planned(50, Kind.PLAIN));
    }
}
