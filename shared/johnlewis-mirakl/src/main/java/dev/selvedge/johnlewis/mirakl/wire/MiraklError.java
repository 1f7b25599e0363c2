package dev.selvedge.johnlewis.mirakl.wire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// One error in an answer.
@RegisterForReflection
public record MiraklError(
        @Nullable String code,
        @Nullable String field,
        @Nullable String message) {

    /// `CODE: message`, as far as there is either.
    public String words() {
        String said = message == null ? "no message" : message;
        return code == null ? said : code + ": " + said;
    }
}
