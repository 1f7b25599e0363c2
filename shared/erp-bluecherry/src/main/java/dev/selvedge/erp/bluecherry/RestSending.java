package dev.selvedge.erp.bluecherry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.port.Exchange.Silence;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Unknown;
import dev.selvedge.erp.bluecherry.Outbox.Entry;
import dev.selvedge.erp.bluecherry.Outbox.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells what waits, each under a key of its own that a second try repeats.
///
/// An answer that was lost is asked for again under the same key. If that is refused, it may be because the first try
/// was taken: then it is looked for.
final class RestSending {

    private static final int LOST_AT_MOST = 3;

    private final RestSettings settings;
    private final RestCalls calls;
    private final RestBodies bodies;
    private final RestOrders orders;
    private final Outbox outbox;
    private final Pattern hasItAlready;

    RestSending(RestSettings settings, RestCalls calls, RestBodies bodies, RestOrders orders, Outbox outbox) {
        this.settings = settings;
        this.calls = calls;
        this.bodies = bodies;
        this.orders = orders;
        this.outbox = outbox;
        this.hasItAlready = Pattern.compile(settings.hasItAlready());
    }

    /// One whose answer is lost does not keep the others from going; if several are, something is wrong with all.
    ///
    /// @return how many were answered
    int send() {
        int sent = 0;
        int lost = 0;
        for (Entry entry : open()) {
            boolean again = outbox.state(entry.name()) instanceof State.Sent;
            if (outbox.goes(entry)) {
                try {
                    tell(entry, again);
                    sent++;
                } catch (Unknown unknown) {
                    lost++;
                    if (lost == LOST_AT_MOST) {
                        throw unknown;
                    }
                }
            }
        }
        return sent;
    }

    /// A 997 that is owed for a file goes with files, should an account have had them before.
    private List<Entry> open() {
        return outbox.open().stream()
                .filter(entry -> entry.what().kind() != Outgoing.Kind.RECEIPT)
                .toList();
    }

    private void tell(Entry entry, boolean again) {
        try {
            Optional<JsonNode> answer = calls.write(path(entry.what()), key(entry.what()), bodies.write(entry.what()));
            taken(entry, answer.map(body -> said(entry.what(), body)).orElse(List.of()));
        } catch (Refused refused) {
            Optional<List<Row>> there = again ? there(entry.what(), refused) : Optional.empty();
            there.ifPresentOrElse(
                    rows -> taken(entry, rows), () -> outbox.answered(entry.name(), Optional.of(refused.words())));
        }
    }

    private void taken(Entry entry, List<Row> rows) {
        if (isOfAnOrder(entry.what())) {
            orders.heard(entry.what().fact(), rows);
            orders.watch(entry.what().fact());
        }
        outbox.answered(entry.name(), Optional.empty());
    }

    /// What the answer says of the lines. If it cannot be believed, whoever looks at the order tells people.
    private List<Row> said(Outgoing what, JsonNode body) {
        try {
            return isOfAnOrder(what) ? orders.rows(what.fact(), body) : List.of();
        } catch (Unreadable unreadable) {
            return List.of();
        }
    }

    /// What is there of something whose first answer was lost; empty if it is not there.
    private Optional<List<Row>> there(Outgoing what, Refused refused) {
        return switch (what.kind()) {
            case ORDER -> Optional.of(orders.shown(what.fact())).filter(rows -> !rows.isEmpty());
            case CASH_RECEIPTS, JOURNAL ->
                refused.words().contains(batch(what))
                                && hasItAlready.matcher(refused.words()).find()
                        ? Optional.of(List.of())
                        : Optional.empty();
            case CANCELLATION, RECEIPT -> Optional.empty();
        };
    }

    private String path(Outgoing what) {
        return switch (what.kind()) {
            case ORDER -> settings.paths().orders();
            case CANCELLATION -> settings.paths().cancellations();
            case CASH_RECEIPTS -> settings.paths().cashReceipts();
            case JOURNAL -> settings.paths().journals();
            case RECEIPT -> throw new IllegalStateException("no 997 is owed over REST");
        };
    }

    /// The PO (bluecherry.md B3: the order's id) or the batch's number; a later attempt is another request.
    private static String key(Outgoing what) {
        String key =
                switch (what.kind()) {
                    case ORDER -> what.fact();
                    case CANCELLATION -> what.fact() + "-C";
                    case CASH_RECEIPTS, JOURNAL -> batch(what);
                    case RECEIPT -> throw new IllegalStateException("no 997 is owed over REST");
                };
        return what.attempt() == 1 ? key : key + "-" + what.attempt();
    }

    private static String batch(Outgoing what) {
        return what.rows().getFirst().of(Columns.BATCH);
    }

    private static boolean isOfAnOrder(Outgoing what) {
        return what.kind() == Outgoing.Kind.ORDER || what.kind() == Outgoing.Kind.CANCELLATION;
    }

    List<Silence> silences(Instant now) {
        List<Silence> silences = new ArrayList<>();
        for (Entry entry : open()) {
            if (outbox.state(entry.name()) instanceof State.Sent(Instant at)
                    && !now.isBefore(at.plus(settings.pace().answeredWithin()))) {
                silences.add(new Silence(entry.name(), at, "it was sent and no answer was heard"));
            }
        }
        return silences;
    }
}
