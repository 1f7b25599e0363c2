package dev.selvedge.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.Samples;
import dev.selvedge.testkit.simulation.SimulatedQueue.Delivery;
import dev.selvedge.testkit.simulation.SimulatedQueue.Manner;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SimulatedQueueTest {

    private static final Duration VISIBILITY = Duration.ofMinutes(12);

    private final HandSetClock clock = new HandSetClock(Samples.NOON);
    private final Mishaps mishaps = new Mishaps(Dice.of(7));
    private final SimulatedQueue<String> queue =
            new SimulatedQueue<>(new Manner(VISIBILITY, 2), clock, mishaps, Dice.of(8));

    @Test
    void aMessageArrivesWhenItIsDueAndNotBefore() {
        queue.send("late", Samples.NOON.plusSeconds(30));
        assertThat(queue.receive()).isEmpty();

        clock.pass(Duration.ofSeconds(30));

        assertThat(queue.receive()).map(Delivery::message).contains("late");
    }

    @Test
    void whatWasReceivedHidesAndComesAgain() {
        queue.send("once", Samples.NOON);
        queue.receive();
        assertThat(queue.receive()).isEmpty();
        assertThat(queue.nextVisible()).contains(Samples.NOON.plus(VISIBILITY));

        clock.pass(VISIBILITY);

        assertThat(queue.receive()).map(Delivery::receives).contains(2);
    }

    @Test
    void whatWasAcknowledgedIsGone() {
        queue.send("once", Samples.NOON);
        queue.receive().ifPresent(queue::acknowledge);

        clock.pass(VISIBILITY);

        assertThat(queue.isEmpty()).isTrue();
        assertThat(queue.dead()).isEmpty();
    }

    @Test
    void aMessageIsDeadWhenItsChancesAreUsedUp() {
        queue.send("cursed", Samples.NOON);
        queue.receive();
        clock.pass(VISIBILITY);
        queue.receive();
        assertThat(queue.dead()).isEmpty();

        clock.pass(VISIBILITY);

        assertThat(queue.receive()).isEmpty();
        assertThat(queue.dead()).containsExactly("cursed");
    }

    @Test
    void aDuplicateIsAMessageOfItsOwn() {
        mishaps.odds("duplicate message", 1);
        queue.send("twice", Samples.NOON);
        queue.receive().ifPresent(queue::acknowledge);

        clock.pass(VISIBILITY);

        assertThat(queue.receive()).map(Delivery::message).contains("twice");
        assertThat(mishaps.struck()).containsEntry("duplicate message", 1L);
    }

    @Test
    void messagesComeInTheirSequenceUnlessAReorderingStrikes() {
        queue.send("a", Samples.NOON);
        queue.send("b", Samples.NOON);

        assertThat(queue.receive()).map(Delivery::message).contains("a");
    }
}
