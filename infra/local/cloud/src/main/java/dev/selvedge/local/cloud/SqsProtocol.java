package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.util.List;

/// Amazon SQS: an action of the queue that the URL in the body ends with.
///
/// A batch needs the action of its entries: there are no others ("Actions, resources, and condition keys for Amazon
/// SQS", Service Authorization Reference).
final class SqsProtocol implements Protocol {

    private final Naming naming;

    SqsProtocol(Naming naming) {
        this.naming = naming;
    }

    @Override
    public List<Permission> needed(Call asked) {
        JsonCall call = JsonCall.of(asked);
        String url = call.text("QueueUrl");
        return List.of(new Permission(
                "sqs:" + call.action().replaceFirst("Batch$", ""),
                naming.resource("queues", url.substring(url.lastIndexOf('/') + 1))));
    }

    @Override
    public Answer denied(String words) {
        return JsonCall.denied(words);
    }
}
