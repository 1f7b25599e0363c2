package dev.selvedge.testkit;

import dev.selvedge.core.port.Holds;
import dev.selvedge.testkit.contract.HoldsContract;

class InMemoryHoldsContract extends HoldsContract {

    private final Holds holds = new InMemoryHolds();

    @Override
    protected Holds holds() {
        return holds;
    }
}
