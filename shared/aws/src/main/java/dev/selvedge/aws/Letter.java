package dev.selvedge.aws;

import dev.selvedge.core.model.Message;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// One message ready to go: its text and what it is about.
record Letter(String subject, String body) {

    private static final String ATTRIBUTE = "correlation";
    private static final String ATTRIBUTE_TYPE = "String";

    static Letter of(Message message, MessageCodec codec) {
        return new Letter(subject(message), codec.write(message));
    }

    /// As SQS counts: body, and name, type and value of the attribute.
    int bytes() {
        return bytes(body) + bytes(ATTRIBUTE) + bytes(ATTRIBUTE_TYPE) + bytes(subject);
    }

    SendMessageBatchRequestEntry entry(int index) {
        return SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(index))
                .messageBody(body)
                .messageAttributes(Map.of(
                        ATTRIBUTE,
                        MessageAttributeValue.builder()
                                .dataType(ATTRIBUTE_TYPE)
                                .stringValue(subject)
                                .build()))
                .build();
    }

    private static String subject(Message message) {
        return switch (message) {
            case Message.OfOrder placed -> placed.order().id().value();
            case Message.OfReference reference -> reference.order().value();
            case Message.OfDispatch dispatch -> dispatch.order().value();
            case Message.OfRemittance remittance -> remittance.payout();
            case Message.OfStock stock -> stock.push().observed().toString();
            case Message.OfImport followed -> followed.importId();
            case Message.OfExport compared -> compared.exportId();
        };
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
