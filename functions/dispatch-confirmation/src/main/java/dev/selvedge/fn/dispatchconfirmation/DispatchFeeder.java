package dev.selvedge.fn.dispatchconfirmation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.selvedge.core.flow.DispatchFeed;
import dev.selvedge.runtime.Feed;
import jakarta.inject.Named;
import java.util.Map;

/// On a schedule: queues the sales of which something may have left the warehouse.
@Named("feed")
public class DispatchFeeder implements RequestHandler<Map<String, Object>, String> {

    private final DispatchFeed sales;
    private final Feed feed;

    public DispatchFeeder(DispatchFeed sales, Feed feed) {
        this.sales = sales;
        this.feed = feed;
    }

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        feed.run("sales", () -> {
            DispatchFeed.Walk walk = sales.walk();
            return Map.of(
                    "FeedPages", walk.pages(),
                    "FeedRead", walk.read(),
                    "FeedQueued", walk.queued(),
                    "FeedIncomplete", walk.complete() ? 0 : 1);
        });
        return feed.finish(context);
    }
}
