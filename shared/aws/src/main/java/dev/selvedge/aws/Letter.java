package dev.selvedge.aws;

import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OrderId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// One message ready to go: its text and the order that it is about.
record Letter(OrderId order, String body) {

    private static final String ATTRIBUTE = "correlation";
    private static final String ATTRIBUTE_TYPE = "String";

    static Letter of(Message message, MessageCodec codec) {
        return new Letter(order(message), codec.write(message));
    }

    /// As SQS counts: body, and name, type and value of the attribute.
    int bytes() {
        return bytes(body) + bytes(ATTRIBUTE) + bytes(ATTRIBUTE_TYPE) + bytes(order.value());
    }

    SendMessageBatchRequestEntry entry(int index) {
        return SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(index))
                .messageBody(body)
                .messageAttributes(Map.of(
                        ATTRIBUTE,
                        MessageAttributeValue.builder()
                                .dataType(ATTRIBUTE_TYPE)
                                .stringValue(order.value())
                                .build()))
                .build();
    }

    private static OrderId order(Message message) {
        return switch (message) {
            case Message.OfOrder placed -> placed.order().id();
            case Message.OfReference reference -> reference.order();
        };
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
