package dev.selvedge.testkit;

import dev.selvedge.core.port.Facts;
import dev.selvedge.testkit.contract.FactsContract;

class InMemoryFactsContract extends FactsContract {

    private final Facts facts = new InMemoryFacts();

    @Override
    protected Facts facts() {
        return facts;
    }
}
