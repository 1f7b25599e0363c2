package dev.selvedge.local.cloud;

import java.util.Set;

/// A function that asks something of AWS.
///
/// @param logs hears of what it may not
record Caller(String function, Set<Permission> allowed, Topology topology, LogListener logs) {

    boolean may(Permission needed) {
        return allowed.contains(needed);
    }

    /// Says in the function's log what it may not and where it would be granted.
    ///
    /// @return the words of IAM ("Troubleshooting access denied error messages", IAM User Guide)
    String denied(Permission needed) {
        logs.line(
                function,
                "ACCESS DENIED: " + function + " may not " + needed + ". In topology.json "
                        + Grants.where(function, needed, topology));
        return "User: " + function + " is not authorized to perform: " + needed.action() + " on resource: "
                + needed.resource() + " because no identity-based policy allows the " + needed.action() + " action";
    }
}
