package dev.selvedge.core.flow;

import dev.selvedge.core.model.Breaker;
import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.Consent;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Level;
import dev.selvedge.core.model.Levels;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.Reading;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.core.model.StockRules;
import dev.selvedge.core.model.Upload;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Catalogue;
import dev.selvedge.core.port.Commitments;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.Published;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.Reports;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.core.port.Storefront;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    private final StockBreakers breakers;
    private final StockDifferences differences;
    private final StockDoubts doubts;
    private final StockHolds holds;
    private final CaseFile file;
    private final InstantSource clock;

    /// The records on which the flows of stock stand.
    public record Records(
            Ledger ledger,
            Mappings mappings,
            Catalogue catalogue,
            Commitments commitments,
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
        this.breakers = new StockBreakers(policy);
        this.differences = new StockDifferences(policy, storefront);
        this.file = new CaseFile(records.holds(), records.journal(), clock);
        this.doubts = new StockDoubts(policy, book, file, clock);
        this.holds = new StockHolds(storefront, file, records.reports());
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

    /// The reading that was laid down, unless it has grown too old; else a new one, if it is time.
    private Optional<StockWalk> due(StockRules rules) {
        Instant now = clock.instant();
        Optional<StockWalk> before =
                laidDown().filter(walk -> walk.began().plus(policy.oldest()).isAfter(now));
        return before.isPresent() || !isDue(now) ? before : Optional.of(StockWalk.from(now, rules.categories()));
    }

    private boolean isDue(Instant now) {
        Publication publication = book.publication();
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
        Instant counted = clock.instant();
        Map<Sku, Integer> sellable = sellable(walk, rules);
        Conclusion conclusion = new Conclusion(walk, sellable, counted);
        StockBook.Page page = book.change(conclusion::on);
        if (conclusion.held()) {
            return new Scan(End.HELD, pages, sellable.size(), 0);
        }
        send(conclusion.changes, walk.began(), counted);
        follow(page.publication(), walk.began());
        return new Scan(End.LET_THROUGH, pages, sellable.size(), conclusion.changes.size());
    }

    private Map<Sku, Integer> sellable(StockWalk walk, StockRules rules) {
        Map<Sku, Integer> sold =
                Sold.since(records.commitments(), commitment -> commitment.isMissingFrom(walk.began()));
        Map<Sku, Integer> sellable = new HashMap<>();
        walk.available()
                .forEach((sku, available) -> sellable.put(
                        sku, rules.sellable(sku, walk.category(sku), available, sold.getOrDefault(sku, 0))));
        return sellable;
    }

    /// Many changes travel as a document; the message then names it.
    private void send(List<StockChange> changes, Instant observed, Instant counted) {
        if (changes.isEmpty()) {
            return;
        }
        StockPush push = new StockPush(observed, counted, changes, Optional.empty());
        boolean many = changes.size() > MOST_IN_A_MESSAGE;
        if (many || !records.outbox().send(List.of(new Message.OfStock(push))).isEmpty()) {
            String document = "stock/pushes/" + observed;
            records.documents().put(document, Packing.changes(changes));
            StockPush pointer = new StockPush(observed, counted, List.of(), Optional.of(document));
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

    /// What a whole reading means for the levels; thought through again whenever somebody else was faster.
    private final class Conclusion {
        private final StockWalk walk;
        private final Map<Sku, Integer> sellable;
        private final Instant now;
        private final List<StockChange> changes = new ArrayList<>();
        private Map<Breaker, Long> tripped = Map.of();

        Conclusion(StockWalk walk, Map<Sku, Integer> sellable, Instant now) {
            this.walk = walk;
            this.sellable = sellable;
            this.now = now;
        }

        boolean held() {
            return !tripped.isEmpty();
        }

        Optional<Publication> on(StockBook.Page page) {
            Publication publication = page.publication();
            changes.clear();
            tripped = breakers.tripped(publication, page.levels(), walk, sellable, now);
            if (held() && !letThrough(publication)) {
                holds.held(tripped, publication, walk, sellable.size());
                return Optional.of(publication.held(walk.began(), tripped));
            }
            learn(page.levels());
            page.levels().changeAll(this::read);
            doubtSold(page);
            changes.addAll(differences.among(page.levels(), book.underWay(publication), now));
            file.release(PUSH);
            return Optional.of(publication.read(reading(publication)));
        }

        private boolean letThrough(Publication publication) {
            Optional<Consent> consent = publication.consent().filter(given -> given.covers(tripped));
            consent.ifPresent(given -> {
                file.note(PUSH, "let through", Map.of("reason", given.reason(), "figures", tripped.toString()));
                tripped = Map.of();
            });
            return consent.isPresent();
        }

        /// What the ERP is seen to have for the first time.
        private void learn(Levels levels) {
            Set<Sku> news = sellable.keySet().stream()
                    .filter(sku -> isNews(levels.get(sku)))
                    .collect(Collectors.toSet());
            records.catalogue().add(news);
            news.stream().filter(sku -> levels.get(sku) == null).forEach(sku -> levels.put(sku, Level.untold(0)));
            holds.uncarried(news, sellable.keySet(), walk.complete());
        }

        private static boolean isNews(@Nullable Level level) {
            return level == null || !level.inErp();
        }

        /// What an incomplete reading does not show stays as it is.
        private Level read(Sku sku, Level level) {
            Integer now = sellable.get(sku);
            if (now == null) {
                return walk.complete() ? level.absent() : level;
            }
            return level.read(now);
        }

        /// John Lewis lowers what it shows by what it sells, or so one hopes: what was sold is told again, whatever it
        /// comes to.
        private void doubtSold(StockBook.Page page) {
            Instant since = page.publication().reading().map(Reading::at).orElse(Instant.MIN);
            Sold.since(
                            records.commitments(),
                            commitment -> !commitment.promisedAt().isBefore(since))
                    .keySet()
                    .forEach(sku -> page.levels().change(sku, level -> level.unsure(now)));
        }

        private Reading reading(Publication publication) {
            int before = publication.reading().map(Reading::skus).orElse(0);
            return new Reading(walk.began(), walk.complete() ? sellable.size() : Math.max(before, sellable.size()));
        }
    }
}
