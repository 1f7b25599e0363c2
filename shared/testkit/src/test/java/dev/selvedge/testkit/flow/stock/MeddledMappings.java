package dev.selvedge.testkit.flow.stock;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.testkit.InMemoryMappings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Mappings into whose table somebody can write a stock rule behind the check.
final class MeddledMappings implements Mappings {

    private final Mappings mappings = new InMemoryMappings();
    private final Map<String, String> written = new HashMap<>();

    void write(String scope, String rule) {
        written.put(scope, rule);
    }

    void erase(String scope) {
        written.remove(scope);
    }

    @Override
    public Optional<String> find(MappingKey key) {
        return mappings.find(key);
    }

    @Override
    public Map<String, String> all(MappingKey.Kind kind) {
        Map<String, String> all = new HashMap<>(mappings.all(kind));
        all.putAll(kind == MappingKey.Kind.STOCK_RULE ? written : Map.of());
        return all;
    }

    @Override
    public void remove(MappingKey key) {
        mappings.remove(key);
    }

    @Override
    public void put(MappingKey key, String to) {
        mappings.put(key, to);
    }
}
