package dev.selvedge.johnlewis.mirakl;

import java.net.URI;
import java.time.Duration;

/// Where John Lewis's Mirakl is and how it may be used.
///
/// @param ordersEvery the least time between two walks of OR11: a minute, 15 for an external partner
/// @param updatesEvery the least time between two calls of OR04: a minute
/// @param platformEvery how long what PC01 says is believed: a day
public record MiraklSettings(
        URI url,
        long shopId,
        CustomerOrderNumberFrom customerOrderNumber,
        Duration ordersEvery,
        Duration updatesEvery,
        Duration platformEvery,
        Duration connectTimeout,
        Duration readTimeout) {

    /// Which of Mirakl's fields carries John Lewis's Customer Order Number. No public document says; John Lewis's
    /// onboarding team does.
    public enum CustomerOrderNumberFrom {
        ORDER_REFERENCE_FOR_CUSTOMER,
        COMMERCIAL_ID
    }
}
