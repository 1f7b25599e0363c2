package dev.selvedge.testkit;

import dev.selvedge.core.port.Documents;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Documents that forget when the process ends.
public final class InMemoryDocuments implements Documents {

    private final Map<String, byte[]> documents = new ConcurrentHashMap<>();

    @Override
    public void put(String name, byte[] content) {
        documents.put(name, content.clone());
    }

    @Override
    public Optional<byte[]> get(String name) {
        return Optional.ofNullable(documents.get(name)).map(byte[]::clone);
    }

    @Override
    public void delete(String name) {
        documents.remove(name);
    }
}
