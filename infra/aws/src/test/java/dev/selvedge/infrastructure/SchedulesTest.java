package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.Erp;
import dev.selvedge.local.cloud.Topology.Trigger.Schedule;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is to run by itself runs, or somebody hears of it.
class SchedulesTest {

    /// CloudWatch looks at no more than a week for an alarm with periods of an hour or more, and a day below.
    private static final int DAY_SECONDS = 24 * 60 * 60;

    @ParameterizedTest
    @EnumSource
    void everyScheduledFunctionAndNoOtherHasASchedule(Erp erp) {
        assertThat(Plans.of(erp).of("aws_scheduler_schedule", "/name").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        scheduled(erp).keySet().stream().map(Names::of).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aScheduleIsAsOftenAsTheTopologySaysAndNoOftenerThanAVendorAllows(Erp erp) {
        scheduled(erp).forEach((name, said) -> {
            int minutes = minutes(schedule(Plans.of(erp), name));
            assertThat(minutes).as(name).isEqualTo(said.rateMinutes()).isGreaterThanOrEqualTo(said.leastMinutes());
        });
    }

    @ParameterizedTest
    @EnumSource
    void aScheduleRunsTheAliasInTheSuppliersTimeZone(Erp erp) {
        scheduled(erp).keySet().forEach(name -> {
            Resource schedule = schedule(Plans.of(erp), name);
            assertThat(schedule.text("/schedule_expression_timezone")).isEqualTo("Europe/London");
            assertThat(schedule.text("/state")).isEqualTo("ENABLED");
            assertThat(schedule.text("/flexible_time_window/0/mode")).isEqualTo("OFF");
            assertThat(schedule.text("/target/0/arn")).isEqualTo(Names.aliasArn(name));
        });
    }

    /// A run that comes when the next is due is no use to anybody.
    @ParameterizedTest
    @EnumSource
    void whatCannotBeBegunIsTriedAgainUntilTheNextRunAndThenWrittenDown(Erp erp) {
        scheduled(erp).keySet().forEach(name -> {
            Resource schedule = schedule(Plans.of(erp), name);
            assertThat(schedule.number("/target/0/retry_policy/0/maximum_retry_attempts"))
                    .isBetween(1, 5);
            assertThat(schedule.number("/target/0/retry_policy/0/maximum_event_age_in_seconds"))
                    .isBetween(60, 60 * minutes(schedule));
            assertThat(schedule.text("/target/0/dead_letter_config/0/arn"))
                    .isEqualTo(Names.queueArn(Names.UNDELIVERED_RUNS));
        });
    }

    /// Nothing else notices a schedule that somebody has switched off: it makes no error anywhere.
    @ParameterizedTest
    @EnumSource
    void aSilentScheduleIsHeardOfWithinThreeRunsOrTwoHoursMore(Erp erp) {
        scheduled(erp).keySet().forEach(name -> {
            Resource alarm = Alarms.of(Plans.of(erp), "Invocations", "FunctionName", Names.of(name));
            int runSeconds = 60 * minutes(schedule(Plans.of(erp), name));
            int silence = alarm.number("/period") * alarm.number("/evaluation_periods");
            assertThat(alarm.text("/treat_missing_data")).as(name).isEqualTo("breaching");
            assertThat(alarm.text("/statistic")).as(name).isEqualTo("Sum");
            assertThat(alarm.text("/comparison_operator")).as(name).isEqualTo("LessThanThreshold");
            assertThat(alarm.number("/threshold")).as(name).isEqualTo(1);
            assertThat(silence)
                    .as(name)
                    .isGreaterThan(runSeconds)
                    .isLessThanOrEqualTo(Math.max(3 * Math.min(runSeconds, 3600), runSeconds + 2 * 3600));
            lookedAt(alarm);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aPartnerWhoIsAwayRunAfterRunIsHeardOf(Erp erp) {
        scheduled(erp).keySet().forEach(name -> {
            Resource alarm = Alarms.of(Plans.of(erp), "FeedFailed", "function", Names.of(name));
            int runSeconds = 60 * minutes(schedule(Plans.of(erp), name));
            assertThat(alarm.text("/alarm_name")).isEqualTo(Names.of(name) + "-partner-away");
            assertThat(alarm.text("/comparison_operator")).isEqualTo("GreaterThanThreshold");
            assertThat(alarm.number("/threshold")).isZero();
            // Three periods in a row, each with a run in it; a day's run is not waited for three times.
            assertThat(alarm.number("/period")).as(name).isEqualTo(Math.min(runSeconds, 3600));
            assertThat(alarm.number("/evaluation_periods")).as(name).isEqualTo(runSeconds <= 3600 ? 3 : 1);
            lookedAt(alarm);
        });
    }

    @Test
    void aConnectionOutOfServiceStandsStillAndIsSilentAboutIt() {
        Plan plan = Plans.of("at_rest");
        assertThat(plan.of("aws_scheduler_schedule"))
                .isNotEmpty()
                .allSatisfy(schedule -> assertThat(schedule.text("/state")).isEqualTo("DISABLED"));
        assertThat(plan.of("aws_lambda_event_source_mapping"))
                .isNotEmpty()
                .allSatisfy(mapping -> assertThat(mapping.flag("/enabled")).isFalse());
        assertThat(plan.of("aws_cloudwatch_metric_alarm").stream()
                        .filter(alarm ->
                                alarm.text("/metric_name").matches("Invocations|ApproximateAgeOfOldestMessage")))
                .isNotEmpty()
                .allSatisfy(alarm -> assertThat(alarm.flag("/actions_enabled")).isFalse());
        assertThat(plan.of("aws_dynamodb_table"))
                .hasSameSizeAs(WorkingCopy.TOPOLOGY.tables().keySet());
    }

    private static void lookedAt(Resource alarm) {
        assertThat(alarm.number("/period") % 60).isZero();
        if (alarm.number("/period") < 3600) {
            assertThat(alarm.number("/period") * alarm.number("/evaluation_periods"))
                    .isLessThanOrEqualTo(DAY_SECONDS);
        } else {
            assertThat(alarm.number("/period") * alarm.number("/evaluation_periods"))
                    .isLessThanOrEqualTo(7 * DAY_SECONDS);
        }
    }

    private static int minutes(Resource schedule) {
        String rate = schedule.text("/schedule_expression");
        assertThat(rate).matches("rate\\((1 minute|([2-9]|[1-9][0-9]+) minutes)\\)");
        return Integer.parseInt(rate.replaceAll("[^0-9]", ""));
    }

    private static Resource schedule(Plan plan, String name) {
        return plan.only("aws_scheduler_schedule", one -> one.text("/name").equals(Names.of(name)));
    }

    private static Map<String, Schedule> scheduled(Erp erp) {
        Map<String, Schedule> scheduled = new TreeMap<>();
        WorkingCopy.TOPOLOGY.of(erp).functions().forEach((name, function) -> {
            if (function.trigger() instanceof Schedule schedule) {
                scheduled.put(name, schedule);
            }
        });
        return scheduled;
    }
}
