package dev.selvedge.local.simulator.bluecherry;

import java.time.Instant;

/// What the machine did with one file that it picked up.
///
/// @param name without its folder
/// @param reason empty when the file was taken
public record FileEntry(Instant at, String name, String reason) {

    public boolean taken() {
        return reason.isEmpty();
    }
}
