package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

@Timeout(60)
class LargestMessageIT {

    /// What Amazon SQS takes ("Amazon SQS message quotas").
    private static final int LIMIT = 262_144;

    @Test
    void aMessageAtTheQueuesLimitIsWorkedOn() {
        try (Workbench bench = Workbench.open(
                Packaged.topology(), Packaged.FUNCTIONS, Map.of(), LaptopCloudBuilder::withoutReadingQueues)) {
            bench.order(1);
            bench.feed();
            padTheMessage(bench.cloud().sqs(), bench.cloud().queueUrl("orders"));

            bench.cloud().readQueues();
            bench.rest();

            assertThat(bench.scene().mirakl().order("JL00001-A").accepted()).isTrue();
        }
    }

    /// Blanks behind the JSON change nothing but its size.
    private static void padTheMessage(SqsClient sqs, String queue) {
        Message message = sqs.receiveMessage(request -> request.queueUrl(queue))
                .messages()
                .getFirst();
        sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle()));
        String padded = message.body() + " ".repeat(LIMIT - message.body().length());
        sqs.sendMessage(request -> request.queueUrl(queue).messageBody(padded));
    }
}
