package dev.selvedge.core.flow;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Marketplace;
import dev.selvedge.core.port.RemoteFailure;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the ERP's numbers back to the marketplace, many in one call, since it allows one call a minute.
public final class ReferenceWriteBack {

    private final Marketplace marketplace;
    private final CaseFile file;
    private final InstantSource clock;

    public ReferenceWriteBack(Marketplace marketplace, Holds holds, Journal journal, InstantSource clock) {
        this.marketplace = marketplace;
        this.file = new CaseFile(holds, journal, clock);
        this.clock = clock;
    }

    /// One outcome for each message, in their sequence. Writing the same number twice does no harm.
    public List<Outcome> write(List<Message.OfReference> messages) {
        Map<OrderId, ErpReference> references = new LinkedHashMap<>();
        messages.forEach(message -> references.put(message.order(), message.reference()));
        try {
            Map<OrderId, String> refused = marketplace.writeReferences(references);
            return messages.stream().map(message -> outcome(message, refused)).toList();
        } catch (RemoteFailure.Refused refused) {
            return messages.stream().map(message -> refused(message, refused)).toList();
        } catch (RemoteFailure failure) {
            Outcome later = Patience.deferred(failure, clock.instant());
            return messages.stream().map(_ -> later).toList();
        }
    }

    private Outcome outcome(Message.OfReference message, Map<OrderId, String> refused) {
        WorkKey key = WorkKey.of(Kind.REFERENCE, message.order());
        String words = refused.get(message.order());
        if (words == null) {
            file.release(key);
            file.note(key, "written", Map.of("sale", message.reference().number()));
            return new Outcome.Done("written", Optional.of(message.reference()), "");
        }
        return held(message, words);
    }

    /// A call that is refused whole may be one order's fault or nobody's: people are told, and it is tried again.
    private Outcome refused(Message.OfReference message, RemoteFailure.Refused refused) {
        held(message, refused.words());
        return Patience.deferred(refused, clock.instant());
    }

    private Outcome held(Message.OfReference message, String words) {
        WorkKey key = WorkKey.of(Kind.REFERENCE, message.order());
        return file.hold(key, refusal(message, words), Optional.empty(), new HeldWork.Nothing());
    }

    private static Objection refusal(Message.OfReference message, String words) {
        return Objection.to(
                Reason.MARKETPLACE_REFUSED,
                "John Lewis does not take the number " + message.reference() + " for order " + message.order() + ": "
                        + words,
                Map.of("sale", message.reference().number()));
    }
}
