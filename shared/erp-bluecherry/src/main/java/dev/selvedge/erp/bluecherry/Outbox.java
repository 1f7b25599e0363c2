package dev.selvedge.erp.bluecherry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What waits to be told to BlueCherry, and what became of what was told.
///
/// Whatever is put in goes out once, or never if it is withdrawn before: whoever comes first decides.
final class Outbox {

    private static final String WAITING = "outbox";
    private static final String ADDED = "added";
    private static final String FATE = "fate";
    private static final String ANSWER = "answer";
    private static final int ALL_AT_ONCE = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final Facts facts;
    private final Documents documents;
    private final InstantSource clock;

    Outbox(Facts facts, Documents documents, InstantSource clock) {
        this.facts = facts;
        this.documents = documents;
        this.clock = clock;
    }

    /// How far something has come.
    sealed interface State {

        /// Nobody ever put it in.
        record Unknown() implements State {}

        record Waiting() implements State {}

        record Withdrawn() implements State {}

        /// It went, or is about to.
        record Sent(Instant at) implements State {}

        /// BlueCherry has it.
        record Taken() implements State {}

        /// @param words why not, in BlueCherry's words or about its doings
        record TurnedDown(String words) implements State {}
    }

    /// Something that waits, or that went and has not been answered.
    record Entry(String id, String name, Outgoing what) {}

    /// The name of what is told, which is the same whenever it is told of the same fact.
    static String name(Outgoing what) {
        return what.kind() + "/" + what.fact() + "/" + what.attempt();
    }

    /// Puts it in. What is in already, whatever became of it, stays as it was.
    void add(Outgoing what) {
        String name = name(what);
        if (facts.last(stream(name)).isPresent()) {
            return;
        }
        String entry = Moments.text(what.at()) + " " + name;
        documents.put(document(name), written(what));
        facts.add(WAITING, new Fact(entry, Map.of("name", name)));
        facts.add(stream(name), new Fact(ADDED, Map.of("entry", entry)));
    }

    /// What waits, or went and was not answered, first in, first out.
    List<Entry> open() {
        List<Entry> open = new ArrayList<>();
        String after = "";
        while (true) {
            List<Fact> some = facts.read(WAITING, after, ALL_AT_ONCE);
            for (Fact fact : some) {
                String name = fact.of("name");
                documents.get(document(name)).ifPresent(text -> open.add(new Entry(fact.id(), name, read(name, text))));
                after = fact.id();
            }
            if (some.size() < ALL_AT_ONCE) {
                return open;
            }
        }
    }

    State state(String name) {
        Optional<Fact> answer = facts.find(stream(name), ANSWER);
        if (answer.isPresent()) {
            String words = answer.get().of("words");
            return words.isEmpty() ? new State.Taken() : new State.TurnedDown(words);
        }
        return facts.find(stream(name), FATE)
                .map(fate -> fate.of("withdrawn").isEmpty()
                        ? new State.Sent(Instant.parse(fate.of("at")))
                        : new State.Withdrawn())
                .orElseGet(
                        () -> facts.find(stream(name), ADDED).isPresent() ? new State.Waiting() : new State.Unknown());
    }

    /// Takes back what has not gone. What was never put in will not go either.
    ///
    /// @return whether it never will
    boolean withdraw(String name) {
        facts.add(
                stream(name),
                new Fact(FATE, Map.of("withdrawn", "yes", "at", clock.instant().toString())));
        boolean withdrawn = state(name) instanceof State.Withdrawn;
        if (withdrawn) {
            close(name);
        }
        return withdrawn;
    }

    /// Decides that it goes, before it does. What was put in by halves does not: whoever did so does not know that it
    /// is in, and comes again or lets it be.
    ///
    /// @return false if it was withdrawn or answered, or is in by halves
    boolean goes(Entry entry) {
        if (facts.find(stream(entry.name()), ADDED).isPresent()) {
            facts.add(
                    stream(entry.name()),
                    new Fact(FATE, Map.of("at", clock.instant().toString())));
        }
        State state = state(entry.name());
        if (state instanceof State.Withdrawn) {
            close(entry.id(), entry.name());
        }
        return state instanceof State.Sent;
    }

    /// BlueCherry has it, or says why not. The first answer stands.
    ///
    /// @param refusal empty if it was taken
    void answered(String name, Optional<String> refusal) {
        facts.add(stream(name), new Fact(ANSWER, Map.of("words", refusal.orElse(""))));
        close(name);
    }

    private void close(String name) {
        facts.find(stream(name), ADDED).ifPresent(added -> close(added.of("entry"), name));
    }

    private void close(String entry, String name) {
        facts.remove(WAITING, entry);
        documents.delete(document(name));
    }

    private static String stream(String name) {
        return "told/" + name;
    }

    private static String document(String name) {
        return "bluecherry/outbox/" + name + ".json";
    }

    private static byte[] written(Outgoing what) {
        try {
            return JSON.writeValueAsBytes(what);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Outgoing read(String name, byte[] text) {
        try {
            return JSON.readValue(text, Outgoing.class);
        } catch (IOException damaged) {
            throw new IllegalStateException("what is to be told of " + name + " is damaged", damaged);
        }
    }
}
