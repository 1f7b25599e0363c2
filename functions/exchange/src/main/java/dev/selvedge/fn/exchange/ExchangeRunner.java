package dev.selvedge.fn.exchange;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.selvedge.core.flow.ExchangeRun;
import dev.selvedge.runtime.Feed;
import jakarta.inject.Named;
import java.util.Map;

/// On a schedule: takes in what the ERP has written, and sends what waits for it.
@Named("run")
public class ExchangeRunner implements RequestHandler<Map<String, Object>, String> {

    private final ExchangeRun post;
    private final Feed feed;

    public ExchangeRunner(ExchangeRun post, Feed feed) {
        this.post = post;
        this.feed = feed;
    }

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        feed.run("exchange", () -> {
            ExchangeRun.Round round = post.run();
            return Map.of(
                    "ExchangeBusy", round.busy() ? 1 : 0,
                    "ExchangeSent", round.sent(),
                    "ExchangeReceived", round.received(),
                    "ExchangeTroubles", round.troubles(),
                    "ExchangeSilences", round.silences());
        });
        return feed.finish(context);
    }
}
