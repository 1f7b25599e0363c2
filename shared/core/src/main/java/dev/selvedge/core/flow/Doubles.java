package dev.selvedge.core.flow;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.port.Erp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is said when an order stands in the ERP more than once.
final class Doubles {

    private Doubles() {}

    static Objection objection(Order order, Erp erp, List<ErpReference> sales, Instant now) {
        String numbers = sales.stream().map(ErpReference::number).collect(Collectors.joining(", "));
        return new Objection(
                Reason.DOUBLED_IN_ERP,
                "Order " + order.id() + " stands in " + erp.name() + " more than once: " + numbers + ".",
                Map.of("sales", numbers),
                Patience.lookAgain(now));
    }
}
