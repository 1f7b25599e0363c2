package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the platform remembers of an import.
final class StockImport {

    private final String id;
    private final int lines;
    private final Instant created;
    private ImportStatus status = ImportStatus.WAITING;
    private @Nullable ImportOutcome outcome;

    StockImport(String id, int lines, Instant created) {
        this.id = id;
        this.lines = lines;
        this.created = created;
    }

    void start() {
        status = ImportStatus.RUNNING;
    }

    void fail() {
        status = ImportStatus.FAILED;
    }

    void complete(ImportOutcome result) {
        status = ImportStatus.COMPLETE;
        outcome = result;
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    ImportStatus status() {
        return status;
    }

    /// Nothing until it is complete.
    Optional<ImportOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    boolean hasReport() {
        return outcome != null && outcome.errors() > 0;
    }

    ImportView view() {
        int successes = outcome == null ? 0 : outcome.successes();
        int errors = outcome == null ? 0 : outcome.errors();
        return new ImportView(id, status, created, lines, successes, errors);
    }
}
