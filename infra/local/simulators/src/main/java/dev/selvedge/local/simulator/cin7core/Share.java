package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;

/// What one line of a document brings to the ledger: an amount for its own account, and the tax for that of its rule.
record Share(String account, BigDecimal net, String taxAccount, BigDecimal tax) {}
