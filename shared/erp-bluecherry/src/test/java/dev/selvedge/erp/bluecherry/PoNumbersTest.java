package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.erp.bluecherry.OrderSettings.PoNumber;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoNumbersTest {

    private final PoNumbers whole = new PoNumbers(PoNumber.ORDER_ID);
    private final PoNumbers small = new PoNumbers(PoNumber.SHORT);

    @Test
    void anOrdersIdIsItsPoNumber() {
        assertThat(whole.of(new OrderId("2026-03-02/A-00012345-B"))).isEqualTo("2026-03-02/A-00012345-B");
    }

    @Test
    void aShortNumberHasThirteenCharactersThatNobodyMisreads() {
        assertThat(small.of(new OrderId("2026-03-02/A-00012345-B"))).matches("[0-9A-HJKMNP-TV-Z]{13}");
    }

    @Test
    void aShortNumberIsTheSameEachTimeAndAnothersIsAnother() {
        OrderId order = new OrderId("X-A");

        assertThat(small.of(order)).isEqualTo(small.of(new OrderId("X-A"))).isNotEqualTo(small.of(new OrderId("x-a")));
        assertThat(IntStream.range(0, 10_000).mapToObj(each -> small.of(new OrderId("X-" + each))))
                .doesNotHaveDuplicates();
    }
}
