package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockRules;
import dev.selvedge.core.port.Mappings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Under which codes an order is entered: all five are mandatory, and of all that are mapped for a SKU, for its
/// category and for the connection the most specific wins.
///
/// They stand in the head of a purchase order, so that the lines of one must come to the same (bluecherry.md B3, X12).
final class Codes {

    private static final Map<Kind, String> COLUMNS = columns();

    /// Char(3) (bluecherry.md B2).
    private static final int LONGEST_DIVISION = 3;

    private final Mappings mappings;
    private final Function<Sku, Optional<String>> category;

    /// @param category of a SKU, asked only where categories are mapped
    Codes(Mappings mappings, Function<Sku, Optional<String>> category) {
        this.mappings = mappings;
        this.category = category;
    }

    private static Map<Kind, String> columns() {
        Map<Kind, String> columns = new LinkedHashMap<>();
        columns.put(Kind.DIVISION, Columns.DIVISION);
        columns.put(Kind.CUSTOMER, Columns.CUSTOMER);
        columns.put(Kind.STORE, Columns.STORE);
        columns.put(Kind.TERMS, Columns.TERMS);
        columns.put(Kind.WAREHOUSE, Columns.WAREHOUSE);
        return columns;
    }

    /// The columns of an order that meets no [objection][#objections].
    Map<String, String> of(Order order) {
        Map<String, String> codes = new TreeMap<>();
        COLUMNS.forEach((kind, column) -> codes.put(
                column,
                code(mappings.all(kind), order.openSkus().iterator().next()).orElseThrow()));
        return codes;
    }

    /// @param again when to look whether somebody has mended what is mapped
    List<Objection> objections(Order order, Instant again) {
        List<Objection> found = new ArrayList<>();
        for (Kind kind : COLUMNS.keySet()) {
            Map<String, String> mapped = mappings.all(kind);
            Map<Sku, String> codes = new TreeMap<>();
            order.openSkus().forEach(sku -> codes.put(sku, code(mapped, sku).orElse("")));
            objection(kind, codes)
                    .map(why -> new Objection(
                            Reason.CODE_NOT_MAPPED,
                            "Order " + order.id() + ": " + why + ".",
                            evidence(kind, codes),
                            release(kind, codes, again)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /// Any mapping that would do; where all is mapped and makes no sense, only looking again tells.
    private Release release(Kind kind, Map<Sku, String> codes, Instant again) {
        Set<MappingKey> missing = codes.entrySet().stream()
                .filter(code -> code.getValue().isEmpty())
                .flatMap(code -> Stream.of(
                        Optional.of("sku/" + code.getKey()),
                        category.apply(code.getKey()).map(name -> "category/" + name),
                        Optional.of(StockRules.CONNECTION)))
                .flatMap(Optional::stream)
                .map(from -> new MappingKey(kind, from))
                .collect(Collectors.toSet());
        boolean waits = !missing.isEmpty()
                && missing.stream().noneMatch(key -> mappings.find(key).isPresent());
        return waits ? new Release.WhenOneMapped(missing) : new Release.LookAgain(again);
    }

    private static Optional<String> objection(Kind kind, Map<Sku, String> codes) {
        String missing = skus(codes, String::isEmpty);
        if (!missing.isEmpty()) {
            return Optional.of("no " + word(kind) + " is mapped for " + missing);
        }
        if (codes.values().stream().distinct().count() > 1) {
            return Optional.of("its lines come to different codes for the " + word(kind)
                    + ", and one purchase order has one: " + codes);
        }
        String tooLong = kind == Kind.DIVISION ? skus(codes, code -> code.length() > LONGEST_DIVISION) : "";
        return tooLong.isEmpty()
                ? Optional.empty()
                : Optional.of("the division mapped for " + tooLong + " is longer than " + LONGEST_DIVISION
                        + " characters: " + codes);
    }

    private static String skus(Map<Sku, String> codes, Predicate<String> which) {
        return codes.entrySet().stream()
                .filter(code -> which.test(code.getValue()))
                .map(code -> "'" + code.getKey() + "'")
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> evidence(Kind kind, Map<Sku, String> codes) {
        Map<String, String> evidence = new TreeMap<>();
        codes.forEach(
                (sku, code) -> evidence.put(word(kind) + " of '" + sku + "'", code.isEmpty() ? "not mapped" : code));
        return evidence;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// @param mapped all codes of a kind, by what they are for
    private Optional<String> code(Map<String, String> mapped, Sku sku) {
        return find(mapped, "sku/" + sku)
                .or(() -> byCategory(mapped, sku))
                .or(() -> find(mapped, StockRules.CONNECTION));
    }

    private Optional<String> byCategory(Map<String, String> mapped, Sku sku) {
        boolean any = mapped.keySet().stream().anyMatch(from -> from.startsWith("category/"));
        return any ? category.apply(sku).flatMap(name -> find(mapped, "category/" + name)) : Optional.empty();
    }

    private static Optional<String> find(Map<String, String> mapped, String from) {
        return Optional.ofNullable(mapped.get(from)).filter(code -> !code.isBlank());
    }
}
