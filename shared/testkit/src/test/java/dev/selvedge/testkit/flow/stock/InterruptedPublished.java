package dev.selvedge.testkit.flow.stock;

import dev.selvedge.core.model.Publication;
import dev.selvedge.core.port.Published;
import dev.selvedge.testkit.InMemoryPublished;

/// A record of what was published, between whose reading and writing something else can happen once.
final class InterruptedPublished implements Published {

    private final Published published = new InMemoryPublished();
    private Runnable beforeNextReplace = () -> {};

    void beforeNextReplace(Runnable happening) {
        beforeNextReplace = happening;
    }

    @Override
    public Publication read() {
        return published.read();
    }

    @Override
    public boolean replace(Publication before, Publication after) {
        Runnable happening = beforeNextReplace;
        beforeNextReplace = () -> {};
        happening.run();
        return published.replace(before, after);
    }
}
