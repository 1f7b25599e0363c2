package dev.selvedge.fn.dispatchconfirmation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.selvedge.core.flow.Dispatching;
import dev.selvedge.core.model.Message;
import dev.selvedge.runtime.SqsBatch;
import jakarta.inject.Named;

/// Takes orders that may have left off the queue and gives each to [Dispatching].
@Named("worker")
public class DispatchWorker implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final Dispatching flow;
    private final SqsBatch batch;

    public DispatchWorker(Dispatching flow, SqsBatch batch) {
        this.flow = flow;
        this.batch = batch;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batch.each(
                event, context, Message.OfDispatch.class, message -> flow.dispatch(message.order(), message.movedAt()));
    }
}
