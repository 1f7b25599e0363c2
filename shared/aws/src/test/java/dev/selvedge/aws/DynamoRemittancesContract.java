package dev.selvedge.aws;

import dev.selvedge.core.port.Remittances;
import dev.selvedge.testkit.contract.RemittancesContract;

class DynamoRemittancesContract extends RemittancesContract {

    private final Remittances remittances = new DynamoRemittances(
            LocalAws.dynamo(), LocalAws.table("payout"), new S3Documents(LocalAws.s3(), LocalAws.bucket()));

    @Override
    protected Remittances remittances() {
        return remittances;
    }
}
