package dev.selvedge.aws;

import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Release;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// A hold as the text of one DynamoDB item, never too long for it.
///
/// A hold must not be lost for its size: first the work is left out, then the evidence and the end of the explanation.
/// Without its work a hold has nothing to send back, so that it must not let go by itself any more: a changed order or
/// a person releases it.
final class HoldText {

    /// An item may have 409,600 bytes; the rest is for its key and instants.
    private static final int MOST = 400 * 1024 - 8 * 1024;

    private static final int EXPLANATION = 1_000;

    private HoldText() {}

    static String of(Hold hold) {
        String whole = Json.write(hold);
        if (whole.length() <= MOST) {
            return whole;
        }
        String withoutWork = Json.write(withoutWork(hold, whole.length()));
        return withoutWork.length() <= MOST ? withoutWork : Json.write(bare(hold, whole.length()));
    }

    static Hold read(String text, Instant since) throws Unreadable {
        Hold hold = Json.read(text, Hold.class);
        return new Hold(
                hold.key(),
                hold.reason(),
                hold.explanation(),
                hold.evidence(),
                hold.deadline(),
                since,
                hold.release(),
                hold.work());
    }

    private static Hold withoutWork(Hold hold, int bytes) {
        Map<String, String> evidence = new HashMap<>(hold.evidence());
        evidence.put("left out", "the work: with it the hold takes " + bytes + " bytes, more than can be kept");
        return stripped(hold, hold.explanation(), evidence);
    }

    private static Hold bare(Hold hold, int bytes) {
        String explanation = hold.explanation();
        return stripped(
                hold,
                explanation.substring(0, Math.min(explanation.length(), EXPLANATION)),
                Map.of(
                        "left out",
                        "the work and the evidence: with them the hold takes " + bytes
                                + " bytes, more than can be kept"));
    }

    private static Hold stripped(Hold hold, String explanation, Map<String, String> evidence) {
        return new Hold(
                hold.key(),
                hold.reason(),
                explanation,
                evidence,
                hold.deadline(),
                hold.since(),
                new Release.ByChange(),
                new HeldWork.Nothing());
    }
}
