package dev.selvedge.local.simulator;

/// A small state machine of a vendor: it answers calls and keeps books, without a socket or a clock of its own.
public interface Simulator {

    /// The vendor's name as a person says it.
    String name();

    /// Answers one call and moves the state. Called by one thread at a time.
    Answer answer(Call call);

    /// How this vendor says "too many".
    Answer throttled();

    /// What this vendor shows in place of JSON when a path is wrong or it is being mended.
    Answer webPage();

    /// How this vendor refuses wrong credentials.
    Answer forbidden();

    /// How this vendor reports an error while its status says success.
    Answer errorInSuccess();

    /// The state of the vendor's own books as an HTML fragment, without head or body: every value escaped.
    String books();

    /// The same state as one JSON object, for those who compare two vendors' books.
    String booksAsJson();
}
