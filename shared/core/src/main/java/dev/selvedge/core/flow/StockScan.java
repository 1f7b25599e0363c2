package dev.selvedge.core.flow;

import dev.selvedge.core.model.Breaker;
import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.Consent;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.core.model.StockRules;
import dev.selvedge.core.model.Upload;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Catalogue;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.Published;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.Reports;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.core.port.Storefront;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what the ERP can sell and queues what John Lewis must be told.
///
/// A reading is laid down when the time or the call budget runs out and taken up by the next run. Only a whole one that
/// trips no breaker is let through, or one for which a person has given consent.
public final class StockScan {

    static final WorkKey PUSH = new WorkKey(Kind.STOCK, "push");

    private static final WorkKey SCAN = new WorkKey(Kind.STOCK, "scan");
    static final WorkKey RULES = new WorkKey(Kind.STOCK, "rules");
    private static final String WALK = "stock/walk";
    private static final int MOST_IN_A_MESSAGE = 1_000;

    private final StockPolicy policy;
    private final StockSource source;
    private final Records records;
    private final StockBook book;
    private final StockConclusions conclusions;
    private final StockDoubts doubts;
    private final CaseFile file;
    private final InstantSource clock;

    /// The records on which the flows of stock stand.
    public record Records(
            Ledger ledger,
            Mappings mappings,
            Catalogue catalogue,
            OpenOrders orders,
            Published published,
            Documents documents,
            Reports reports,
            Holds holds,
            Journal journal,
            Outbox outbox) {}

    public StockScan(
            StockPolicy policy, StockSource source, Storefront storefront, Records records, InstantSource clock) {
        this.policy = policy;
        this.source = source;
        this.records = records;
        this.book = new StockBook(records.published(), records.documents());
        this.file = new CaseFile(records.holds(), records.journal(), clock);
        this.doubts = new StockDoubts(policy, book, file, clock);
        this.conclusions = new StockConclusions(policy, storefront, records, book, file, clock);
        this.clock = clock;
    }

    /// What one run came to.
    public enum End {
        /// The last reading is still good.
        NOT_DUE,
        /// Another run is at it.
        BUSY,
        /// The time ran out; the next run goes on.
        LAID_DOWN,
        /// A breaker or an unreadable rule holds what was read.
        HELD,
        /// What was read has been let through.
        LET_THROUGH
    }

    /// @param pages how many pages this run read
    /// @param skus how many SKUs the whole reading has; 0 if it is not whole
    /// @param changes how many John Lewis must be told of
    public record Scan(End end, int pages, int skus, int changes) {
        private static Scan of(End end) {
            return new Scan(end, 0, 0, 0);
        }
    }

    /// Runs once. A [RemoteFailure] breaks it off; what was read is kept for the next run.
    ///
    /// @param until no further page is begun after that
    public Scan scan(Instant until) {
        return switch (records.ledger().claim(SCAN, clock.instant(), policy.lease())) {
            case Claim.Granted(int attempt) -> scan(until, attempt);
            case Claim.InDoubt(int attempt, Instant _) -> scan(until, attempt);
            case Claim.Leased _, Claim.Settled _ -> Scan.of(End.BUSY);
        };
    }

    /// Whether a breaker holds what was read last: a run that reads nothing does not change that.
    public boolean isHeld() {
        return !book.publication().tripped().isEmpty();
    }

    private Scan scan(Instant until, int attempt) {
        try {
            return rules().map(rules -> walk(rules, until)).orElseGet(() -> Scan.of(End.HELD));
        } finally {
            records.ledger().giveBack(SCAN, attempt);
        }
    }

    /// Empty if a row makes no sense: nothing is shown by half of the rules.
    private Optional<StockRules> rules() {
        try {
            StockRules rules = StockRules.of(records.mappings().all(MappingKey.Kind.STOCK_RULE));
            file.release(RULES);
            return Optional.of(rules);
        } catch (IllegalArgumentException unreadable) {
            String why = String.valueOf(unreadable.getMessage());
            file.hold(
                    RULES,
                    Objection.to(
                            Reason.STOCK_RULE_UNREADABLE,
                            "Stock is not pushed to John Lewis, since a stock rule makes no sense: " + why + ".",
                            Map.of("why", why)),
                    Optional.empty(),
                    new HeldWork.Nothing());
            return Optional.empty();
        }
    }

    private Scan walk(StockRules rules, Instant until) {
        return due(rules).map(walk -> read(walk, rules, until)).orElseGet(() -> Scan.of(End.NOT_DUE));
    }

    /// The reading that was laid down, unless it has grown too old or has been concluded; else a new one, if it is
    /// time.
    private Optional<StockWalk> due(StockRules rules) {
        Instant now = clock.instant();
        Publication publication = book.publication();
        Optional<StockWalk> before = laidDown()
                .filter(walk -> walk.began().plus(policy.oldest()).isAfter(now))
                .filter(walk -> publication.looked().map(walk.began()::isAfter).orElse(true));
        return before.isPresent() || !isDue(publication, now)
                ? before
                : Optional.of(StockWalk.from(now, rules.categories()));
    }

    private boolean isDue(Publication publication, Instant now) {
        return isConsentNews(publication)
                || publication.tripped().containsKey(Breaker.INCOMPLETE)
                || publication
                        .looked()
                        .filter(last -> last.plus(policy.scanEvery()).isAfter(now))
                        .isEmpty();
    }

    /// Where a person's word did not suffice, the next reading comes in its own time.
    private static boolean isConsentNews(Publication publication) {
        return publication
                .consent()
                .map(Consent::at)
                .filter(given -> publication.looked().filter(given::isBefore).isEmpty())
                .isPresent();
    }

    private Optional<StockWalk> laidDown() {
        try {
            return records.documents().get(WALK).map(StockWalk::unpack);
        } catch (Documents.Damaged | Packing.Unreadable damaged) {
            return Optional.empty();
        }
    }

    private Scan read(StockWalk walk, StockRules rules, Instant until) {
        int before = walk.pages();
        try {
            while (!walk.atEnd() && clock.instant().isBefore(until)) {
                walk.readOn(source);
            }
        } catch (RemoteFailure failure) {
            layDown(walk, before);
            throw failure;
        }
        if (!walk.atEnd()) {
            layDown(walk, before);
            return new Scan(End.LAID_DOWN, walk.pages() - before, 0, 0);
        }
        Scan scan = conclude(walk, rules, walk.pages() - before);
        records.documents().delete(WALK);
        return scan;
    }

    private void layDown(StockWalk walk, int pagesBefore) {
        if (walk.pages() > pagesBefore) {
            records.documents().put(WALK, walk.pack());
        }
    }

    private Scan conclude(StockWalk walk, StockRules rules, int pages) {
        book.publication().underWay().ifPresent(doubts::abandoned);
        StockConclusion conclusion = conclusions.draw(walk, rules);
        follow(conclusion.publication(), walk.began());
        if (conclusion.held()) {
            return new Scan(End.HELD, pages, conclusion.skus(), 0);
        }
        send(conclusion.changes(), walk);
        return new Scan(
                End.LET_THROUGH, pages, conclusion.skus(), conclusion.changes().size());
    }

    /// Many changes travel as a document; the message then names it.
    private void send(List<StockChange> changes, StockWalk walk) {
        if (changes.isEmpty()) {
            return;
        }
        StockPush push = new StockPush(walk.began(), walk.asOf(), changes, Optional.empty());
        boolean many = changes.size() > MOST_IN_A_MESSAGE;
        if (many || !records.outbox().send(List.of(new Message.OfStock(push))).isEmpty()) {
            String document = "stock/pushes/" + walk.began();
            records.documents().put(document, Packing.changes(changes));
            StockPush pointer = new StockPush(walk.began(), walk.asOf(), List.of(), Optional.of(document));
            records.outbox().send(List.of(new Message.OfStock(pointer)));
        }
    }

    /// Whoever sent a file may have died before it asked for it to be followed.
    private void follow(Publication publication, Instant before) {
        publication
                .underWay()
                .filter(upload -> upload.begun().isBefore(before))
                .flatMap(Upload::importId)
                .ifPresent(id -> records.outbox().send(List.of(new Message.OfImport(id))));
    }
}
