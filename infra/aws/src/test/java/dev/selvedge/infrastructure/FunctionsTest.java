package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.Erp;
import dev.selvedge.local.cloud.Topology;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each function is the one of the topology, and nothing of it fails unseen.
class FunctionsTest {

    @ParameterizedTest
    @EnumSource
    void thereIsEachFunctionOfTheTopologyThatTheErpNeeds(Erp erp) {
        assertThat(Plans.of(erp).of("aws_lambda_function", "/function_name").keySet())
                .containsExactlyInAnyOrderElementsOf(topology(erp).functions().keySet().stream()
                        .map(Names::of)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionIsAsTheTopologySays(Erp erp) {
        topology(erp).functions().forEach((name, said) -> {
            Resource function = function(Plans.of(erp), name);
            assertThat(function.number("/timeout")).as(name).isEqualTo(said.timeoutSeconds());
            assertThat(function.number("/memory_size")).as(name).isEqualTo(said.memoryMegabytes());
            assertThat(function.text("/environment/0/variables/QUARKUS_LAMBDA_HANDLER"))
                    .as(name)
                    .isEqualTo(said.handler());
            assertThat(function.text("/filename"))
                    .as(name)
                    .endsWith("/functions/" + said.artifact() + "/target/function.zip");
        });
    }

    /// An upgrade is one step, and so is the way back.
    @ParameterizedTest
    @EnumSource
    void whatRunsIsAPublishedVersionBehindTheAliasLive(Erp erp) {
        Plan plan = Plans.of(erp);
        for (Resource function : plan.of("aws_lambda_function")) {
            assertThat(function.flag("/publish")).as(function.address()).isTrue();
            Resource alias = plan.beside(function, "aws_lambda_alias");
            assertThat(alias.text("/name")).isEqualTo("live");
            assertThat(alias.text("/function_name")).isEqualTo(function.text("/function_name"));
            assertThat(alias.values().has("function_version"))
                    .as("the version is known before it is there")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasInvokedAndFailedIsWrittenDownAtOnce(Erp erp) {
        Plan plan = Plans.of(erp);
        for (Resource function : plan.of("aws_lambda_function")) {
            Resource failing = plan.beside(function, "aws_lambda_function_event_invoke_config");
            assertThat(failing.text("/function_name")).isEqualTo(function.text("/function_name"));
            assertThat(failing.text("/qualifier")).isEqualTo("live");
            assertThat(failing.number("/maximum_retry_attempts")).isZero();
            assertThat(failing.text("/destination_config/0/on_failure/0/destination"))
                    .isEqualTo(Names.queueArn(Names.FAILED_RUNS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorsAndThrottlesOfAFunctionHaveAnAlarm(Erp erp) {
        Plan plan = Plans.of(erp);
        topology(erp).functions().keySet().forEach(name -> {
            Resource errors = Alarms.of(plan, "Errors", "FunctionName", Names.of(name));
            Resource throttles = Alarms.of(plan, "Throttles", "FunctionName", Names.of(name));
            assertThat(errors.text("/alarm_name")).isEqualTo(Names.of(name) + "-function-errors");
            assertThat(throttles.text("/alarm_name")).isEqualTo(Names.of(name) + "-function-throttled");
            for (Resource alarm : new Resource[] {errors, throttles}) {
                assertThat(alarm.text("/namespace")).isEqualTo("AWS/Lambda");
                assertThat(alarm.text("/statistic")).isEqualTo("Sum");
                assertThat(alarm.text("/comparison_operator")).isEqualTo("GreaterThanThreshold");
                assertThat(alarm.number("/threshold")).isZero();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionLogsInJsonIntoAGroupOfItsOwn(Erp erp) {
        Plan plan = Plans.of(erp);
        for (Resource function : plan.of("aws_lambda_function")) {
            Resource group = plan.beside(function, "aws_cloudwatch_log_group");
            assertThat(group.text("/name")).isEqualTo("/aws/lambda/" + function.text("/function_name"));
            assertThat(group.number("/retention_in_days")).isEqualTo(90);
            assertThat(function.text("/logging_config/0/log_group")).isEqualTo(group.text("/name"));
            assertThat(function.text("/logging_config/0/log_format")).isEqualTo("JSON");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNativeFunctionIsAProgramOfItsOwn(Erp erp) {
        assertThat(Plans.of(erp).of("aws_lambda_function")).isNotEmpty().allSatisfy(function -> {
            assertThat(function.text("/runtime")).isEqualTo("provided.al2023");
            assertThat(function.text("/handler")).isEqualTo("bootstrap");
            assertThat(function.at("/architectures")).isEqualTo(Json.of("[\"x86_64\"]"));
            assertThat(function.at("/snap_start")).isEmpty();
            assertThat(function.at("/environment/0/variables").has("JAVA_TOOL_OPTIONS"))
                    .isFalse();
        });
    }

    @Test
    void aJavaFunctionStartsFromASnapshot() {
        assertThat(Plans.of("java").of("aws_lambda_function"))
                .hasSameSizeAs(topology(Erp.CIN7).functions().keySet())
                .allSatisfy(function -> {
                    assertThat(function.text("/runtime")).isEqualTo("java21");
                    assertThat(function.text("/handler"))
                            .isEqualTo("io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest");
                    assertThat(function.text("/snap_start/0/apply_on")).isEqualTo("PublishedVersions");
                    // Without these Quarkus and the AWS SDK warn, or fail, on Java 25.
                    assertThat(function.text("/environment/0/variables/JAVA_TOOL_OPTIONS"))
                            .contains("--add-opens=java.base/java.lang=ALL-UNNAMED")
                            .contains("--enable-native-access=ALL-UNNAMED");
                });
    }

    /// The laptop cloud gives these, and the connection's own settings ask for the rest.
    @ParameterizedTest
    @EnumSource
    void aFunctionFindsInItsEnvironmentWhateverTheConnectionHas(Erp erp) {
        topology(erp).functions().forEach((name, said) -> {
            Map<String, String> environment = environment(Plans.of(erp), name);
            assertThat(environment).as(name).containsExactlyInAnyOrderEntriesOf(Environment.of(erp, said));
        });
    }

    @ParameterizedTest
    @EnumSource
    void anEnvironmentFitsIntoTheFourKilobytesThatLambdaAllows(Erp erp) {
        topology(erp)
                .functions()
                .keySet()
                .forEach(name -> assertThat(environment(Plans.of(erp), name).entrySet().stream()
                                .mapToInt(each ->
                                        each.getKey().length() + each.getValue().length())
                                .sum())
                        .as(name)
                        .isLessThan(4096));
    }

    private static Map<String, String> environment(Plan plan, String name) {
        return function(plan, name).at("/environment/0/variables").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().asText()));
    }

    private static Resource function(Plan plan, String name) {
        return plan.only(
                "aws_lambda_function", one -> one.text("/function_name").equals(Names.of(name)));
    }

    private static Topology topology(Erp erp) {
        return WorkingCopy.TOPOLOGY.of(erp);
    }
}
