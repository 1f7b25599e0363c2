package dev.selvedge.erp.bluecherry;

import static dev.selvedge.erp.bluecherry.FileSamples.accepted;
import static dev.selvedge.erp.bluecherry.FileSamples.available;
import static dev.selvedge.erp.bluecherry.FileSamples.order;
import static dev.selvedge.erp.bluecherry.FileSamples.shipped;
import static dev.selvedge.erp.bluecherry.NumberedFormat.envelope;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.port.Exchange.Trouble;
import dev.selvedge.core.port.Exchange.Troubles;
import dev.selvedge.erp.bluecherry.Outbox.State;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A run is broken off before and after every call that it makes, and another one goes on.
class FileCrashTest {

    private static final List<String> ORDERS = List.of("PO-1", "PO-2", "PO-3");
    private static final String BAD = "JLM_ACK_20260302110000_0002";
    private static final String LATE = "JLM_ACK_20260302090000_0000";

    @Test
    void numberedFilesGoOnceAndAreHeardOnceWithoutAGap() {
        Story story = new Story(true, FileCrashTest::threeEachWay, FileCrashTest::runOnce);

        for (Fuse fuse : story.fuses()) {
            for (boolean quick : List.of(true, false)) {
                Exchanged world = story.brokenOff(fuse, quick);

                assertHeard(world, "855", "856", "846");
                assertThat(world.pickedUp).as("%s", fuse).hasSize(6).doesNotHaveDuplicates();
                assertThat(world.pickedUp.stream()
                                .map(name -> world.content("archive/" + name)
                                        .lines()
                                        .findFirst()
                                        .orElseThrow()))
                        .as("%s", fuse)
                        .containsExactlyInAnyOrder(
                                "control 1", "control 2", "control 3", "control 4", "control 5", "control 6");
            }
        }
    }

    @Test
    void filesOfCsvGoOnceAndAreHeardOnce() {
        Story story = new Story(false, FileCrashTest::threeEachWay, FileCrashTest::runOnce);

        for (Fuse fuse : story.fuses()) {
            for (boolean quick : List.of(true, false)) {
                Exchanged world = story.brokenOff(fuse, quick);

                assertHeard(world, "csv", "csv", "csv");
                assertThat(world.pickedUp)
                        .as("%s", fuse)
                        .containsExactlyInAnyOrder(
                                "JLM_ORD_20260302090000_PO-1.csv",
                                "JLM_ORD_20260302090000_PO-2.csv",
                                "JLM_ORD_20260302090000_PO-3.csv");
                assertThat(ORDERS)
                        .as("%s", fuse)
                        .extracting(po -> world.outbox.state("ORDER/" + po + "/1"))
                        .containsOnly(new State.Taken());
            }
        }
    }

    @Test
    void numbersRiseWhateverWasPutInSinceTheRunThatWasBrokenOff() {
        Story story = new Story(
                true, (world, numbered) -> world.outbox.add(order("PO-2")), (exchange, troubles) -> exchange.send());

        for (Fuse fuse : story.fuses()) {
            Exchanged world = story.started(fuse);
            world.outbox.add(order("PO-1"));
            world.outbox.add(order("PO-3"));
            Fuse next = Fuse.never();
            story.start(world, next);

            assertThat(Stream.concat(fuse.created().stream(), next.created().stream())
                            .map(path -> world.content(path).lines().findFirst().orElseThrow())
                            .distinct())
                    .as("%s", fuse)
                    .containsExactly("control 1", "control 2", "control 3");
        }
    }

    @Test
    void whatIsCompletedAfterItsTroubleWasToldIsOver() {
        Story story = new Story(
                false,
                (world, numbered) -> world.lays(BAD + ".csv", Arrays.copyOf(accepted("PO-2"), 70)),
                FileCrashTest::runOnce);

        for (Fuse fuse : story.fuses()) {
            Exchanged world = story.started(fuse);
            boolean told = !world.troubles.isEmpty();
            world.lays(BAD + ".csv", accepted("PO-2"));
            world.run(world.csv());

            assertThat(world.heard).as("%s", fuse).containsOnlyKeys(BAD + ".csv");
            assertThat(world.over.contains(BAD + ".csv") || !told)
                    .as("%s", fuse)
                    .isTrue();
        }
    }

    /// The ledger lets one run at a time; two that overlap all the same do no more than one.
    @Test
    void whileARunIsAtAnyCallAnotherMayRun() {
        for (boolean numbered : List.of(true, false)) {
            Story story = new Story(numbered, FileCrashTest::threeEachWay, FileCrashTest::runOnce);
            for (int call = 1; call <= story.fuses().size() / 2; call++) {
                Exchanged world = story.overtaken(call);

                assertHeard(world, numbered ? new String[] {"855", "856", "846"} : new String[] {"csv", "csv", "csv"});
                assertThat(world.pickedUp)
                        .as("%s", call)
                        .hasSize(numbered ? 7 : 4)
                        .doesNotHaveDuplicates();
                assertThat(world.pickedUp.stream()
                                .map(name -> world.content("archive/" + name)
                                        .lines()
                                        .findFirst()
                                        .orElseThrow())
                                .filter(line -> line.startsWith("control "))
                                .sorted())
                        .as("%s", call)
                        .isEqualTo(IntStream.rangeClosed(1, numbered ? 7 : 0)
                                .mapToObj(number -> "control " + number)
                                .toList());
            }
        }
    }

    @Test
    void a997AnswersOnceAndNothingStaysOpen() {
        Story story = new Story(
                true,
                (world, numbered) -> {
                    ORDERS.forEach(po -> world.outbox.add(order(po)));
                    world.run(world.numbered());
                    world.pickedUp();
                    world.lays(
                            "JLM_ACK_20260302100000_0001.997",
                            envelope(41, "1 accepted\n2 R\n3 accepted\n".getBytes(UTF_8)));
                },
                FileCrashTest::runOnce);

        for (Fuse fuse : story.fuses()) {
            Exchanged world = story.brokenOff(fuse, true);

            assertThat(world.outbox.open()).as("%s", fuse).isEmpty();
            assertThat(ORDERS)
                    .as("%s", fuse)
                    .extracting(po -> world.outbox.state("ORDER/" + po + "/1"))
                    .containsExactly(new State.Taken(), new State.TurnedDown("997: R"), new State.Taken());
            assertThat(world.pickedUp).as("%s", fuse).hasSize(3);
        }
    }

    @Test
    void whatWasMendedIsHeardOnceAndItsTroubleIsOver() {
        Story story = new Story(
                false,
                (world, numbered) -> {
                    threeEachWay(world, numbered);
                    world.run(world.csv());
                    world.lays(BAD + ".csv", accepted("PO-2"));
                },
                FileCrashTest::runOnce);

        for (Fuse fuse : story.fuses()) {
            Exchanged world = story.brokenOff(fuse, true);

            assertThat(world.heard).as("%s", fuse).hasSize(4).containsKey(BAD + ".csv");
            assertThat(world.over).as("%s", fuse).isNotEmpty().containsOnly(BAD + ".csv");
            assertThat(world.paths("out")).as("%s", fuse).isEmpty();
        }
    }

    @Test
    void whatIsAskedForAgainIsHeardOnceAndItsTroubleIsOver() {
        Story story = new Story(
                false,
                (world, numbered) -> {
                    threeEachWay(world, numbered);
                    world.lays(BAD + ".csv", accepted("PO-1"));
                    world.run(world.csv());
                },
                (exchange, troubles) -> exchange.again(BAD + ".csv"));

        for (Fuse fuse : story.fuses()) {
            Exchanged world = story.started(fuse);
            if (!world.paths("error").isEmpty()) {
                world.csv().again(BAD + ".csv");
            }
            world.run(world.csv());

            assertThat(world.heard).as("%s", fuse).hasSize(4).containsKey(BAD + ".csv");
            assertThat(world.over).as("%s", fuse).isNotEmpty().containsOnly(BAD + ".csv");
            assertThat(world.paths("out")).as("%s", fuse).isEmpty();
            assertThat(world.paths("error")).as("%s", fuse).isEmpty();
        }
    }

    /// Whatever came between, what a run was broken off in is heard before it.
    @Test
    void aFileThatCameWhileNobodyReadIsHeardAfterTheOneThatWasBegun() {
        Story story = new Story(false, FileCrashTest::threeEachWay, FileCrashTest::runOnce);

        for (Fuse fuse : story.fuses()) {
            Exchanged world = story.started(fuse);
            List<String> before = List.copyOf(world.heard.keySet());
            world.lays(LATE + ".csv", accepted("PO-0"));
            world.run(world.csv());

            assertThat(world.heard).as("%s", fuse).hasSize(4);
            assertThat(List.copyOf(world.heard.keySet()).subList(0, before.size()))
                    .as("%s", fuse)
                    .isEqualTo(before);
            assertThat(List.copyOf(world.heard.values()))
                    .as("%s", fuse)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    private static void assertHeard(Exchanged world, String... extensions) {
        List<String> good = List.of(
                "JLM_ACK_20260302100000_0001." + extensions[0],
                "JLM_ASN_20260302120000_0001." + extensions[1],
                "JLM_INV_20260302020000_0001." + extensions[2]);
        String bad = BAD + "." + extensions[0];
        assertThat(world.heard.keySet()).containsExactlyElementsOf(good);
        assertThat(List.copyOf(world.heard.values())).doesNotHaveDuplicates().isSorted();
        assertThat(world.troubles).extracting(Trouble::name).isNotEmpty().containsOnly(bad);
        assertThat(world.paths("out")).isEmpty();
        assertThat(world.paths("error")).containsExactly("error/" + bad);
        assertThat(world.paths("archive"))
                .containsAll(good.stream().map(name -> "archive/" + name).toList());
    }

    private static void threeEachWay(Exchanged world, boolean numbered) {
        ORDERS.forEach(po -> world.outbox.add(order(po)));
        byte[] half = Arrays.copyOf(accepted("PO-2"), 70);
        if (numbered) {
            world.lays("JLM_ACK_20260302100000_0001.855", envelope(41, accepted("PO-1")));
            world.lays(BAD + ".855", envelope(42, half));
            world.lays("JLM_ASN_20260302120000_0001.856", envelope(43, shipped("PO-1")));
            world.lays("JLM_INV_20260302020000_0001.846", envelope(44, available("7")));
            return;
        }
        world.lays("JLM_ACK_20260302100000_0001.csv", accepted("PO-1"));
        world.lays(BAD + ".csv", half);
        world.lays("JLM_ASN_20260302120000_0001.csv", shipped("PO-1"));
        world.lays("JLM_INV_20260302020000_0001.csv", available("7"));
    }

    private static void runOnce(FileExchange exchange, Troubles troubles) {
        exchange.receive(troubles);
        exchange.send();
    }

    /// A world, and what is done in it.
    private record Story(
            boolean numbered, BiConsumer<Exchanged, Boolean> preparation, BiConsumer<FileExchange, Troubles> deed) {

        /// One for before and one for after each of its calls.
        List<Fuse> fuses() {
            Fuse counter = Fuse.never();
            started(counter);
            assertThat(counter.calls()).isGreaterThan(5);
            return IntStream.rangeClosed(1, counter.calls())
                    .boxed()
                    .flatMap(call -> Stream.of(Fuse.before(call), Fuse.after(call)))
                    .toList();
        }

        Exchanged started(Fuse fuse) {
            Exchanged world = new Exchanged();
            preparation.accept(world, numbered);
            start(world, fuse);
            return world;
        }

        /// Another run comes and goes while one is at this call.
        Exchanged overtaken(int call) {
            Exchanged world = new Exchanged();
            preparation.accept(world, numbered);
            start(world, Fuse.meanwhile(call, () -> world.run(unbroken(world))));
            assertThat(ORDERS)
                    .as("%s", call)
                    .extracting(po -> world.outbox.state("ORDER/" + po + "/1"))
                    .hasOnlyElementsOfType(State.Sent.class);
            world.pickedUp();
            world.outbox.add(order("PO-4"));
            world.run(unbroken(world));
            world.pickedUp();
            return world;
        }

        private void start(Exchanged world, Fuse fuse) {
            FileExchange exchange = world.exchange(
                    numbered ? new NumberedFormat() : new CsvFormat(FileSamples.settings()),
                    fuse.files(world.files),
                    fuse.facts(world.facts),
                    fuse.hearing(world));
            try {
                deed.accept(exchange, fuse.troubles(world));
            } catch (Fuse.Blown blown) {
                assertThat(fuse.calls()).isPositive();
            }
            world.clock.pass(Duration.ofMinutes(5));
        }

        private FileExchange unbroken(Exchanged world) {
            return numbered ? world.numbered() : world.csv();
        }

        /// The next runs find what was left; BlueCherry was quick to pick up, or was not.
        Exchanged brokenOff(Fuse fuse, boolean quick) {
            Exchanged world = started(fuse);
            FileExchange next = unbroken(world);
            if (quick) {
                world.pickedUp();
            }
            world.run(next);
            world.pickedUp();
            world.run(next);
            return world;
        }
    }
}
