package dev.selvedge.erp.bluecherry;

/// What BlueCherry says has become of pieces of a line (bluecherry.md B3, order status back).
enum LineStatus {
    ACCEPTED,
    REJECTED,
    CANCELLED,
    BACKORDER
}
