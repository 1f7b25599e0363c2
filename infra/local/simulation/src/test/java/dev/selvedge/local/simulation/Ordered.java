package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.mirakl.LineView;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.scene.Fate;
import dev.selvedge.local.simulator.scene.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// An order as it was meant, to compare with what became of it.
final class Ordered {

    private static final Set<Kind> HELD_FOR_ADDRESS =
            Set.of(Kind.NO_POSTCODE, Kind.LONG_STREET, Kind.CONTROL_CHARACTER, Kind.EMOJI, Kind.RIGHT_TO_LEFT);

    private final String id;
    private final Kind kind;
    private final Fate meant;
    private boolean addressMended;

    /// @param meant what must become of it as it was ordered
    Ordered(int number, Kind kind, Fate meant) {
        this.id = "JL%05d-A".formatted(number);
        this.kind = kind;
        this.meant = meant;
    }

    String id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    void addressMended() {
        addressMended = true;
    }

    /// What must become of it, now that it stands so at John Lewis.
    Fate fate(OrderView view) {
        if (view.state() == OrderState.CANCELED || view.state() == OrderState.REFUSED) {
            return Fate.WITHDRAWN;
        }
        return meant == Fate.HELD && !isMended(view) ? Fate.HELD : Fate.PLACED;
    }

    private boolean isMended(OrderView view) {
        return (addressMended && HELD_FOR_ADDRESS.contains(kind))
                || (kind == Kind.UNKNOWN_SKU && !left(view).containsKey("NO-SUCH-CUSHION"));
    }

    /// How many pieces of each SKU John Lewis still wants.
    static Map<String, BigDecimal> left(OrderView view) {
        Map<String, BigDecimal> left = new TreeMap<>();
        for (LineView line : view.lines()) {
            int pieces = line.quantity() - line.cancelled();
            if (pieces > 0 && line.state() != OrderState.REFUSED) {
                left.merge(line.sku(), BigDecimal.valueOf(pieces), BigDecimal::add);
            }
        }
        return left;
    }
}
