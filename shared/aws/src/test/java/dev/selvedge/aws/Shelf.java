package dev.selvedge.aws;

import dev.selvedge.core.port.Documents;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Documents as a test finds them.
final class Shelf implements Documents {

    private final Map<String, byte[]> documents = new HashMap<>();

    @Override
    public void put(String name, byte[] content) {
        documents.put(name, content);
    }

    @Override
    public Optional<byte[]> get(String name) {
        return Optional.ofNullable(documents.get(name));
    }

    @Override
    public void delete(String name) {
        documents.remove(name);
    }

    byte[] content(String name) {
        return get(name).orElseThrow(() -> new AssertionError("no document " + name));
    }
}
