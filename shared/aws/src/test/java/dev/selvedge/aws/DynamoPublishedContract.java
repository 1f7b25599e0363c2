package dev.selvedge.aws;

import dev.selvedge.core.port.Published;
import dev.selvedge.testkit.contract.PublishedContract;
import java.util.concurrent.atomic.AtomicInteger;

class DynamoPublishedContract extends PublishedContract {

    private final AtomicInteger marks = new AtomicInteger();
    private final Published published =
            new DynamoPublished(LocalAws.dynamo(), LocalAws.table("name"), () -> "mark " + marks.incrementAndGet());

    @Override
    protected Published published() {
        return published;
    }
}
