package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.scene.Pace;
import dev.selvedge.local.simulator.scene.Scene;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How the functions reach the simulated partners: what an operator would configure for a real connection.
final class SimulatedConnection {

    /// How long a caller waits for an answer at life's pace; compressed it must still be enough for a slow machine.
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

    private static final Duration SHORTEST_READ_TIMEOUT = Duration.ofSeconds(3);

    /// Orders of the last hour are ours to take.
    private static final Duration TRADING_FOR = Duration.ofHours(1);

    private SimulatedConnection() {}

    /// Starts the connection beside the simulated partners, with its words mapped and its articles listed.
    static LaptopCloud start(Main main, String connection, Partners partners, Pace pace, LogListener logs) {
        partners.johnLewis().list();
        partners.erp().list();
        Vendors vendors = vendors(partners, pace, Instant.now().minus(TRADING_FOR));
        Topology topology = Topology.read(main.topology()).of(partners.erp().erp());
        LaptopCloud cloud = LaptopCloud.of(topology, connection, main.functions())
                .settings(vendors.settings())
                .secrets(vendors.secrets())
                .links(vendors.pages())
                .logs(logs)
                .speed(pace.speed())
                .start();
        map(cloud, connection, partners.erp());
        return cloud;
    }

    /// How long a late answer takes: longer than the functions wait.
    static Duration late(Pace pace) {
        return readTimeout(pace).plusSeconds(1);
    }

    static Vendors vendors(Partners partners, Pace pace, Instant startOfTrading) {
        return new Vendors(settings(partners, pace, startOfTrading), secrets(partners.erp()), pages(partners));
    }

    /// How long the functions wait for an answer.
    static Duration readTimeout(Pace pace) {
        Duration paced = pace.of(READ_TIMEOUT);
        return paced.compareTo(SHORTEST_READ_TIMEOUT) < 0 ? SHORTEST_READ_TIMEOUT : paced;
    }

    private static Map<String, String> settings(Partners partners, Pace pace, Instant startOfTrading) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("SELVEDGE_ORDERS_START_OF_TRADING", startOfTrading.toString());
        settings.put("SELVEDGE_MIRAKL_URL", partners.johnLewis().address().toString());
        settings.put("SELVEDGE_MIRAKL_SHOP_ID", String.valueOf(Scene.SHOP));
        settings.put(
                "SELVEDGE_MIRAKL_ORDERS_EVERY", pace.of(Duration.ofMinutes(1)).toString());
        settings.put(
                "SELVEDGE_MIRAKL_ORDERS_PATIENCE",
                pace.of(Duration.ofMinutes(1)).toString());
        settings.put(
                "SELVEDGE_MIRAKL_UPDATES_EVERY", pace.of(Duration.ofMinutes(1)).toString());
        settings.put(
                "SELVEDGE_MIRAKL_PLATFORM_EVERY", pace.of(Duration.ofDays(1)).toString());
        settings.put("SELVEDGE_MIRAKL_READ_TIMEOUT", readTimeout(pace).toString());
        stockSettings(settings, pace);
        dispatchSettings(settings, pace);
        settlementSettings(settings, pace);
        settings.put("SELVEDGE_ERP", partners.erp().erp().toString());
        settings.putAll(partners.erp().settings(pace));
        return settings;
    }

    /// Each tick of the schedule reads the stock anew, and an audit is due whenever the offers may be asked for.
    private static void stockSettings(Map<String, String> settings, Pace pace) {
        String aMinute = pace.of(Duration.ofMinutes(1)).toString();
        String exports = Scene.exportsEvery(pace).toString();
        settings.put("SELVEDGE_MIRAKL_STOCK_IMPORTS_EVERY", aMinute);
        settings.put(
                "SELVEDGE_MIRAKL_STOCK_IMPORT_STATUS_EVERY",
                pace.of(Duration.ofSeconds(15)).toString());
        settings.put("SELVEDGE_MIRAKL_STOCK_REPORTS_EVERY", aMinute);
        settings.put("SELVEDGE_MIRAKL_STOCK_EXPORTS_EVERY", exports);
        settings.put(
                "SELVEDGE_MIRAKL_STOCK_EXPORT_STATUS_EVERY",
                pace.of(Duration.ofSeconds(10)).toString());
        settings.put("SELVEDGE_STOCK_SCAN_EVERY", Duration.ZERO.toString());
        settings.put("SELVEDGE_STOCK_AUDIT_EVERY", exports);
        settings.put(
                "SELVEDGE_STOCK_IMPORT_PATIENCE",
                pace.of(Duration.ofMinutes(30)).toString());
        settings.put(
                "SELVEDGE_STOCK_REFUSED_AGAIN", pace.of(Duration.ofHours(1)).toString());
        settings.put(
                "SELVEDGE_STOCK_UNLISTED_AGAIN", pace.of(Duration.ofDays(1)).toString());
    }

    /// Deadlines are not compressed, and neither is how long before them people are told.
    private static void dispatchSettings(Map<String, String> settings, Pace pace) {
        String halfAnHour = pace.of(Duration.ofMinutes(30)).toString();
        settings.put(
                "SELVEDGE_DISPATCH_OVERLAP", pace.of(Duration.ofMinutes(10)).toString());
        settings.put(
                "SELVEDGE_DISPATCH_LOOK_EVERY", pace.of(Duration.ofMinutes(5)).toString());
        settings.put("SELVEDGE_DISPATCH_SHOWN_WITHIN", halfAnHour);
        settings.put("SELVEDGE_DISPATCH_WATCH_LOOK_AGAIN_AFTER", halfAnHour);
        settings.put("SELVEDGE_DISPATCH_WATCH_BLIND_AFTER", halfAnHour);
    }

    private static void settlementSettings(Map<String, String> settings, Pace pace) {
        settings.put(
                "SELVEDGE_MIRAKL_TRANSACTIONS_EVERY",
                pace.of(Duration.ofMinutes(1)).toString());
        settings.put(
                "SELVEDGE_SETTLEMENT_LOOK_AGAIN", pace.of(Duration.ofHours(6)).toString());
    }

    private static Map<String, String> secrets(ErpStage erp) {
        Map<String, String> secrets = new LinkedHashMap<>(erp.secrets());
        secrets.put("mirakl", "{\"apiKey\":\"" + Scene.API_KEY + "\"}");
        return secrets;
    }

    private static Map<String, URI> pages(Partners partners) {
        Map<String, URI> pages = new LinkedHashMap<>();
        pages.put(partners.mirakl().name(), partners.johnLewis().address());
        pages.put(partners.erp().name(), partners.erp().page());
        return pages;
    }

    /// Enters what the supplier's people have mapped.
    static void map(LaptopCloud cloud, String connection, ErpStage erp) {
        for (ErpStage.Mapped mapped : erp.mappings()) {
            cloud.dynamoDb()
                    .putItem(put -> put.tableName(new Naming(connection).of("mappings"))
                            .item(Map.of(
                                    "kind", AttributeValue.fromS(mapped.kind()),
                                    "from", AttributeValue.fromS(mapped.from()),
                                    "to", AttributeValue.fromS(mapped.to()))));
        }
    }
}
