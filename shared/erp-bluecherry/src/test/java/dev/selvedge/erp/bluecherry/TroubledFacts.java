package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.RemoteFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Facts with trouble that is arranged for the next time that a stream is written or read.
final class TroubledFacts implements Facts {

    private final Facts facts;
    private final List<Trouble> arranged = new ArrayList<>();

    private record Trouble(String stream, boolean writing, boolean after, RemoteFailure failure) {}

    TroubledFacts(Facts facts) {
        this.facts = facts;
    }

    /// The next fact that is added to a stream whose name begins so is there, and nobody hears of it.
    void loseTheAnswerOfAdding(String stream) {
        arranged.add(new Trouble(stream, true, true, new RemoteFailure.Unknown("the store", "no answer")));
    }

    /// The next fact that is to be added to a stream whose name begins so is not.
    void refuseToAdd(String stream) {
        arranged.add(new Trouble(
                stream, true, false, new RemoteFailure.Throttled("the store", "too many calls", Optional.empty())));
    }

    /// The next reading of a stream whose name begins so comes to nothing.
    void loseTheAnswerOfReading(String stream) {
        arranged.add(new Trouble(stream, false, true, new RemoteFailure.Unknown("the store", "no answer")));
    }

    private <T> T around(String stream, boolean writing, Supplier<T> effect) {
        Optional<Trouble> met = arranged.stream()
                .filter(trouble -> trouble.writing() == writing && stream.startsWith(trouble.stream()))
                .findFirst();
        met.ifPresent(arranged::remove);
        met.filter(trouble -> !trouble.after()).ifPresent(TroubledFacts::fail);
        T result = effect.get();
        met.ifPresent(TroubledFacts::fail);
        return result;
    }

    private static void fail(Trouble trouble) {
        throw trouble.failure();
    }

    @Override
    public boolean add(String stream, Fact fact) {
        return around(stream, true, () -> facts.add(stream, fact));
    }

    @Override
    public Optional<Fact> find(String stream, String id) {
        return around(stream, false, () -> facts.find(stream, id));
    }

    @Override
    public List<Fact> read(String stream, String after, int most) {
        return around(stream, false, () -> facts.read(stream, after, most));
    }

    @Override
    public Optional<Fact> last(String stream) {
        return around(stream, false, () -> facts.last(stream));
    }

    @Override
    public void remove(String stream, String id) {
        facts.remove(stream, id);
    }
}
