package dev.selvedge.testkit;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

/// The same ERP when it takes orders as files and answers an hour later.
class InMemoryFileErpContract extends InMemoryErpContract {

    private static final Instant LATER = Samples.NOON.plusSeconds(3600);

    @BeforeEach
    void answersLater() {
        erp.answersAt(LATER);
    }

    @Override
    protected void answer() {
        clock.set(LATER);
    }
}
