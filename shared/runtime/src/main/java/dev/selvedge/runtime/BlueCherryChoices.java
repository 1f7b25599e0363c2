package dev.selvedge.runtime;

import dev.selvedge.erp.bluecherry.BlueCherrySettings;
import dev.selvedge.erp.bluecherry.BlueCherrySettings.Transport;
import dev.selvedge.erp.bluecherry.Columns;
import dev.selvedge.erp.bluecherry.FinanceSettings;
import dev.selvedge.erp.bluecherry.FolderSettings;
import dev.selvedge.erp.bluecherry.NameSettings;
import dev.selvedge.erp.bluecherry.OrderSettings;
import dev.selvedge.erp.bluecherry.SkuSettings;
import dev.selvedge.erp.bluecherry.StockSettings;
import dev.selvedge.erp.bluecherry.TextSettings;
import dev.selvedge.runtime.Settings.WrongSetting;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// Configuration made into the settings of the BlueCherry adapter. A value that cannot be right is refused by its
/// property's name.
final class BlueCherryChoices {

    private static final String ALL = "selvedge.bluecherry.";
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

    private static final int SHORTEST_BATCH = 10;
    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 23, 14, 5, 6);

    private BlueCherryChoices() {}

    static BlueCherrySettings of(BlueCherryConfig config) {
        return new BlueCherrySettings(
                config.transport(),
                orders(config.orders()),
                skus(config.skus()),
                stock(config.stock()),
                text(config.text(), Columns.all()),
                folders(config.folders()),
                X12Choices.of(config.x12()),
                RestChoices.of(config.rest(), config.transport() == Transport.REST),
                finance(config.finance()));
    }

    private static OrderSettings orders(BlueCherryConfig.Orders orders) {
        return new OrderSettings(
                Settings.positive(ALL + "orders.longest-po", orders.longestPo()),
                orders.poNumber(),
                Settings.present(ALL + "orders.type", orders.type()),
                orders.cancellation(),
                Settings.present(ALL + "orders.cancellation-type", orders.cancellationType()),
                Settings.notNegative(ALL + "orders.cancel-after", orders.cancelAfter()),
                orders.shipVia().orElse(""),
                Settings.positive(ALL + "orders.cancelled-within", orders.cancelledWithin()),
                Settings.positive(ALL + "orders.ask-every", orders.askEvery()));
    }

    private static SkuSettings skus(BlueCherryConfig.Skus skus) {
        return new SkuSettings(skus.parts(), skus.separator());
    }

    /// What lies nowhere is on its way (bluecherry.md B2).
    private static StockSettings stock(BlueCherryConfig.Stock stock) {
        Set<String> leftOut = new HashSet<>(stock.leftOut());
        leftOut.add("");
        return new StockSettings(
                stock.layout(),
                stock.locations(),
                leftOut,
                Settings.present(ALL + "stock.category", stock.category()),
                Settings.positive(ALL + "stock.page", stock.page()));
    }

    private static TextSettings text(BlueCherryConfig.Text text, Collection<String> documented) {
        return new TextSettings(
                charset(text.charset()),
                days(text.datePattern()),
                Settings.zone(ALL + "text.zone", text.zone()),
                text.header(),
                documented(ALL + "text.renamed", text.renamed(), documented));
    }

    private static FolderSettings folders(BlueCherryConfig.Folders folders) {
        return new FolderSettings(
                Settings.present(ALL + "folders.in", folders.in()),
                Settings.present(ALL + "folders.out", folders.out()),
                Settings.present(ALL + "folders.archive", folders.archive()),
                Settings.present(ALL + "folders.error", folders.error()),
                Settings.present(ALL + "folders.prefix", folders.prefix()),
                names(folders),
                Settings.positive(ALL + "folders.answered-within", folders.answeredWithin()),
                Settings.positive(ALL + "folders.read-within", folders.readWithin()));
    }

    private static NameSettings names(BlueCherryConfig.Folders folders) {
        NameSettings documented = NameSettings.documented(folders.prefix());
        BlueCherryConfig.Names names = folders.names();
        return new NameSettings(
                Settings.pattern(ALL + "folders.names.answers", names.answers().orElse(documented.answers())),
                Settings.pattern(
                        ALL + "folders.names.shipments", names.shipments().orElse(documented.shipments())),
                Settings.pattern(ALL + "folders.names.stock", names.stock().orElse(documented.stock())),
                Settings.pattern(
                        ALL + "folders.names.invoices", names.invoices().orElse(documented.invoices())),
                Settings.pattern(
                        ALL + "folders.names.receipts", names.receipts().orElse(documented.receipts())),
                stamp(names.stamp().orElse(documented.stamp())));
    }

    private static FinanceSettings finance(BlueCherryConfig.Finance finance) {
        return new FinanceSettings(
                Settings.needed(ALL + "finance.division", finance.division()),
                Settings.needed(ALL + "finance.customer", finance.customer()),
                finance.deductionCode(),
                period(finance.periodPattern()),
                batch(finance.longestBatch()),
                Settings.positive(ALL + "finance.ask-every", finance.askEvery()));
    }

    private static int batch(int longest) {
        if (longest < SHORTEST_BATCH) {
            throw new WrongSetting(
                    ALL + "finance.longest-batch", "must be at least " + SHORTEST_BATCH + ", and is " + longest);
        }
        return longest;
    }

    /// An environment variable has neither small letters nor signs, so that neither count.
    static Map<String, String> documented(String property, Map<String, String> values, Collection<String> names) {
        Map<String, String> documented = new HashMap<>();
        values.forEach((name, value) -> documented.put(
                documented(property + "." + name, name, names), Settings.present(property + "." + name, value)));
        return documented;
    }

    /// The name of the secret with which the REST interface is called; empty where it needs none.
    static Optional<String> secret(BlueCherryConfig config) {
        boolean isNeeded = config.transport() == Transport.REST && config.rest().access() != RestConfig.Access.NONE;
        return isNeeded ? Optional.of(Settings.needed(ALL + "secret", config.secret())) : Optional.empty();
    }

    /// The name among documented ones that is meant by another spelling of it.
    static String documented(String property, String name, Collection<String> names) {
        return names.stream()
                .filter(known -> plain(known).equals(plain(name)))
                .findFirst()
                .orElseThrow(() -> new WrongSetting(property, "must name one of " + names + ", not " + name));
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static Charset charset(String name) {
        return CHARSETS.stream()
                .filter(charset -> charset.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new WrongSetting(ALL + "text.charset", "must be one of " + CHARSETS + ", and is " + name));
    }

    private static String days(String pattern) {
        return pattern(
                ALL + "text.date-pattern",
                pattern,
                "MM/dd/uuuu",
                (text, days) -> LocalDate.parse(text, days).equals(MOMENT.toLocalDate()));
    }

    private static String stamp(String pattern) {
        return pattern(
                ALL + "folders.names.stamp",
                pattern,
                "uuuuMMddHHmmss",
                (text, stamp) -> LocalDateTime.parse(text, stamp).equals(MOMENT));
    }

    private static String period(String pattern) {
        return pattern(ALL + "finance.period-pattern", pattern, "uuuuMM", (text, _) -> !text.isBlank());
    }

    /// @param fits whether what is written by it means what it meant
    private static String pattern(
            String property, String pattern, String example, BiPredicate<String, DateTimeFormatter> fits) {
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            if (fits.test(MOMENT.format(format), format)) {
                return pattern;
            }
        } catch (IllegalArgumentException | DateTimeException wrong) {
            // It is refused below.
        }
        throw new WrongSetting(property, "must be a pattern such as " + example + ", and is " + pattern);
    }
}
