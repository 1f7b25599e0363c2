package dev.selvedge.testkit;

import dev.selvedge.core.port.Mappings;
import dev.selvedge.testkit.contract.MappingsContract;

class InMemoryMappingsContract extends MappingsContract {

    private final Mappings mappings = new InMemoryMappings();

    @Override
    protected Mappings mappings() {
        return mappings;
    }
}
