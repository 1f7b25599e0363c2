package dev.selvedge.fn.stockpush;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.selvedge.core.flow.StockDesk;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Invoked by a person, with what has been decided about stock.
///
/// `{"letThrough": "the reason"}` lets the push that is held through, once. `{"rules": {"sku/AB-1": "5 max 20"}}` sets
/// rules, and takes one away whose text is empty. What makes no sense is refused with the reason, and nothing is done.
///
/// Answers with every rule, by what it is for.
@Named("desk")
public class StockClerk implements RequestHandler<StockClerk.Decision, Map<String, String>> {

    /// What has been decided; each part may be left out.
    public record Decision(
            @Nullable String letThrough, @Nullable Map<String, String> rules) {}

    private final StockDesk desk;

    public StockClerk(StockDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, String> handleRequest(Decision decision, Context context) {
        if (decision.rules() != null) {
            desk.set(decision.rules());
        }
        if (decision.letThrough() != null) {
            desk.letThrough(decision.letThrough());
        }
        return desk.rules();
    }
}
