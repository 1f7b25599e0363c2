package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderLine;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.port.Mappings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The supplier's names of tax rules: they come from its account and cannot be guessed (cin7-core.md A4, `/ref/tax`).
final class Cin7TaxRules {

    private final Mappings mappings;

    Cin7TaxRules(Mappings mappings) {
        this.mappings = mappings;
    }

    /// @throws IllegalStateException for codes that have no rule; [#objections] says so beforehand
    String of(String codes) {
        return mappings.find(key(codes))
                .orElseThrow(() -> new IllegalStateException("no tax rule is mapped for " + codes));
    }

    List<Objection> objections(Order order) {
        List<Objection> found = new ArrayList<>();
        Set<String> missing = missing(codes(order));
        if (!missing.isEmpty()) {
            found.add(notMapped(order, missing));
        }
        mixed(order).ifPresent(found::add);
        return found;
    }

    private static Set<String> codes(Order order) {
        Set<String> codes = new TreeSet<>();
        for (OrderLine line : order.openLines()) {
            codes.add(Cin7Money.codes(line.open().taxes()));
            if (line.open().shipping().isPositive()) {
                codes.add(Cin7Money.codes(Cin7Mapping.shippingTaxes(line)));
            }
        }
        return codes;
    }

    private Set<String> missing(Set<String> codes) {
        Set<String> missing = new TreeSet<>(codes);
        missing.removeIf(one -> mappings.find(key(one)).isPresent());
        return missing;
    }

    private static Objection notMapped(Order order, Set<String> missing) {
        Set<MappingKey> keys = new HashSet<>();
        missing.forEach(codes -> keys.add(key(codes)));
        return new Objection(
                Reason.TAX_NOT_MAPPED,
                "Order " + order.id() + ": no tax rule of Cin7 Core is mapped for " + String.join(", ", missing) + ".",
                Map.of("taxCodes", String.join(", ", missing)),
                new Release.WhenMapped(keys));
    }

    /// Two lines of one SKU become one line there, which has one tax rule.
    private static Optional<Objection> mixed(Order order) {
        Map<String, String> codesBySku = new HashMap<>();
        for (OrderLine line : order.openLines()) {
            String codes = Cin7Money.codes(line.open().taxes());
            String before = codesBySku.putIfAbsent(line.sku().value(), codes);
            if (before != null && !before.equals(codes)) {
                return Optional.of(Objection.to(
                        Reason.TOTALS_DISAGREE,
                        "Order " + order.id() + ": SKU '" + line.sku() + "' stands twice with different tax (" + before
                                + " and " + codes + "); Cin7 Core keeps one line for each SKU.",
                        Map.of("sku", line.sku().value())));
            }
        }
        return Optional.empty();
    }

    private static MappingKey key(String codes) {
        return new MappingKey(Kind.TAX, codes);
    }
}
