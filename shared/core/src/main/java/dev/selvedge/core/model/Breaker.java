package dev.selvedge.core.model;

/// What keeps a whole push back until a person or a better reading says otherwise.
public enum Breaker {
    /// The ERP's list could not be read whole. The figure: SKUs that were read.
    INCOMPLETE(Reason.STOCK_INCOMPLETE),
    /// The ERP's list is much shorter than it was. The figure: SKUs that are gone.
    SHRUNK(Reason.STOCK_SHRUNK),
    /// Too many SKUs would fall to zero at once. The figure: how many.
    FALLS_TO_ZERO(Reason.STOCK_FALLS_TO_ZERO),
    /// A newer observation has been published, or this one is too old to be believed. The figure: its age in seconds.
    TOO_OLD(Reason.STOCK_TOO_OLD);

    private final Reason reason;

    Breaker(Reason reason) {
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// Whether a person who has let one figure through has let this one through too. Nobody's word makes an old reading
    /// new.
    boolean isNoWorse(long figure, long than) {
        return switch (this) {
            case INCOMPLETE -> figure >= than;
            case SHRUNK, FALLS_TO_ZERO -> figure <= than;
            case TOO_OLD -> false;
        };
    }
}
