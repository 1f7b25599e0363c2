package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Holds what went over the wire against Mirakl's document, where that is at hand.
///
/// A test that breaks an answer on purpose says so, and that answer alone is let be; every request is held.
final class Exchanges implements BiConsumer<Call, Answer> {

    private record Exchange(Call call, Answer answer, boolean answerToo) {}

    private final List<Exchange> seen = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private boolean odd;

    synchronized void expectNoAnswerOf(String operation) {
        broken.add(operation);
    }

    synchronized void expectOddAnswers() {
        odd = true;
    }

    @Override
    public synchronized void accept(Call call, Answer answer) {
        seen.add(new Exchange(call, answer, !broken.remove(call.operation()) && !odd));
    }

    /// Nothing without the document; each kind of violation once.
    synchronized List<String> violations() {
        return MiraklDocument.atHand().stream()
                .flatMap(document -> seen.stream().flatMap(exchange -> violations(document, exchange)))
                .distinct()
                .toList();
    }

    private static Stream<String> violations(MiraklDocument document, Exchange exchange) {
        Stream<String> asked = document.request(exchange.call()).stream();
        return exchange.answerToo()
                ? Stream.concat(asked, document.answer(exchange.call(), exchange.answer()).stream())
                : asked;
    }
}
