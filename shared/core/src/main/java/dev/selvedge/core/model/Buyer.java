package dev.selvedge.core.model;

import java.util.Optional;

/// Who ordered. Personal data: it prints as nothing.
///
/// @param email the marketplace's anonymous address for notifications
public record Buyer(String name, Optional<String> email) {

    @Override
    public String toString() {
        return "Buyer[redacted]";
    }
}
