package dev.selvedge.local.simulator.cin7core;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The vendor's ids. They follow from what they name, so that one seed gives one run.
final class Guids {

    private Guids() {}

    static UUID of(String kind, Object name) {
        return UUID.nameUUIDFromBytes((kind + ":" + name).getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable UUID read(String name, @Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw Refused.unreadable(name);
        }
    }
}
