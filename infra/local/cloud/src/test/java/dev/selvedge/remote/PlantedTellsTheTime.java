package dev.selvedge.remote;

import java.time.Instant;

final class PlantedTellsTheTime {
    Instant told() {
        return Instant.now();
    }
}
