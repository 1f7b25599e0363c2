package dev.selvedge.core.port;

import dev.selvedge.core.model.MappingKey;
import java.util.Map;
import java.util.Optional;

/// The supplier's choices: the marketplace's words and what they are in the ERP.
public interface Mappings {

    Optional<String> find(MappingKey key);

    /// Everything of one kind, by what it is mapped from.
    Map<String, String> all(MappingKey.Kind kind);

    /// Forgets it, if it is mapped.
    void remove(MappingKey key);

    /// @throws IllegalArgumentException with the reason, if this key [cannot be mapped][MappingKey#check] to it
    void put(MappingKey key, String to);
}
