package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.Erp;
import dev.selvedge.local.simulator.mirakl.Accounts;
import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.scene.Scene;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Two connections that are really applied, to AWS as moto plays it, one with each ERP; and the packaged functions,
/// with exactly what Terraform gave them, at work between the simulators of John Lewis and the supplier's ERP.
@EnabledIfSystemProperty(named = "selvedge.with-apply", matches = "true", disabledReason = "asked for by --with-apply")
@TestMethodOrder(OrderAnnotation.class)
@Timeout(600)
class AppliedIT {

    private static final int AT_THE_END = Integer.MAX_VALUE - 9;

    private static @Nullable Moto aws;
    private static @Nullable Connected withCin7;
    private static @Nullable Connected withBlueCherry;

    /// Terraform mostly waits, so that two of them take little longer than one.
    @BeforeAll
    static void apply() {
        Terraform terraform = Terraform.required();
        Moto moto = Moto.required();
        aws = moto;
        CompletableFuture<Connected> other = CompletableFuture.supplyAsync(
                () -> Connected.apply(terraform, moto, "weavers-john-lewis", Trade.with(Erp.BLUECHERRY)));
        withCin7 = Connected.apply(terraform, moto, Plans.CONNECTION, Trade.with(Erp.CIN7));
        withBlueCherry = other.join();
    }

    @AfterAll
    static void close() {
        if (withCin7 != null) {
            withCin7.close();
        }
        if (withBlueCherry != null) {
            withBlueCherry.close();
        }
        if (aws != null) {
            aws.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHasBeenAppliedNeedsNoChange(Erp erp) {
        assertThat(connected(erp).deployment().changes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsNamedBeforeItIsThereIsThereByThatName(Erp erp) {
        Plan state = connected(erp).state();

        assertThat(Arns.named(state))
                .isNotEmpty()
                .allSatisfy(
                        pattern -> assertThat(Arns.of(state)).as(pattern).anyMatch(arn -> Arns.matches(pattern, arn)));
    }

    @Test
    void anOrderIsAcceptedAndPlacedAndItsNumberWrittenBack() {
        Connected connected = connected(Erp.CIN7);
        Trade trade = connected.trade();
        String order = trade.order(1);
        connected.runScheduled("order-feed");
        connected
                .running()
                .await("the acceptance", () -> trade.johnLewis().order(order).accepted());
        trade.pay();

        connected.runScheduled("order-feed");

        connected.running().await("the reference", () -> trade.isReferenced(order));
        assertThat(trade.cin7().sale(order)).singleElement().satisfies(sale -> {
            assertThat(sale.orderStatus()).isEqualTo("AUTHORISED");
            assertThat(sale.total()).isEqualByComparingTo("24.00");
            assertThat(trade.johnLewis().order(order).sellerReference()).isEqualTo(sale.orderNumber());
        });
    }

    @Test
    void whatTheErpHasIsShownByTheOffer() {
        Connected connected = connected(Erp.CIN7);
        Trade trade = connected.trade();
        trade.stock("QUILT-1", 17);

        connected.runScheduled("stock-scan");

        connected
                .running()
                .await("the stock", () -> trade.johnLewis().offer("QUILT-1").quantity() == 17);
        connected.runScheduled("stock-audit");
    }

    @Test
    void whatHasLeftIsConfirmedAndPaidOutToThePenny() {
        Connected connected = connected(Erp.CIN7);
        Trade trade = connected.trade();
        String order = connected.placed(21);
        trade.ship(order, "1550 21");
        connected.runScheduled("dispatch-feed");
        connected.running().await("the confirmation", () -> trade.isShipped(order));
        connected.runScheduled("order-feed");
        connected.runScheduled("dispatch-watch");
        Accounts accounts = trade.johnLewis().accounts();
        CycleView payout = accounts.pay(accounts.bill().id());

        connected.runScheduled("settlement-feed");

        connected.running().await("the payout", () -> balance(trade, Scene.BANK).compareTo(payout.toSeller()) == 0);
        assertThat(payout.toSeller()).isPositive();
        assertThat(balance(trade, Scene.CLEARING)).isZero();
    }

    @Test
    void anErpThatTakesFilesIsBroughtThemAndItsAnswersAreFetched() {
        Connected connected = connected(Erp.BLUECHERRY);
        Trade trade = connected.trade();
        connected.openFolders();
        trade.computeStock();
        connected.runScheduled("exchange-run");
        String order = trade.paidOrder(1);
        connected.runScheduled("order-feed");
        connected
                .running()
                .await("the order's outcome", () -> connected.running().hasLogged("ORDER/" + order));
        connected.runScheduled("exchange-run");
        trade.takeFiles();

        connected.runScheduled("exchange-run");

        connected.running().await("the reference", () -> trade.isReferenced(order));
        assertThat(connected.invoke("exchange-desk", "{}")).startsWith("{");
    }

    /// What nobody can read is held, which is an answer too.
    @ParameterizedTest
    @EnumSource
    @Order(AT_THE_END)
    void everyFunctionAnswers(Erp erp) {
        Connected connected = connected(erp);
        Running running = connected.running();
        connected
                .state()
                .of("aws_scheduler_schedule")
                .forEach(schedule -> running.runScheduled(schedule.text("/name")));
        connected.state().of("aws_lambda_event_source_mapping").forEach(mapping -> running.send(mapping, "no work"));
        for (String desk : List.of("stock-desk", "dispatch-desk", "settlement-desk")) {
            assertThat(connected.invoke(desk, "{}")).startsWith("{");
        }
        List<String> all = connected.state().of("aws_lambda_function").stream()
                .map(function -> function.text("/function_name"))
                .toList();

        running.await(
                "the answer of each function", () -> running.haveAnswered().containsAll(all));
    }

    /// Whoever reads the order's record from then on fails, so that it comes after all others.
    @Test
    @Order(AT_THE_END + 1)
    void workThatFailsTooOftenEndsInTheDeadLetterQueue() {
        Connected connected = connected(Erp.CIN7);
        String order = connected.placed(31);
        connected.trade().ship(order, "1550 31");
        comeBackSoon(connected.output("queues", "dispatches"));

        connected.running().without(connected.output("functions", "dispatch-worker"), () -> {
            connected.runScheduled("dispatch-feed");
            spoil(connected.output("tables", "open-orders"), order);
        });

        String dead = connected.output("dead_letters", "dispatches");
        connected.running().await("the dead letter", () -> waiting(dead) == 1);
        assertThat(received(dead))
                .singleElement()
                .extracting(Message::body)
                .asString()
                .contains(order);
        assertThat(connected.trade().isShipped(order)).isFalse();
    }

    @Test
    @Order(AT_THE_END + 2)
    void anUpgradeChangesInPlaceAndDeletesNothing() {
        Connected connected = connected(Erp.CIN7);
        Map<String, Object> variables = connected.trade().variables(Plans.CONNECTION);
        variables.put("tags", Map.of("team", "operations"));
        variables.put("log_retention_days", 30);
        connected.deployment().configure(variables);
        connected.deployment().repackage();

        Map<String, List<String>> changes = connected.deployment().changes();

        assertThat(changes)
                .allSatisfy(
                        (address, actions) -> assertThat(actions).as(address).doesNotContain("delete", "create"));
        assertThat(List.of("aws_lambda_function", "aws_dynamodb_table", "aws_sqs_queue", "aws_s3_bucket"))
                .allSatisfy(type -> assertThat(connected.state().of(type))
                        .allSatisfy(
                                one -> assertThat(changes.get(one.address())).containsExactly("update")));
    }

    /// Names that AWS would keep for a while, of secrets for example, would be refused the second time.
    @Test
    @Order(AT_THE_END + 3)
    void whatIsDestroyedCanBeAppliedAgain() {
        Connected connected = connected(Erp.CIN7);
        connected.running().close();
        connected.emptyBuckets();
        Deployment deployment = connected.deployment();

        deployment.destroy();

        assertThat(deployment.state().resources()).isEmpty();
        deployment.apply();
        assertThat(addresses(deployment.state())).isEqualTo(addresses(connected.state()));
    }

    private static List<String> addresses(Plan state) {
        return state.resources().stream().map(Resource::address).sorted().toList();
    }

    private static Connected connected(Erp erp) {
        Connected connected =
                switch (erp) {
                    case CIN7 -> withCin7;
                    case BLUECHERRY -> withBlueCherry;
                };
        if (connected == null) {
            throw new IllegalStateException("nothing has been applied");
        }
        return connected;
    }

    private static Moto aws() {
        if (aws == null) {
            throw new IllegalStateException("there is no AWS");
        }
        return aws;
    }

    private static BigDecimal balance(Trade trade, String account) {
        return trade.cin7().backOffice().bookkeeper().balance(account);
    }

    /// A record that no honest hand has written: whoever reads it fails.
    private static void spoil(String openOrders, String order) {
        try (DynamoDbClient dynamo = aws().client(DynamoDbClient.builder())) {
            dynamo.updateItem(update -> update.tableName(openOrders)
                    .key(Map.of("order", AttributeValue.fromS(order)))
                    .updateExpression("SET placed = :broken")
                    .expressionAttributeValues(Map.of(":broken", AttributeValue.fromS("{"))));
        }
    }

    /// What was received and never answered shows again after seconds, not after six times the worker's time.
    private static void comeBackSoon(String queue) {
        try (SqsClient sqs = aws().client(SqsClient.builder())) {
            sqs.setQueueAttributes(
                    set -> set.queueUrl(queue).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "2")));
        }
    }

    private static int waiting(String queue) {
        try (SqsClient sqs = aws().client(SqsClient.builder())) {
            return Integer.parseInt(sqs.getQueueAttributes(get ->
                            get.queueUrl(queue).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                    .attributes()
                    .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"));
        }
    }

    private static List<Message> received(String queue) {
        try (SqsClient sqs = aws().client(SqsClient.builder())) {
            return sqs.receiveMessage(receive -> receive.queueUrl(queue)).messages();
        }
    }
}
