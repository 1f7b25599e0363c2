package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.BasketLine;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.Tax;
import dev.selvedge.local.simulator.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;

@Timeout(60)
class PartialBatchIT {

    private static final String BROKEN = "VAT-BROKEN";

    @Test
    void aBugWithOneOrderLeavesTheOthersDone() {
        try (Workbench bench = Workbench.open(
                Packaged.topology(), Packaged.FUNCTIONS, Map.of(), LaptopCloudBuilder::withoutReadingQueues)) {
            aMappingWithoutItsTarget(bench);
            bench.paidOrder(1);
            String bad = bench.order(Basket.of("JL00002")
                    .reference("254000002")
                    .line(BasketLine.of(Scene.SKUS.getFirst(), 1, "24.00").tax(Tax.of(BROKEN, "20", "4.00"))));
            bench.scene().mirakl().put(bad, OrderState.SHIPPING);
            bench.paidOrder(3);
            bench.feed();
            List<Message> batch = received(bench);

            String answer = bench.invoke("order-worker", SqsEvent.of(batch, Naming.queueArn(bench.table("orders"))));

            String failed = batch.stream()
                    .filter(message -> message.body().contains(bad))
                    .findFirst()
                    .orElseThrow()
                    .messageId();
            assertThat(batch).hasSize(3);
            assertThat(BatchAnswer.read(answer, ids(batch))).isEqualTo(new BatchAnswer.Done(Set.of(failed)));
            assertThat(bench.scene().cin7().sale("JL00001-A")).hasSize(1);
            assertThat(bench.scene().cin7().sale("JL00002-A")).isEmpty();
            assertThat(bench.scene().cin7().sale("JL00003-A")).hasSize(1);
        }
    }

    /// A row that no honest hand has written.
    private static void aMappingWithoutItsTarget(Workbench bench) {
        bench.cloud()
                .dynamoDb()
                .putItem(put -> put.tableName(bench.table("mappings"))
                        .item(Map.of("kind", AttributeValue.fromS("TAX"), "from", AttributeValue.fromS(BROKEN))));
    }

    private static List<Message> received(Workbench bench) {
        List<Message> all = new ArrayList<>();
        while (all.size() < 3) {
            all.addAll(bench.cloud()
                    .sqs()
                    .receiveMessage(request ->
                            request.queueUrl(bench.cloud().queueUrl("orders")).maxNumberOfMessages(10))
                    .messages());
        }
        return all;
    }

    private static Set<String> ids(List<Message> batch) {
        return Set.copyOf(batch.stream().map(Message::messageId).toList());
    }
}
