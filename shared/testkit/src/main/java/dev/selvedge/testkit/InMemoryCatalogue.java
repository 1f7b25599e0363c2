package dev.selvedge.testkit;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Catalogue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// A catalogue that forgets when the process ends.
public final class InMemoryCatalogue implements Catalogue {

    private final Set<Sku> skus = ConcurrentHashMap.newKeySet();

    @Override
    public Set<Sku> known(Set<Sku> asked) {
        return asked.stream().filter(skus::contains).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void add(Set<Sku> known) {
        skus.addAll(known);
    }

    @Override
    public void forget(Set<Sku> doubtful) {
        skus.removeAll(doubtful);
    }
}
