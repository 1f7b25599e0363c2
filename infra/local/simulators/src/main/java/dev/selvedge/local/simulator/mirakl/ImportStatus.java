package dev.selvedge.local.simulator.mirakl;

/// Where an import stands: `status` of STO02.
public enum ImportStatus {
    WAITING,
    RUNNING,
    COMPLETE,
    FAILED
}
