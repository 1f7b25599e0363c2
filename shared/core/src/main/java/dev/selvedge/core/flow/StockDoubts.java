package dev.selvedge.core.flow;

import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.core.model.Upload;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What becomes of a file of which nobody knows whether it took effect.
///
/// John Lewis may still take it up, even after a newer one, so its lines stay unsure for as long as that could be and
/// are told with every push until one that was sent later is confirmed.
final class StockDoubts {

    private static final WorkKey IMPORT = new WorkKey(Kind.STOCK, "import");

    private final StockPolicy policy;
    private final StockBook book;
    private final CaseFile file;
    private final InstantSource clock;

    StockDoubts(StockPolicy policy, StockBook book, CaseFile file, InstantSource clock) {
        this.policy = policy;
        this.book = book;
        this.file = file;
        this.clock = clock;
    }

    /// The file counts as lost: people are told, and its lines are told again.
    ///
    /// @param upload as it stands in the publication; another is left alone
    Outcome.Held lost(Upload upload, String why) {
        Instant until = clock.instant().plus(policy.importPatience());
        List<StockChange> lines = book.lines(upload);
        book.change(page -> page.publication().underWay().filter(upload::equals).map(_ -> {
            lines.forEach(line -> page.levels().change(line.sku(), level -> level.unsure(until)));
            return page.publication().finished();
        }));
        return tell(
                "A stock file with " + upload.lines() + " lines did not come through at John Lewis: " + why + ".",
                Map.of(
                        "import", upload.importId().orElse("unknown"),
                        "sent", upload.begun().toString(),
                        "why", why));
    }

    /// John Lewis would not have the file at all.
    void refused(StockPush push, String words) {
        tell(
                "John Lewis refused the stock file of " + push.observed() + ": " + words + ".",
                Map.of("read", push.observed().toString(), "why", words));
    }

    /// No file could be sent for so long that what it says is not to be believed any more.
    void tooLate(StockPush push) {
        tell(
                "John Lewis has taken no stock file since that of " + push.observed() + " was made.",
                Map.of("read", push.observed().toString()));
    }

    private Outcome.Held tell(String what, Map<String, String> evidence) {
        return file.hold(
                IMPORT,
                Objection.to(Reason.STOCK_IMPORT_LOST, what, evidence),
                Optional.empty(),
                new HeldWork.Nothing());
    }

    /// A file came through.
    void over() {
        file.release(IMPORT);
    }
}
