package dev.selvedge.erp.bluecherry;

import java.time.Instant;
import java.util.Optional;

/// A file's name without its folder.
///
/// @param stamp the time that stands in it, in the account's zone, if one does
record FileName(String name, Optional<Instant> stamp) {

    @Override
    public String toString() {
        return name;
    }
}
