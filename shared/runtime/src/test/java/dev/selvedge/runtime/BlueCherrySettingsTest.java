package dev.selvedge.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.flow.ExchangePolicy;
import dev.selvedge.core.flow.SettlementPolicy.Charges;
import dev.selvedge.erp.bluecherry.BlueCherrySettings;
import dev.selvedge.erp.bluecherry.BlueCherrySettings.Transport;
import dev.selvedge.erp.bluecherry.Columns;
import dev.selvedge.erp.bluecherry.FinanceSettings;
import dev.selvedge.erp.bluecherry.FolderSettings;
import dev.selvedge.erp.bluecherry.NameSettings;
import dev.selvedge.erp.bluecherry.OrderSettings;
import dev.selvedge.erp.bluecherry.SkuSettings;
import dev.selvedge.erp.bluecherry.SkuSettings.Part;
import dev.selvedge.erp.bluecherry.StockSettings;
import dev.selvedge.erp.bluecherry.TextSettings;
import dev.selvedge.erp.bluecherry.X12Settings;
import dev.selvedge.erp.bluecherry.X12Settings.Qualified;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is configured of an account in BlueCherry.
class BlueCherrySettingsTest {

    @Test
    void theDefaultsAreTheDocumentedOnes() {
        BlueCherrySettings settings = settings(Map.of());

        assertThat(settings.transport()).isEqualTo(Transport.CSV);
        assertThat(settings.orders()).isEqualTo(OrderSettings.documented());
        assertThat(settings.skus()).isEqualTo(SkuSettings.documented());
        assertThat(settings.stock()).isEqualTo(StockSettings.documented());
        assertThat(settings.text()).isEqualTo(TextSettings.documented());
        assertThat(settings.folders()).isEqualTo(FolderSettings.documented());
        assertThat(settings.x12()).isEqualTo(X12Settings.documented());
        assertThat(settings.finance()).isEqualTo(new FinanceSettings("JLP", "JOHNLEWIS"));
    }

    @Test
    void everyPropertyOfOrdersSkusAndStockCanBeSet() {
        BlueCherrySettings settings = settings(Map.ofEntries(
                Map.entry("selvedge.bluecherry.transport", "x12"),
                Map.entry("selvedge.bluecherry.orders.longest-po", "10"),
                Map.entry("selvedge.bluecherry.orders.po-number", "short"),
                Map.entry("selvedge.bluecherry.orders.type", "SA"),
                Map.entry("selvedge.bluecherry.orders.cancellation", "by-hand"),
                Map.entry("selvedge.bluecherry.orders.cancellation-type", "XX"),
                Map.entry("selvedge.bluecherry.orders.cancel-after", "P3D"),
                Map.entry("selvedge.bluecherry.orders.ship-via", "UPS"),
                Map.entry("selvedge.bluecherry.orders.cancelled-within", "PT2H"),
                Map.entry("selvedge.bluecherry.orders.ask-every", "PT1M"),
                Map.entry("selvedge.bluecherry.skus.parts", "style,colour,size-bucket"),
                Map.entry("selvedge.bluecherry.skus.separator", "."),
                Map.entry("selvedge.bluecherry.stock.layout", "record-types"),
                Map.entry("selvedge.bluecherry.stock.locations", "NJ1,NJ2"),
                Map.entry("selvedge.bluecherry.stock.left-out", "QA"),
                Map.entry("selvedge.bluecherry.stock.category", "Season"),
                Map.entry("selvedge.bluecherry.stock.page", "7")));

        assertThat(settings.transport()).isEqualTo(Transport.X12);
        assertThat(settings.orders())
                .isEqualTo(new OrderSettings(
                        10,
                        OrderSettings.PoNumber.SHORT,
                        "SA",
                        OrderSettings.Cancellation.BY_HAND,
                        "XX",
                        Duration.ofDays(3),
                        "UPS",
                        Duration.ofHours(2),
                        Duration.ofMinutes(1)));
        assertThat(settings.skus()).isEqualTo(new SkuSettings(List.of(Part.STYLE, Part.COLOUR, Part.SIZE_BUCKET), "."));
        assertThat(settings.stock())
                .isEqualTo(new StockSettings(
                        StockSettings.Layout.RECORD_TYPES,
                        Optional.of(Set.of("NJ1", "NJ2")),
                        Set.of("QA", ""),
                        "Season",
                        7));
    }

    @Test
    void everyPropertyOfTextsAndFoldersCanBeSet() {
        BlueCherrySettings settings = settings(Map.ofEntries(
                Map.entry("selvedge.bluecherry.text.charset", "windows-1252"),
                Map.entry("selvedge.bluecherry.text.date-pattern", "uuuu-MM-dd"),
                Map.entry("selvedge.bluecherry.text.zone", "America/New_York"),
                Map.entry("selvedge.bluecherry.text.header", "false"),
                Map.entry("selvedge.bluecherry.text.renamed.PONumber", "PO_NO"),
                Map.entry("selvedge.bluecherry.folders.in", "to"),
                Map.entry("selvedge.bluecherry.folders.out", "from"),
                Map.entry("selvedge.bluecherry.folders.archive", "done"),
                Map.entry("selvedge.bluecherry.folders.error", "bad"),
                Map.entry("selvedge.bluecherry.folders.prefix", "ACME"),
                Map.entry("selvedge.bluecherry.folders.answered-within", "PT4H"),
                Map.entry("selvedge.bluecherry.folders.read-within", "PT1H")));

        assertThat(settings.text())
                .isEqualTo(new TextSettings(
                        Charset.forName("windows-1252"),
                        "uuuu-MM-dd",
                        ZoneId.of("America/New_York"),
                        false,
                        Map.of("PONumber", "PO_NO")));
        assertThat(settings.folders())
                .isEqualTo(new FolderSettings(
                        "to",
                        "from",
                        "done",
                        "bad",
                        "ACME",
                        NameSettings.documented("ACME"),
                        Duration.ofHours(4),
                        Duration.ofHours(1)));
    }

    @Test
    void everyFileOfBlueCherrysCanHaveAnotherName() {
        BlueCherrySettings settings = settings(Map.of(
                "selvedge.bluecherry.folders.names.answers", "POA.*",
                "selvedge.bluecherry.folders.names.shipments", "SHIP.*",
                "selvedge.bluecherry.folders.names.stock", "ATS.*",
                "selvedge.bluecherry.folders.names.invoices", "BILL.*",
                "selvedge.bluecherry.folders.names.receipts", "FA.*",
                "selvedge.bluecherry.folders.names.stamp", "uuuuDDDHHmmss"));

        assertThat(settings.folders().names())
                .isEqualTo(new NameSettings("POA.*", "SHIP.*", "ATS.*", "BILL.*", "FA.*", "uuuuDDDHHmmss"));
    }

    @Test
    void everyPropertyOfX12CanBeSet() {
        BlueCherrySettings settings = settings(Map.ofEntries(
                Map.entry("selvedge.bluecherry.x12.sender-qualifier", "12"),
                Map.entry("selvedge.bluecherry.x12.sender", "ACME"),
                Map.entry("selvedge.bluecherry.x12.receiver-qualifier", "01"),
                Map.entry("selvedge.bluecherry.x12.receiver", "CGS"),
                Map.entry("selvedge.bluecherry.x12.test", "true"),
                Map.entry("selvedge.bluecherry.x12.version", "004010VICS"),
                Map.entry("selvedge.bluecherry.x12.separators", "|:!"),
                Map.entry("selvedge.bluecherry.x12.unit", "PC"),
                Map.entry("selvedge.bluecherry.x12.buyer", "JLP"),
                Map.entry("selvedge.bluecherry.x12.references", "DV=division"),
                Map.entry("selvedge.bluecherry.x12.items", "UK=upc,LT=LINE_REF"),
                Map.entry("selvedge.bluecherry.x12.answers", "IA=ACCEPTED,R2=REJECTED"),
                Map.entry("selvedge.bluecherry.x12.reason-reference", "RZ"),
                Map.entry("selvedge.bluecherry.x12.carton-mark", "UC"),
                Map.entry("selvedge.bluecherry.x12.tracking-mark", "SM"),
                Map.entry("selvedge.bluecherry.x12.tracking-references", "08"),
                Map.entry("selvedge.bluecherry.x12.invoice-reference", "IK"),
                Map.entry("selvedge.bluecherry.x12.available", "QA"),
                Map.entry("selvedge.bluecherry.x12.future", "29,63"),
                Map.entry("selvedge.bluecherry.x12.whole-location", "MAIN")));

        assertThat(settings.x12())
                .isEqualTo(new X12Settings(
                        "12",
                        "ACME",
                        "01",
                        "CGS",
                        true,
                        "004010VICS",
                        new X12Settings.Separators('|', ':', '!'),
                        "PC",
                        new X12Settings.OrderHeads("JLP", List.of(new Qualified("DV", Columns.DIVISION))),
                        List.of(new Qualified("UK", Columns.UPC), new Qualified("LT", Columns.LINE_REF)),
                        Map.of("IA", "ACCEPTED", "R2", "REJECTED"),
                        "RZ",
                        new X12Settings.Notices("UC", "SM", Set.of("08"), "IK"),
                        new X12Settings.Quantities("QA", Set.of("29", "63"), "MAIN")));
    }

    @Test
    void everyPropertyOfFinanceCanBeSet() {
        BlueCherrySettings settings = settings(Map.of(
                "selvedge.bluecherry.finance.division", "D1",
                "selvedge.bluecherry.finance.customer", "JLM",
                "selvedge.bluecherry.finance.deduction-code", "RET",
                "selvedge.bluecherry.finance.period-pattern", "MMuu",
                "selvedge.bluecherry.finance.longest-batch", "12",
                "selvedge.bluecherry.finance.ask-every", "PT2M"));

        assertThat(settings.finance())
                .isEqualTo(new FinanceSettings("D1", "JLM", Optional.of("RET"), "MMuu", 12, Duration.ofMinutes(2)));
    }

    @Test
    void aColumnIsRenamedInTheEnvironmentTooWhichHasNoSmallLetters() {
        Configured configured = Configured.environment(Map.of(
                "SELVEDGE_BLUECHERRY_FINANCE_DIVISION", "JLP",
                "SELVEDGE_BLUECHERRY_FINANCE_CUSTOMER", "JOHNLEWIS",
                "SELVEDGE_BLUECHERRY_TEXT_RENAMED_PONUMBER", "PO_NO",
                "SELVEDGE_BLUECHERRY_TEXT_RENAMED_STYLE_NAME", "STYLE_DESC"));

        assertThat(BlueCherryChoices.of(configured.connection().bluecherry())
                        .text()
                        .renamed())
                .isEqualTo(Map.of("PONumber", "PO_NO", "Style Name", "STYLE_DESC"));
    }

    @Test
    void nothingNeedBeSaidOfTheOtherErp() {
        assertThatCode(() -> Configured.blueCherry(Map.of()).start()).doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        Configured.blueCherry(Map.of("selvedge.erp", "cin7")).start())
                .hasMessageContaining("selvedge.cin7.secret");
    }

    @Test
    void aReadingOfBatchesMayBeOlder() {
        assertThat(oldest(Configured.blueCherry(Map.of()))).isEqualTo(Duration.ofHours(30));
        assertThat(oldest(Configured.blueCherry(Map.of("selvedge.stock.oldest", "PT8H"))))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void payoutsAreBookedByJournalAndShownAtOnce() {
        Configured configured = Configured.blueCherry(Map.of("selvedge.function.timeout", "PT15M"));

        var policy = Settings.settlement(configured.settlement(), configured.orders(), configured.connection());

        assertThat(policy.charges()).isEqualTo(Charges.JOURNAL);
        assertThat(policy.listsLag()).isZero();
    }

    @Test
    void thePostIsSeenToByOneWorkerForLongerThanItsFunctionRuns() {
        assertThat(exchange(Configured.blueCherry(Map.of())))
                .isEqualTo(new ExchangePolicy("acme", Duration.ofMinutes(6)));
        assertThat(exchange(Configured.blueCherry(Map.of("selvedge.exchange.lease", "PT3M"))))
                .isEqualTo(new ExchangePolicy("acme", Duration.ofMinutes(3)));
        assertThatThrownBy(() -> exchange(Configured.blueCherry(Map.of("selvedge.exchange.lease", "PT2M"))))
                .hasMessageContaining("selvedge.exchange.lease");
    }

    @ParameterizedTest
    @ValueSource(strings = {"selvedge.bluecherry.finance.division", "selvedge.bluecherry.finance.customer"})
    void whatIsRequiredAndMissingIsNamed(String property) {
        assertThatThrownBy(() -> Configured.blueCherryWithout(property).start()).hasMessageContaining(property);
    }

    @ParameterizedTest
    @CsvSource({
        "selvedge.erp, sap",
        "selvedge.bluecherry.transport, fax",
        "selvedge.bluecherry.orders.longest-po, 0",
        "selvedge.bluecherry.orders.po-number, random",
        "selvedge.bluecherry.orders.type, ' '",
        "selvedge.bluecherry.orders.cancellation, never",
        "selvedge.bluecherry.orders.cancel-after, -PT1S",
        "selvedge.bluecherry.orders.cancelled-within, PT0S",
        "selvedge.bluecherry.orders.ask-every, PT0S",
        "selvedge.bluecherry.skus.parts, name",
        "selvedge.bluecherry.stock.layout, wide",
        "selvedge.bluecherry.stock.category, ' '",
        "selvedge.bluecherry.stock.page, 0",
        "selvedge.bluecherry.text.charset, UTF-16",
        "selvedge.bluecherry.text.date-pattern, the day",
        "selvedge.bluecherry.text.date-pattern, MM/dd",
        "selvedge.bluecherry.text.date-pattern, HH:mm",
        "selvedge.bluecherry.text.zone, Sheffield",
        "selvedge.bluecherry.text.renamed.Colour, Shade",
        "selvedge.bluecherry.text.renamed.PONumber, ' '",
        "selvedge.bluecherry.folders.in, ' '",
        "selvedge.bluecherry.folders.answered-within, PT0S",
        "selvedge.bluecherry.folders.read-within, PT0S",
        "selvedge.bluecherry.folders.names.stock, (",
        "selvedge.bluecherry.folders.names.stamp, uuuuMMdd",
        "selvedge.bluecherry.x12.sender, A",
        "selvedge.bluecherry.x12.receiver, ABCDEFGHIJKLMNOP",
        "selvedge.bluecherry.x12.separators, **~",
        "selvedge.bluecherry.x12.references, DP",
        "selvedge.bluecherry.x12.items, UP=Price",
        "selvedge.bluecherry.x12.answers, IA=FINE",
        "selvedge.bluecherry.x12.unit, ' '",
        "selvedge.bluecherry.finance.period-pattern, the month",
        "selvedge.bluecherry.finance.longest-batch, 9",
        "selvedge.bluecherry.finance.ask-every, PT0S",
        "selvedge.bluecherry.finance.division, ' '",
    })
    void aValueThatCannotBeRightIsRefusedByItsName(String property, String value) {
        assertThatThrownBy(() -> Configured.blueCherry(Map.of(property, value)).start())
                .hasMessageContaining(property);
    }

    private static BlueCherrySettings settings(Map<String, String> properties) {
        return BlueCherryChoices.of(
                Configured.blueCherry(properties).connection().bluecherry());
    }

    private static Duration oldest(Configured configured) {
        return Settings.stock(configured.stock(), configured.connection()).oldest();
    }

    private static ExchangePolicy exchange(Configured configured) {
        return Settings.exchange(configured.exchange(), configured.connection());
    }
}
