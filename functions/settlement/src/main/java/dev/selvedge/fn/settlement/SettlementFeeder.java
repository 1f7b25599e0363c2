package dev.selvedge.fn.settlement;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.selvedge.core.flow.SettlementFeed;
import dev.selvedge.runtime.Feed;
import jakarta.inject.Named;
import java.util.Map;

/// On a schedule: queues the payouts of which John Lewis shows something new.
@Named("feed")
public class SettlementFeeder implements RequestHandler<Map<String, Object>, String> {

    private final SettlementFeed payouts;
    private final Feed feed;

    public SettlementFeeder(SettlementFeed payouts, Feed feed) {
        this.payouts = payouts;
        this.feed = feed;
    }

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        feed.run("payouts", () -> {
            SettlementFeed.Walk walk = payouts.walk();
            return Map.of(
                    "PayoutsRead", walk.read(),
                    "PayoutDocuments", walk.documents(),
                    "PayoutsQueued", walk.queued(),
                    "PayoutsOpen", walk.open());
        });
        return feed.finish(context);
    }
}
