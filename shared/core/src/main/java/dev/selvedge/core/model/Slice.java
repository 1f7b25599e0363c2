package dev.selvedge.core.model;

import java.util.List;
import java.util.Optional;

/// A part of a longer list whose owner does not count it.
///
/// @param next how to ask for the part after this one; empty at the end
public record Slice<T>(List<T> items, Optional<String> next) {
    public Slice {
        items = List.copyOf(items);
    }
}
