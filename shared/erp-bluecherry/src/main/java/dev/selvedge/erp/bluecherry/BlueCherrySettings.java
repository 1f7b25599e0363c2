package dev.selvedge.erp.bluecherry;

/// How this supplier's BlueCherry is set up. Nothing of it is public (bluecherry.md B1): every part has the documented
/// default in a `documented()` of its own, and nearly all of those are guesses.
///
/// @param transport what carries orders, answers, shipments and stock
public record BlueCherrySettings(
        Transport transport,
        OrderSettings orders,
        SkuSettings skus,
        StockSettings stock,
        TextSettings text,
        FolderSettings folders,
        X12Settings x12,
        RestSettings rest,
        FinanceSettings finance) {

    /// The ways to and from BlueCherry. Finance goes as CSV where the others go as X12.
    public enum Transport {
        CSV,
        X12,
        REST
    }
}
