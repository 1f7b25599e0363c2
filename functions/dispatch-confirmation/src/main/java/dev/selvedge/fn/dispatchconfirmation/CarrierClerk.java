package dev.selvedge.fn.dispatchconfirmation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.selvedge.core.flow.CarrierDesk;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Invoked by a person, with what the warehouse's carriers are at John Lewis.
///
/// `{"carriers": {"DPD Next Day": "DPD"}}` maps carriers, and forgets one whose code is empty. What makes no sense is
/// refused with the reason, and nothing is done. A dispatch that waits for a carrier goes by itself afterwards.
///
/// Answers with every carrier, by what the warehouse writes.
@Named("desk")
public class CarrierClerk implements RequestHandler<CarrierClerk.Decision, Map<String, String>> {

    /// What has been decided; left out to ask only.
    public record Decision(@Nullable Map<String, String> carriers) {}

    private final CarrierDesk desk;

    public CarrierClerk(CarrierDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, String> handleRequest(Decision decision, Context context) {
        if (decision.carriers() != null) {
            desk.set(decision.carriers());
        }
        return desk.carriers();
    }
}
