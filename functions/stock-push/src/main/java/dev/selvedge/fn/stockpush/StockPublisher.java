package dev.selvedge.fn.stockpush;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.selvedge.core.flow.StockAudit;
import dev.selvedge.core.flow.StockPublishing;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.runtime.SqsBatch;
import jakarta.inject.Named;

/// Takes stock off the queue: sends what is to be shown, follows files to their end, compares the offers.
@Named("publisher")
public class StockPublisher implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final StockPublishing publishing;
    private final StockAudit audit;
    private final SqsBatch batch;

    public StockPublisher(StockPublishing publishing, StockAudit audit, SqsBatch batch) {
        this.publishing = publishing;
        this.audit = audit;
        this.batch = batch;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batch.each(event, context, Message.ForStock.class, this::work);
    }

    private Outcome work(Message.ForStock message) {
        return switch (message) {
            case Message.OfStock(var push) -> publishing.publish(push);
            case Message.OfImport(var importId) -> publishing.follow(importId);
            case Message.OfExport(var exportId, var asked) -> audit.compare(exportId, asked);
        };
    }
}
