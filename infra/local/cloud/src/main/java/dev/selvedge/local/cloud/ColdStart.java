package dev.selvedge.local.cloud;

import java.time.Duration;
import java.util.OptionalInt;

/// What the first invocation of one process cost.
///
/// @param toFirstPoll from the start of the process to its first question for an event
/// @param toFirstAnswer from the start of the process to the end of its first invocation
/// @param residentMegabytes after that invocation; empty where the kernel does not tell
public record ColdStart(String function, Duration toFirstPoll, Duration toFirstAnswer, OptionalInt residentMegabytes) {

    /// How long the first invocation itself took: it begins when the process asks for it.
    Duration firstInvocation() {
        return toFirstAnswer.minus(toFirstPoll);
    }
}
