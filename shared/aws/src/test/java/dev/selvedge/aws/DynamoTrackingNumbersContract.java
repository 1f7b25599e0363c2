package dev.selvedge.aws;

import dev.selvedge.core.port.TrackingNumbers;
import dev.selvedge.testkit.contract.TrackingNumbersContract;
import java.time.Instant;

class DynamoTrackingNumbersContract extends TrackingNumbersContract {

    private final TrackingNumbers numbers = new DynamoTrackingNumbers(
            LocalAws.dynamo(), LocalAws.table("number"), () -> Instant.parse("2026-03-02T12:00:00Z"));

    @Override
    protected TrackingNumbers numbers() {
        return numbers;
    }
}
