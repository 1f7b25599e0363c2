package dev.selvedge.core.flow;

import dev.selvedge.core.model.ImportProgress;
import dev.selvedge.core.model.Levels;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.RefusalCause;
import dev.selvedge.core.model.RefusedLine;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Standing;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.Upload;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.Storefront;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Follows a stock file to its end and reads line by line what John Lewis made of it.
///
/// Only a line that it took counts as published. Where its report does not account for every line it refused, no line
/// of the file counts.
final class StockImports {

    private static final Duration NEXT_LOOK = Duration.ofSeconds(30);

    private final StockPolicy policy;
    private final Storefront storefront;
    private final StockBook book;
    private final StockDoubts doubts;
    private final StockHolds holds;
    private final CaseFile file;
    private final StockScan.Records records;
    private final InstantSource clock;

    public StockImports(StockPolicy policy, Storefront storefront, StockScan.Records records, InstantSource clock) {
        this.policy = policy;
        this.storefront = storefront;
        this.records = records;
        this.book = new StockBook(records.published(), records.documents());
        this.file = new CaseFile(records.holds(), records.journal(), clock);
        this.doubts = new StockDoubts(policy, book, file, clock);
        this.holds = new StockHolds(storefront, file, records.reports());
        this.clock = clock;
    }

    Outcome follow(String importId) {
        Optional<Upload> upload = book.publication()
                .underWay()
                .filter(underWay -> underWay.importId().equals(Optional.of(importId)));
        try {
            return upload.map(underWay -> follow(importId, underWay))
                    .orElseGet(() -> new Outcome.Duplicate("followed to its end before"));
        } catch (RemoteFailure failure) {
            return upload.flatMap(this::overdue).orElseGet(() -> Patience.deferred(failure, clock.instant()));
        }
    }

    private Outcome follow(String importId, Upload upload) {
        return switch (storefront.progress(importId)) {
            case ImportProgress.Running() ->
                overdue(upload)
                        .orElseGet(() -> new Outcome.Deferred(clock.instant().plus(NEXT_LOOK), "it is being read"));
            case ImportProgress.Failed() -> lost(upload, "John Lewis gave it up");
            case ImportProgress.Gone() -> lost(upload, "John Lewis does not know it any more");
            case ImportProgress.Complete complete -> complete(importId, upload, complete);
        };
    }

    private Optional<Outcome> overdue(Upload upload) {
        Instant latest = upload.begun().plus(policy.importPatience());
        return latest.isAfter(clock.instant())
                ? Optional.empty()
                : Optional.of(lost(upload, "it has not come to an end since " + upload.begun()));
    }

    private Outcome lost(Upload upload, String why) {
        Outcome held = doubts.lost(upload, why);
        records.documents().delete(upload.document());
        return held;
    }

    private Outcome complete(String importId, Upload upload, ImportProgress.Complete complete) {
        List<RefusedLine> refused = complete.report() ? storefront.refused(importId) : List.of();
        Map<Sku, Integer> sent = book.shownBy(upload);
        Map<Sku, RefusedLine> own = own(refused, sent);
        if (own.size() != refused.size()
                || refused.size() != complete.refused()
                || complete.taken() + complete.refused() != sent.size()) {
            return lost(
                    upload,
                    "of " + sent.size() + " lines it says that " + complete.taken() + " were taken and "
                            + complete.refused() + " refused, and its report names " + own.size() + " of them");
        }
        return settled(upload, sent, own);
    }

    private static Map<Sku, RefusedLine> own(List<RefusedLine> refused, Map<Sku, Integer> sent) {
        Map<Sku, RefusedLine> own = new HashMap<>();
        for (RefusedLine line : refused) {
            if (!line.offer().isBlank() && sent.containsKey(new Sku(line.offer()))) {
                own.put(new Sku(line.offer()), line);
            }
        }
        return own;
    }

    private Outcome settled(Upload upload, Map<Sku, Integer> sent, Map<Sku, RefusedLine> refused) {
        Instant now = clock.instant();
        Map<RefusalCause, SortedMap<Sku, String>> before = new HashMap<>();
        StockBook.Page page = book.change(open -> open.publication()
                .underWay()
                .filter(upload::equals)
                .map(_ -> {
                    before.clear();
                    before.putAll(StockHolds.inAll(open.levels()));
                    sent.forEach((sku, quantity) ->
                            take(open.levels(), upload, new StockChange(sku, quantity), refused, now));
                    return open.publication().finished();
                }));
        holds.refused(before, StockHolds.inAll(page.levels()));
        doubts.over();
        records.documents().delete(upload.document());
        file.note(
                StockScan.PUSH,
                "confirmed",
                Map.of(
                        "import", upload.importId().orElseThrow(),
                        "taken", String.valueOf(sent.size() - refused.size()),
                        "refused", String.valueOf(refused.size())));
        return Outcome.Done.of("confirmed");
    }

    private static void take(
            Levels levels, Upload upload, StockChange line, Map<Sku, RefusedLine> refused, Instant now) {
        RefusedLine refusal = refused.get(line.sku());
        levels.change(
                line.sku(),
                level -> refusal == null
                        ? level.taken(line.quantity(), upload.begun())
                        : level.refused(new Standing.Refused(refusal.cause(), refusal.words(), line.quantity(), now)));
    }
}
