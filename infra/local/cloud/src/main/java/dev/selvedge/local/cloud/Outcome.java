package dev.selvedge.local.cloud;

/// What became of one invocation.
public sealed interface Outcome {

    /// The function answered.
    record Answered(String payload) implements Outcome {}

    /// The function threw, ended, ran out of time or memory, or could not start.
    ///
    /// @param type as AWS or the runtime names it, such as `Sandbox.Timedout`
    /// @param message for a person; for a function that could not start it ends with the last lines of its log
    record Failed(String type, String message) implements Outcome {

        /// The same failure as AWS words it for one request.
        Failed inRequest(String requestId) {
            return new Failed(type, "RequestId: " + requestId + " Error: " + message);
        }
    }
}
