package dev.selvedge.testkit;

import dev.selvedge.core.port.TrackingNumbers;
import dev.selvedge.testkit.contract.TrackingNumbersContract;

class InMemoryTrackingNumbersContract extends TrackingNumbersContract {

    private final TrackingNumbers numbers = new InMemoryTrackingNumbers();

    @Override
    protected TrackingNumbers numbers() {
        return numbers;
    }
}
