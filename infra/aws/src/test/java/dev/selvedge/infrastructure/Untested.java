package dev.selvedge.infrastructure;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/// What could not be tried on this machine for want of a tool: said loudly, and counted as skipped.
final class Untested {

    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private Untested() {}

    /// Ends the test that asks, without passing it.
    ///
    /// @param what is missing, and what is not tested without it
    /// @param remedy how to get it
    static void unless(boolean there, String what, String remedy) {
        if (!there && SAID.add(what)) {
            System.err.println("NOT TESTED: " + what + " " + remedy);
        }
        Assumptions.assumeTrue(there, what);
    }
}
