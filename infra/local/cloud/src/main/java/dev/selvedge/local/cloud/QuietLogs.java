package dev.selvedge.local.cloud;

/// Keeps the emulators' logging frameworks, none of which has a backend here, from telling so on the console, and
/// DynamoDB Local's background jobs from mourning tables that have gone with it.
final class QuietLogs {

    private QuietLogs() {}

    /// Takes effect when it comes before the first logger.
    static void please() {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
    }
}
