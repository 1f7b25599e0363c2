package dev.selvedge.fn.orderingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.selvedge.core.flow.ReferenceWriteBack;
import dev.selvedge.core.model.Message;
import dev.selvedge.runtime.SqsBatch;
import jakarta.inject.Named;

/// Takes the ERP's numbers off the queue and writes them back to John Lewis, a whole batch in one call.
@Named("references")
public class ReferenceWriter implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final ReferenceWriteBack flow;
    private final SqsBatch batch;

    public ReferenceWriter(ReferenceWriteBack flow, SqsBatch batch) {
        this.flow = flow;
        this.batch = batch;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batch.together(event, context, Message.OfReference.class, flow::write);
    }
}
