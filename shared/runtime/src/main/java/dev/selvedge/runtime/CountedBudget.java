package dev.selvedge.runtime;

import dev.selvedge.core.port.RateBudget;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Counts what is spent of each limit, so that it can be held against what the partner's document allows: `CallsCin7`
/// for each slot that was given, `CallsDeferredCin7` for each that did not come soon enough.
///
/// A limit `mirakl/2000/OR11` is `MiraklOR11`: a connection has one shop, whose number says nothing. What counts as one
/// call is the adapter's to say; where further pages are free, they are not counted.
final class CountedBudget implements RateBudget {

    private final RateBudget budget;
    private final Metrics metrics;

    CountedBudget(RateBudget budget, Metrics metrics) {
        this.budget = budget;
        this.metrics = metrics;
    }

    @Override
    public Slot reserve(Allowance allowance, Instant now) {
        Slot slot = budget.reserve(allowance, now);
        String counted =
                switch (slot) {
                    case Slot.At _ -> "Calls";
                    case Slot.Busy _ -> "CallsDeferred";
                };
        metrics.count(counted + camelCase(allowance.name()), 1);
        return slot;
    }

    private static String camelCase(String limit) {
        return Arrays.stream(limit.split("/"))
                .filter(part -> !part.chars().allMatch(Character::isDigit))
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
    }
}
