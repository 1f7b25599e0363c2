package dev.selvedge.runtime;

import dev.selvedge.erp.bluecherry.BlueCherrySettings;
import dev.selvedge.erp.bluecherry.Columns;
import dev.selvedge.erp.bluecherry.FinanceSettings;
import dev.selvedge.erp.bluecherry.FolderSettings;
import dev.selvedge.erp.bluecherry.OrderSettings;
import dev.selvedge.erp.bluecherry.RestSettings;
import dev.selvedge.erp.bluecherry.SkuSettings;
import dev.selvedge.erp.bluecherry.StockSettings;
import dev.selvedge.erp.bluecherry.TextSettings;
import dev.selvedge.erp.bluecherry.X12Settings;
import dev.selvedge.runtime.Settings.WrongSetting;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Configuration made into the settings of the BlueCherry adapter. A value that cannot be right is refused by its
/// property's name.
final class BlueCherryChoices {

    private static final String ALL = "selvedge.bluecherry.";
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

    private BlueCherryChoices() {}

    static BlueCherrySettings of(BlueCherryConfig config) {
        return new BlueCherrySettings(
                config.transport(),
                orders(config.orders()),
                skus(config.skus()),
                stock(config.stock()),
                text(config.text(), Columns.ORDER),
                folders(config.folders()),
                X12Settings.documented(),
                RestSettings.at(java.net.URI.create("http://127.0.0.1")),
                new FinanceSettings("", ""));
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
                Settings.positive(ALL + "folders.answered-within", folders.answeredWithin()),
                Settings.positive(ALL + "folders.read-within", folders.readWithin()));
    }

    /// An environment variable has neither small letters nor signs, so that neither count.
    private static Map<String, String> documented(String property, Map<String, String> values, Collection<String> names) {
        Map<String, String> plain = new HashMap<>();
        names.forEach(name -> plain.put(plain(name), name));
        Map<String, String> documented = new HashMap<>();
        values.forEach((name, value) -> {
            String known = plain.get(plain(name));
            if (known == null) {
                throw new WrongSetting(property + "." + name, "is none of " + names);
            }
            documented.put(known, Settings.present(property + "." + name, value));
        });
        return documented;
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static Charset charset(String name) {
        return CHARSETS.stream()
                .filter(charset -> charset.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new WrongSetting(ALL + "text.charset", "must be one of " + CHARSETS + ", and is " + name));
    }

    private static String days(String pattern) {
        if (!isOfDays(pattern)) {
            throw new WrongSetting(
                    ALL + "text.date-pattern", "must be a pattern such as MM/dd/uuuu, and is " + pattern);
        }
        return pattern;
    }

    /// Whether a day can be written by it and read again.
    private static boolean isOfDays(String pattern) {
        LocalDate day = LocalDate.of(2026, 11, 2);
        try {
            DateTimeFormatter days = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            return LocalDate.parse(days.format(day), days).equals(day);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return false;
        }
    }
}
