package dev.selvedge.fn.stockpush;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.selvedge.core.flow.StockAudit;
import dev.selvedge.runtime.Feed;
import jakarta.inject.Named;
import java.util.Map;

/// On a schedule: asks John Lewis for all its offers when the last audit is a day old.
@Named("audit")
public class StockAuditor implements RequestHandler<Map<String, Object>, String> {

    private final StockAudit audit;
    private final Feed feed;

    public StockAuditor(StockAudit audit, Feed feed) {
        this.audit = audit;
        this.feed = feed;
    }

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        feed.run("audit", () -> Map.of("OffersAdrift", audit.adrift(), "AuditBegun", audit.begin() ? 1 : 0));
        return feed.finish(context);
    }
}
