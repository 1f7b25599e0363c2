package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.core.port.Exchange.Silence;
import dev.selvedge.core.port.Exchange.Trouble;
import dev.selvedge.erp.bluecherry.Heard.Answers;
import dev.selvedge.erp.bluecherry.Heard.Invoices;
import dev.selvedge.erp.bluecherry.Heard.Shipments;
import dev.selvedge.erp.bluecherry.Heard.Stock;
import dev.selvedge.erp.bluecherry.Outbox.State;
import dev.selvedge.erp.bluecherry.StockSettings.Layout;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.StockLayout;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySimulator;
import dev.selvedge.local.simulator.bluecherry.Document;
import dev.selvedge.local.simulator.bluecherry.FileEntry;
import dev.selvedge.local.simulator.bluecherry.FileMistake;
import dev.selvedge.local.simulator.bluecherry.RecordType;
import dev.selvedge.local.simulator.bluecherry.Sku;
import dev.selvedge.local.simulator.bluecherry.Warehouse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Files to and from the simulated BlueCherry, which was written from the documents without a look at this adapter.
class FileSimulatorTest {

    private static final String UPC = "5012345000017";
    private static final Duration UNTIL_PICK_UP = Duration.ofMinutes(15);
    private static final Duration UNTIL_ANSWER = Duration.ofMinutes(10);

    private final Exchanged world = new Exchanged();

    @ParameterizedTest
    @EnumSource
    void anOrderGoesOutAndItsAnswerShipmentAndInvoiceComeBack(BlueCherrySettings.Format format) {
        Both both = new Both(BlueCherrySettings.documented().with(format));
        world.outbox.add(FileSamples.order("PO-1"));
        both.answered();

        String orderNo = both.simulator.order("PO-1").orElseThrow().orderNo();
        Row answer = both.only(Answers.class).rows().getFirst();
        assertThat(answer.of("PONumber")).isEqualTo("PO-1");
        assertThat(answer.of("OrderNo")).isEqualTo(orderNo);
        assertThat(answer.of("LineRef")).isEqualTo("PO-1-1");
        assertThat(answer.of("Status")).isEqualTo("ACCEPTED");
        assertThat(answer.of("Qty")).isEqualTo("2");
        assertThat(world.outbox.state("ORDER/PO-1/1")).isEqualTo(new State.Taken());

        Warehouse warehouse = both.simulator.backOffice().warehouse();
        warehouse.ship(warehouse.pick("PO-1"), "C-1", "DPD", "15501234567890");
        both.simulator.machine().sendShipments();
        world.run(both.exchange);

        Row shipped = both.only(Shipments.class).rows().getFirst();
        assertThat(shipped.of("PONumber")).isEqualTo("PO-1");
        assertThat(shipped.of("LineRef")).isEqualTo("PO-1-1");
        assertThat(shipped.of("QtyShipped")).isEqualTo("2");
        assertThat(shipped.of("TrackingNo")).isEqualTo("15501234567890");
        assertThat(shipped.of("ShipDate")).isEqualTo("2026-03-02");
        assertThat(shipped.of("InvoiceNo")).isNotEmpty();
        if (format == BlueCherrySettings.Format.X12) {
            assertThat(both.only(Invoices.class).rows().getFirst().of("InvoiceNo"))
                    .isEqualTo(shipped.of("InvoiceNo"));
        }
        assertThat(world.troubles).isEmpty();
    }

    @Test
    void everyInterchangeIsReceiptedAndNothingStaysOpen() {
        Both both = new Both(BlueCherrySettings.documented().with(BlueCherrySettings.Format.X12));
        world.outbox.add(FileSamples.order("PO-1"));
        world.outbox.add(FileSamples.order("PO-2"));
        both.answered();
        both.simulator.machine().recomputeStock();
        both.later(Duration.ofMinutes(20));

        both.simulator.machine().pickUp();
        world.run(both.exchange);

        assertThat(both.simulator.files()).hasSize(5).allMatch(FileEntry::taken);
        assertThat(both.simulator.receipts()).hasSize(3);
        assertThat(world.outbox.open()).isEmpty();
        assertThat(both.exchange.silences(world.clock.instant().plus(Duration.ofDays(9))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AVAILABLE, AVAILABLE", "INQUIRY, INQUIRY", "RECORD_TYPES, RECORD_TYPES"})
    void stockComesInEachLayoutAsOfItsNight(StockLayout theirs, Layout ours) {
        Both both = new Both(BlueCherrySettings.documented().with(theirs), FileSamples.settings(ours));
        both.simulator.backOffice().post(UPC, "MAIN", RecordType.OP, 3);
        both.simulator.backOffice().post(UPC, "MAIN", RecordType.ST, 40);
        both.simulator.backOffice().post(UPC, "POE", RecordType.R1, 40);
        Instant night = world.clock.instant();

        both.simulator.machine().recomputeStock();
        both.later(Duration.ofMinutes(20));

        Stock stock = both.only(Stock.class);
        assertThat(stock.computedAt()).isEqualTo(night);
        assertThat(stock.levels())
                .filteredOn(level -> level.item().bucket().equals("05"))
                .extracting(StockLevel::location, StockLevel::openToSell)
                .containsExactlyInAnyOrder(tuple("MAIN", new BigDecimal("7")), tuple("POE", new BigDecimal("40")));
        assertThat(world.troubles).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsWrongWithAnAnswerTheNextIsHeard(FileMistake mistake) {
        mistaken(BlueCherrySettings.Format.CSV, mistake);
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsWrongWithAnInterchangeTheNextIsHeard(FileMistake mistake) {
        mistaken(BlueCherrySettings.Format.X12, mistake);
    }

    private void mistaken(BlueCherrySettings.Format format, FileMistake mistake) {
        Both both = new Both(BlueCherrySettings.documented().with(format));
        both.simulator.mistakes().plan(mistake, Document.ANSWER);
        world.outbox.add(FileSamples.order("PO-1"));
        both.answered();
        List<Trouble> troubles = List.copyOf(world.troubles);
        world.outbox.add(FileSamples.order("PO-2", 1, world.clock.instant()));
        both.answered();

        boolean heard =
                switch (mistake) {
                    case HALF_WRITTEN, DUPLICATED, UNKNOWN_FILE, OUT_OF_ORDER -> true;
                    case TRUNCATED, WRONG_ENCODING, WRONG_HEADER, MISSING -> false;
                };
        assertThat(both.answers()).isEqualTo(heard ? List.of("PO-1", "PO-2") : List.of("PO-2"));
        boolean troubled =
                switch (mistake) {
                    case HALF_WRITTEN, DUPLICATED, UNKNOWN_FILE, TRUNCATED, WRONG_ENCODING, WRONG_HEADER -> true;
                    case MISSING, OUT_OF_ORDER -> false;
                };
        assertThat(troubles).hasSize(troubled ? 1 : 0);
        boolean hasLine =
                switch (mistake) {
                    case HALF_WRITTEN, TRUNCATED, WRONG_ENCODING, WRONG_HEADER -> true;
                    case DUPLICATED, UNKNOWN_FILE, MISSING, OUT_OF_ORDER -> false;
                };
        assertThat(troubles).allMatch(trouble -> trouble.line().isPresent() == hasLine);
        assertThat(world.troubles).isEqualTo(troubles);
        assertThat(world.over)
                .isEqualTo(
                        mistake == FileMistake.HALF_WRITTEN
                                ? List.of(troubles.getFirst().name())
                                : List.of());
        assertThat(world.paths("out")).isEmpty();
    }

    @Test
    void a997ThatIsMissingIsASilenceAndTheOrderIsAnsweredAllTheSame() {
        Both both = new Both(BlueCherrySettings.documented().with(BlueCherrySettings.Format.X12));
        both.simulator.mistakes().plan(FileMistake.MISSING, Document.RECEIPT);
        world.outbox.add(FileSamples.order("PO-1"));
        both.answered();
        both.later(Duration.ofHours(2));

        assertThat(both.exchange.silences(world.clock.instant()))
                .extracting(Silence::name, Silence::what)
                .containsExactly(tuple("JLM_ORD_20260302090000_PO-1.850", "its 997 is missing"));
        assertThat(both.answers()).containsExactly("PO-1");
    }

    @Test
    void anOrderFileThatBlueCherryCannotReadIsTurnedDown() {
        Both both = new Both(
                BlueCherrySettings.documented(),
                FileSamples.settings(new TextSettings(
                        StandardCharsets.UTF_8, "MM/dd/uuuu", ZoneId.of("Europe/London"), false, Map.of())));
        world.outbox.add(FileSamples.order("PO-1"));
        both.answered();

        assertThat(world.outbox.state("ORDER/PO-1/1"))
                .isEqualTo(new State.TurnedDown("BlueCherry put JLM_ORD_20260302090000_PO-1.csv into error"));
    }

    /// Our end and theirs.
    private final class Both {
        private final BlueCherrySimulator simulator;
        private final FileExchange exchange;

        Both(BlueCherrySettings theirs) {
            this(theirs, FileSamples.settings());
        }

        Both(BlueCherrySettings theirs, dev.selvedge.erp.bluecherry.BlueCherrySettings ours) {
            simulator = new BlueCherrySimulator(theirs, new SharedFolders(world.files), world.clock);
            simulator.backOffice().addDivision("JLM");
            simulator.backOffice().addStore("JLP", "0001");
            simulator.backOffice().addWarehouse("MAIN");
            simulator.backOffice().addTerms("N30");
            simulator
                    .backOffice()
                    .addItem(new dev.selvedge.local.simulator.bluecherry.Item(
                            new Sku("JLM", "00123", "RED", "", "", 5), UPC, "M", "Tee"));
            simulator.backOffice().receive(UPC, "MAIN", 10);
            Format orders =
                    theirs.format() == BlueCherrySettings.Format.X12 ? new X12Format(ours) : new CsvFormat(ours);
            exchange = new FileExchange(
                    ours,
                    world.files,
                    orders,
                    new CsvFormat(ours),
                    world.facts,
                    world.outbox,
                    world,
                    world,
                    world.clock);
        }

        /// What waits is sent, picked up, answered and read; what was unfinished is finished and read.
        void answered() {
            world.run(exchange);
            later(UNTIL_PICK_UP);
            later(UNTIL_ANSWER);
            later(Duration.ofMinutes(1));
        }

        void later(Duration by) {
            world.clock.pass(by);
            simulator.machine().work();
            world.run(exchange);
        }

        <T extends Heard> T only(Class<T> kind) {
            return kind.cast(
                    world.said.stream().filter(kind::isInstance).findFirst().orElseThrow());
        }

        /// The POs that were answered, in that sequence.
        List<String> answers() {
            return world.said.stream()
                    .filter(Answers.class::isInstance)
                    .flatMap(what -> ((Answers) what).rows().stream())
                    .map(row -> row.of("PONumber"))
                    .toList();
        }
    }
}
