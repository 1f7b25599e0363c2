package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.Erp;
import dev.selvedge.local.cloud.Topology;
import dev.selvedge.local.cloud.Topology.Trigger.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is put into a queue is worked on, or ends where somebody sees it.
class QueuesTest {

    private static final int LONGEST_SECONDS = 14 * 24 * 60 * 60;

    @ParameterizedTest
    @EnumSource
    void everyQueueIsOfTheTopologyOrHoldsWhatFailed(Erp erp) {
        assertThat(Plans.of(erp).of("aws_sqs_queue", "/name").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(work(), dead(), Stream.of(Names.FAILED_RUNS, Names.UNDELIVERED_RUNS))
                                .flatMap(names -> names)
                                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyQueueIsAsTheTopologySays(Erp erp) {
        Map<String, Resource> queues = Plans.of(erp).of("aws_sqs_queue", "/name");
        WorkingCopy.TOPOLOGY.queues().forEach((name, said) -> {
            Resource queue = queues.get(Names.of(name));
            assertThat(queue.number("/message_retention_seconds")).as(name).isEqualTo(said.retentionSeconds());
            assertThat(queue.json("/redrive_policy").path("maxReceiveCount").intValue())
                    .as(name)
                    .isEqualTo(said.maxReceiveCount());
            assertThat(queue.number("/receive_wait_time_seconds")).as(name).isEqualTo(20);
            assertThat(queue.values().path("fifo_queue").asBoolean()).as(name).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsTooOftenGoesToADeadLetterQueueOfItsOwn(Erp erp) {
        Plan plan = Plans.of(erp);
        Map<String, Resource> queues = plan.of("aws_sqs_queue", "/name");
        for (String name : WorkingCopy.TOPOLOGY.queues().keySet()) {
            Resource queue = queues.get(Names.of(name));
            assertThat(queue.json("/redrive_policy").path("deadLetterTargetArn").asText())
                    .isEqualTo(Names.queueArn(Names.of(name) + "-dead"));
            Resource allowed = plan.beside(queue, "aws_sqs_queue_redrive_allow_policy");
            assertThat(allowed.json("/redrive_allow_policy"))
                    .isEqualTo(Json.of("""
                            {"redrivePermission": "byQueue", "sourceQueueArns": ["%s"]}""".formatted(Names.queueArn(Names.of(name)))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverHoldsFailuresIsKeptForTheLongestAndHasAnAlarmAboveZero(Erp erp) {
        Plan plan = Plans.of(erp);
        List<String> holders = Stream.concat(dead(), Stream.of(Names.FAILED_RUNS, Names.UNDELIVERED_RUNS))
                .toList();
        for (String holder : holders) {
            Resource queue = plan.only("aws_sqs_queue", one -> one.text("/name").equals(holder));
            assertThat(queue.number("/message_retention_seconds")).as(holder).isEqualTo(LONGEST_SECONDS);
            Resource alarm = Alarms.of(plan, "ApproximateNumberOfMessagesVisible", "QueueName", holder);
            assertThat(alarm.text("/comparison_operator")).isEqualTo("GreaterThanThreshold");
            assertThat(alarm.number("/threshold")).isZero();
            assertThat(alarm.text("/statistic")).isEqualTo("Maximum");
            assertThat(alarm.number("/evaluation_periods")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void workThatWaitsTooLongHasAnAlarmThatLeavesTimeForOneMoreTry(Erp erp) {
        Plan plan = Plans.of(erp);
        for (String name : WorkingCopy.TOPOLOGY.queues().keySet()) {
            Resource alarm = Alarms.of(plan, "ApproximateAgeOfOldestMessage", "QueueName", Names.of(name));
            assertThat(alarm.number("/threshold"))
                    .as(name)
                    .isGreaterThan(WorkingCopy.TOPOLOGY.visibilitySeconds(name))
                    .isLessThan(WorkingCopy.TOPOLOGY.queues().get(name).retentionSeconds() / 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyQueueIsReadByTheAliasOfTheFunctionThatTheTopologyNames(Erp erp) {
        Plan plan = Plans.of(erp);
        Map<String, Resource> mappings = plan.of("aws_lambda_event_source_mapping", "/event_source_arn");
        assertThat(mappings).hasSameSizeAs(WorkingCopy.TOPOLOGY.queues().keySet());
        readers().forEach((reader, messages) -> {
            Resource mapping = mappings.get(Names.queueArn(Names.of(messages.queue())));
            assertThat(mapping.text("/function_name")).isEqualTo(Names.aliasArn(reader));
            assertThat(mapping.number("/batch_size")).as(reader).isEqualTo(messages.batchSize());
            assertThat(mapping.number("/maximum_batching_window_in_seconds"))
                    .as(reader)
                    .isEqualTo(messages.batchingWindowSeconds());
            assertThat(mapping.number("/scaling_config/0/maximum_concurrency"))
                    .as(reader)
                    .isEqualTo(messages.maximumConcurrency())
                    .isGreaterThanOrEqualTo(2);
            assertThat(mapping.flag("/enabled")).as(reader).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheMessagesThatFailedComeAgain(Erp erp) {
        assertThat(Plans.of(erp).of("aws_lambda_event_source_mapping"))
                .isNotEmpty()
                .allSatisfy(mapping -> assertThat(mapping.at("/function_response_types"))
                        .isEqualTo(Json.of("[\"ReportBatchItemFailures\"]")));
    }

    /// AWS asks for six times the function's timeout ("Using Lambda with Amazon SQS"); here of the function that the
    /// plan itself has read the queue.
    @ParameterizedTest
    @EnumSource
    void aMessageIsHiddenForSixTimeoutsOfItsReaderAndTheWindow(Erp erp) {
        Plan plan = Plans.of(erp);
        Map<String, Resource> functions = plan.of("aws_lambda_function", "/function_name");
        for (Resource mapping : plan.of("aws_lambda_event_source_mapping")) {
            String name = mapping.text("/event_source_arn")
                    .substring(Names.queueArn("").length());
            Resource queue = plan.only("aws_sqs_queue", one -> one.text("/name").equals(name));
            Resource reader = functions.get(Names.functionOf(mapping.text("/function_name")));
            assertThat(queue.number("/visibility_timeout_seconds"))
                    .as(name)
                    .isEqualTo(6 * reader.number("/timeout") + mapping.number("/maximum_batching_window_in_seconds"));
        }
    }

    /// AWS: a function's reserved concurrency below that of its mapping sends good messages to the dead letters.
    @ParameterizedTest
    @EnumSource
    void noFunctionReservesLessThanItsQueueMayUse(Erp erp) {
        assertThat(Plans.of(erp).of("aws_lambda_function"))
                .isNotEmpty()
                .allSatisfy(function -> assertThat(function.values()
                                .path("reserved_concurrent_executions")
                                .asInt(-1))
                        .isEqualTo(-1));
    }

    private static Stream<String> work() {
        return WorkingCopy.TOPOLOGY.queues().keySet().stream().map(Names::of);
    }

    private static Stream<String> dead() {
        return work().map(name -> name + "-dead");
    }

    private static Map<String, Messages> readers() {
        Map<String, Messages> readers = new LinkedHashMap<>();
        WorkingCopy.TOPOLOGY.functions().forEach((String name, Topology.Function function) -> {
            if (function.trigger() instanceof Messages messages) {
                readers.put(name, messages);
            }
        });
        return readers;
    }
}
