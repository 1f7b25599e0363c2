package dev.selvedge.core.flow;

import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Instant;
import java.util.Map;

/// What is said when a partner refuses something about an order, in its own words.
final class Refusals {

    private Refusals() {}

    static Objection objection(Reason reason, Order order, RemoteFailure.Refused refused, Instant now) {
        return new Objection(
                reason,
                refused.system() + " refused order " + order.id() + ": " + refused.words(),
                Map.of("operation", String.valueOf(refused.getMessage())),
                Patience.lookAgain(now));
    }
}
