package dev.selvedge.core.flow;

import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.Reading;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.core.model.Upload;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.Storefront;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sends one file for each push, one after the other and never an older reading after a newer one.
///
/// A push that waited while a newer reading was let through is merged into that one, which lists whatever John Lewis
/// has not confirmed. What is about to be sent is written down first, so that a file whose answer was lost is known
/// to be in doubt: its lines are told again until a later file settles them.
public final class StockPublishing {

    private static final Duration NEXT_LOOK = Duration.ofSeconds(15);

    private final StockPolicy policy;
    private final Storefront storefront;
    private final StockScan.Records records;
    private final StockBook book;
    private final Bought bought;
    private final StockDoubts doubts;
    private final StockImports imports;
    private final CaseFile file;
    private final InstantSource clock;

    public StockPublishing(StockPolicy policy, Storefront storefront, StockScan.Records records, InstantSource clock) {
        this.policy = policy;
        this.storefront = storefront;
        this.records = records;
        this.book = new StockBook(records.published(), records.documents());
        this.file = new CaseFile(records.holds(), records.journal(), clock);
        this.bought = new Bought(records);
        this.doubts = new StockDoubts(policy, book, file, clock);
        this.imports = new StockImports(policy, storefront, records, clock);
        this.clock = clock;
    }

    /// Follows a file that was sent to its end.
    public Outcome follow(String importId) {
        return imports.follow(importId);
    }

    public Outcome publish(StockPush push) {
        try {
            return published(push);
        } catch (RemoteFailure.Refused refused) {
            doubts.refused(push, refused.words());
            return Patience.deferred(refused, clock.instant());
        } catch (RemoteFailure failure) {
            return Patience.deferred(failure, clock.instant());
        }
    }

    private Outcome published(StockPush push) {
        Publication publication = book.publication();
        Optional<Upload> underWay = publication.underWay();
        return underWay.flatMap(upload -> resumed(upload, push))
                .or(() -> overtaken(publication, push))
                .or(() -> underWay.map(this::behind))
                .orElseGet(() -> send(publication, push));
    }

    /// This push's own file is under way: whoever sent it may have died before it asked for it to be followed.
    private Optional<Outcome> resumed(Upload upload, StockPush push) {
        return upload.importId()
                .filter(_ -> upload.observed().equals(push.observed()))
                .map(id -> {
                    records.outbox().send(List.of(new Message.OfImport(id)));
                    return new Outcome.Duplicate("sent before as " + id);
                });
    }

    private Outcome behind(Upload upload) {
        return doubts.abandoned(upload)
                ? new Outcome.Deferred(clock.instant(), "a file's answer was lost; its lines are told again")
                : new Outcome.Deferred(clock.instant().plus(NEXT_LOOK), "another file is under way");
    }

    private Optional<Outcome> overtaken(Publication publication, StockPush push) {
        boolean read = publication
                .reading()
                .map(Reading::at)
                .filter(at -> at.isAfter(push.observed()))
                .isPresent();
        boolean sent =
                publication.sent().filter(at -> !at.isBefore(push.observed())).isPresent();
        if (read || sent) {
            return Optional.of(dropped(push, sent ? "a reading as new was sent" : "merged into a newer push"));
        }
        if (push.observed().plus(policy.oldest()).isBefore(clock.instant())) {
            doubts.tooLate(push);
            return Optional.of(dropped(push, "too old by now; the next reading replaces it"));
        }
        return Optional.empty();
    }

    private Outcome dropped(StockPush push, String why) {
        push.document().ifPresent(records.documents()::delete);
        return new Outcome.Duplicate(why);
    }

    private Outcome send(Publication publication, StockPush push) {
        return changes(push)
                .map(changes -> send(publication, push, lessSold(push, changes)))
                .orElseGet(() -> dropped(push, "its changes are gone; the next reading lists them again"));
    }

    private Outcome send(Publication publication, StockPush push, List<StockChange> lines) {
        Upload upload = new Upload(push.observed(), clock.instant(), Optional.empty(), document(push), lines.size());
        records.documents().put(upload.document(), Packing.changes(lines));
        Publication sending = publication.sending(upload);
        if (!book.replace(publication, sending)) {
            return new Outcome.Deferred(clock.instant(), "another worker was faster");
        }
        return acknowledged(push, upload.known(sent(upload, lines)));
    }

    private static String document(StockPush push) {
        return "stock/files/" + push.observed();
    }

    private Optional<List<StockChange>> changes(StockPush push) {
        return push.document().isPresent() ? book.changes(push.document().get()) : Optional.of(push.changes());
    }

    /// What was bought since the push was made is not for sale any more.
    private List<StockChange> lessSold(StockPush push, List<StockChange> changes) {
        Map<Sku, Integer> sold = Sold.of(bought.since(push.asOf()), order -> order.isMissingFrom(push.asOf()));
        return changes.stream()
                .map(change -> change.soldBy(sold.getOrDefault(change.sku(), 0)))
                .toList();
    }

    private String sent(Upload upload, List<StockChange> lines) {
        try {
            return storefront.send(lines);
        } catch (RemoteFailure failure) {
            if (failure.nothingDone()) {
                withdraw(upload);
            } else {
                doubts.lost(upload, String.valueOf(failure.getMessage()));
            }
            throw failure;
        }
    }

    private void withdraw(Upload upload) {
        book.changePublication(
                publication -> publication.underWay().filter(upload::equals).map(_ -> publication.finished()));
    }

    private Outcome acknowledged(StockPush push, Upload upload) {
        book.changePublication(publication -> Optional.of(publication.acknowledged(upload)));
        String id = upload.importId().orElseThrow();
        records.outbox().send(List.of(new Message.OfImport(id)));
        push.document().ifPresent(records.documents()::delete);
        file.note(
                StockScan.PUSH,
                "sent",
                Map.of(
                        "import",
                        id,
                        "lines",
                        String.valueOf(upload.lines()),
                        "read",
                        upload.observed().toString()));
        return Outcome.Done.of("sent");
    }
}
