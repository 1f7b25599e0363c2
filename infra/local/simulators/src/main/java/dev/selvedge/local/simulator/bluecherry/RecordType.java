package dev.selvedge.local.simulator.bluecherry;

/// A record type of the running stock summary, and how it counts (bluecherry.md B2, `ZZXSSUMH`). Types that no formula
/// names are left out.
public enum RecordType {
    /// Adjustment.
    SA(1, 1, 0),
    /// Return.
    RT(1, 1, 0),
    /// Received.
    R1(1, 1, 0),
    /// Irregular receipt.
    R2(1, 1, 0),
    /// Invoiced.
    IN(-1, -1, 0),
    /// Consumed.
    CM(-1, -1, 0),
    /// Picked.
    PK(0, -1, 0),
    /// Reserved.
    RS(0, -1, 0),
    /// Open order.
    OP(0, -1, 0),
    /// Demand.
    DM(0, -1, 0),
    /// Ship-to work in progress.
    ST(0, 0, 1),
    /// Linked received.
    RV(1, 0, 1),
    /// Linked invoiced.
    RI(-1, 0, -1),
    /// Linked picked.
    RP(0, 0, -1),
    /// Linked open.
    RO(0, 0, -1);

    private final int onHand;
    private final int openToSell;
    private final int workInProgress;

    RecordType(int onHand, int openToSell, int workInProgress) {
        this.onHand = onHand;
        this.openToSell = openToSell;
        this.workInProgress = workInProgress;
    }

    int onHand() {
        return onHand;
    }

    int openToSell() {
        return openToSell;
    }

    int workInProgress() {
        return workInProgress;
    }
}
