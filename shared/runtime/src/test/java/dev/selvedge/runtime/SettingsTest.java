package dev.selvedge.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.flow.OrderPolicy;
import dev.selvedge.core.flow.StockPolicy;
import dev.selvedge.erp.cin7core.Cin7BooksSettings;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.InvoiceBy;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.Mode;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.MoneyFields;
import dev.selvedge.erp.cin7core.Cin7Settings;
import dev.selvedge.johnlewis.mirakl.MiraklSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void theDefaultsAreTheDocumentedLimits() {
        Configured configured = Configured.required();

        assertThat(Settings.mirakl(configured.connection()))
                .isEqualTo(new MiraklSettings(
                        URI.create("https://john-lewis.example"),
                        2000,
                        MiraklSettings.CustomerOrderNumberFrom.ORDER_REFERENCE_FOR_CUSTOMER,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(1),
                        Duration.ofDays(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        new MiraklSettings.Stock(
                                "",
                                MiraklSettings.Stock.UNKNOWN_OFFER,
                                MiraklSettings.Stock.BAD_VALUE,
                                Duration.ofMinutes(1),
                                Duration.ofSeconds(15),
                                Duration.ofMinutes(1),
                                Duration.ofHours(23),
                                Duration.ofSeconds(10)),
                        new MiraklSettings.Billing(
                                Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(5), 2_000)));
        assertThat(Settings.cin7(configured.connection()))
                .isEqualTo(new Cin7Settings(
                        URI.create("https://inventory.dearsystems.com/ExternalApi/v2"),
                        "John Lewis Marketplace",
                        "Main Warehouse",
                        List.of("Main Warehouse"),
                        "Shipping",
                        Cin7Settings.LineTotal.PRICE,
                        Duration.ofMillis(1100),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(2500),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30)));
        assertThat(Settings.books(configured.connection()))
                .isEqualTo(new Cin7BooksSettings(
                        "John Lewis plc",
                        "Marketplace charges",
                        Mode.BILL,
                        InvoiceBy.SELVEDGE,
                        MoneyFields.SAMPLES,
                        Duration.ofMillis(2500)));
        assertThat(Settings.orders(configured.orders(), configured.connection()))
                .isEqualTo(new OrderPolicy(
                        Instant.parse("2026-01-31T00:00:00Z"),
                        Set.of(CurrencyUnit.GBP),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(6)));
        assertThat(configured.orders().lookUpsPerReview()).isEqualTo(20);
        assertThat(Settings.stock(configured.stock(), configured.connection()))
                .isEqualTo(new StockPolicy(
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        20,
                        20,
                        10,
                        Duration.ofMinutes(30),
                        Duration.ofHours(1),
                        Duration.ofDays(1),
                        Duration.ofHours(23),
                        20,
                        Duration.ofMinutes(6)));
    }

    @Test
    void everyPropertyCanBeSet() {
        Configured configured = Configured.whole(Map.ofEntries(
                Map.entry("selvedge.mirakl.customer-order-number", "commercial-id"),
                Map.entry("selvedge.mirakl.orders-every", "PT15M"),
                Map.entry("selvedge.mirakl.orders-patience", "PT40S"),
                Map.entry("selvedge.mirakl.updates-every", "PT2M"),
                Map.entry("selvedge.mirakl.platform-every", "PT12H"),
                Map.entry("selvedge.mirakl.billing-every", "PT3S"),
                Map.entry("selvedge.mirakl.transactions-every", "PT2M"),
                Map.entry("selvedge.mirakl.transactions-patience", "PT6S"),
                Map.entry("selvedge.mirakl.connect-timeout", "PT1S"),
                Map.entry("selvedge.mirakl.read-timeout", "PT20S"),
                Map.entry("selvedge.mirakl.stock.warehouse", "LEEDS"),
                Map.entry("selvedge.mirakl.stock.unknown-offer", "no such offer"),
                Map.entry("selvedge.mirakl.stock.bad-value", "stock level"),
                Map.entry("selvedge.mirakl.stock.imports-every", "PT5M"),
                Map.entry("selvedge.mirakl.stock.import-status-every", "PT16S"),
                Map.entry("selvedge.mirakl.stock.reports-every", "PT3M"),
                Map.entry("selvedge.mirakl.stock.exports-every", "P2D"),
                Map.entry("selvedge.mirakl.stock.export-status-every", "PT11S"),
                Map.entry("selvedge.cin7.url", "http://127.0.0.1:8080/ExternalApi/v2"),
                Map.entry("selvedge.cin7.shipping-product", "Carriage"),
                Map.entry("selvedge.cin7.line-total", "price-plus-tax"),
                Map.entry("selvedge.cin7.call-every", "PT2S"),
                Map.entry("selvedge.cin7.patience", "PT3S"),
                Map.entry("selvedge.cin7.stock-locations", "Main Warehouse,Annexe"),
                Map.entry("selvedge.cin7.stock-patience", "PT2.2S"),
                Map.entry("selvedge.cin7.settlement-patience", "PT2.7S"),
                Map.entry("selvedge.cin7.books.supplier", "John Lewis Partnership"),
                Map.entry("selvedge.cin7.books.charge-product", "Channel charges"),
                Map.entry("selvedge.cin7.books.mode", "spend-money"),
                Map.entry("selvedge.cin7.books.invoice-by", "erp"),
                Map.entry("selvedge.cin7.books.money-fields", "table"),
                Map.entry("selvedge.cin7.search-lag", "PT4S"),
                Map.entry("selvedge.cin7.connect-timeout", "PT6S"),
                Map.entry("selvedge.cin7.read-timeout", "PT40S"),
                Map.entry("selvedge.orders.currencies", "GBP,EUR"),
                Map.entry("selvedge.orders.overlap", "PT20M"),
                Map.entry("selvedge.orders.lease", "PT10M"),
                Map.entry("selvedge.orders.look-ups-per-review", "7"),
                Map.entry("selvedge.stock.scan-every", "PT20M"),
                Map.entry("selvedge.stock.oldest", "PT2H"),
                Map.entry("selvedge.stock.shrink-percent", "5"),
                Map.entry("selvedge.stock.zero-percent", "6"),
                Map.entry("selvedge.stock.zero-at-least", "7"),
                Map.entry("selvedge.stock.import-patience", "PT45M"),
                Map.entry("selvedge.stock.refused-again", "PT90M"),
                Map.entry("selvedge.stock.unlisted-again", "P3D"),
                Map.entry("selvedge.stock.audit-every", "PT12H"),
                Map.entry("selvedge.stock.look-ups-per-audit", "8"),
                Map.entry("selvedge.stock.lease", "PT11M")));

        assertThat(Settings.mirakl(configured.connection()))
                .isEqualTo(new MiraklSettings(
                        URI.create("https://john-lewis.example"),
                        2000,
                        MiraklSettings.CustomerOrderNumberFrom.COMMERCIAL_ID,
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(40),
                        Duration.ofMinutes(2),
                        Duration.ofHours(12),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(20),
                        new MiraklSettings.Stock(
                                "LEEDS",
                                "no such offer",
                                "stock level",
                                Duration.ofMinutes(5),
                                Duration.ofSeconds(16),
                                Duration.ofMinutes(3),
                                Duration.ofDays(2),
                                Duration.ofSeconds(11)),
                        new MiraklSettings.Billing(
                                Duration.ofSeconds(3), Duration.ofMinutes(2), Duration.ofSeconds(6), 2_000)));
        assertThat(Settings.cin7(configured.connection()))
                .isEqualTo(new Cin7Settings(
                        URI.create("http://127.0.0.1:8080/ExternalApi/v2"),
                        "John Lewis Marketplace",
                        "Main Warehouse",
                        List.of("Main Warehouse", "Annexe"),
                        "Carriage",
                        Cin7Settings.LineTotal.PRICE_PLUS_TAX,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofMillis(2200),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(40)));
        assertThat(Settings.books(configured.connection()))
                .isEqualTo(new Cin7BooksSettings(
                        "John Lewis Partnership",
                        "Channel charges",
                        Mode.SPEND_MONEY,
                        InvoiceBy.ERP,
                        MoneyFields.TABLE,
                        Duration.ofMillis(2700)));
        assertThat(Settings.orders(configured.orders(), configured.connection()))
                .isEqualTo(new OrderPolicy(
                        Instant.parse("2026-01-31T00:00:00Z"),
                        Set.of(CurrencyUnit.GBP, CurrencyUnit.EUR),
                        Duration.ofMinutes(20),
                        Duration.ofMinutes(10)));
        assertThat(configured.orders().lookUpsPerReview()).isEqualTo(7);
        assertThat(Settings.stock(configured.stock(), configured.connection()))
                .isEqualTo(new StockPolicy(
                        Duration.ofMinutes(20),
                        Duration.ofHours(2),
                        5,
                        6,
                        7,
                        Duration.ofMinutes(45),
                        Duration.ofMinutes(90),
                        Duration.ofDays(3),
                        Duration.ofHours(12),
                        8,
                        Duration.ofMinutes(11)));
    }

    @ParameterizedTest
    @CsvSource({
        "selvedge.mirakl.url, john-lewis",
        "selvedge.mirakl.url, ftp://john-lewis.example",
        "selvedge.mirakl.shop-id, two thousand",
        "selvedge.mirakl.customer-order-number, order-number",
        "selvedge.mirakl.orders-every, -PT1S",
        "selvedge.mirakl.orders-patience, -PT1S",
        "selvedge.mirakl.billing-every, -PT1S",
        "selvedge.mirakl.transactions-every, -PT1S",
        "selvedge.mirakl.transactions-patience, -PT1S",
        "selvedge.mirakl.read-timeout, PT0S",
        "selvedge.cin7.url, /ExternalApi/v2",
        "selvedge.cin7.line-total, gross",
        "selvedge.cin7.call-every, often",
        "selvedge.cin7.patience, -PT1S",
        "selvedge.cin7.connect-timeout, PT0S",
        "selvedge.orders.start-of-trading, 31/01/2026",
        "selvedge.orders.currencies, POUNDS",
        "selvedge.orders.overlap, -PT1S",
        "selvedge.orders.lease, PT2M",
        "selvedge.orders.look-ups-per-review, 0",
        "selvedge.mirakl.stock.unknown-offer, (",
        "selvedge.mirakl.stock.imports-every, -PT1S",
        "selvedge.cin7.stock-locations, ' '",
        "selvedge.cin7.stock-patience, PT1S",
        "selvedge.cin7.stock-patience, PT6S",
        "selvedge.stock.scan-every, -PT1S",
        "selvedge.stock.oldest, PT0S",
        "selvedge.stock.shrink-percent, 101",
        "selvedge.stock.zero-percent, -1",
        "selvedge.stock.zero-at-least, -1",
        "selvedge.stock.import-patience, PT0S",
        "selvedge.stock.look-ups-per-audit, 0",
        "selvedge.stock.lease, PT2M",
    })
    void aValueThatCannotBeRightIsRefusedByItsName(String property, String value) {
        assertThatThrownBy(() -> Configured.with(property, value).start()).hasMessageContaining(property);
    }

    @ParameterizedTest
    @CsvSource({
        "selvedge.cin7.settlement-patience, PT1S",
        "selvedge.cin7.settlement-patience, PT6S",
        "selvedge.cin7.books.supplier, ' '",
        "selvedge.cin7.books.charge-product, ' '",
        "selvedge.cin7.books.mode, cash",
        "selvedge.cin7.books.invoice-by, nobody",
        "selvedge.cin7.books.money-fields, guess",
    })
    void aValueThatTheBooksCannotHaveIsRefusedByItsName(String property, String value) {
        assertThatThrownBy(() -> Settings.books(Configured.with(property, value).connection()))
                .hasMessageContaining(property);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "selvedge.connection.name",
                "selvedge.function.timeout",
                "selvedge.mirakl.url",
                "selvedge.mirakl.shop-id",
                "selvedge.mirakl.secret",
                "selvedge.cin7.secret",
                "selvedge.cin7.customer",
                "selvedge.cin7.location",
                "selvedge.orders.start-of-trading"
            })
    void whatIsRequiredAndMissingIsNamed(String property) {
        assertThatThrownBy(() -> Configured.without(property).start()).hasMessageContaining(property);
    }

    @Test
    void aTableQueueBucketOrTopicThatIsNotNamedIsAskedForByItsProperty() {
        ConnectionConfig config = Configured.required().connection();

        assertThat(Settings.table(config, "ledger")).isEqualTo("acme-ledger");
        assertThatThrownBy(() -> Settings.table(config, "holds")).hasMessageContaining("selvedge.tables.holds");
        assertThatThrownBy(() -> Settings.queue(config, "references"))
                .hasMessageContaining("selvedge.queues.references");
        assertThat(Settings.bucket(config, "documents")).isEqualTo("acme-documents");
        assertThatThrownBy(() -> Settings.bucket(config, "pictures")).hasMessageContaining("selvedge.buckets.pictures");
        assertThat(Settings.topic(config, "alerts")).isEqualTo("arn:aws:sns:eu-west-2:000000000000:acme-alerts");
        assertThatThrownBy(() -> Settings.topic(config, "news")).hasMessageContaining("selvedge.topics.news");
    }

    @Test
    void aNameWithAHyphenIsFoundInTheEnvironmentToo() {
        ConnectionConfig variables = Configured.environment(Map.of(
                        "SELVEDGE_TABLES_OPEN_ORDERS", "acme-open-orders", "SELVEDGE_TABLES_HOLDS", "acme-holds"))
                .connection();
        ConnectionConfig properties = Configured.with("selvedge.tables.open-orders", "acme-open-orders")
                .connection();

        assertThat(Settings.table(variables, "open-orders")).isEqualTo("acme-open-orders");
        assertThat(Settings.table(variables, "holds")).isEqualTo("acme-holds");
        assertThat(Settings.table(properties, "open-orders")).isEqualTo("acme-open-orders");
    }
}
