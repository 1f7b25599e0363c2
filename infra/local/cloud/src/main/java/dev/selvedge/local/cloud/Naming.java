package dev.selvedge.local.cloud;

import java.util.Locale;

/// The names on AWS of what belongs to one connection, and what the functions call them in their environment.
record Naming(String connection) {

    /// London, where John Lewis's suppliers deploy.
    static final String REGION = "eu-west-2";

    static final String ACCOUNT = "000000000000";

    Naming {
        if (!connection.matches("[a-z][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException("a connection is named in small letters, digits and hyphens, at most 32,"
                    + " not '" + connection + "'");
        }
    }

    /// A table's, queue's or function's own name.
    String of(String name) {
        return connection + "-" + name;
    }

    String deadLettersOf(String queue) {
        return of(queue) + "-dead";
    }

    /// The resource name of a queue, given its whole name.
    static String queueArn(String wholeName) {
        return "arn:aws:sqs:" + REGION + ":" + ACCOUNT + ":" + wholeName;
    }

    String functionArn(String name) {
        return "arn:aws:lambda:" + REGION + ":" + ACCOUNT + ":function:" + of(name);
    }

    /// `SELVEDGE_TABLES_LEDGER` for the table `ledger`.
    static String variable(String kind, String name) {
        return "SELVEDGE_" + kind + "_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
