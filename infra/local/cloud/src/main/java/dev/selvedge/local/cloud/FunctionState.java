package dev.selvedge.local.cloud;

import java.util.Optional;
import java.util.OptionalInt;

/// How a function stands.
///
/// @param warm processes that wait for an event
/// @param busy invocations that run, or wait for a process
/// @param peakMegabytes the most that one of its processes has held; empty where the kernel does not tell
public record FunctionState(
        String name,
        int warm,
        int busy,
        long invocations,
        long failures,
        Optional<String> lastError,
        OptionalInt peakMegabytes) {

    /// Why its process could not begin; empty unless that was its last trouble.
    public Optional<String> cannotStart() {
        return lastError.filter(error -> error.contains(CannotStart.words(name)));
    }

    /// `busy`, `warm` or `cold`.
    public String temperature() {
        if (busy > 0) {
            return "busy";
        }
        return warm > 0 ? "warm" : "cold";
    }
}
