package dev.selvedge.testkit;

import dev.selvedge.core.port.Commitments;
import dev.selvedge.testkit.contract.CommitmentsContract;

class InMemoryCommitmentsContract extends CommitmentsContract {

    private final Commitments commitments = new InMemoryCommitments();

    @Override
    protected Commitments commitments() {
        return commitments;
    }
}
