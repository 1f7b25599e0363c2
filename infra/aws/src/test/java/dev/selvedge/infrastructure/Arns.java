package dev.selvedge.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The resource names of AWS in Terraform's state: those that AWS has given, and those that policies were written with
/// before there was anything to name.
final class Arns {

    private Arns() {}

    /// What there is: resources, the indexes of tables, and an example of what is in a bucket or a log group.
    static Set<String> of(Plan state) {
        Set<String> all = new TreeSet<>();
        for (Resource resource : state.resources()) {
            String arn = resource.values().path("arn").asText("");
            if (!arn.isEmpty()) {
                all.add(arn);
                all.addAll(within(resource, arn));
            }
        }
        return all;
    }

    private static Set<String> within(Resource resource, String arn) {
        return switch (resource.type()) {
            case "aws_dynamodb_table" -> {
                Set<String> indexes = new TreeSet<>();
                resource.at("/global_secondary_index")
                        .forEach(index ->
                                indexes.add(arn + "/index/" + index.path("name").asText()));
                yield indexes;
            }
            case "aws_s3_bucket" -> Set.of(arn + "/an/object");
            case "aws_cloudwatch_log_group" -> Set.of(arn + ":log-stream:one");
            default -> Set.of();
        };
    }

    /// What is named: by the roles' policies, and by what points from one resource to another.
    static Set<String> named(Plan state) {
        Set<String> all = new TreeSet<>();
        for (Resource policy : state.of("aws_iam_role_policy")) {
            for (JsonNode statement : policy.json("/policy").path("Statement")) {
                all.addAll(Json.texts(statement.path("Resource")));
            }
        }
        for (Resource queue : state.of("aws_sqs_queue")) {
            String redrive = queue.values().path("redrive_policy").asText("");
            if (!redrive.isEmpty()) {
                all.add(Json.of(redrive).path("deadLetterTargetArn").asText());
            }
        }
        state.of("aws_sqs_queue_redrive_allow_policy")
                .forEach(allowed -> all.addAll(
                        Json.texts(allowed.json("/redrive_allow_policy").path("sourceQueueArns"))));
        state.of("aws_lambda_event_source_mapping").forEach(mapping -> {
            all.add(mapping.text("/event_source_arn"));
            all.add(mapping.text("/function_name"));
        });
        state.of("aws_scheduler_schedule").forEach(schedule -> {
            all.add(schedule.text("/target/0/arn"));
            all.add(schedule.text("/target/0/dead_letter_config/0/arn"));
        });
        state.of("aws_lambda_function_event_invoke_config")
                .forEach(failed -> all.add(failed.text("/destination_config/0/on_failure/0/destination")));
        state.of("aws_cloudwatch_metric_alarm").forEach(alarm -> all.addAll(Json.texts(alarm.at("/alarm_actions"))));
        return all;
    }

    /// Whether a policy that names this, with IAM's wildcards, speaks of that resource.
    static boolean matches(String pattern, String arn) {
        String expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return arn.matches(expression);
    }
}
