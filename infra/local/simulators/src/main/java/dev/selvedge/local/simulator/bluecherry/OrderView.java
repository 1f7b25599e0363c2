package dev.selvedge.local.simulator.bluecherry;

import java.util.List;

/// A sales order as it stands: only lines that were taken. No personal data stands in it.
public record OrderView(
        String orderNo,
        String poNumber,
        String status,
        String division,
        String customer,
        String store,
        String warehouse,
        String terms,
        String orderRef,
        List<LineView> lines) {}
