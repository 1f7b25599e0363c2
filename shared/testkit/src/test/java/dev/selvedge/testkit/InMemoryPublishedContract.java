package dev.selvedge.testkit;

import dev.selvedge.core.port.Published;
import dev.selvedge.testkit.contract.PublishedContract;

class InMemoryPublishedContract extends PublishedContract {

    private final Published published = new InMemoryPublished();

    @Override
    protected Published published() {
        return published;
    }
}
