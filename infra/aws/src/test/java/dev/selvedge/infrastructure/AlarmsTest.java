package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.cloud.Erp;
import dev.selvedge.local.cloud.Topology.Trigger.Messages;
import dev.selvedge.runtime.Series;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// An alarm looks at something that is there, and whoever it wakes finds out what to do.
class AlarmsTest {

    private static final Path RUNBOOKS = WorkingCopy.MODULE.resolveSibling("runbooks");

    @ParameterizedTest
    @EnumSource
    void anAlarmsNameSaysWhereAndWhatAndItsTextEndsWithThePage(Erp erp) {
        assertThat(alarms(erp)).isNotEmpty().allSatisfy(alarm -> {
            String kind = kind(alarm);
            assertThat(alarm.text("/alarm_name"))
                    .startsWith(Plans.CONNECTION + "-")
                    .endsWith("-" + kind);
            assertThat(RUNBOOKS.resolve(kind + ".md")).isRegularFile();
        });
    }

    /// The runbooks' own list of alarms, which people read first.
    @Test
    void whatTheRunbooksListAsAnAlarmIsOne() throws Exception {
        Set<String> kinds = Arrays.stream(Erp.values())
                .flatMap(erp -> alarms(erp).stream())
                .map(AlarmsTest::kind)
                .collect(Collectors.toSet());
        String list = Files.readString(RUNBOOKS.resolve("README.md"));
        assertThat(Pattern.compile("^\\| \\[([a-z-]+)]\\(\\1\\.md\\) \\|", Pattern.MULTILINE)
                        .matcher(list)
                        .results()
                        .map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    @ParameterizedTest
    @EnumSource
    void peopleAreToldWhenItBeginsAndWhenItIsOver(Erp erp) {
        assertThat(alarms(erp)).allSatisfy(alarm -> {
            assertThat(alarm.at("/alarm_actions")).isEqualTo(Json.of("[\"" + Names.topicArn("alerts") + "\"]"));
            assertThat(alarm.at("/ok_actions")).isEqualTo(alarm.at("/alarm_actions"));
            assertThat(alarm.flag("/actions_enabled")).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoIsToBeToldSubscribes(Erp erp) {
        Resource subscription = Plans.of(erp).only("aws_sns_topic_subscription", _ -> true);
        assertThat(subscription.text("/protocol")).isEqualTo("email");
        assertThat(subscription.text("/endpoint")).isEqualTo("operations@example.com");
    }

    /// Silence is an alarm of schedules only. What stands until the next look says otherwise stays as it was; all else
    /// is over when nothing more is heard of it.
    @ParameterizedTest
    @EnumSource
    void silenceIsTakenForWhatItMeans(Erp erp) {
        assertThat(alarms(erp))
                .allSatisfy(alarm -> assertThat(alarm.text("/treat_missing_data"))
                        .as(alarm.text("/alarm_name"))
                        .isEqualTo(
                                switch (kind(alarm)) {
                                    case "schedule-silent" -> "breaching";
                                    case "orders-missed",
                                            "orders-at-risk",
                                            "holds-waiting",
                                            "stock-adrift",
                                            "stock-held" -> "ignore";
                                    default -> "notBreaching";
                                }));
    }

    @ParameterizedTest
    @EnumSource
    void whatAnAlarmOfOursLooksAtIsPublished(Erp erp) {
        assertThat(ours(erp)).isNotEmpty().allSatisfy(alarm -> {
            assertThat(published()).contains(alarm.text("/metric_name"));
            assertThat(alarm.at("/dimensions").path("connection").asText()).isEqualTo(Plans.CONNECTION);
            assertThat(alarm.at("/dimensions")).hasSize(2);
            assertThat(functions(erp))
                    .contains(alarm.at("/dimensions").path("function").asText());
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatTheDashboardDrawsIsPublished(Erp erp) {
        assertThat(drawn(erp)).isNotEmpty().allSatisfy(metric -> {
            assertThat(published()).contains(metric.get(1));
            assertThat(metric.subList(2, 5)).containsExactly("connection", Plans.CONNECTION, "function");
            assertThat(functions(erp)).contains(metric.get(5));
        });
    }

    /// A series costs money each month.
    @ParameterizedTest
    @EnumSource
    void whatIsPublishedIsLookedAt(Erp erp) {
        Set<String> lookedAt =
                new TreeSet<>(ours(erp).map(alarm -> alarm.text("/metric_name")).toList());
        drawn(erp).forEach(metric -> lookedAt.add(metric.get(1)));
        assertThat(lookedAt).containsExactlyInAnyOrderElementsOf(published());
    }

    @ParameterizedTest
    @CsvSource({
        "orders-missed, OrdersMissed, dispatch-watch, 0",
        "orders-at-risk, OrdersLevel3, dispatch-watch, 0",
        "holds-waiting, HoldsOldestMinutes, dispatch-watch, 240",
        "stock-adrift, OffersAdrift, stock-audit, 0",
        "stock-held, StockHeld, stock-scan, 0",
    })
    void whatThreatensTheTradeHasAnAlarm(String kind, String metric, String function, int threshold) {
        for (Erp erp : Erp.values()) {
            Resource alarm = Alarms.of(Plans.of(erp), metric, "function", Names.of(function));
            assertThat(alarm.text("/alarm_name")).isEqualTo(Names.of(function) + "-" + kind);
            assertThat(alarm.text("/statistic")).isEqualTo("Maximum");
            assertThat(alarm.text("/comparison_operator")).isEqualTo("GreaterThanThreshold");
            assertThat(alarm.number("/threshold")).isEqualTo(threshold);
        }
    }

    /// A partner that is busy for some minutes is no news.
    @ParameterizedTest
    @EnumSource
    void workThatIsPutOffForAnHourHasAnAlarm(Erp erp) {
        WorkingCopy.TOPOLOGY.of(erp).functions().forEach((name, function) -> {
            if (function.trigger() instanceof Messages) {
                Resource alarm = Alarms.of(Plans.of(erp), "Deferred", "function", Names.of(name));
                assertThat(alarm.text("/alarm_name")).isEqualTo(Names.of(name) + "-work-deferred");
                assertThat(alarm.number("/period") * alarm.number("/evaluation_periods"))
                        .isEqualTo(3600);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theDashboardShowsEveryQueueAndItsDeadLetters(Erp erp) {
        List<String> queues = Plans.of(erp).of("aws_sqs_queue").stream()
                .map(queue -> queue.text("/name"))
                .toList();
        assertThat(metrics(erp)
                        .filter(metric -> metric.getFirst().equals("AWS/SQS"))
                        .map(metric -> metric.get(3)))
                .containsOnlyOnceElementsOf(
                        queues.stream().filter(name -> name.endsWith("-dead")).toList())
                .containsAll(queues);
    }

    private static List<Resource> alarms(Erp erp) {
        return Plans.of(erp).of("aws_cloudwatch_metric_alarm");
    }

    private static Stream<Resource> ours(Erp erp) {
        return alarms(erp).stream().filter(alarm -> alarm.text("/namespace").equals("Selvedge"));
    }

    private static Set<String> published() {
        return Arrays.stream(Series.values()).map(Series::metric).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> functions(Erp erp) {
        return WorkingCopy.TOPOLOGY.of(erp).functions().keySet().stream()
                .map(Names::of)
                .toList();
    }

    private static String kind(Resource alarm) {
        String text = alarm.text("/alarm_description");
        assertThat(text).matches("\\S.*\\. infra/runbooks/[a-z-]+\\.md");
        return text.substring(text.lastIndexOf('/') + 1, text.length() - 3);
    }

    private static Stream<List<String>> drawn(Erp erp) {
        return metrics(erp).filter(metric -> metric.getFirst().equals("Selvedge"));
    }

    private static Stream<List<String>> metrics(Erp erp) {
        JsonNode board =
                Plans.of(erp).only("aws_cloudwatch_dashboard", _ -> true).json("/dashboard_body");
        return StreamSupport.stream(board.path("widgets").spliterator(), false)
                .flatMap(widget ->
                        StreamSupport.stream(widget.at("/properties/metrics").spliterator(), false))
                .map(Json::texts);
    }
}
