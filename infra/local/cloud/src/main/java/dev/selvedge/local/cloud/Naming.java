package dev.selvedge.local.cloud;

import dev.selvedge.local.emulator.FakeAccount;
import java.util.Locale;

/// The names on AWS of what belongs to one connection, and what the functions call them in their environment.
record Naming(String connection) {

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

    String secret(String name) {
        return connection + "/" + name;
    }

    /// What the topology calls a table, a queue, a bucket or a topic of this connection, with its kind before it:
    /// `tables/ledger`. What is not of this connection keeps its whole name.
    String resource(String kind, String wholeName) {
        String prefix = connection + "-";
        return wholeName.startsWith(prefix) ? kind + "/" + wholeName.substring(prefix.length()) : wholeName;
    }

    /// What the topology calls a secret, with its kind before it.
    String secretResource(String wholeName) {
        String prefix = connection + "/";
        return wholeName.startsWith(prefix) ? "secrets/" + wholeName.substring(prefix.length()) : wholeName;
    }

    /// The resource name of a queue, given its whole name.
    static String queueArn(String wholeName) {
        return "arn:aws:sqs:" + FakeAccount.REGION + ":" + FakeAccount.ACCOUNT + ":" + wholeName;
    }

    String functionArn(String name) {
        return "arn:aws:lambda:" + FakeAccount.REGION + ":" + FakeAccount.ACCOUNT + ":function:" + of(name);
    }

    /// `SELVEDGE_TABLES_LEDGER` for the table `ledger`.
    static String variable(String kind, String name) {
        return "SELVEDGE_" + kind + "_" + word(name);
    }

    /// `SELVEDGE_MIRAKL_SECRET` for the secret `mirakl`.
    static String secretVariable(String name) {
        return "SELVEDGE_" + word(name) + "_SECRET";
    }

    private static String word(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
