package dev.selvedge.testkit;

import dev.selvedge.core.model.Publication;
import dev.selvedge.core.port.Published;

/// A record of what was published that is gone when the process ends.
public final class InMemoryPublished implements Published {

    private Publication stands = Publication.none();

    @Override
    public synchronized Publication read() {
        return stands;
    }

    @Override
    public synchronized boolean replace(Publication before, Publication after) {
        if (after.version() <= before.version()) {
            throw new IllegalArgumentException("version " + after.version() + " in place of " + before.version());
        }
        if (stands.version() != before.version()) {
            return false;
        }
        stands = after;
        return true;
    }
}
