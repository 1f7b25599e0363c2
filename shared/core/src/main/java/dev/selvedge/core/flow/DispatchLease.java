package dev.selvedge.core.flow;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import java.time.Instant;
import java.util.Optional;

/// Who is at an order, alone.
///
/// @param kind a dispatch, or what happened after one
/// @param doubt if somebody may have told more than is written down: until when
record DispatchLease(Kind kind, OrderId order, int attempt, Optional<Instant> doubt) {

    WorkKey key() {
        return WorkKey.of(kind, order);
    }
}
