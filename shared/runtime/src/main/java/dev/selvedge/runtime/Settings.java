package dev.selvedge.runtime;

import dev.selvedge.core.flow.DispatchPolicy;
import dev.selvedge.core.flow.ExchangePolicy;
import dev.selvedge.core.flow.OrderPolicy;
import dev.selvedge.core.flow.SettlementPolicy;
import dev.selvedge.core.flow.StockPolicy;
import dev.selvedge.core.flow.WatchPolicy;
import dev.selvedge.erp.cin7core.Cin7BooksSettings;
import dev.selvedge.erp.cin7core.Cin7Settings;
import dev.selvedge.johnlewis.mirakl.MiraklSettings;
import dev.selvedge.runtime.ConnectionConfig.ErpChoice;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/// Configuration made into the adapters' settings. A value that cannot be right is refused by its property's name.
final class Settings {

    /// A bill with a credit note takes the most: the purchase, its order, the two documents and their payment, after a
    /// look at what is there.
    private static final int CALLS_OF_A_POSTING = 6;

    /// A night, and what the file takes that brings its result.
    private static final Duration OLDEST_OF_BATCHES = Duration.ofHours(30);

    private static final Duration OLDEST = Duration.ofHours(1);

    private Settings() {}

    /// Says which property is wrong and how it can be right; where that was noticed helps nobody, and would bury it.
    static final class WrongSetting extends RuntimeException {
        WrongSetting(String property, String why) {
            super(property + " " + why, null, false, false);
        }
    }

    static MiraklSettings mirakl(ConnectionConfig config) {
        ConnectionConfig.Mirakl mirakl = config.mirakl();
        return new MiraklSettings(
                web("selvedge.mirakl.url", mirakl.url()),
                mirakl.shopId(),
                mirakl.customerOrderNumber(),
                notNegative("selvedge.mirakl.orders-every", mirakl.ordersEvery()),
                notNegative("selvedge.mirakl.orders-patience", mirakl.ordersPatience()),
                notNegative("selvedge.mirakl.updates-every", mirakl.updatesEvery()),
                notNegative("selvedge.mirakl.platform-every", mirakl.platformEvery()),
                positive("selvedge.mirakl.connect-timeout", mirakl.connectTimeout()),
                positive("selvedge.mirakl.read-timeout", mirakl.readTimeout()),
                stock(mirakl.stock()),
                billing(mirakl));
    }

    private static MiraklSettings.Billing billing(ConnectionConfig.Mirakl mirakl) {
        return new MiraklSettings.Billing(
                notNegative("selvedge.mirakl.billing-every", mirakl.billingEvery()),
                notNegative("selvedge.mirakl.transactions-every", mirakl.transactionsEvery()),
                notNegative("selvedge.mirakl.transactions-patience", mirakl.transactionsPatience()),
                MiraklSettings.Billing.LARGEST_PAGE);
    }

    private static MiraklSettings.Stock stock(ConnectionConfig.MiraklStock stock) {
        return new MiraklSettings.Stock(
                stock.warehouse().orElse(""),
                pattern("selvedge.mirakl.stock.unknown-offer", stock.unknownOffer()),
                pattern("selvedge.mirakl.stock.bad-value", stock.badValue()),
                notNegative("selvedge.mirakl.stock.imports-every", stock.importsEvery()),
                notNegative("selvedge.mirakl.stock.import-status-every", stock.importStatusEvery()),
                notNegative("selvedge.mirakl.stock.reports-every", stock.reportsEvery()),
                notNegative("selvedge.mirakl.stock.exports-every", stock.exportsEvery()),
                notNegative("selvedge.mirakl.stock.export-status-every", stock.exportStatusEvery()));
    }

    static Cin7Settings cin7(ConnectionConfig config) {
        ConnectionConfig.Cin7 cin7 = config.cin7();
        return new Cin7Settings(
                web("selvedge.cin7.url", cin7.url()),
                needed("selvedge.cin7.customer", cin7.customer()),
                needed("selvedge.cin7.location", cin7.location()),
                locations(cin7),
                present("selvedge.cin7.shipping-product", cin7.shippingProduct()),
                cin7.lineTotal(),
                notNegative("selvedge.cin7.call-every", cin7.callEvery()),
                notNegative("selvedge.cin7.patience", cin7.patience()),
                behindOrders("selvedge.cin7.stock-patience", cin7.stockPatience(), cin7),
                notNegative("selvedge.cin7.search-lag", cin7.searchLag()),
                positive("selvedge.cin7.connect-timeout", cin7.connectTimeout()),
                positive("selvedge.cin7.read-timeout", cin7.readTimeout()));
    }

    static Cin7BooksSettings books(ConnectionConfig config) {
        ConnectionConfig.Cin7 cin7 = config.cin7();
        ConnectionConfig.Cin7Books books = cin7.books();
        return new Cin7BooksSettings(
                present("selvedge.cin7.books.supplier", books.supplier()),
                present("selvedge.cin7.books.charge-product", books.chargeProduct()),
                books.mode(),
                books.invoiceBy(),
                books.moneyFields(),
                behindOrders("selvedge.cin7.settlement-patience", cin7.settlementPatience(), cin7));
    }

    /// The name of the secret with which Cin7 Core is called.
    static String cin7Secret(ConnectionConfig config) {
        return needed("selvedge.cin7.secret", config.cin7().secret());
    }

    /// Looks at how the ERP is reached.
    static void erp(ConnectionConfig config) {
        switch (config.erp()) {
            case CIN7 -> {
                cin7Secret(config);
                cin7(config);
                books(config);
            }
            case BLUECHERRY -> {
                BlueCherryChoices.secret(config.bluecherry());
                BlueCherryChoices.of(config.bluecherry());
            }
        }
    }

    /// Whoever lets orders go first must still find room for two calls in a row.
    private static Duration behindOrders(String property, Duration patience, ConnectionConfig.Cin7 cin7) {
        if (patience.compareTo(cin7.callEvery()) < 0 || patience.compareTo(cin7.patience()) > 0) {
            throw new WrongSetting(
                    property,
                    "must be between selvedge.cin7.call-every, " + cin7.callEvery() + ", and selvedge.cin7.patience, "
                            + cin7.patience() + ", and is " + patience);
        }
        return patience;
    }

    private static List<String> locations(ConnectionConfig.Cin7 cin7) {
        List<String> locations =
                cin7.stockLocations().orElseGet(() -> List.of(needed("selvedge.cin7.location", cin7.location())));
        locations.forEach(location -> present("selvedge.cin7.stock-locations", location));
        return locations;
    }

    static OrderPolicy orders(OrderIngestConfig orders, ConnectionConfig config) {
        return new OrderPolicy(
                orders.startOfTrading(),
                currencies(orders.currencies()),
                notNegative("selvedge.orders.overlap", orders.overlap()),
                lease("selvedge.orders.lease", orders.lease(), config));
    }

    static StockPolicy stock(StockPushConfig stock, ConnectionConfig config) {
        return new StockPolicy(
                notNegative("selvedge.stock.scan-every", stock.scanEvery()),
                positive("selvedge.stock.oldest", stock.oldest().orElseGet(() -> oldest(config.erp()))),
                percent("selvedge.stock.shrink-percent", stock.shrinkPercent()),
                percent("selvedge.stock.zero-percent", stock.zeroPercent()),
                notNegative("selvedge.stock.zero-at-least", stock.zeroAtLeast()),
                positive("selvedge.stock.import-patience", stock.importPatience()),
                notNegative("selvedge.stock.refused-again", stock.refusedAgain()),
                notNegative("selvedge.stock.unlisted-again", stock.unlistedAgain()),
                notNegative("selvedge.stock.audit-every", stock.auditEvery()),
                positive("selvedge.stock.look-ups-per-audit", stock.lookUpsPerAudit()),
                lease("selvedge.stock.lease", stock.lease(), config));
    }

    private static Duration oldest(ErpChoice erp) {
        return switch (erp) {
            case CIN7 -> OLDEST;
            case BLUECHERRY -> OLDEST_OF_BATCHES;
        };
    }

    static ExchangePolicy exchange(ExchangeConfig exchange, ConnectionConfig config) {
        return new ExchangePolicy(
                config.connection().name(), lease("selvedge.exchange.lease", exchange.lease(), config));
    }

    static DispatchPolicy dispatch(DispatchConfig dispatch, OrderIngestConfig orders, ConnectionConfig config) {
        return new DispatchPolicy(
                orders.startOfTrading(),
                notNegative("selvedge.dispatch.overlap", dispatch.overlap()),
                lease("selvedge.dispatch.lease", dispatch.lease(), config),
                positive("selvedge.dispatch.look-every", dispatch.lookEvery()),
                positive("selvedge.dispatch.shown-within", dispatch.shownWithin()),
                positive("selvedge.dispatch.longest-tracking", dispatch.longestTracking()));
    }

    static WatchPolicy watch(DispatchConfig.Watch watch, ConnectionConfig config) {
        watch.levels().forEach(level -> positive("selvedge.dispatch.watch.levels", level));
        return new WatchPolicy(
                config.connection().name(),
                watch.levels(),
                positive("selvedge.dispatch.watch.deadline-when-absent", watch.deadlineWhenAbsent()),
                positive("selvedge.dispatch.watch.still-after", watch.stillAfter()),
                positive("selvedge.dispatch.watch.look-again-after", watch.lookAgainAfter()),
                positive("selvedge.dispatch.watch.blind-after", watch.blindAfter()),
                zone("selvedge.dispatch.watch.zone", watch.zone()));
    }

    static SettlementPolicy settlement(SettlementConfig settlement, OrderIngestConfig orders, ConnectionConfig config) {
        return new SettlementPolicy(
                orders.startOfTrading(),
                positive("selvedge.settlement.look-back", settlement.lookBack()),
                currencies(orders.currencies()),
                charges(config),
                lease("selvedge.settlement.lease", settlement.lease(), config),
                positive("selvedge.settlement.slice", settlement.slice()),
                positive("selvedge.settlement.look-again", settlement.lookAgain()),
                positive("selvedge.settlement.refusals", settlement.refusals()),
                listsLag(config),
                zone(settlement));
    }

    /// The zone of the supplier's finance.
    static ZoneId zone(SettlementConfig settlement) {
        return zone("selvedge.settlement.zone", settlement.zone());
    }

    /// Nobody asks BlueCherry for lists: what it was told and has said is known at once.
    private static Duration listsLag(ConnectionConfig config) {
        return switch (config.erp()) {
            case CIN7 -> notNegative("selvedge.cin7.search-lag", config.cin7().searchLag());
            case BLUECHERRY -> Duration.ZERO;
        };
    }

    /// BlueCherry takes receipts and journals only (settlement.md C4).
    private static SettlementPolicy.Charges charges(ConnectionConfig config) {
        return switch (config.erp()) {
            case CIN7 -> charges(config.cin7().books().mode());
            case BLUECHERRY -> SettlementPolicy.Charges.JOURNAL;
        };
    }

    private static SettlementPolicy.Charges charges(Cin7BooksSettings.Mode mode) {
        return switch (mode) {
            case BILL -> SettlementPolicy.Charges.BILL;
            case SPEND_MONEY -> SettlementPolicy.Charges.SPEND_MONEY;
            case JOURNAL -> SettlementPolicy.Charges.JOURNAL;
        };
    }

    /// A posting that is begun when the slice is nearly over must not be cut off.
    static void slice(Duration slice, ConnectionConfig config) {
        Duration call = call(config);
        Duration latest = config.function().timeout().minus(call.multipliedBy(CALLS_OF_A_POSTING));
        if (slice.compareTo(latest) > 0) {
            throw new WrongSetting(
                    "selvedge.settlement.slice",
                    "must leave selvedge.function.timeout, " + config.function().timeout() + ", time for "
                            + CALLS_OF_A_POSTING + " calls of the ERP, be at most " + latest + ", and is " + slice);
        }
    }

    /// How long a call of the ERP takes at most; nobody calls BlueCherry to post.
    private static Duration call(ConnectionConfig config) {
        return switch (config.erp()) {
            case CIN7 -> config.cin7().patience().plus(config.cin7().readTimeout());
            case BLUECHERRY -> Duration.ZERO;
        };
    }

    static String table(ConnectionConfig config, String name) {
        return named("selvedge.tables." + name, config.tables(), name);
    }

    static String queue(ConnectionConfig config, String name) {
        return named("selvedge.queues." + name, config.queues(), name);
    }

    static String bucket(ConnectionConfig config, String name) {
        return named("selvedge.buckets." + name, config.buckets(), name);
    }

    static String topic(ConnectionConfig config, String name) {
        return named("selvedge.topics." + name, config.topics(), name);
    }

    /// Whoever lives longer than its lease would be doubted while it is at work.
    private static Duration lease(String property, Duration lease, ConnectionConfig config) {
        if (lease.compareTo(config.function().timeout()) <= 0) {
            throw new WrongSetting(
                    property,
                    "must be longer than selvedge.function.timeout, "
                            + config.function().timeout() + ", and is " + lease);
        }
        return lease;
    }

    private static int percent(String property, int value) {
        if (value < 0 || value > 100) {
            throw new WrongSetting(property, "must be 0 to 100, and is " + value);
        }
        return value;
    }

    private static int notNegative(String property, int value) {
        if (value < 0) {
            throw new WrongSetting(property, "must not be negative, and is " + value);
        }
        return value;
    }

    static int positive(String property, int value) {
        if (value <= 0) {
            throw new WrongSetting(property, "must be above 0, and is " + value);
        }
        return value;
    }

    private static Set<CurrencyUnit> currencies(Set<String> codes) {
        if (codes.isEmpty()) {
            throw new WrongSetting("selvedge.orders.currencies", "must name at least one currency");
        }
        try {
            return codes.stream().map(CurrencyUnit::of).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalCurrencyException unknown) {
            throw new WrongSetting("selvedge.orders.currencies", "must be ISO 4217 codes, and are " + codes);
        }
    }

    /// An environment variable has no hyphens, and where the name of a map's entry has one, what is read is a dot.
    private static String named(String property, Map<String, String> values, String name) {
        String value = values.getOrDefault(name, values.get(name.replace('-', '.')));
        if (value == null) {
            throw new WrongSetting(property, "is missing");
        }
        return value;
    }

    static ZoneId zone(String property, String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException unknown) {
            throw new WrongSetting(property, "must be a time zone such as Europe/London, and is " + value);
        }
    }

    static String pattern(String property, String value) {
        try {
            return Pattern.compile(value).pattern();
        } catch (PatternSyntaxException wrong) {
            throw new WrongSetting(property, "must be a regular expression, and is " + value);
        }
    }

    /// What is not needed for every ERP, and is for this one.
    static String needed(String property, Optional<String> value) {
        return present(property, value.orElseThrow(() -> new WrongSetting(property, "is missing")));
    }

    static String present(String property, String value) {
        if (value.isBlank()) {
            throw new WrongSetting(property, "must not be blank");
        }
        return value;
    }

    static URI web(String property, URI uri) {
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
            throw new WrongSetting(property, "must be a web address, and is " + uri);
        }
        return uri;
    }

    static Duration notNegative(String property, Duration value) {
        if (value.isNegative()) {
            throw new WrongSetting(property, "must not be negative, and is " + value);
        }
        return value;
    }

    static Duration positive(String property, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new WrongSetting(property, "must be above 0, and is " + value);
        }
        return value;
    }
}
