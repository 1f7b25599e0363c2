package dev.selvedge.erp.bluecherry;

import static dev.selvedge.erp.bluecherry.FileSamples.order;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.port.Exchange.Silence;
import dev.selvedge.core.port.Exchange.Trouble;
import dev.selvedge.erp.bluecherry.Outbox.State;
import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// bluecherry.md B3, Files: ours, on their way to BlueCherry.
class FileSendingTest {

    private static final String FILE = "JLM_ORD_20260302090000_PO-1.csv";
    private static final String ORDER = "ORDER/PO-1/1";

    private final Exchanged world = new Exchanged();
    private final FileExchange csv = world.csv();

    @Test
    void whatWaitsIsWrittenOnceAndTakenWhenBlueCherryHasPickedItUp() {
        world.outbox.add(order("PO-1"));

        assertThat(csv.send()).isEqualTo(1);
        assertThat(csv.send()).isZero();
        assertThat(world.paths("in")).containsExactly("in/" + FILE);
        world.run(csv);
        assertThat(world.outbox.state(ORDER)).isEqualTo(new State.Sent(world.clock.instant()));

        world.pickedUp();
        world.run(csv);

        assertThat(world.outbox.state(ORDER)).isEqualTo(new State.Taken());
        assertThat(world.paths("in")).isEmpty();
    }

    @Test
    void whatBlueCherryPutsAsideIsTurnedDownUnderItsName() {
        world.outbox.add(order("PO-1"));
        csv.send();

        world.refused();
        world.run(csv);

        assertThat(world.outbox.state(ORDER)).isEqualTo(new State.TurnedDown("BlueCherry put " + FILE + " into error"));
        assertThat(world.troubles).isEmpty();
    }

    @Test
    void whatIsWithdrawnBeforeItGoesIsNeverWritten() {
        world.outbox.add(order("PO-1"));
        world.outbox.withdraw(ORDER);

        assertThat(csv.send()).isZero();
        assertThat(world.files.paths()).isEmpty();
    }

    @Test
    void anotherFileIsNeverOverwrittenAndPeopleHearOfItAtOnce() {
        world.files.put("in/" + FILE, "something else".getBytes(UTF_8));
        world.outbox.add(order("PO-1"));
        world.outbox.add(order("PO-2"));

        assertThat(csv.send()).isEqualTo(1);

        assertThat(world.content("in/" + FILE)).isEqualTo("something else");
        assertThat(csv.silences(world.clock.instant()))
                .containsExactly(
                        new Silence(FILE, world.clock.instant(), "another file of this name lies in in already"));
        world.files.delete("in/" + FILE);
        assertThat(csv.send()).isEqualTo(1);
        assertThat(csv.silences(world.clock.instant())).isEmpty();
    }

    @Test
    void behindANumberThatCannotBeUsedNothingNumberedGoes() {
        FileExchange numbered = world.numbered();
        String blocked = "in/" + FILE.replace("csv", "850");
        world.files.put(blocked, new byte[1]);
        world.outbox.add(order("PO-1"));
        world.outbox.add(order("PO-2"));
        world.outbox.add(FileSamples.told(Kind.JOURNAL, "P1", 1));

        assertThat(numbered.send()).isEqualTo(1);
        assertThat(world.paths("in")).containsExactly("in/JLM_FIN_20260302090000_P1-J.csv", blocked);

        world.files.delete(blocked);
        assertThat(numbered.send()).isEqualTo(2);
        assertThat(world.content(blocked)).startsWith("control 1\n");
        assertThat(world.content(blocked.replace("PO-1", "PO-2"))).startsWith("control 2\n");
    }

    @Test
    void aFileThatIsNotPickedUpIsASilence() {
        world.outbox.add(order("PO-1"));
        csv.send();
        Instant written = world.clock.instant();

        world.clock.pass(Duration.ofHours(2).minusMillis(1));
        assertThat(csv.silences(world.clock.instant())).isEmpty();
        world.clock.pass(Duration.ofMillis(1));

        assertThat(csv.silences(world.clock.instant()))
                .containsExactly(new Silence(FILE, written, "it lies in in and was not picked up"));
        world.pickedUp();
        assertThat(csv.silences(world.clock.instant())).isEmpty();
    }

    @Test
    void aNumberedOrderIsTakenWhenIts997SaysSo() {
        FileExchange numbered = world.numbered();
        world.outbox.add(order("PO-1"));
        world.outbox.add(order("PO-2"));
        numbered.send();
        world.pickedUp();
        world.run(numbered);
        assertThat(world.outbox.state(ORDER)).isInstanceOf(State.Sent.class);

        world.lays("JLM_ACK_20260302100000_1.997", receipt(1, "1 accepted", "2 R, AK5*R*5"));
        world.run(numbered);

        assertThat(world.outbox.state(ORDER)).isEqualTo(new State.Taken());
        assertThat(world.outbox.state("ORDER/PO-2/1")).isEqualTo(new State.TurnedDown("997: R, AK5*R*5"));
        assertThat(world.paths("in")).isEmpty();
    }

    @Test
    void a997ThatNeverComesIsASilence() {
        FileExchange numbered = world.numbered();
        world.outbox.add(order("PO-1"));
        numbered.send();
        Instant written = world.clock.instant();
        world.pickedUp();

        world.clock.pass(Duration.ofHours(2));
        world.run(numbered);

        assertThat(numbered.silences(world.clock.instant()))
                .containsExactly(new Silence("JLM_ORD_20260302090000_PO-1.850", written, "its 997 is missing"));
        world.lays("JLM_ACK_20260302100000_1.997", receipt(1, "1 accepted"));
        world.run(numbered);
        assertThat(numbered.silences(world.clock.instant())).isEmpty();
    }

    @Test
    void a997ForWhatWasNeverSentIsATrouble() {
        FileExchange numbered = world.numbered();
        world.outbox.add(order("PO-1"));
        numbered.send();

        world.lays("JLM_ACK_20260302100000_1.997", receipt(1, "1 accepted", "2 accepted"));
        world.run(numbered);

        assertThat(world.troubles)
                .containsExactly(
                        new Trouble("JLM_ACK_20260302100000_1.997", OptionalInt.empty(), "no group 2 was sent"));
        assertThat(world.outbox.state(ORDER)).isInstanceOf(State.Sent.class);
    }

    @Test
    void anInterchangeOfBlueCherrysIsReceiptedOnceAndNobodyReceiptsAReceipt() {
        FileExchange numbered = world.numbered();
        world.lays("JLM_ACK_20260302100000_1.855", NumberedFormat.envelope(41, FileSamples.accepted("PO-1")));

        world.run(numbered);

        String receipt = "in/JLM_ACK_20260302100000_41.997";
        assertThat(world.paths("in")).containsExactly(receipt);
        assertThat(world.content(receipt)).isEqualTo("control 1\n41 accepted\n");
        world.pickedUp();
        world.run(numbered);
        assertThat(world.outbox.open()).isEmpty();
        assertThat(world.paths("in")).isEmpty();
    }

    @Test
    void a997OfOursThatIsPutAsideIsATrouble() {
        FileExchange numbered = world.numbered();
        world.lays("JLM_ACK_20260302100000_1.855", NumberedFormat.envelope(41, FileSamples.accepted("PO-1")));
        world.run(numbered);

        world.refused();
        world.run(numbered);

        assertThat(world.troubles).extracting(Trouble::name).containsExactly("JLM_ACK_20260302100000_41.997");
        world.run(numbered);
        assertThat(world.troubles).hasSize(1);
    }

    @Test
    void oursThatWasPutAsideIsAskedForByItsNameOrItsFiles() {
        world.outbox.add(order("PO-1"));
        csv.send();
        world.refused();
        world.run(csv);

        assertThat(csv.again(FILE)).isTrue();
        assertThat(csv.again(ORDER)).isTrue();
        assertThat(csv.again("PO-1")).isTrue();
        assertThat(world.secondTries).isEqualTo(List.of(ORDER, ORDER, "PO-1"));
        assertThat(world.paths("error")).containsExactly("error/" + FILE);
    }

    private static byte[] receipt(int control, String... lines) {
        return NumberedFormat.envelope(control, (String.join("\n", lines) + "\n").getBytes(UTF_8));
    }
}
