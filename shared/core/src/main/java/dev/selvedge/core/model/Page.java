package dev.selvedge.core.model;

import java.util.List;
import java.util.Optional;

/// One bounded page of a longer list.
///
/// @param next how to ask for the page after this one; empty at the end
/// @param total how many the list has in all, as its owner counts
public record Page<T>(List<T> items, Optional<String> next, int total) {
    public Page {
        items = List.copyOf(items);
    }
}
