package dev.selvedge.core.model;

/// What an ERP answers when a sale is to be undone.
public sealed interface Voiding {

    /// The sale is void, now or since before.
    record Voided() implements Voiding {}

    /// The sale has gone too far; its status in the ERP's words.
    record TooLate(String status) implements Voiding {}
}
