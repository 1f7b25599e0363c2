package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.erp.bluecherry.Outbox.State;
import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// The batches that payouts were told as. Each goes once; the next attempt goes after BlueCherry has turned one down
/// and either its rows have changed or people say so.
final class PayoutBatches implements SecondTry {

    private static final List<Kind> KINDS = List.of(Kind.CASH_RECEIPTS, Kind.JOURNAL);
    private static final String AGAIN = "finance/again";

    private final Outbox outbox;
    private final Facts facts;
    private final Documents documents;

    PayoutBatches(Facts facts, Documents documents, InstantSource clock) {
        this.outbox = new Outbox(facts, documents, clock);
        this.facts = facts;
        this.documents = documents;
    }

    /// Sees to it that a batch is booked.
    ///
    /// @param first the batch as its first attempt
    /// @return whether it is
    /// @throws Refused with BlueCherry's words if it will not be as it is
    boolean isBooked(Outgoing first) {
        Outgoing last = last(first);
        return switch (outbox.state(Outbox.name(last))) {
            case State.Unknown() -> tell(last);
            case State.Waiting(), State.Sent(Instant _) -> false;
            case State.Taken() -> true;
            case State.Withdrawn() -> tell(attempt(first, last.attempt() + 1));
            case State.TurnedDown(String words) -> {
                if (first.rows().equals(told(last)) && !isAllowed(last)) {
                    throw new Refused(BlueCherryBooks.SYSTEM, Outbox.name(last) + " was turned down", words);
                }
                yield tell(attempt(first, last.attempt() + 1));
            }
        };
    }

    /// The rows of a batch as it was booked; none if it is not.
    List<Row> booked(Outgoing first) {
        Outgoing last = last(first);
        return outbox.state(Outbox.name(last)) instanceof State.Taken ? told(last) : List.of();
    }

    /// People say that what was turned down is to be told again as it is.
    ///
    /// @param name of a payout, or of an attempt at one of its batches
    /// @return false if nothing of that name was turned down
    @Override
    public boolean again(String name) {
        boolean any = false;
        for (Kind kind : KINDS) {
            String attempt = name.startsWith(kind + "/") ? name : Outbox.name(last(batch(kind, name)));
            if (attempt.startsWith(kind + "/") && outbox.state(attempt) instanceof State.TurnedDown) {
                facts.add(AGAIN, new Fact(attempt, Map.of()));
                any = true;
            }
        }
        return any;
    }

    private static Outgoing batch(Kind kind, String payout) {
        return new Outgoing(kind, payout, 1, Instant.EPOCH, List.of());
    }

    private boolean isAllowed(Outgoing attempt) {
        return facts.find(AGAIN, Outbox.name(attempt)).isPresent();
    }

    /// The last attempt that was told of; the first if none was.
    private Outgoing last(Outgoing first) {
        Outgoing last = first;
        for (Outgoing next = first;
                !(outbox.state(Outbox.name(next)) instanceof State.Unknown);
                next = attempt(first, next.attempt() + 1)) {
            last = next;
        }
        return last;
    }

    private static Outgoing attempt(Outgoing first, int attempt) {
        return new Outgoing(first.kind(), first.fact(), attempt, first.at(), first.rows());
    }

    /// What is told is kept: the outbox forgets it once it is answered.
    private boolean tell(Outgoing what) {
        documents.put(document(what), RowTexts.write(what.rows()).getBytes(StandardCharsets.UTF_8));
        outbox.add(what);
        return false;
    }

    private List<Row> told(Outgoing attempt) {
        return documents
                .get(document(attempt))
                .map(text -> RowTexts.read(new String(text, StandardCharsets.UTF_8)))
                .orElse(List.of());
    }

    private static String document(Outgoing what) {
        return "bluecherry/finance/" + Outbox.name(what) + ".json";
    }
}
