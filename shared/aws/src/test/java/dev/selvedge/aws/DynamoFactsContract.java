package dev.selvedge.aws;

import dev.selvedge.core.port.Facts;
import dev.selvedge.testkit.contract.FactsContract;
import java.time.InstantSource;
import java.util.UUID;

class DynamoFactsContract extends FactsContract {

    private final Facts facts = new DynamoFacts(
            LocalAws.dynamo(),
            LocalAws.table("stream", "id"),
            InstantSource.system(),
            () -> UUID.randomUUID().toString());

    @Override
    protected Facts facts() {
        return facts;
    }
}
