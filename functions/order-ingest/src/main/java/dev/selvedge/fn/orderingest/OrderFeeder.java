package dev.selvedge.fn.orderingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.selvedge.core.flow.HoldReview;
import dev.selvedge.core.flow.OrderFeed;
import dev.selvedge.runtime.Feed;
import jakarta.inject.Named;
import java.util.Map;

/// On a schedule: queues the orders that changed at John Lewis, then those held orders whose cause has gone.
@Named("feed")
public class OrderFeeder implements RequestHandler<Map<String, Object>, String> {

    private final OrderFeed orders;
    private final HoldReview holds;
    private final Feed feed;

    public OrderFeeder(OrderFeed orders, HoldReview holds, Feed feed) {
        this.orders = orders;
        this.holds = holds;
        this.feed = feed;
    }

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        feed.run("orders", () -> {
            OrderFeed.Walk walk = orders.walk();
            return Map.of(
                    "FeedPages", walk.pages(),
                    "FeedRead", walk.read(),
                    "FeedQueued", walk.queued(),
                    "FeedHeld", walk.held(),
                    "FeedIncomplete", walk.complete() ? 0 : 1);
        });
        feed.run("holds", () -> {
            HoldReview.Review review = holds.review();
            return Map.of("HoldsReviewed", review.held(), "HoldsTriedAgain", review.queued());
        });
        return feed.finish(context);
    }
}
