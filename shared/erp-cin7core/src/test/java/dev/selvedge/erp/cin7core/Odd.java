package dev.selvedge.erp.cin7core;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Simulator;
import java.util.function.Function;

/// A Cin7 that answers everything in one odd way.
record Odd(Simulator cin7, Function<Call, Answer> answering) implements Simulator {

    static Answer json(String body) {
        return Answer.json(200, body);
    }

    static Answer redirect(String to) {
        return Answer.empty(302).with("Location", to);
    }

    @Override
    public Answer answer(Call call) {
        return answering.apply(call);
    }

    @Override
    public String name() {
        return cin7.name();
    }

    @Override
    public Answer throttled() {
        return cin7.throttled();
    }

    @Override
    public Answer webPage() {
        return cin7.webPage();
    }

    @Override
    public Answer forbidden() {
        return cin7.forbidden();
    }

    @Override
    public Answer errorInSuccess() {
        return cin7.errorInSuccess();
    }

    @Override
    public String books() {
        return cin7.books();
    }

    @Override
    public String booksAsJson() {
        return cin7.booksAsJson();
    }
}
