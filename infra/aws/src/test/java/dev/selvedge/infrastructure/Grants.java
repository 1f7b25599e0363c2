package dev.selvedge.infrastructure;

import dev.selvedge.local.cloud.Permission;
import dev.selvedge.local.cloud.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a function is to be allowed on AWS: what the laptop cloud allows it, under AWS's names, and what every function
/// needs there besides.
final class Grants {

    private Grants() {}

    /// @param topology of one ERP, of which the function is
    static Set<Permission> of(String name, Topology.Function function, Topology topology) {
        Set<Permission> grants = sorted();
        for (Permission permission : function.allowed(topology)) {
            grants.add(new Permission(permission.action(), arn(permission)));
        }
        // Where AWS itself writes down, in the function's name, what was invoked and failed.
        grants.add(new Permission("sqs:SendMessage", Names.queueArn(Names.FAILED_RUNS)));
        List.of("kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey")
                .forEach(action -> grants.add(new Permission(action, Plans.KEY)));
        List.of("logs:CreateLogStream", "logs:PutLogEvents")
                .forEach(action -> grants.add(new Permission(action, logStream(name))));
        return grants;
    }

    static Set<Permission> sorted() {
        return new TreeSet<>(Comparator.comparing(Permission::action).thenComparing(Permission::resource));
    }

    static String object(String bucket) {
        return Names.bucketArn(bucket) + "/2026/12/an-object.json";
    }

    static String logStream(String function) {
        return Names.arn("logs", "log-group:/aws/lambda/" + Names.of(function) + ":log-stream:2026/12/01/[7]a1b2");
    }

    private static String arn(Permission permission) {
        String[] path = permission.resource().split("/", 3);
        return switch (path[0]) {
            case "tables" -> Names.tableArn(path[1]) + (path.length == 3 ? "/" + path[2] : "");
            // Only the list is asked of a bucket; all else of what is in it.
            case "buckets" -> permission.action().equals("s3:ListBucket") ? Names.bucketArn(path[1]) : object(path[1]);
            case "queues" -> Names.queueArn(Names.of(path[1]));
            case "topics" -> Names.topicArn(path[1]);
            case "secrets" -> Names.secretArn(path[1]);
            default -> throw new AssertionError("the topology grants " + permission);
        };
    }
}
