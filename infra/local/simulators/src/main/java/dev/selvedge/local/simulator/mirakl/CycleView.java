package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A seller billing cycle as it stands in the operator's books.
///
/// @param toSeller below zero when the seller owes
/// @param totals by SBC11's names: `total_commissions_incl_tax` and so on
/// @param lines how many lines of the transaction log name it
/// @param invoiceIds the documents that were billed in it
public record CycleView(
        String id,
        String currency,
        Instant created,
        PayOutState state,
        BigDecimal toSeller,
        BigDecimal toOperator,
        Map<String, BigDecimal> totals,
        int lines,
        List<Long> invoiceIds,
        String voucher,
        @Nullable String reference,
        @Nullable PayOutFailure failure) {}
