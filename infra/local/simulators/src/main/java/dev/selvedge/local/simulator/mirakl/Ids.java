package dev.selvedge.local.simulator.mirakl;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Ids of 36 characters, as Mirakl gives them to what has no name: the same for the same thing in every run.
final class Ids {

    private Ids() {}

    static String of(String kind, long number) {
        return UUID.nameUUIDFromBytes((kind + " " + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
