package dev.selvedge.testkit;

import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A ledger that forgets when the process ends.
public final class InMemoryLedger implements Ledger {

    private sealed interface Standing {}

    private record Leased(Instant until) implements Standing {}

    private record Left(Instant at) implements Standing {}

    private record GivenBack() implements Standing {}

    private record Settled(Outcome.Done outcome) implements Standing {}

    private record Entry(int attempt, Standing standing) {}

    private final Map<WorkKey, Entry> entries = new HashMap<>();

    @Override
    public synchronized Claim claim(WorkKey key, Instant now, Duration lease) {
        Entry before = entries.get(key);
        int attempt = before == null ? 1 : before.attempt() + 1;
        Claim claim = judge(before, attempt, now);
        switch (claim) {
            case Claim.Granted _, Claim.InDoubt _ -> entries.put(key, new Entry(attempt, new Leased(now.plus(lease))));
            case Claim.Settled _, Claim.Leased _ -> {}
        }
        return claim;
    }

    @Override
    public synchronized void settle(WorkKey key, int attempt, Outcome.Done outcome) {
        move(key, attempt, new Settled(outcome));
    }

    @Override
    public synchronized void leave(WorkKey key, int attempt, Instant now) {
        move(key, attempt, new Left(now));
    }

    @Override
    public synchronized void giveBack(WorkKey key, int attempt) {
        move(key, attempt, new GivenBack());
    }

    private static Claim judge(@Nullable Entry before, int attempt, Instant now) {
        if (before == null) {
            return new Claim.Granted(attempt);
        }
        return switch (before.standing()) {
            case Settled(Outcome.Done outcome) -> new Claim.Settled(outcome);
            case GivenBack() -> new Claim.Granted(attempt);
            case Left(Instant at) -> new Claim.InDoubt(attempt, at);
            case Leased(Instant until) when now.isBefore(until) -> new Claim.Leased(until);
            case Leased(Instant until) -> new Claim.InDoubt(attempt, until);
        };
    }

    private void move(WorkKey key, int attempt, Standing to) {
        Entry entry = entries.get(key);
        if (entry == null || entry.attempt() != attempt || isFinal(entry.standing(), to)) {
            throw new LostLease(key, attempt);
        }
        entries.put(key, new Entry(attempt, to));
    }

    private static boolean isFinal(Standing standing, Standing to) {
        return standing instanceof Settled && !standing.equals(to);
    }
}
