package dev.selvedge.erp.bluecherry;

import static dev.selvedge.erp.bluecherry.FileSamples.accepted;
import static dev.selvedge.erp.bluecherry.FileSamples.available;
import static dev.selvedge.erp.bluecherry.FileSamples.shipped;
import static dev.selvedge.erp.bluecherry.FileSamples.status;
import static dev.selvedge.erp.bluecherry.FileSamples.text;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.port.Exchange.Trouble;
import dev.selvedge.erp.bluecherry.Heard.Stock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// bluecherry.md B3, Files: BlueCherry's, and what can be wrong with them.
class FileReceivingTest {

    private static final String FIRST = "JLM_ACK_20260302100000_0001.csv";
    private static final String SECOND = "JLM_ACK_20260302110000_0002.csv";
    private static final String GOOD = "JLM_ACK_20260302120000_0003.csv";

    private final Exchanged world = new Exchanged();
    private final FileExchange csv = world.csv();

    @Test
    void filesAreHeardOnceInTheSequenceOfTheirNamesAndArchived() {
        world.lays("JLM_INV_20260302020000_0001.csv", available("7"));
        world.lays(SECOND, accepted("PO-2"));
        world.lays(FIRST, accepted("PO-1"));
        world.lays("JLM_ASN_20260302120000_0001.csv", shipped("PO-1"));

        assertThat(csv.receive(world)).isEqualTo(4);
        assertThat(csv.receive(world)).isZero();

        assertThat(world.heard.keySet())
                .containsExactly(FIRST, SECOND, "JLM_ASN_20260302120000_0001.csv", "JLM_INV_20260302020000_0001.csv");
        assertThat(List.copyOf(world.heard.values())).doesNotHaveDuplicates().isSorted();
        assertThat(world.paths("out")).isEmpty();
        assertThat(world.paths("archive")).hasSize(4).contains("archive/" + FIRST);
        assertThat(world.troubles).isEmpty();
        assertThat(world.over).isEmpty();
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeft() {
        world.lays(FIRST + ".tmp", accepted("PO-1"));

        assertThat(csv.receive(world)).isZero();
        assertThat(world.paths("out")).containsExactly("out/" + FIRST + ".tmp");
    }

    @Test
    void theLastCompleteReadingIsRememberedAsOfItsBeginning() {
        assertThat(new Readings(world.facts).last()).isEmpty();

        csv.receive(world);
        world.clock.pass(Duration.ofMinutes(5));
        world.files.faults().meanwhile("list", () -> world.clock.pass(Duration.ofMinutes(1)));
        csv.receive(world);

        assertThat(new Readings(world.facts).last()).contains(Instant.parse("2026-03-02T10:05:00Z"));
        assertThat(world.facts.read("readings", "", 9)).hasSize(1);
    }

    @Test
    void aHalfWrittenFileIsPutAsideAndTakenWhenItIsWhole() {
        byte[] whole = status("PO-1,SO-1,1,ACCEPTED,2,,", "PO-1,SO-1,2,REJECTED,12,X,closed");
        world.lays(FIRST, Arrays.copyOf(whole, whole.length - 10));
        assertPutAside(FIRST, OptionalInt.of(3), "it ends within a line: it is half-written");

        world.lays(FIRST, whole);
        csv.receive(world);

        assertThat(world.heard).containsKeys(GOOD, FIRST);
        assertThat(world.over).containsExactly(FIRST);
        assertThat(world.paths("archive")).contains("archive/" + FIRST);
    }

    @Test
    void aTruncatedFileIsPutAside() {
        world.lays(FIRST, Arrays.copyOf(accepted("PO-1"), 30));

        assertPutAside(FIRST, OptionalInt.of(1), "it ends within a line: it is half-written");
    }

    @Test
    void aFileThatComesAgainUnderAnotherNameIsPutAside() {
        world.lays(FIRST, accepted("PO-1"));
        world.lays(SECOND, accepted("PO-1"));

        assertPutAside(SECOND, OptionalInt.empty(), "it is " + FIRST + " again");
        assertThat(world.heard).containsOnlyKeys(FIRST, GOOD);
    }

    @Test
    void aFileThatComesAgainUnderItsOwnNameIsPutAside() {
        world.lays(FIRST, accepted("PO-1"));
        csv.receive(world);

        world.lays(FIRST, accepted("PO-1"));

        assertPutAside(FIRST, OptionalInt.empty(), "it was read before");
    }

    @Test
    void anotherFileUnderTheNameOfOneThatWasTakenIsPutAside() {
        world.lays(FIRST, accepted("PO-1"));
        csv.receive(world);

        world.lays(FIRST, accepted("PO-2"));

        assertPutAside(FIRST, OptionalInt.empty(), "another file of this name was read before");
    }

    @Test
    void anInterchangeThatComesAgainIsKnownByItsNumber() {
        FileExchange numbered = world.numbered();
        world.lays("JLM_ACK_20260302100000_1.855", NumberedFormat.envelope(5, accepted("PO-1")));
        world.lays("JLM_ACK_20260302100000_2.855", NumberedFormat.envelope(5, accepted("PO-2")));
        world.lays("JLM_ACK_20260302100000_3.855", NumberedFormat.envelope(6, accepted("PO-1")));

        assertThat(numbered.receive(world)).isEqualTo(2);

        assertThat(world.heard).containsOnlyKeys("JLM_ACK_20260302100000_1.855", "JLM_ACK_20260302100000_3.855");
        assertThat(world.troubles)
                .containsExactly(new Trouble(
                        "JLM_ACK_20260302100000_2.855",
                        OptionalInt.empty(),
                        "it is JLM_ACK_20260302100000_1.855 again"));
    }

    @Test
    void twoNightsMayFindTheSameStock() {
        world.lays("JLM_INV_20260302020000_0001.csv", available("7"));
        world.lays("JLM_INV_20260303020000_0002.csv", available("7"));
        world.lays("JLM_INV_20260303020000_0003.csv", available("7"));

        assertThat(csv.receive(world)).isEqualTo(2);

        assertThat(world.said)
                .extracting(what -> ((Stock) what).computedAt())
                .containsExactly(Instant.parse("2026-03-02T02:00:00Z"), Instant.parse("2026-03-03T02:00:00Z"));
        assertThat(world.troubles).extracting(Trouble::name).containsExactly("JLM_INV_20260303020000_0003.csv");
    }

    @Test
    void aFileInTheWrongEncodingIsPutAside() {
        world.lays(FIRST, text(accepted("PO-1")).getBytes(UTF_16LE));

        assertPutAside(FIRST, OptionalInt.of(1), "it is not written in UTF-8");
    }

    @Test
    void aFileWithTheWrongHeaderIsPutAside() {
        world.lays(FIRST, ("X" + text(accepted("PO-1"))).getBytes(UTF_8));

        assertPutAside(
                FIRST,
                OptionalInt.of(1),
                "it has not the columns that it should have: missing [PONumber], not known [XPONumber]");
    }

    @Test
    void aFileThatIsNobodysIsPutAside() {
        world.lays("HELLO.txt", "maintenance tonight".getBytes(UTF_8));

        assertPutAside("HELLO.txt", OptionalInt.empty(), "no file that is known is called so");
    }

    @Test
    void anEarlierFileMayNotUndoWhatALaterOneSaid() {
        world.lays(SECOND, status("PO-1,SO-1,1,CANCELLED,2,,"));
        csv.receive(world);

        world.lays(FIRST, status("PO-9,SO-9,1,ACCEPTED,2,,", "PO-1,SO-1,1,ACCEPTED,2,,"));

        assertPutAside(FIRST, OptionalInt.of(3), "the later " + SECOND + " was read before it and answers PO PO-1");
    }

    @Test
    void anEarlierFileThatSaysNothingOfTheSameIsTakenLate() {
        world.lays(SECOND, accepted("PO-2"));
        csv.receive(world);

        world.lays(FIRST, accepted("PO-1"));
        csv.receive(world);

        assertThat(world.heard.keySet()).containsExactly(SECOND, FIRST);
        assertThat(world.heard.get(FIRST)).isAfter(world.heard.get(SECOND));
        assertThat(world.troubles).isEmpty();
    }

    @Test
    void whatPeopleInsistOnIsTakenAfterAll() {
        world.lays(FIRST, accepted("PO-1"));
        world.lays(SECOND, accepted("PO-1"));
        csv.receive(world);
        assertThat(world.troubles).hasSize(1);

        assertThat(csv.again("out/" + SECOND)).isTrue();
        assertThat(world.paths("out")).containsExactly("out/" + SECOND);
        csv.receive(world);

        assertThat(world.heard).containsOnlyKeys(FIRST, SECOND);
        assertThat(world.over).containsExactly(SECOND);
        assertThat(world.troubles).hasSize(1);
        assertThat(world.secondTries).isEmpty();
    }

    @Test
    void whatIsStillWrongWhenItIsReadAgainIsPutAsideAgain() {
        world.lays(FIRST, Arrays.copyOf(accepted("PO-1"), 30));
        csv.receive(world);

        assertThat(csv.again(FIRST)).isTrue();
        csv.receive(world);

        assertThat(world.troubles).hasSize(2);
        assertThat(world.over).isEmpty();
        assertThat(world.paths("error")).containsExactly("error/" + FIRST);
    }

    @Test
    void aFileThatPeopleMendedIsTaken() {
        world.lays(FIRST, Arrays.copyOf(accepted("PO-1"), 30));
        csv.receive(world);

        world.files.put("error/" + FIRST, accepted("PO-1"));
        csv.again(FIRST);
        csv.receive(world);

        assertThat(world.heard).containsOnlyKeys(FIRST);
        assertThat(world.over).containsExactly(FIRST);
    }

    @Test
    void insistingHoldsForOneFileOnly() {
        world.lays(FIRST, accepted("PO-1"));
        world.lays(SECOND, accepted("PO-1"));
        csv.receive(world);
        csv.again(SECOND);
        csv.receive(world);

        world.lays(SECOND, accepted("PO-1"));

        assertPutAside(SECOND, OptionalInt.empty(), "it was read before");
    }

    /// The wrong one comes first, and a good one behind it.
    private void assertPutAside(String name, OptionalInt line, String why) {
        int before = world.troubles.size();
        world.lays(GOOD, status("PO-3,SO-3,1,ACCEPTED,1,,"));

        csv.receive(world);

        assertThat(world.troubles.subList(before, world.troubles.size()))
                .isEqualTo(List.of(new Trouble(name, line, why)));
        assertThat(world.paths("error")).containsExactly("error/" + name);
        assertThat(world.heard).containsKey(GOOD);
        assertThat(world.paths("out")).isEmpty();
    }
}
