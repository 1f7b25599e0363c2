package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Simulator;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// A Mirakl that does not know some orders when OR04 names them, as if they had been archived.
record RefusingNumbers(Simulator mirakl, Set<String> refused) implements Simulator {

    private static final String GONE = "-archived\"";

    @Override
    public Answer answer(Call call) {
        if (!call.operation().equals("PUT /api/orders")) {
            return mirakl.answer(call);
        }
        String body = call.text();
        for (String id : refused) {
            body = body.replace("\"" + id + "\"", "\"" + id + GONE);
        }
        Answer answer = mirakl.answer(
                new Call(call.method(), call.path(), call.query(), call.headers(), body.getBytes(StandardCharsets.UTF_8)));
        return new Answer(
                answer.status(),
                answer.headers(),
                answer.text().replace(GONE, "\"").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return mirakl.name();
    }

    @Override
    public Answer throttled() {
        return mirakl.throttled();
    }

    @Override
    public Answer webPage() {
        return mirakl.webPage();
    }

    @Override
    public Answer forbidden() {
        return mirakl.forbidden();
    }

    @Override
    public Answer errorInSuccess() {
        return mirakl.errorInSuccess();
    }

    @Override
    public String books() {
        return mirakl.books();
    }

    @Override
    public String booksAsJson() {
        return mirakl.booksAsJson();
    }
}
