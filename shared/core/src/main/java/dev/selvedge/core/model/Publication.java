package dev.selvedge.core.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// How the publishing of stock stands: one record, changed only by whoever still finds it as it was.
///
/// @param version counts the changes
/// @param levels the name of the document with the [Levels]; empty before there are any
/// @param looked when the newest reading of the ERP's stock began, let through or not
/// @param reading the newest complete reading of the ERP's stock that was let through
/// @param sent the newest reading of which John Lewis has acknowledged a file
/// @param underWay the file that John Lewis has not finished with
/// @param tripped the breakers that hold the last push, with their figures
/// @param consent a person's word that has not been used
/// @param audited when the offers were last compared
public record Publication(
        long version,
        Optional<String> levels,
        Optional<Instant> looked,
        Optional<Reading> reading,
        Optional<Instant> sent,
        Optional<Upload> underWay,
        Map<Breaker, Long> tripped,
        Optional<Consent> consent,
        Optional<Instant> audited) {

    public Publication {
        tripped = Map.copyOf(tripped);
    }

    /// Nothing was ever read or sent.
    public static Publication none() {
        Optional<Instant> never = Optional.empty();
        return new Publication(
                0,
                Optional.empty(),
                never,
                Optional.empty(),
                never,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                never);
    }

    /// The same, with its levels in this document.
    public Publication levels(String document) {
        return new Publication(
                version, Optional.of(document), looked, reading, sent, underWay, tripped, consent, audited);
    }

    /// A reading was let through, and whatever consent there was is used up.
    public Publication read(Reading now) {
        Optional<Instant> at = Optional.of(now.at());
        return new Publication(
                version + 1, levels, at, Optional.of(now), sent, underWay, Map.of(), Optional.empty(), audited);
    }

    /// A reading is held.
    public Publication held(Instant read, Map<Breaker, Long> by) {
        return new Publication(version + 1, levels, Optional.of(read), reading, sent, underWay, by, consent, audited);
    }

    public Publication consented(Consent given) {
        return new Publication(
                version + 1, levels, looked, reading, sent, underWay, tripped, Optional.of(given), audited);
    }

    /// A file is about to be sent.
    public Publication sending(Upload upload) {
        return new Publication(
                version + 1, levels, looked, reading, sent, Optional.of(upload), tripped, consent, audited);
    }

    /// John Lewis has the file.
    public Publication acknowledged(Upload upload) {
        Optional<Instant> at = Optional.of(upload.observed());
        return new Publication(
                version + 1, levels, looked, reading, at, Optional.of(upload), tripped, consent, audited);
    }

    /// No file is under way any more.
    public Publication finished() {
        return new Publication(version + 1, levels, looked, reading, sent, Optional.empty(), tripped, consent, audited);
    }

    public Publication audited(Instant at) {
        return new Publication(version + 1, levels, looked, reading, sent, underWay, tripped, consent, Optional.of(at));
    }
}
