package dev.selvedge.testkit;

import dev.selvedge.core.port.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// The post with a partner that works in batches, which is all names: what waits, what went, what the partner has
/// written, and what was put aside.
///
/// Its steps for [Faults] are `send`, `receive`, `silences` and `again`.
public final class InMemoryExchange implements Exchange {

    public static final String NAME = "Loom Post";

    private final Duration answeredWithin;
    private final InstantSource clock;
    private final Faults faults = new Faults();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final List<String> sent = new ArrayList<>();
    private final Map<String, Instant> unanswered = new LinkedHashMap<>();
    private final Set<String> turnedDown = new LinkedHashSet<>();
    private final NavigableMap<String, Optional<Trouble>> written = new TreeMap<>();
    private final Map<String, Trouble> aside = new TreeMap<>();
    private final List<String> taken = new ArrayList<>();

    /// @param answeredWithin how long the partner may take before it is silent
    public InMemoryExchange(Duration answeredWithin, InstantSource clock) {
        this.answeredWithin = answeredWithin;
        this.clock = clock;
    }

    public Faults faults() {
        return faults;
    }

    /// Something is to be sent.
    public synchronized void put(String name) {
        waiting.add(name);
    }

    /// The partner has answered what was sent.
    public synchronized void answer(String name) {
        unanswered.remove(name);
    }

    /// The partner has looked at what was sent and takes none of it.
    public synchronized void turnDown(String name) {
        unanswered.remove(name);
        turnedDown.add(name);
    }

    /// The partner writes something that can be taken, in place of what it wrote before under this name.
    public synchronized void write(String name) {
        written.put(name, Optional.empty());
    }

    /// The partner writes something that cannot be taken.
    public synchronized void writeBadly(String name, OptionalInt line, String why) {
        written.put(name, Optional.of(new Trouble(name, line, why)));
    }

    /// What went, first to last.
    public synchronized List<String> sent() {
        return List.copyOf(sent);
    }

    /// What was taken, first to last.
    public synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    /// What was put aside.
    public synchronized Set<String> aside() {
        return Set.copyOf(aside.keySet());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int send() {
        return faults.around("send", this::sendAll);
    }

    private synchronized int sendAll() {
        int many = waiting.size();
        for (String name : List.copyOf(waiting)) {
            sent.add(name);
            unanswered.put(name, clock.instant());
            waiting.remove(name);
        }
        return many;
    }

    @Override
    public int receive(Troubles troubles) {
        return faults.around("receive", () -> takeAll(troubles));
    }

    private synchronized int takeAll(Troubles troubles) {
        int before = taken.size();
        for (Map.Entry<String, Optional<Trouble>> one : List.copyOf(written.entrySet())) {
            one.getValue().ifPresentOrElse(trouble -> putAside(trouble, troubles), () -> take(one.getKey(), troubles));
        }
        return taken.size() - before;
    }

    private void putAside(Trouble trouble, Troubles troubles) {
        troubles.met(trouble);
        aside.put(trouble.name(), trouble);
        written.remove(trouble.name());
    }

    private void take(String name, Troubles troubles) {
        if (aside.containsKey(name)) {
            troubles.over(name);
            aside.remove(name);
        }
        taken.add(name);
        written.remove(name);
    }

    @Override
    public List<Silence> silences(Instant now) {
        return faults.around("silences", () -> silent(now));
    }

    private synchronized List<Silence> silent(Instant now) {
        return unanswered.entrySet().stream()
                .filter(one -> one.getValue().plus(answeredWithin).isBefore(now))
                .map(one -> new Silence(one.getKey(), one.getValue(), "nothing of it was answered"))
                .toList();
    }

    @Override
    public boolean again(String name) {
        return faults.around("again", () -> isAgain(name));
    }

    private synchronized boolean isAgain(String name) {
        if (turnedDown.remove(name)) {
            return waiting.add(name);
        }
        Optional<Trouble> before = Optional.ofNullable(aside.get(name));
        before.ifPresent(_ -> written.putIfAbsent(name, before));
        return before.isPresent();
    }
}
