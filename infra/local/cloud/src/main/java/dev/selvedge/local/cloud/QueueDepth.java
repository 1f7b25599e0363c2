package dev.selvedge.local.cloud;

/// How many messages a queue holds.
///
/// @param waiting to be received now
/// @param inFlight received and not yet deleted, or given back for later
/// @param delayed sent with a delay that has not passed
/// @param dead in the queue's dead-letter queue
public record QueueDepth(int waiting, int inFlight, int delayed, int dead) {

    /// How much is left to be worked on. Dead letters wait for a person, not for a function.
    public int open() {
        return waiting + inFlight + delayed;
    }

    public boolean isEmpty() {
        return open() == 0;
    }
}
