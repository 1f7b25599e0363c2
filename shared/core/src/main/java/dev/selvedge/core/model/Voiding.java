package dev.selvedge.core.model;

import java.time.Instant;

/// What an ERP answers when a sale is to be undone.
public sealed interface Voiding {

    /// The sale is void, now or since before.
    record Voided() implements Voiding {}

    /// It was asked for, and the ERP answers later.
    ///
    /// @param askAgain when an answer can be expected
    record Asked(Instant askAgain) implements Voiding {}

    /// The sale has gone too far; its status in the ERP's words.
    record TooLate(String status) implements Voiding {}
}
