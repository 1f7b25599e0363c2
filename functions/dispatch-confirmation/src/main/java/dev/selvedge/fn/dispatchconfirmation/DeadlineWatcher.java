package dev.selvedge.fn.dispatchconfirmation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.selvedge.core.flow.DispatchWatch;
import dev.selvedge.core.model.Stage;
import dev.selvedge.runtime.Feed;
import jakarta.inject.Named;
import java.util.Map;
import java.util.TreeMap;

/// On a schedule: sorts every open order by where it waits and how much time is left, and tells people.
@Named("watch")
public class DeadlineWatcher implements RequestHandler<Map<String, Object>, String> {

    private final DispatchWatch watch;
    private final Feed feed;

    public DeadlineWatcher(DispatchWatch watch, Feed feed) {
        this.watch = watch;
        this.feed = feed;
    }

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        feed.run("watch", () -> figures(watch.look()));
        return feed.finish(context);
    }

    /// `OrdersLevel1` and so on: within the first time before the deadline at which people are told, and nearer.
    private static Map<String, Integer> figures(DispatchWatch.Round round) {
        Map<String, Integer> figures = new TreeMap<>(Map.of(
                "OrdersNotInErp", round.stages().getOrDefault(Stage.NOT_IN_ERP, 0),
                "OrdersNotShipped", round.stages().getOrDefault(Stage.NOT_SHIPPED, 0),
                "OrdersNotConfirmed", round.stages().getOrDefault(Stage.SHIPPED_NOT_CONFIRMED, 0),
                "OrdersHeld", round.stages().getOrDefault(Stage.HELD, 0),
                "OrdersMissed", round.levels().getLast(),
                "OrdersAlerted", round.told(),
                "HoldsOpen", round.holds(),
                "HoldsOldestMinutes", Math.toIntExact(round.oldestHold().toMinutes())));
        for (int level = 1; level < round.levels().size() - 1; level++) {
            figures.put("OrdersLevel" + level, round.levels().get(level));
        }
        return figures;
    }
}
