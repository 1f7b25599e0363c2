package dev.selvedge.testkit;

import dev.selvedge.core.port.Remittances;
import dev.selvedge.testkit.contract.RemittancesContract;

class InMemoryRemittancesContract extends RemittancesContract {

    private final Remittances remittances = new InMemoryRemittances();

    @Override
    protected Remittances remittances() {
        return remittances;
    }
}
