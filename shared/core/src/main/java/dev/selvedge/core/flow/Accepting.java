package dev.selvedge.core.flow;

import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Marketplace;
import java.util.Map;
import java.util.Optional;

/// An order that can be supplied is accepted; one that cannot is held, never refused.
final class Accepting {

    private final Vetting vetting;
    private final Marketplace marketplace;
    private final CaseFile file;

    Accepting(Vetting vetting, Marketplace marketplace, CaseFile file) {
        this.vetting = vetting;
        this.marketplace = marketplace;
        this.file = file;
    }

    Outcome accept(Order order) {
        WorkKey key = WorkKey.of(Kind.ORDER, order.id());
        Optional<Objection> objection = vetting.objection(order);
        if (objection.isPresent()) {
            return file.hold(key, order, objection.get());
        }
        return switch (marketplace.accept(order)) {
            case ACCEPTED -> {
                file.release(key);
                file.note(key, "accepted", Map.of("supply", order.supply()));
                yield Outcome.Done.of("accepted");
            }
            case NO_LONGER_WAITING -> {
                file.release(key);
                yield new Outcome.Duplicate("John Lewis no longer waits for an acceptance");
            }
        };
    }
}
