package dev.selvedge.core.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The supplier's stock rules: per SKU, per category, for the whole connection. The most specific wins whole.
public final class StockRules {

    /// What a rule is for, as its mapping spells it.
    public static final String CONNECTION = "connection";

    private static final String SKU = "sku/";
    private static final String CATEGORY = "category/";

    private final Map<Sku, StockRule> bySku = new HashMap<>();
    private final Map<String, StockRule> byCategory = new HashMap<>();
    private StockRule connection = StockRule.NONE;

    private StockRules() {}

    /// @param rows what each rule is for, `sku/…`, `category/…` or `connection`, and the rule
    /// @throws IllegalArgumentException if a row makes no sense
    public static StockRules of(Map<String, String> rows) {
        StockRules rules = new StockRules();
        rows.forEach(rules::add);
        return rules;
    }

    /// Refuses a row that makes no sense.
    ///
    /// @throws IllegalArgumentException with the reason, for a person
    static void check(String scope, String rule) {
        new StockRules().add(scope, rule);
    }

    private void add(String scope, String text) {
        checkScope(scope);
        StockRule rule = StockRule.parse(text);
        if (scope.equals(CONNECTION)) {
            connection = rule;
        } else if (scope.startsWith(SKU)) {
            bySku.put(new Sku(scope.substring(SKU.length())), rule);
        } else {
            byCategory.put(scope.substring(CATEGORY.length()), rule);
        }
    }

    /// Refuses what nothing can be said for.
    ///
    /// @throws IllegalArgumentException with the reason, for a person
    static void checkScope(String scope) {
        if (!isNamed(SKU, scope) && !isNamed(CATEGORY, scope) && !scope.equals(CONNECTION)) {
            throw new IllegalArgumentException("'" + scope + "' is none of sku/…, category/… and connection");
        }
    }

    private static boolean isNamed(String kind, String scope) {
        return scope.startsWith(kind) && !scope.substring(kind.length()).isBlank();
    }

    /// The categories that have a rule of their own.
    public Set<String> categories() {
        return new TreeSet<>(byCategory.keySet());
    }

    public int sellable(Sku sku, Optional<String> category, BigDecimal available, int sold) {
        return rule(sku, category).sellable(available, sold);
    }

    private StockRule rule(Sku sku, Optional<String> category) {
        StockRule own = bySku.get(sku);
        return own == null ? category.map(byCategory::get).orElse(connection) : own;
    }
}
