package dev.selvedge.runtime;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/// Configurations as an environment would give them: the required properties, and what a test changes.
final class Configured {

    private static final Map<String, String> REQUIRED = Map.ofEntries(
            Map.entry("selvedge.connection.name", "acme"),
            Map.entry("selvedge.function.timeout", "PT2M"),
            Map.entry("selvedge.tables.ledger", "acme-ledger"),
            Map.entry("selvedge.queues.orders", "http://127.0.0.1/acme-orders"),
            Map.entry("selvedge.buckets.documents", "acme-documents"),
            Map.entry("selvedge.topics.alerts", "arn:aws:sns:eu-west-2:000000000000:acme-alerts"),
            Map.entry("selvedge.mirakl.url", "https://john-lewis.example"),
            Map.entry("selvedge.mirakl.shop-id", "2000"),
            Map.entry("selvedge.mirakl.secret", "acme/mirakl"),
            Map.entry("selvedge.cin7.secret", "acme/cin7"),
            Map.entry("selvedge.cin7.customer", "John Lewis Marketplace"),
            Map.entry("selvedge.cin7.location", "Main Warehouse"),
            Map.entry("selvedge.orders.start-of-trading", "2026-01-31T00:00:00Z"));

    private final SmallRyeConfig config;

    private Configured(Map<String, String> properties, ConfigSource... sources) {
        config = new SmallRyeConfigBuilder()
                .withMapping(ConnectionConfig.class)
                .withMapping(OrderIngestConfig.class)
                .withMapping(StockPushConfig.class)
                .withMapping(SettlementConfig.class)
                .withMapping(ExchangeConfig.class)
                .withDefaultValues(properties)
                .withSources(sources)
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .build();
    }

    static Configured required() {
        return new Configured(REQUIRED);
    }

    /// A connection whose ERP is BlueCherry: nothing is said of Cin7 Core.
    static Configured blueCherry(Map<String, String> properties) {
        Map<String, String> changed = new HashMap<>(REQUIRED);
        changed.keySet().removeIf(property -> property.startsWith("selvedge.cin7."));
        changed.put("selvedge.erp", "bluecherry");
        changed.put("selvedge.bluecherry.finance.division", "JLP");
        changed.put("selvedge.bluecherry.finance.customer", "JOHNLEWIS");
        changed.putAll(properties);
        return new Configured(changed);
    }

    static Configured blueCherryWithout(String property) {
        Map<String, String> changed = new HashMap<>(REQUIRED);
        changed.put("selvedge.erp", "bluecherry");
        changed.put("selvedge.bluecherry.finance.division", "JLP");
        changed.put("selvedge.bluecherry.finance.customer", "JOHNLEWIS");
        changed.remove(property);
        return new Configured(changed);
    }

    static Configured with(String property, String value) {
        Map<String, String> changed = new HashMap<>(REQUIRED);
        changed.put(property, value);
        return new Configured(changed);
    }

    static Configured without(String property) {
        Map<String, String> changed = new HashMap<>(REQUIRED);
        changed.remove(property);
        return new Configured(changed);
    }

    static Configured whole(Map<String, String> properties) {
        Map<String, String> changed = new HashMap<>(REQUIRED);
        changed.putAll(properties);
        return new Configured(changed);
    }

    /// What a function's environment says, as its variables spell it.
    static Configured environment(Map<String, String> variables) {
        return new Configured(REQUIRED, new EnvConfigSource(variables, 300));
    }

    ConnectionConfig connection() {
        return config.getConfigMapping(ConnectionConfig.class);
    }

    OrderIngestConfig orders() {
        return config.getConfigMapping(OrderIngestConfig.class);
    }

    StockPushConfig stock() {
        return config.getConfigMapping(StockPushConfig.class);
    }

    SettlementConfig settlement() {
        return config.getConfigMapping(SettlementConfig.class);
    }

    ExchangeConfig exchange() {
        return config.getConfigMapping(ExchangeConfig.class);
    }

    /// Makes all that the functions make of it at their start.
    void start() {
        Settings.mirakl(connection());
        Settings.erp(connection());
        Settings.orders(orders(), connection());
        Settings.stock(stock(), connection());
        Settings.positive("selvedge.orders.look-ups-per-review", orders().lookUpsPerReview());
    }
}
