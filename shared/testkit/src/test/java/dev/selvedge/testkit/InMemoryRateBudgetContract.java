package dev.selvedge.testkit;

import dev.selvedge.core.port.RateBudget;
import dev.selvedge.testkit.contract.RateBudgetContract;

class InMemoryRateBudgetContract extends RateBudgetContract {

    private final RateBudget budget = new InMemoryRateBudget();

    @Override
    protected RateBudget budget() {
        return budget;
    }
}
