package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Simulator;
import java.net.URI;

/// A Mirakl that has moved, and says so with 302.
record Elsewhere(Simulator mirakl, URI to) implements Simulator {

    @Override
    public Answer answer(Call call) {
        return Answer.empty(302).with("Location", to + call.path() + "?shop_id=" + call.parameter("shop_id"));
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
