package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/// Money moved between two accounts of the same currency (cin7-core.md A4, `/bankTransfer`).
record BankTransfer(
        UUID taskId,
        Completion status,
        String from,
        String to,
        BigDecimal amount,
        String reference,
        LocalDate date,
        String note) {}
