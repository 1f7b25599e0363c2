package dev.selvedge.runtime;

/// A figure that CloudWatch keeps over time, so that an alarm can stand on it. Each costs money in each function that
/// writes it, so there are few; whatever else is counted is found in the logs.
///
/// Zero is written as well: nothing at all means that the function was silent, or could not tell.
public enum Series {
    /// Open orders whose shipping deadline has passed; for operations. Written by the watch over deadlines.
    ORDERS_MISSED("OrdersMissed"),

    /// Open orders within the first of the configured times before their deadline; for operations. Written by the watch
    /// over deadlines, as are the next two, if so many times are configured.
    ORDERS_LEVEL_1("OrdersLevel1"),

    /// Open orders within the second of the configured times.
    ORDERS_LEVEL_2("OrdersLevel2"),

    /// Open orders within the third of the configured times: the nearest, as long as nobody configures more.
    ORDERS_LEVEL_3("OrdersLevel3"),

    /// Pieces of work of any kind that wait for a person or a mapping; for operations and finance. Written by the watch
    /// over deadlines, which asks no partner.
    HOLDS_OPEN("HoldsOpen"),

    /// For how many minutes the oldest of them has been held, 0 if nothing is; for operations and finance. Written by
    /// the watch over deadlines.
    HOLDS_OLDEST_MINUTES("HoldsOldestMinutes", "None"),

    /// Offers that the last audit found to show another stock than John Lewis confirmed; for operations. Written by the
    /// audit, each time it looks whether one is due.
    OFFERS_ADRIFT("OffersAdrift"),

    /// 1 while stock is not pushed until a person says so or the next reading passes, else 0; for operations. Written
    /// by the reading of stock.
    STOCK_HELD("StockHeld"),

    /// Payouts that are not in the ledger yet; for finance. Written by the feed of payouts.
    PAYOUTS_OPEN("PayoutsOpen"),

    /// Parts of a run that a partner's failure broke off, calls that came too soon left out; for whoever knows the
    /// partner. Written by everything on a schedule.
    FEED_FAILED("FeedFailed"),

    /// Messages that were sent again for later; for whoever operates Selvedge. Written by every worker.
    DEFERRED("Deferred");

    private final String metric;
    private final String unit;

    Series(String metric) {
        this(metric, "Count");
    }

    Series(String metric, String unit) {
        this.metric = metric;
        this.unit = unit;
    }

    /// Its name in CloudWatch.
    public String metric() {
        return metric;
    }

    /// Its unit, as CloudWatch spells it, which has none for minutes.
    public String unit() {
        return unit;
    }
}
