package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Simulator;
import java.util.function.Function;

/// A Mirakl that answers in a way of its own.
record Odd(Simulator mirakl, Function<Call, Answer> answering) implements Simulator {

    @Override
    public Answer answer(Call call) {
        return answering.apply(call);
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
