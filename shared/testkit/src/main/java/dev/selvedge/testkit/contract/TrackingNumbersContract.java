package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.port.TrackingNumbers;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What all [TrackingNumbers] promise. Each test starts with all of them free.
public abstract class TrackingNumbersContract {

    private static final String NUMBER = "1Z/999 é";
    private static final OrderId ORDER = new OrderId("X/A-1 é");
    private static final OrderId OTHER = new OrderId("X-B");

    protected abstract TrackingNumbers numbers();

    @Test
    void whoeverTakesANumberFirstHasIt() {
        assertThat(numbers().take(NUMBER, ORDER)).isEqualTo(ORDER);
        assertThat(numbers().take(NUMBER, OTHER)).isEqualTo(ORDER);
    }

    @Test
    void takingItTwiceDoesNoHarm() {
        numbers().take(NUMBER, ORDER);

        assertThat(numbers().take(NUMBER, ORDER)).isEqualTo(ORDER);
        assertThat(numbers().take(NUMBER, OTHER)).isEqualTo(ORDER);
    }

    @Test
    void ofManyWhoTakeOneNumberAtOnceOneHasIt() throws InterruptedException {
        List<OrderId> holders = Together.ask(16, each -> numbers().take(NUMBER, new OrderId("X-" + each)));

        OrderId holder = numbers().take(NUMBER, ORDER);
        assertThat(holder).isNotEqualTo(ORDER);
        assertThat(holders).hasSize(16).containsOnly(holder);
    }

    @Test
    void aNumberThatIsGivenBackIsFreeForAnother() {
        numbers().take(NUMBER, ORDER);
        numbers().free(NUMBER, ORDER);

        assertThat(numbers().take(NUMBER, OTHER)).isEqualTo(OTHER);
        assertThat(numbers().take(NUMBER, ORDER)).isEqualTo(OTHER);
    }

    @Test
    void nobodyGivesBackAnothersNumber() {
        numbers().take(NUMBER, ORDER);
        numbers().free(NUMBER, OTHER);

        assertThat(numbers().take(NUMBER, OTHER)).isEqualTo(ORDER);
    }

    @Test
    void aNumberThatNobodyHasMayBeGivenBack() {
        numbers().free(NUMBER, ORDER);

        assertThat(numbers().take(NUMBER, OTHER)).isEqualTo(OTHER);
    }

    @Test
    void numbersAreToldApartCharacterForCharacter() {
        numbers().take(NUMBER, ORDER);

        assertThat(numbers().take("1z/999 é", OTHER)).isEqualTo(OTHER);
        assertThat(numbers().take("1Z/999 é ", OTHER)).isEqualTo(OTHER);
        assertThat(numbers().take(NUMBER, OTHER)).isEqualTo(ORDER);
    }
}
