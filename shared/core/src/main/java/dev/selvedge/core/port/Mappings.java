package dev.selvedge.core.port;

import dev.selvedge.core.model.MappingKey;
import java.util.Optional;

/// The supplier's choices: the marketplace's words and what they are in the ERP.
public interface Mappings {

    Optional<String> find(MappingKey key);

    void put(MappingKey key, String to);
}
