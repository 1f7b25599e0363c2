package dev.selvedge.core.flow;

import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Catalogue;
import dev.selvedge.core.port.Erp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Everything that must be right before an order is accepted, and again before it is placed.
final class Vetting {

    private final OrderChecks checks;
    private final Erp erp;
    private final Catalogue catalogue;

    Vetting(OrderChecks checks, Erp erp, Catalogue catalogue) {
        this.checks = checks;
        this.erp = erp;
        this.catalogue = catalogue;
    }

    /// The first thing that is wrong, with all others beside it; the ERP is asked only if all else is right.
    Optional<Objection> objection(Order order) {
        List<Objection> found = new ArrayList<>(checks.objections(order));
        found.addAll(erp.objections(order));
        if (found.isEmpty()) {
            unknownSkus(order).ifPresent(found::add);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(joined(found));
    }

    private static Objection joined(List<Objection> found) {
        Objection first = found.getFirst();
        if (found.size() == 1) {
            return first;
        }
        Map<String, String> evidence = new TreeMap<>(first.evidence());
        evidence.put("also", found.stream().skip(1).map(Objection::explanation).collect(Collectors.joining(" ")));
        return new Objection(first.reason(), first.explanation(), evidence, first.release());
    }

    private Optional<Objection> unknownSkus(Order order) {
        Set<Sku> asked = new TreeSet<>(order.openSkus());
        asked.removeAll(catalogue.known(asked));
        Map<Sku, Optional<Sku>> unknown = new TreeMap<>();
        for (Sku sku : asked) {
            Optional<Sku> sold = erp.lookUp(sku);
            if (sold.filter(sku::equals).isPresent()) {
                catalogue.add(Set.of(sku));
            } else {
                unknown.put(sku, sold);
            }
        }
        return unknown.isEmpty() ? Optional.empty() : Optional.of(unknown(order, unknown));
    }

    /// @param unknown what the ERP does not sell, with what it sells that is nearly so spelled
    private Objection unknown(Order order, Map<Sku, Optional<Sku>> unknown) {
        Map<String, String> evidence = new TreeMap<>();
        List<String> listed = new ArrayList<>();
        unknown.forEach((sku, near) -> {
            evidence.put(
                    "SKU '" + sku + "'",
                    near.map(one -> "not there; there is '" + one + "'").orElse("not there"));
            listed.add("'" + sku + "'"
                    + near.map(one -> " (there is '" + one + "')").orElse(""));
        });
        return new Objection(
                Reason.UNKNOWN_SKU,
                "Order " + order.id() + ": " + erp.name() + " does not sell " + String.join(", ", listed) + ".",
                evidence,
                new Release.WhenKnown(unknown.keySet()));
    }
}
