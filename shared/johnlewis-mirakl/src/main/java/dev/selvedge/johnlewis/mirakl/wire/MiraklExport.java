package dev.selvedge.johnlewis.mirakl.wire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer of OF53.
@RegisterForReflection
public record MiraklExport(
        @Nullable String status,
        @Nullable Error error,
        @Nullable List<String> urls) {

    public record Error(@Nullable String code, @Nullable String detail) {}
}
