package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.SimulatedPartners.Mapping;
import dev.selvedge.local.simulator.cin7core.SaleEntry;
import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.scene.Scene;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// A connection that is really applied, to AWS as moto plays it; and the packaged functions, with exactly what
/// Terraform gave them, at work between the simulators of John Lewis and Cin7 Core.
@EnabledIfSystemProperty(named = "selvedge.with-apply", matches = "true", disabledReason = "asked for by --with-apply")
@TestMethodOrder(OrderAnnotation.class)
@Timeout(600)
class AppliedIT {

    private static final String CONNECTION = Plans.CONNECTION;
    private static final int BEFORE_ALL_IS_GONE = Integer.MAX_VALUE - 1;

    /// What holds what cannot be made again, or is named by what outlives an upgrade.
    private static final Set<String> DURABLE = Set.of(
            "aws_dynamodb_table",
            "aws_sqs_queue",
            "aws_s3_bucket",
            "aws_kms_key",
            "aws_kms_alias",
            "aws_secretsmanager_secret",
            "aws_sns_topic",
            "aws_cloudwatch_log_group");

    private static Moto aws;
    private static Trade trade;
    private static Deployment deployment;
    private static Plan state;
    private static Running running;

    @BeforeAll
    static void apply() {
        Terraform terraform = Terraform.required();
        aws = Moto.required();
        trade = new Trade();
        deployment = new Deployment(terraform, aws, trade.variables(CONNECTION));
        deployment.apply();
        state = deployment.state();
        running = new Running(state, aws);
        fillSecrets();
        map();
        running.read();
        running.invoke(function("settlement-desk"), trade.partners().bookingTerms());
    }

    @AfterAll
    static void close() throws Exception {
        for (AutoCloseable part : java.util.Arrays.asList(running, trade, aws)) {
            if (part != null) {
                part.close();
            }
        }
    }

    @Test
    void whatHasBeenAppliedNeedsNoChange() {
        assertThat(deployment.changes()).isEmpty();
    }

    @Test
    void everyResourceThatAPolicyNamesIsThere() {
        assertThat(Arns.named(state))
                .isNotEmpty()
                .allSatisfy(
                        pattern -> assertThat(Arns.of(state)).as(pattern).anyMatch(arn -> Arns.matches(pattern, arn)));
    }

    @Test
    void anOrderIsAcceptedAndPlacedAndItsNumberWrittenBack() {
        String order = trade.order(1);
        running.runScheduled(function("order-feed"));
        running.await(
                "the acceptance", () -> trade.scene().mirakl().order(order).accepted());
        trade.pay();

        running.runScheduled(function("order-feed"));

        running.await("the reference", () -> trade.scene().mirakl().order(order).sellerReference() != null);
        List<SaleEntry> sales = trade.scene().cin7().sale(order);
        OrderView shown = trade.scene().mirakl().order(order);
        assertThat(sales).singleElement().satisfies(sale -> {
            assertThat(sale.orderStatus()).isEqualTo("AUTHORISED");
            assertThat(sale.total()).isEqualByComparingTo("24.00");
            assertThat(shown.sellerReference()).isEqualTo(sale.orderNumber());
        });
    }

    @Test
    void whatTheErpHasIsShownByTheOffer() {
        trade.stock("QUILT-1", 17);

        running.runScheduled(function("stock-scan"));

        running.await("the stock", () -> trade.scene().mirakl().offer("QUILT-1").quantity() == 17);
        running.runScheduled(function("stock-audit"));
        assertThat(running.invoke(function("stock-desk"), "{}")).contains("{");
    }

    @Test
    void whatHasLeftIsConfirmedAndPaidOutToThePenny() {
        String order = placed(21);
        trade.ship(order, "1550 21");
        running.runScheduled(function("dispatch-feed"));
        running.await("the confirmation", () -> trade.isShipped(order));
        running.runScheduled(function("order-feed"));
        running.runScheduled(function("dispatch-watch"));
        CycleView cycle = trade.scene().mirakl().accounts().bill();
        trade.scene().mirakl().accounts().pay(cycle.id());

        running.runScheduled(function("settlement-feed"));

        running.await("the payout in the bank", () -> balance(Scene.BANK).compareTo(cycle.toSeller()) == 0);
        assertThat(balance(Scene.CLEARING)).isZero();
    }

    @Test
    void workThatFailsTooOftenEndsInTheDeadLetterQueue() {
        String order = placed(31);
        trade.ship(order, "1550 31");
        breakOpenOrder(order);
        comeBackSoon("dispatches");

        running.runScheduled(function("dispatch-feed"));

        SqsClient sqs = aws.client(SqsClient.builder());
        String dead = deployment.outputs().at("/dead_letters/value/dispatches").asText();
        running.await("the dead letter", () -> waiting(sqs, dead) == 1);
        assertThat(sqs.receiveMessage(receive -> receive.queueUrl(dead)).messages())
                .singleElement()
                .extracting(Message::body)
                .asString()
                .contains(order);
        assertThat(trade.isShipped(order)).isFalse();
    }

    @Test
    @Order(BEFORE_ALL_IS_GONE - 2)
    void everyFunctionHasAnswered() {
        assertThat(running.invoke(function("dispatch-desk"), "{}")).contains("{");

        assertThat(running.haveAnswered())
                .containsExactlyInAnyOrderElementsOf(state.of("aws_lambda_function").stream()
                        .map(one -> one.text("/function_name"))
                        .toList())
                .hasSize(14);
    }

    @Test
    @Order(BEFORE_ALL_IS_GONE - 1)
    void anUpgradeChangesFunctionsInPlaceAndDeletesNothing() {
        deployment.repackage();
        Map<String, Object> variables = trade.variables(CONNECTION);
        variables.put("tags", Map.of("team", "operations"));
        variables.put("log_retention_days", 30);
        deployment.configure(variables);

        Map<String, List<String>> upgrade = deployment.upgrade();

        assertThat(upgrade)
                .allSatisfy(
                        (address, actions) -> assertThat(actions).as(address).doesNotContain("delete"));
        for (Resource one : state.resources()) {
            if (one.type().equals("aws_lambda_function") || DURABLE.contains(one.type())) {
                assertThat(upgrade.get(one.address())).as(one.address()).isIn(List.of("update"), List.of("no-op"));
            }
        }
        assertThat(state.of("aws_lambda_function"))
                .allSatisfy(one -> assertThat(upgrade.get(one.address())).isEqualTo(List.of("update")));
        deployment.configure(trade.variables(CONNECTION));
    }

    /// Names that AWS would keep for a while, of secrets for example, would be refused the second time.
    @Test
    @Order(BEFORE_ALL_IS_GONE)
    void whatIsDestroyedCanBeAppliedAgain() {
        running.close();

        deployment.destroy();

        assertThat(deployment.state().resources()).isEmpty();
        deployment.apply();
        assertThat(deployment.state().resources())
                .extracting(Resource::address)
                .containsExactlyInAnyOrderElementsOf(
                        state.resources().stream().map(Resource::address).toList());
    }

    /// An order that waits in Cin7 Core to be shipped.
    private static String placed(int number) {
        String order = trade.paidOrder(number);
        running.runScheduled(function("order-feed"));
        running.await(
                "the sale",
                () -> trade.isInCin7(order)
                        && trade.scene().mirakl().order(order).sellerReference() != null);
        return order;
    }

    private static BigDecimal balance(String account) {
        return trade.scene().cin7().backOffice().bookkeeper().balance(account);
    }

    private static String function(String name) {
        return deployment.outputs().at("/functions/value").path(name).asText();
    }

    private static void fillSecrets() {
        SecretsManagerClient secrets = aws.client(SecretsManagerClient.builder());
        trade.partners()
                .secrets()
                .forEach((name, value) -> secrets.putSecretValue(put -> put.secretId(deployment
                                .outputs()
                                .at("/secrets/value")
                                .path(name)
                                .asText())
                        .secretString(value)));
    }

    private static void map() {
        DynamoDbClient dynamo = aws.client(DynamoDbClient.builder());
        String table = table("mappings");
        for (Mapping mapping : trade.partners().mappings()) {
            dynamo.putItem(put -> put.tableName(table)
                    .item(Map.of(
                            "kind", AttributeValue.fromS(mapping.kind()),
                            "from", AttributeValue.fromS(mapping.from()),
                            "to", AttributeValue.fromS(mapping.to()))));
        }
    }

    private static String table(String name) {
        return deployment.outputs().at("/tables/value").path(name).asText();
    }

    /// A record that no honest hand has written: whoever reads it fails.
    private static void breakOpenOrder(String order) {
        aws.client(DynamoDbClient.builder())
                .updateItem(update -> update.tableName(table("open-orders"))
                        .key(Map.of("order", AttributeValue.fromS(order)))
                        .updateExpression("SET placed = :broken")
                        .expressionAttributeValues(Map.of(":broken", AttributeValue.fromS("{"))));
    }

    /// What was received and never answered shows again after seconds, not after six times the worker's time.
    private static void comeBackSoon(String queue) {
        String url = deployment.outputs().at("/queues/value").path(queue).asText();
        aws.client(SqsClient.builder())
                .setQueueAttributes(
                        set -> set.queueUrl(url).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "2")));
    }

    private static int waiting(SqsClient sqs, String url) {
        return Integer.parseInt(sqs.getQueueAttributes(
                        get -> get.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributes()
                .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"));
    }
}
