package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.erp.bluecherry.Format.FileKind;
import dev.selvedge.erp.bluecherry.Format.Taken;
import dev.selvedge.erp.bluecherry.Heard.Answers;
import dev.selvedge.erp.bluecherry.Heard.Invoices;
import dev.selvedge.erp.bluecherry.Heard.Receipt;
import dev.selvedge.erp.bluecherry.Heard.Receipts;
import dev.selvedge.erp.bluecherry.Heard.Shipments;
import dev.selvedge.erp.bluecherry.Heard.Stock;
import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Format;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySimulator;
import dev.selvedge.local.simulator.bluecherry.Carton;
import dev.selvedge.local.simulator.bluecherry.Document;
import dev.selvedge.local.simulator.bluecherry.Edi;
import dev.selvedge.local.simulator.bluecherry.FileMistake;
import dev.selvedge.local.simulator.bluecherry.FilesInMemory;
import dev.selvedge.local.simulator.bluecherry.LineView;
import dev.selvedge.local.simulator.bluecherry.ReceiptView;
import dev.selvedge.local.simulator.bluecherry.ShipmentView;
import dev.selvedge.local.simulator.bluecherry.Sku;
import dev.selvedge.local.simulator.bluecherry.Warehouse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a reader and a writer of X12 that share no line with ours make of our files, and we of theirs.
class X12SimulatorTest {

    private static final String RED = "5012345000017";
    private static final String BLUE = "5012345000024";

    private final X12Format format = X12Samples.format();
    private final FilesInMemory files = new FilesInMemory();
    private Instant now = X12Samples.NINE;
    private BlueCherrySimulator simulator =
            simulator(dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.documented()
                    .with(Format.X12));

    @BeforeEach
    void anAccount() {
        open(simulator);
    }

    @Test
    void theSimulatorReadsOurOrderAsWeMeantIt() {
        send(order("C-1001-A", RED, "2"), 1);

        assertThat(simulator.order("C-1001-A")).hasValueSatisfying(order -> {
            assertThat(order.orderRef()).isEqualTo("C-1001");
            assertThat(order.warehouse()).isEqualTo("MAIN");
            assertThat(order.terms()).isEqualTo("N30");
            assertThat(order.customer()).isEqualTo("JLP");
            assertThat(order.store()).isEqualTo("0001");
            assertThat(order.lines())
                    .extracting(LineView::lineRef, line -> line.item().upc(), LineView::quantity, LineView::unitPrice)
                    .containsExactly(tuple("REF-1", RED, 2L, new BigDecimal("12.00")));
        });
    }

    @Test
    void weReadTheReceiptAndTheAnswerOfAnOrder() {
        send(order("C-1001-A", RED, "2"), 41);
        later(Duration.ofMinutes(10));

        assertThat(((Receipts) taken(".997", FileKind.RECEIPTS).heard()).receipts())
                .containsExactly(new Receipt(41, true, ""));
        assertThat(((Answers) taken(".855", FileKind.ANSWERS).heard()).rows())
                .extracting(
                        row -> row.of(Columns.PO),
                        row -> row.of(Columns.ORDER_NO),
                        row -> row.of(Columns.LINE_REF),
                        row -> row.of(Columns.STATUS_CODE),
                        row -> row.of(Columns.QUANTITY))
                .containsExactly(tuple(
                        "C-1001-A", simulator.order("C-1001-A").orElseThrow().orderNo(), "REF-1", "ACCEPTED", "2"));
    }

    @Test
    void weReadWhyALineIsRefusedAndThatOneWaits() {
        Map<String, String> unknown = X12Samples.tees();
        unknown.put(Columns.COLOUR, "PNK");
        unknown.put(Columns.LINE_NO, "2");
        unknown.put(Columns.LINE_REF, "REF-2");
        Map<String, String> many = X12Samples.tees();
        many.put(Columns.QUANTITY, "11");
        send(X12Samples.told(Kind.ORDER, List.of(new Row(1, many), new Row(2, unknown))), 1);
        later(Duration.ofMinutes(10));

        assertThat(((Answers) taken(".855", FileKind.ANSWERS).heard()).rows())
                .extracting(
                        row -> row.of(Columns.LINE_REF),
                        row -> row.of(Columns.STATUS_CODE),
                        row -> row.of(Columns.REASON_CODE),
                        row -> row.of(Columns.REASON))
                .containsExactly(
                        tuple("REF-1", "BACKORDER", "SHORT", "not enough to sell"),
                        tuple("REF-2", "REJECTED", "SKU", "unknown style, colour, size or UPC"));
    }

    @Test
    void weReadWhatLeftInWhichCartonAndItsInvoice() {
        ShipmentView left = shipment();

        assertThat(((Shipments) taken(".856", FileKind.SHIPMENTS).heard()).rows())
                .extracting(
                        row -> row.of(Columns.PO),
                        row -> row.of(Columns.TICKET),
                        row -> row.of(Columns.INVOICE),
                        row -> row.of(Columns.SHIP_DATE),
                        row -> row.of(Columns.CARRIER),
                        row -> row.of(Columns.TRACKING),
                        row -> row.of(Columns.CARTON),
                        row -> row.of(Columns.LINE_REF),
                        row -> row.of(Columns.SHIPPED))
                .containsExactly(
                        tuple(
                                "C-1001-A",
                                left.pickTicketNo() + "-" + left.invoiceNo(),
                                left.invoiceNo(),
                                "2026-03-02",
                                "DPD",
                                "1550",
                                "C1",
                                "REF-1",
                                "2"),
                        tuple(
                                "C-1001-A",
                                left.pickTicketNo() + "-" + left.invoiceNo(),
                                left.invoiceNo(),
                                "2026-03-02",
                                "EVRI",
                                "9001",
                                "C2",
                                "REF-1",
                                "1"));
        assertThat(((Invoices) taken(".810", FileKind.INVOICES).heard()).rows())
                .extracting(row -> row.of(Columns.PO), row -> row.of(Columns.INVOICE))
                .containsExactly(tuple("C-1001-A", left.invoiceNo()));
    }

    @ParameterizedTest
    @EnumSource(Edi.Hierarchy.class)
    void weReadAShipmentWithAndWithoutTares(Edi.Hierarchy hierarchy) {
        Edi edi = simulatedEdi();
        simulator = simulator(dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.documented()
                .with(Format.X12)
                .with(new Edi(
                        edi.separators(),
                        edi.own(),
                        edi.partner(),
                        hierarchy,
                        "2I",
                        edi.quantity(),
                        edi.references(),
                        edi.sizeColumn())));
        open(simulator);
        shipment();

        assertThat(((Shipments) taken(".856", FileKind.SHIPMENTS).heard()).rows())
                .extracting(row -> row.of(Columns.CARTON), row -> row.of(Columns.TRACKING))
                .containsExactly(tuple("C1", "1550"), tuple("C2", "9001"));
    }

    @Test
    void weReadStockAsItWasComputedByWarehouse() {
        simulator.backOffice().addWarehouse("WEST");
        simulator.backOffice().receive(RED, "WEST", 4);
        simulator.backOffice().receive(RED, "POE", 99);
        simulator.machine().recomputeStock();
        Instant computed = now;
        later(Duration.ofMinutes(20));

        Stock stock = (Stock) taken(".846", FileKind.STOCK).heard();

        assertThat(stock.computedAt()).isEqualTo(computed);
        assertThat(stock.levels())
                .extracting(level -> level.item().upc(), StockLevel::location, StockLevel::openToSell)
                .contains(tuple(RED, "MAIN", BigDecimal.TEN), tuple(RED, "WEST", new BigDecimal(4)))
                .noneMatch(level -> level.toList().contains("POE"));
    }

    @Test
    void theSimulatorReadsTheReceiptThatAGroupIsOwed() {
        send(order("C-1001-A", RED, "2"), 1);
        later(Duration.ofMinutes(10));
        Taken answer = taken(".855", FileKind.ANSWERS);

        put("JLM_ACK_9.997", format.write(new Outgoing(Kind.RECEIPT, "2", 1, now, answer.receipts()), 2));
        simulator.machine().pickUp();

        assertThat(simulator.receipts())
                .extracting(ReceiptView::functionalId, ReceiptView::groupControl, ReceiptView::code)
                .containsExactly(tuple("PR", "2", "A"));
        assertThat(answer.control()).contains("000000002");
    }

    @Test
    void anOrderThatTheSimulatorRefusesIsRefusedInTheReceipt() {
        byte[] whole = format.write(order("C-1001-A", RED, "2"), 5);
        put(
                "JLM_ORD_5.850",
                new String(whole, StandardCharsets.UTF_8)
                        .replace("CTT*1", "CTT*3")
                        .getBytes(StandardCharsets.UTF_8));
        simulator.machine().pickUp();

        assertThat(((Receipts) taken(".997", FileKind.RECEIPTS).heard()).receipts())
                .containsExactly(new Receipt(5, false, "AK5*R*5, AK9*R*1*1"));
    }

    @ParameterizedTest
    @EnumSource(
            value = FileMistake.class,
            names = {"HALF_WRITTEN", "TRUNCATED", "WRONG_ENCODING", "WRONG_HEADER"})
    void aSpoiltFileIsUnreadableWithItsLine(FileMistake mistake) {
        simulator.mistakes().plan(mistake, Document.ANSWER);
        send(order("C-1001-A", RED, "2"), 1);
        later(Duration.ofMinutes(10));

        assertThatThrownBy(() -> taken(".855", FileKind.ANSWERS))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.line()).isPresent());
    }

    /// Two tees in one carton and one in another.
    private ShipmentView shipment() {
        send(order("C-1001-A", RED, "3"), 1);
        Warehouse warehouse = simulator.backOffice().warehouse();
        ShipmentView left = warehouse.ship(
                warehouse.pick("C-1001-A"),
                List.of(
                        new Carton("C1", "DPD", "DPD", "1550", Map.of("REF-1", 2L)),
                        new Carton("C2", "EVRI", "EVRI", "9001", Map.of("REF-1", 1L))));
        simulator.machine().sendShipments();
        return left;
    }

    private static Outgoing order(String po, String upc, String pieces) {
        Map<String, String> row = X12Samples.tees();
        row.put(Columns.PO, po);
        row.put(Columns.UPC, upc);
        row.put(Columns.QUANTITY, pieces);
        return X12Samples.order(row);
    }

    private void send(Outgoing what, long control) {
        put("JLM_ORD_" + control + ".850", format.write(what, control));
        simulator.machine().pickUp();
        assertThat(files.list("error")).isEmpty();
    }

    private void put(String name, byte[] content) {
        files.write("in/" + name, content);
    }

    private void later(Duration by) {
        now = now.plus(by);
        simulator.machine().work();
    }

    /// What the one file of this set says.
    private Taken taken(String extension, FileKind kind) {
        List<String> found = files.list("out").stream()
                .filter(name -> name.endsWith(extension))
                .toList();
        assertThat(found).hasSize(1);
        byte[] content = files.read(found.getFirst()).orElseThrow();
        return format.read(kind, new FileName(found.getFirst(), Optional.empty()), content);
    }

    private BlueCherrySimulator simulator(dev.selvedge.local.simulator.bluecherry.BlueCherrySettings settings) {
        return new BlueCherrySimulator(settings, files, () -> now);
    }

    private static Edi simulatedEdi() {
        return dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.documented()
                .edi();
    }

    private static void open(BlueCherrySimulator account) {
        account.backOffice().addStore("JLP", "0001");
        account.backOffice().addWarehouse("MAIN");
        account.backOffice().addTerms("N30");
        account.backOffice().addItem(item("RED", 5, RED));
        account.backOffice().addItem(item("BLU", 6, BLUE));
        account.backOffice().receive(RED, "MAIN", 10);
    }

    private static dev.selvedge.local.simulator.bluecherry.Item item(String colour, int bucket, String upc) {
        return new dev.selvedge.local.simulator.bluecherry.Item(
                new Sku("JLM", "00123", colour, "", "", bucket), upc, "M", "Tee");
    }
}
