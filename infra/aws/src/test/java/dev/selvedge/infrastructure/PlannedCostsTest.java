package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.infrastructure.costs.Costs;
import dev.selvedge.local.cloud.Erp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What `costs.json` counts is what is planned.
class PlannedCostsTest {

    private static Costs costs(Erp erp) throws IOException {
        return new Costs(read("costs.json"), read("topology.json"), erp.toString());
    }

    private static JsonNode read(String file) throws IOException {
        return Json.of(Files.readString(Path.of(file)));
    }

    @ParameterizedTest
    @EnumSource(Erp.class)
    void everythingThatIsPaidForByThePieceIsPlannedAsOftenAsItIsPaidFor(Erp erp) throws IOException {
        Plan plan = Plans.of(erp);
        Costs costs = costs(erp);
        assertThat(plan.of("aws_cloudwatch_metric_alarm"))
                .hasSize(costs.value("alarms").intValueExact());
        assertThat(plan.of("aws_lambda_function"))
                .hasSize(costs.value("functions").intValueExact());
        assertThat(plan.of("aws_scheduler_schedule"))
                .hasSize(costs.value("schedules").intValueExact());
        assertThat(plan.of("aws_lambda_event_source_mapping"))
                .hasSize(costs.value("queues").intValueExact());
        assertThat(plan.of("aws_secretsmanager_secret"))
                .hasSize(costs.value("secrets").intValueExact());
        assertThat(plan.of("aws_cloudwatch_dashboard")).hasSize(1);
        assertThat(plan.of("aws_kms_key")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Erp.class)
    void everySeriesThatIsDrawnIsPaidFor(Erp erp) throws IOException {
        Resource dashboard = Plans.of(erp).of("aws_cloudwatch_dashboard").getFirst();
        Set<JsonNode> series = dashboard.json("/dashboard_body").findValues("metrics").stream()
                .flatMap(JsonNode::valueStream)
                .filter(metric -> metric.path(0).asText().equals("Selvedge"))
                .collect(Collectors.toSet());
        assertThat(series).hasSize(costs(erp).value("series").intValueExact());
    }

    @ParameterizedTest
    @EnumSource(Erp.class)
    void keysAreReusedForAsLongAsIsReckonedWith(Erp erp) throws IOException {
        Costs costs = costs(erp);
        int seconds = 60
                * costs.value("minutes")
                        .divideToIntegralValue(costs.value("periods"))
                        .intValueExact();
        assertThat(Plans.of(erp).of("aws_sqs_queue"))
                .isNotEmpty()
                .allSatisfy(queue -> assertThat(queue.number("/kms_data_key_reuse_period_seconds"))
                        .isEqualTo(seconds));
    }

    @ParameterizedTest
    @EnumSource(Erp.class)
    void logsAreKeptForAsLongAsIsReckonedWith(Erp erp) throws IOException {
        Costs costs = costs(erp);
        int days = costs.value("days").multiply(costs.value("logMonths")).intValueExact();
        assertThat(Plans.of(erp).of("aws_cloudwatch_log_group"))
                .isNotEmpty()
                .allSatisfy(
                        group -> assertThat(group.number("/retention_in_days")).isEqualTo(days));
    }
}
