package dev.selvedge.testkit.flow.exchange;

import dev.selvedge.core.flow.ExchangeDesk;
import dev.selvedge.core.flow.ExchangePolicy;
import dev.selvedge.core.flow.ExchangeRun;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Alerts;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.InMemoryAlerts;
import dev.selvedge.testkit.InMemoryExchange;
import dev.selvedge.testkit.InMemoryHolds;
import dev.selvedge.testkit.InMemoryJournal;
import dev.selvedge.testkit.InMemoryLedger;
import dev.selvedge.testkit.InMemoryMappings;
import dev.selvedge.testkit.Samples;
import dev.selvedge.testkit.flow.dispatch.Steps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One supplier's post with a partner that works in batches, with everything in memory.
final class Post {

    static final String CONNECTION = "Weft & Co";
    static final Duration ANSWERED_WITHIN = Duration.ofHours(2);
    static final Duration LEASE = Duration.ofMinutes(6);
    static final WorkKey RUN = new WorkKey(Kind.FILE, "run");

    final HandSetClock clock = new HandSetClock(Samples.NOON);
    final InMemoryExchange partner = new InMemoryExchange(ANSWERED_WITHIN, clock);
    final InMemoryLedger ledger = new InMemoryLedger();
    final InMemoryMappings mappings = new InMemoryMappings();
    final InMemoryHolds holds = new InMemoryHolds();
    final InMemoryJournal journal = new InMemoryJournal();
    final InMemoryAlerts alerts = new InMemoryAlerts();
    final Steps steps = new Steps();
    final ExchangeRun run;
    final ExchangeDesk desk;

    Post() {
        this(CONNECTION);
    }

    Post(String connection) {
        Holds held = steps.before(Holds.class, holds);
        Journal written = steps.before(Journal.class, journal);
        Exchange exchange = steps.before(Exchange.class, partner);
        run = new ExchangeRun(
                new ExchangePolicy(connection, LEASE),
                exchange,
                new ExchangeRun.Records(
                        steps.before(Ledger.class, ledger), held, written, steps.before(Alerts.class, alerts)),
                clock);
        desk = new ExchangeDesk(exchange, mappings, held, written, clock);
    }

    /// The reason of each hold, by the name of the file.
    Map<String, Reason> held() {
        return holds.all().stream()
                .filter(hold -> hold.key().kind() == Kind.FILE)
                .collect(Collectors.toMap(hold -> hold.key().id(), Hold::reason));
    }

    Hold hold(String name) {
        return holds.all().stream()
                .filter(hold -> hold.key().equals(new WorkKey(Kind.FILE, name)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not held"));
    }

    /// What has happened to a file, in a word each.
    List<String> events(String name) {
        return journal.read(new WorkKey(Kind.FILE, name)).stream()
                .map(entry -> entry.event())
                .toList();
    }

    /// The subjects of the alerts that were sent.
    List<String> told() {
        return alerts.sent().stream().map(alert -> alert.subject()).toList();
    }
}
