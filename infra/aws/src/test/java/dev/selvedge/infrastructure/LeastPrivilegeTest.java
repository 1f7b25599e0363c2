package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.Erp;
import dev.selvedge.local.cloud.Permission;
import dev.selvedge.local.cloud.Topology;
import dev.selvedge.local.cloud.Topology.Trigger.Messages;
import dev.selvedge.local.cloud.Topology.Trigger.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody may do more than the topology says: worked out action by action and resource by resource from the policies
/// that Terraform would write.
class LeastPrivilegeTest {

    private static final Map<String, Set<Permission>> ALLOWED = new ConcurrentHashMap<>();

    @ParameterizedTest
    @EnumSource
    void aFunctionMayDoWhatTheLaptopCloudAllowsItAndNoMore(Erp erp) {
        Topology topology = WorkingCopy.TOPOLOGY.of(erp);
        topology.functions()
                .forEach((name, function) -> assertThat(allowed(erp, Names.of(name)))
                        .as(name)
                        .containsExactlyElementsOf(Grants.of(name, function, topology)));
    }

    @ParameterizedTest
    @EnumSource
    void aScheduleMayRunItsFunctionAndWriteDownThatItCouldNot(Erp erp) {
        WorkingCopy.TOPOLOGY.of(erp).functions().forEach((name, function) -> {
            if (function.trigger() instanceof Schedule) {
                assertThat(allowed(erp, Names.of(name) + "-schedule"))
                        .as(name)
                        .containsExactly(
                                new Permission("kms:Decrypt", Plans.KEY),
                                new Permission("kms:GenerateDataKey", Plans.KEY),
                                new Permission("lambda:InvokeFunction", Names.aliasArn(name)),
                                new Permission("sqs:SendMessage", Names.queueArn(Names.UNDELIVERED_RUNS)));
            }
        });
    }

    /// Else a grant could hide that the questions above do not ask about.
    @ParameterizedTest
    @EnumSource
    void everyGrantIsOfAKnownActionOnAKnownResource(Erp erp) {
        Topology topology = WorkingCopy.TOPOLOGY.of(erp);
        Set<String> actions = World.actions(topology);
        Set<String> resources = World.resources(topology);
        roles(erp)
                .forEach(role -> Policy.ofRole(Plans.of(erp), role).statements().forEach(statement -> {
                    assertThat(statement.allows()).as(role).isTrue();
                    assertThat(statement.actions())
                            .as(role)
                            .isNotEmpty()
                            .isSubsetOf(actions)
                            .doesNotHaveDuplicates();
                    assertThat(statement.resources())
                            .as(role)
                            .isNotEmpty()
                            .allSatisfy(pattern ->
                                    assertThat(resources).as(pattern).anyMatch(arn -> Wildcard.matches(pattern, arn)));
                }));
    }

    @ParameterizedTest
    @EnumSource
    void aRoleIsAFunctionsOrASchedulesAndIsAssumedByNobodyElse(Erp erp) {
        Map<String, String> assumed = Plans.of(erp).of("aws_iam_role").stream()
                .collect(Collectors.toMap(
                        role -> role.text("/name"),
                        role -> role.json("/assume_role_policy")
                                .at("/Statement/0/Principal")
                                .toString()));
        Stream<String> functions = WorkingCopy.TOPOLOGY.of(erp).functions().keySet().stream();
        assertThat(assumed)
                .containsExactlyInAnyOrderEntriesOf(Stream.concat(
                                functions.map(
                                        name -> Map.entry(Names.of(name), "{\"Service\":\"lambda.amazonaws.com\"}")),
                                scheduled(erp)
                                        .map(name -> Map.entry(
                                                Names.of(name) + "-schedule",
                                                "{\"Service\":\"scheduler.amazonaws.com\"}")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(Plans.of(erp).of("aws_iam_role"))
                .allSatisfy(role -> assertThat(role.json("/assume_role_policy").path("Statement"))
                        .as(role.address())
                        .hasSize(1));
    }

    /// Another way to a permission would not be seen by the questions above.
    @ParameterizedTest
    @EnumSource
    void aRoleHasNothingButItsOnePolicy(Erp erp) {
        Plan plan = Plans.of(erp);
        assertThat(plan.resources().stream()
                        .map(Resource::type)
                        .filter(type -> type.startsWith("aws_iam_"))
                        .distinct())
                .containsExactlyInAnyOrder("aws_iam_role", "aws_iam_role_policy");
        assertThat(plan.of("aws_iam_role")).allSatisfy(role -> {
            assertThat(role.values().path("managed_policy_arns"))
                    .as(role.address())
                    .isEmpty();
            assertThat(role.values().path("inline_policy")).as(role.address()).isEmpty();
            assertThat(plan.of("aws_iam_role_policy").stream()
                            .filter(policy -> policy.text("/role").equals(role.text("/name"))))
                    .as(role.address())
                    .hasSize(1);
        });
        assertThat(plan.of("aws_lambda_function"))
                .allSatisfy(function -> assertThat(
                                plan.beside(function, "aws_iam_role").text("/name"))
                        .isEqualTo(function.text("/function_name")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dynamodb:DeleteTable", "dynamodb:UpdateTable", "iam:PassRole", "kms:ScheduleKeyDeletion",
                "lambda:InvokeFunction", "s3:DeleteBucket", "s3:DeleteObjectVersion", "secretsmanager:PutSecretValue",
                "sqs:DeleteQueue", "sqs:PurgeQueue", "sqs:StartMessageMoveTask", "sns:Subscribe"
            })
    void noFunctionMay(String action) {
        for (Erp erp : Erp.values()) {
            WorkingCopy.TOPOLOGY
                    .of(erp)
                    .functions()
                    .keySet()
                    .forEach(name -> assertThat(allowed(erp, Names.of(name)))
                            .as(name)
                            .noneMatch(permission -> permission.action().equals(action)));
        }
    }

    /// What is written into the ledger of payouts is money; the trades that read it are few, and those that write it
    /// are of settlement.
    @ParameterizedTest
    @EnumSource
    void onlySettlementWritesPayouts(Erp erp) {
        assertThat(who(erp, "dynamodb:UpdateItem", Names.tableArn("remittances")))
                .containsExactlyInAnyOrder("settlement-feed", "settlement-worker", "settlement-desk");
        assertThat(who(erp, "s3:PutObject", Grants.object("settlements"))).containsExactly("settlement-worker");
    }

    @ParameterizedTest
    @CsvSource({
        "CIN7, cin7, dispatch-feed dispatch-worker order-feed order-worker settlement-worker stock-publisher stock-scan",
        "CIN7, bluecherry, ''",
        "BLUECHERRY, cin7, ''",
        "BLUECHERRY, bluecherry, exchange-run",
    })
    void anErpsSecretIsReadByWhoAsksThatErp(Erp erp, String secret, String readers) {
        assertThat(String.join(" ", who(erp, "secretsmanager:GetSecretValue", Names.secretArn(secret))))
                .isEqualTo(readers);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsRunByAPersonReadsNoSecret(Erp erp) {
        assertThat(who(erp, "secretsmanager:GetSecretValue", Names.secretArn("mirakl")))
                .isNotEmpty()
                .noneMatch(name -> name.endsWith("-desk"))
                .doesNotContain("stock-scan", "dispatch-feed", "dispatch-watch", "exchange-run");
    }

    @ParameterizedTest
    @EnumSource
    void onlyItsWorkerTakesFromAQueueAndNobodyFromTheDeadLetters(Erp erp) {
        WorkingCopy.TOPOLOGY.of(erp).functions().forEach((name, function) -> {
            if (function.trigger() instanceof Messages messages) {
                String queue = Names.queueArn(Names.of(messages.queue()));
                assertThat(who(erp, "sqs:ReceiveMessage", queue)).containsExactly(name);
                assertThat(who(erp, "sqs:DeleteMessage", queue)).containsExactly(name);
                assertThat(who(erp, "sqs:ReceiveMessage", queue + "-dead")).isEmpty();
            }
        });
    }

    @Test
    void theWorldHasEnoughToAskAbout() {
        Topology topology = WorkingCopy.TOPOLOGY.of(Erp.BLUECHERRY);
        assertThat(World.actions(topology)).contains("dynamodb:DeleteTable", "dynamodb:UpdateItem", "s3:PutObject");
        assertThat(World.resources(topology))
                .contains(
                        Names.tableArn("ledger"),
                        Names.tableArn("ledger").replace(Plans.CONNECTION, "other-john-lewis"),
                        Names.tableArn("ledger").replace(Plans.ACCOUNT, "999999999999"));
    }

    private static Set<Permission> allowed(Erp erp, String role) {
        return ALLOWED.computeIfAbsent(erp + " " + role, _ -> workedOut(erp, role));
    }

    private static Set<Permission> workedOut(Erp erp, String role) {
        Policy policy = Policy.ofRole(Plans.of(erp), role);
        Topology topology = WorkingCopy.TOPOLOGY.of(erp);
        Set<Permission> allowed = Grants.sorted();
        for (String resource : World.resources(topology)) {
            Map<String, String> circumstances = World.circumstances(resource);
            World.actions(topology).stream()
                    .filter(action -> policy.allows(action, resource, circumstances))
                    .forEach(action -> allowed.add(new Permission(action, resource)));
        }
        return allowed;
    }

    private static List<String> who(Erp erp, String action, String resource) {
        return WorkingCopy.TOPOLOGY.of(erp).functions().keySet().stream()
                .filter(name -> Policy.ofRole(Plans.of(erp), Names.of(name))
                        .allows(action, resource, World.circumstances(resource)))
                .sorted()
                .toList();
    }

    private static Stream<String> scheduled(Erp erp) {
        return WorkingCopy.TOPOLOGY.of(erp).functions().entrySet().stream()
                .filter(function -> function.getValue().trigger() instanceof Schedule)
                .map(Map.Entry::getKey);
    }

    private static Stream<String> roles(Erp erp) {
        return Plans.of(erp).of("aws_iam_role").stream().map(role -> role.text("/name"));
    }
}
