package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as it stands in the marketplace's books, without a word about the customer.
///
/// @param total what was ordered, with shipping and fees, in the tax mode in which it was ordered
public record OrderView(
        String id,
        OrderState state,
        boolean accepted,
        @Nullable String sellerReference,
        String currency,
        BigDecimal total,
        Instant created,
        Instant lastUpdated,
        List<LineView> lines,
        DispatchView dispatch) {}
