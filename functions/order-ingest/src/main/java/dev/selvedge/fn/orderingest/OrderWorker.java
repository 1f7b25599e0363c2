package dev.selvedge.fn.orderingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.selvedge.core.flow.OrderIngest;
import dev.selvedge.core.model.Message;
import dev.selvedge.runtime.SqsBatch;
import jakarta.inject.Named;

/// Takes orders off the queue and gives each to [OrderIngest].
@Named("worker")
public class OrderWorker implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final OrderIngest flow;
    private final SqsBatch batch;

    public OrderWorker(OrderIngest flow, SqsBatch batch) {
        this.flow = flow;
        this.batch = batch;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batch.each(event, context, Message.OfOrder.class, message -> flow.ingest(message.order()));
    }
}
