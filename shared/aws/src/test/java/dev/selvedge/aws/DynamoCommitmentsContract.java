package dev.selvedge.aws;

import dev.selvedge.core.port.Commitments;
import dev.selvedge.testkit.contract.CommitmentsContract;

class DynamoCommitmentsContract extends CommitmentsContract {

    private final Commitments commitments = new DynamoCommitments(LocalAws.dynamo(), LocalAws.table("order"));

    @Override
    protected Commitments commitments() {
        return commitments;
    }
}
