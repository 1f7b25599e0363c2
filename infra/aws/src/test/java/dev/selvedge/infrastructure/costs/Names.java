package dev.selvedge.infrastructure.costs;

/// What the words of a formula stand for.
interface Names {

    /// @throws IllegalArgumentException if nobody knows the word
    Quantity named(String name);

    /// What is asked of a function of the connection: `runs(order-feed)`.
    ///
    /// @throws IllegalArgumentException if there is no such question or no such function
    Quantity of(String question, String function);
}
