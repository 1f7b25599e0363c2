package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.testkit.InMemoryMappings;
import java.util.Map;
import java.util.Optional;

/// Mappings that count how often they are asked.
final class CountedMappings implements Mappings {

    private final InMemoryMappings mappings = new InMemoryMappings();
    private int asked;

    @Override
    public Optional<String> find(MappingKey key) {
        asked++;
        return mappings.find(key);
    }

    @Override
    public Map<String, String> all(MappingKey.Kind kind) {
        asked++;
        return mappings.all(kind);
    }

    @Override
    public void remove(MappingKey key) {
        mappings.remove(key);
    }

    @Override
    public void put(MappingKey key, String to) {
        mappings.put(key, to);
    }

    int asked() {
        return asked;
    }
}
