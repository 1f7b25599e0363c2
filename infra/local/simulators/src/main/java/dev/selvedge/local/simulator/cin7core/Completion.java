package dev.selvedge.local.simulator.cin7core;

/// The states of money tasks, journals and transfers (cin7-core.md A4, `/journal`; for the others a reading). Only what
/// is completed stands in the ledger.
enum Completion {
    DRAFT,
    COMPLETED,
    VOIDED
}
