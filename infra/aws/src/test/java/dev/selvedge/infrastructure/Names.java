package dev.selvedge.infrastructure;

/// The names on AWS of what belongs to the planned connection, as people find them in the console.
final class Names {

    static final String FAILED_RUNS = of("failed-runs");
    static final String UNDELIVERED_RUNS = of("undelivered-runs");

    private Names() {}

    /// A table's, queue's, topic's or function's own name.
    static String of(String name) {
        return Plans.CONNECTION + "-" + name;
    }

    static String bucket(String name) {
        return of(name) + "-" + Plans.ACCOUNT;
    }

    static String arn(String service, String what) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, Plans.REGION, Plans.ACCOUNT, what);
    }

    /// @param wholeName the queue's name on AWS
    static String queueArn(String wholeName) {
        return arn("sqs", wholeName);
    }

    static String tableArn(String name) {
        return arn("dynamodb", "table/" + of(name));
    }

    static String bucketArn(String name) {
        return "arn:aws:s3:::" + bucket(name);
    }

    static String topicArn(String name) {
        return arn("sns", of(name));
    }

    /// With six characters at its end that AWS chooses.
    static String secretArn(String name) {
        return arn("secretsmanager", "secret:" + Plans.CONNECTION + "/" + name + "-a1B2c3");
    }

    /// What everything invokes: the function by its alias.
    static String aliasArn(String name) {
        return arn("lambda", "function:" + of(name) + ":live");
    }

    /// The whole name of the function behind an alias's resource name.
    static String functionOf(String aliasArn) {
        return aliasArn.split(":", -1)[6];
    }
}
