package dev.selvedge.local.simulator.bluecherry;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What orders refer to: the customer, store and UPC tables of bluecherry.md B2 and the code lists beside them.
final class Masters {

    final Set<String> divisions = new LinkedHashSet<>();
    final Set<String> warehouses = new LinkedHashSet<>();
    final Set<String> terms = new LinkedHashSet<>();
    final Set<String> accounts = new LinkedHashSet<>();

    /// Customers and their stores.
    final Map<String, Set<String>> stores = new LinkedHashMap<>();

    /// By UPC, in the order in which they were added.
    final Map<String, Item> items = new LinkedHashMap<>();

    /// The one item that a row means. Empty when it means none, or leaves open which.
    Optional<Item> item(Row row) {
        List<Item> meant =
                items.values().stream().filter(item -> item.isMeantBy(row)).toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    Item item(String upc) {
        Item item = items.get(upc);
        if (item == null) {
            throw new IllegalStateException("no UPC " + upc);
        }
        return item;
    }
}
