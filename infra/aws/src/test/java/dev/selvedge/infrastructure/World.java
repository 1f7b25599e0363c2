package dev.selvedge.infrastructure;

import dev.selvedge.local.cloud.Permission;
import dev.selvedge.local.cloud.Topology;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What there is on AWS that somebody might be allowed to use, and what might be done to it: whatever the connection
/// has, the same of another connection and of another account, and, of the actions, the worst.
final class World {

    /// What no function is ever to do, beside what the topology names.
    private static final List<String> WORST = List.of(
            "dynamodb:BatchWriteItem",
            "dynamodb:DeleteItem",
            "dynamodb:DeleteTable",
            "dynamodb:PartiQLDelete",
            "dynamodb:PutItem",
            "dynamodb:Query",
            "dynamodb:Scan",
            "dynamodb:UpdateTable",
            "iam:PassRole",
            "iam:PutRolePolicy",
            "kms:CreateGrant",
            "kms:DisableKey",
            "kms:PutKeyPolicy",
            "kms:ScheduleKeyDeletion",
            "lambda:InvokeFunction",
            "lambda:UpdateFunctionCode",
            "logs:DeleteLogGroup",
            "logs:GetLogEvents",
            "s3:DeleteBucket",
            "s3:DeleteObject",
            "s3:DeleteObjectVersion",
            "s3:PutBucketPolicy",
            "s3:PutLifecycleConfiguration",
            "scheduler:UpdateSchedule",
            "secretsmanager:DeleteSecret",
            "secretsmanager:PutSecretValue",
            "sns:SetTopicAttributes",
            "sns:Subscribe",
            "sqs:ChangeMessageVisibility",
            "sqs:DeleteQueue",
            "sqs:PurgeQueue",
            "sqs:SetQueueAttributes",
            "sqs:StartMessageMoveTask",
            "sts:AssumeRole");

    private static final String OTHER_KEY = Plans.KEY + "-not";

    private World() {}

    /// Every action that there is a question of.
    static Set<String> actions(Topology topology) {
        Set<String> actions = new TreeSet<>(WORST);
        topology.functions().values().stream()
                .flatMap(function -> Grants.of("any", function, topology).stream())
                .map(Permission::action)
                .forEach(actions::add);
        return actions;
    }

    /// Every resource that there is a question of, by its resource name.
    static Set<String> resources(Topology topology) {
        List<String> ours = new ArrayList<>();
        topology.tables().forEach((name, table) -> {
            ours.add(Names.tableArn(name));
            table.index().ifPresent(index -> ours.add(Names.tableArn(name) + "/index/" + index.name()));
        });
        topology.buckets().keySet().forEach(name -> {
            ours.add(Names.bucketArn(name));
            ours.add(Grants.object(name));
        });
        Stream.of(Names.FAILED_RUNS, Names.UNDELIVERED_RUNS)
                .map(Names::queueArn)
                .forEach(ours::add);
        topology.queues().keySet().forEach(name -> {
            ours.add(Names.queueArn(Names.of(name)));
            ours.add(Names.queueArn(Names.of(name) + "-dead"));
        });
        topology.topics().keySet().forEach(name -> ours.add(Names.topicArn(name)));
        WorkingCopy.TOPOLOGY.secrets().keySet().forEach(name -> ours.add(Names.secretArn(name)));
        topology.functions().keySet().forEach(name -> {
            ours.add(Grants.logStream(name));
            ours.add(Names.aliasArn(name));
            ours.add("arn:aws:iam::" + Plans.ACCOUNT + ":role/" + Names.of(name));
        });
        ours.add(Plans.KEY);
        return withStrangers(ours);
    }

    private static Set<String> withStrangers(List<String> ours) {
        Set<String> all = new LinkedHashSet<>(ours);
        ours.forEach(arn -> {
            all.add(arn.replace(Plans.CONNECTION, "other-john-lewis"));
            all.add(arn.replace(Plans.CONNECTION, Plans.CONNECTION + "-2"));
            all.add(arn.replace(Plans.ACCOUNT, "999999999999"));
        });
        all.add(OTHER_KEY);
        return all;
    }

    /// The circumstances in which a call for this resource comes.
    static Map<String, String> circumstances(String resource) {
        return Map.of(
                "aws:SecureTransport",
                "true",
                "kms:ResourceAliases",
                resource.equals(Plans.KEY) ? "alias/" + Plans.CONNECTION : "alias/other-john-lewis");
    }
}
