package dev.selvedge.core.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/// What the supplier has decided about taking orders.
///
/// @param startOfTrading orders created earlier were handled before Selvedge and are left alone
/// @param currencies in which orders are taken
/// @param overlap how far each reading goes back behind the last one
/// @param lease how long a worker may be at an order; longer than the function that runs it can live
public record OrderPolicy(Instant startOfTrading, Set<CurrencyUnit> currencies, Duration overlap, Duration lease) {
    public OrderPolicy {
        currencies = Set.copyOf(currencies);
    }
}
