package dev.selvedge.local.cloud;

/// What goes wrong with an order on its way out of the warehouse.
enum Mishap {
    NONE,
    /// It is due soon, and nobody in the warehouse thinks of it until people are told.
    FORGOTTEN,
    /// It goes with a carrier that nobody has mapped yet.
    NEW_CARRIER,
    /// Nobody has written the tracking number, until people are told.
    NO_TRACKING,
    /// It is cancelled at John Lewis when it has left and John Lewis does not know of that.
    CANCELLED_ON_THE_WAY,
    /// Somebody voids its sale; it is cancelled at John Lewis once people are told.
    VOIDED
}
