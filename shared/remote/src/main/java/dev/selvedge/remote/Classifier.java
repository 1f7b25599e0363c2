package dev.selvedge.remote;

import dev.selvedge.core.port.RemoteFailure;
import java.util.Optional;

/// What a vendor's answer means, as its documents say: the failure, or nothing if the answer can be believed.
@FunctionalInterface
public interface Classifier {

    Optional<RemoteFailure> failure(String operation, Answer answer);
}
