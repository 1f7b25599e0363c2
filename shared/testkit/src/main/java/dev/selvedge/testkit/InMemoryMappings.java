package dev.selvedge.testkit;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.port.Mappings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Mappings that forget when the process ends.
public final class InMemoryMappings implements Mappings {

    private final Map<MappingKey, String> mappings = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(MappingKey key) {
        return Optional.ofNullable(mappings.get(key));
    }

    @Override
    public void put(MappingKey key, String to) {
        mappings.put(key, to);
    }
}
