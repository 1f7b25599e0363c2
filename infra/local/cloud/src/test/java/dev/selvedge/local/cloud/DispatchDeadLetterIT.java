package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

@Timeout(120)
class DispatchDeadLetterIT {

    private static final String BROKEN = "JL00001-A";
    private static final String SOUND = "JL00002-A";

    @Test
    void aDispatchThatMeetsABugIsDeadInTheEndAndKeepsNoOther() {
        try (Workbench bench = Workbench.open(
                Packaged.topology(), Packaged.FUNCTIONS, Map.of(), LaptopCloudBuilder::withoutReadingQueues)) {
            bench.paidOrder(1);
            bench.paidOrder(2);
            bench.feed();
            bench.invoke("order-worker", SqsEvent.of(received(bench, "orders", 2), Naming.queueArn("bench-orders")));
            bench.ship(BROKEN, "DPD Next Day", "15501");
            bench.ship(SOUND, "DPD Next Day", "15502");
            bench.feedDispatches();
            aRecordThatNoHonestHandHasWritten(bench);
            comeBackSoon(bench);

            bench.cloud().readQueues();

            bench.await(() -> bench.cloud().depths().get("dispatches").dead() == 1);
            bench.await(() -> bench.isShipped(SOUND));
            assertThat(received(bench, "dispatches-dead", 1))
                    .singleElement()
                    .satisfies(dead -> assertThat(dead.body()).contains(BROKEN));
            assertThat(bench.isShipped(BROKEN)).isFalse();
        }
    }

    private static void aRecordThatNoHonestHandHasWritten(Workbench bench) {
        bench.cloud()
                .dynamoDb()
                .updateItem(update -> update.tableName(bench.table("open-orders"))
                        .key(Map.of("order", AttributeValue.fromS(BROKEN)))
                        .updateExpression("SET placed = :broken")
                        .expressionAttributeValues(Map.of(":broken", AttributeValue.fromS("{"))));
    }

    /// What was received and never answered shows again after seconds, not after six times the worker's time.
    private static void comeBackSoon(Workbench bench) {
        bench.cloud()
                .sqs()
                .setQueueAttributes(request -> request.queueUrl(bench.cloud().queueUrl("dispatches"))
                        .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "5")));
    }

    private static List<Message> received(Workbench bench, String queue, int count) {
        String url = queue.equals("dispatches-dead")
                ? bench.cloud().deadLettersUrl("dispatches")
                : bench.cloud().queueUrl(queue);
        List<Message> all = new ArrayList<>();
        while (all.size() < count) {
            all.addAll(bench.cloud()
                    .sqs()
                    .receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10))
                    .messages());
        }
        return all;
    }
}
