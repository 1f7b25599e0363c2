package dev.selvedge.core.flow;

import dev.selvedge.core.model.Cursor;
import dev.selvedge.core.model.Order;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The cursors that keep, for each order, the newest reading that a worker has taken up.
///
/// Marketplaces date changes to the second, so the mark says which of several readings of one instant it was.
final class Marks {

    private Marks() {}

    static String name(Order order) {
        return "order/" + order.id();
    }

    static Cursor of(Order order) {
        String addressed = order.deliverTo().isPresent() ? ", addressed: " : ": ";
        return new Cursor(order.updatedAt(), order.stateName() + addressed + order.supply());
    }

    /// Whether no worker has taken up this reading or a newer one.
    static boolean isNews(Order order, Map<String, Cursor> taken) {
        @Nullable Cursor last = taken.get(name(order));
        return last == null
                || last.at().isBefore(order.updatedAt())
                || (last.at().equals(order.updatedAt()) && !last.equals(of(order)));
    }
}
