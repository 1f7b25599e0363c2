package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Simulator;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;

/// A Mirakl that does not know some orders when OR04 names them, as if they had been archived.
record RefusingNumbers(Simulator mirakl, Set<String> refused) implements Function<Call, Answer> {

    private static final String GONE = "-archived\"";

    @Override
    public Answer apply(Call call) {
        if (!call.operation().equals("PUT /api/orders")) {
            return mirakl.answer(call);
        }
        String body = call.text();
        for (String id : refused) {
            body = body.replace("\"" + id + "\"", "\"" + id + GONE);
        }
        Answer answer = mirakl.answer(new Call(
                call.method(), call.path(), call.query(), call.headers(), body.getBytes(StandardCharsets.UTF_8)));
        return new Answer(
                answer.status(),
                answer.headers(),
                answer.text().replace(GONE, "\"").getBytes(StandardCharsets.UTF_8));
    }
}
