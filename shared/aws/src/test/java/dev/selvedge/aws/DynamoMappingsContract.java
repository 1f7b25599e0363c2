package dev.selvedge.aws;

import dev.selvedge.core.port.Mappings;
import dev.selvedge.testkit.contract.MappingsContract;

class DynamoMappingsContract extends MappingsContract {

    private final Mappings mappings = new DynamoMappings(LocalAws.dynamo(), LocalAws.table("kind", "from"));

    @Override
    protected Mappings mappings() {
        return mappings;
    }
}
