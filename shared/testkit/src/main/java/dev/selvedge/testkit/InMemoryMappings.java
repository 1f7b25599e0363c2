package dev.selvedge.testkit;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.port.Mappings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Mappings that forget when the process ends.
public final class InMemoryMappings implements Mappings {

    private final Map<MappingKey, String> mappings = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(MappingKey key) {
        return Optional.ofNullable(mappings.get(key));
    }

    @Override
    public Map<String, String> all(MappingKey.Kind kind) {
        return mappings.entrySet().stream()
                .filter(mapping -> mapping.getKey().kind() == kind)
                .collect(
                        Collectors.toUnmodifiableMap(mapping -> mapping.getKey().from(), Map.Entry::getValue));
    }

    @Override
    public void remove(MappingKey key) {
        mappings.remove(key);
    }

    @Override
    public void put(MappingKey key, String to) {
        key.check(to);
        mappings.put(key, to);
    }
}
