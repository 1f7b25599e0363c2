package dev.selvedge.local.simulator.scene;

/// What must become of an order, by what was ordered.
public enum Fate {
    /// It stands once in the ERP.
    PLACED,
    /// It waits for a person, visibly, and is not in the ERP.
    HELD,
    /// It was cancelled: no sale stands in the ERP.
    WITHDRAWN
}
