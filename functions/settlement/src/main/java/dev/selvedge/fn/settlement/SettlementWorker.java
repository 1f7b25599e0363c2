package dev.selvedge.fn.settlement;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.selvedge.core.flow.Settlement;
import dev.selvedge.core.model.Message;
import dev.selvedge.runtime.SqsBatch;
import jakarta.inject.Named;

/// Takes payouts off the queue and gives each to [Settlement].
@Named("worker")
public class SettlementWorker implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final Settlement flow;
    private final SqsBatch batch;

    public SettlementWorker(Settlement flow, SqsBatch batch) {
        this.flow = flow;
        this.batch = batch;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batch.each(event, context, Message.OfRemittance.class, message -> flow.settle(message.payout()));
    }
}
