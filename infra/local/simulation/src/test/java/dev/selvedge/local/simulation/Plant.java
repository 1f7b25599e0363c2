package dev.selvedge.local.simulation;

import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Outbox;
import java.util.function.UnaryOperator;

/// A bug planted to prove that the simulation would find it.
record Plant(UnaryOperator<Ledger> ledger, UnaryOperator<Outbox> outbox) {

    static Plant nothing() {
        return new Plant(UnaryOperator.identity(), UnaryOperator.identity());
    }
}
