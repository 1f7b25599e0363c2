package dev.selvedge.core.flow;

import dev.selvedge.core.model.Alert;
import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Alerts;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Exchange.Silence;
import dev.selvedge.core.port.Exchange.Trouble;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sees to the post with a partner that works in batches: sends, takes in, and tells people of what is wrong.
///
/// One worker at a time is at it, so that everything is read once and in its sequence.
public final class ExchangeRun {

    private static final WorkKey RUN = new WorkKey(Kind.FILE, "run");

    private final ExchangePolicy policy;
    private final Exchange exchange;
    private final Records records;
    private final CaseFile file;
    private final InstantSource clock;

    /// The records on which the flow stands.
    public record Records(Ledger ledger, Holds holds, Journal journal, Alerts alerts) {}

    public ExchangeRun(ExchangePolicy policy, Exchange exchange, Records records, InstantSource clock) {
        this.policy = policy;
        this.exchange = exchange;
        this.records = records;
        this.file = new CaseFile(records.holds(), records.journal(), clock);
        this.clock = clock;
    }

    /// What one run came to.
    ///
    /// @param busy another worker is at it
    /// @param troubles how many things could not be taken
    /// @param silences how many things have not been answered in time
    public record Round(boolean busy, int sent, int received, int troubles, int silences) {}

    /// Runs once. A [dev.selvedge.core.port.RemoteFailure] breaks it off; what was done stays done.
    public Round run() {
        return switch (records.ledger().claim(RUN, clock.instant(), policy.lease())) {
            case Claim.Granted(int attempt) -> run(attempt);
            case Claim.InDoubt(int attempt, var _) -> run(attempt);
            case Claim.Leased _, Claim.Settled _ -> new Round(true, 0, 0, 0, 0);
        };
    }

    private Round run(int attempt) {
        try {
            Hearing hearing = new Hearing();
            int received = exchange.receive(hearing);
            int sent = exchange.send();
            List<Silence> silences = exchange.silences(clock.instant());
            listen(silences);
            return new Round(false, sent, received, hearing.met, silences.size());
        } finally {
            records.ledger().giveBack(RUN, attempt);
        }
    }

    /// Every silence is told once, for as long as it lasts.
    private void listen(List<Silence> silences) {
        Map<WorkKey, Hold> told = new HashMap<>();
        records.holds().forEach(hold -> {
            if (hold.reason() == Reason.FILE_NOT_ANSWERED) {
                told.put(hold.key(), hold);
            }
        });
        List<Silence> news = new ArrayList<>();
        for (Silence silence : silences) {
            if (told.remove(key(silence.name())) == null) {
                news.add(silence);
            }
        }
        told.keySet().forEach(file::release);
        news.forEach(this::tell);
    }

    private void tell(Silence silence) {
        Objection objection = Objection.to(
                Reason.FILE_NOT_ANSWERED,
                exchange.name() + " has not answered " + silence.name() + " since " + silence.since() + ": "
                        + silence.what() + ".",
                Map.of("since", silence.since().toString()));
        alert(objection);
        hold(silence.name(), objection);
    }

    /// People are told first and it is written down afterwards: twice is better than never.
    private void alert(Objection objection) {
        records.alerts()
                .send(Alert.mailed(
                        "Selvedge " + policy.connection() + ": " + exchange.name() + " " + objection.reason(),
                        objection.explanation() + "\n" + objection.reason().whatToDo()));
    }

    private void hold(String name, Objection objection) {
        file.hold(key(name), objection, Optional.empty(), new HeldWork.Nothing());
    }

    private static WorkKey key(String name) {
        return new WorkKey(Kind.FILE, name);
    }

    /// What is met while the post is taken in.
    private final class Hearing implements Exchange.Troubles {
        private int met;

        @Override
        public void met(Trouble trouble) {
            met++;
            String where =
                    trouble.line().isPresent() ? ", line " + trouble.line().getAsInt() : "";
            Objection objection = Objection.to(
                    Reason.FILE_UNREADABLE,
                    trouble.name() + where + ", from " + exchange.name() + ", was not taken: " + trouble.why() + ".",
                    Map.of("why", trouble.why()));
            alert(objection);
            hold(trouble.name(), objection);
        }

        @Override
        public void over(String name) {
            file.release(key(name));
        }
    }
}
