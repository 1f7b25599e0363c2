package dev.selvedge.fn.stockpush;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.selvedge.core.flow.StockScan;
import dev.selvedge.runtime.Feed;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// On a schedule: reads what the ERP can sell and queues what John Lewis must be told.
@Named("scan")
public class StockScanner implements RequestHandler<Map<String, Object>, String> {

    /// What is left for drawing the conclusion, once the last page has been read.
    private static final Duration TO_CONCLUDE = Duration.ofSeconds(60);

    private final StockScan stock;
    private final Feed feed;
    private final InstantSource clock;

    public StockScanner(StockScan stock, Feed feed, InstantSource clock) {
        this.stock = stock;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        feed.run(
                "stock",
                () -> figures(stock.scan(clock.instant()
                        .plusMillis(context.getRemainingTimeInMillis())
                        .minus(TO_CONCLUDE))));
        return feed.finish(context);
    }

    /// `StockHeld` is how it stands: 1 until something is let through, also after runs in which no reading was due.
    private Map<String, Integer> figures(StockScan.Scan scan) {
        return Map.of(
                "StockPages", scan.pages(),
                "StockSkus", scan.skus(),
                "StockChanges", scan.changes(),
                "StockLetThrough", scan.end() == StockScan.End.LET_THROUGH ? 1 : 0,
                "StockHeld", scan.end() == StockScan.End.HELD || stock.isHeld() ? 1 : 0);
    }
}
