package dev.selvedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.OrderId;
import org.junit.jupiter.api.Test;

class ObjectionTest {

    private static final OrderId ORDER = new OrderId("X-A");

    @Test
    void whatIsTooLongSaysHowLongItIsAndHowLongItMayBe() {
        assertThat(Objection.tooLong(ORDER, "delivery city", 300, "Loom ERP", 255)
                        .explanation())
                .isEqualTo("Order X-A: the delivery city has 300 characters; Loom ERP takes 255.");
    }

    @Test
    void whatIsMissingSaysWhoNeedsIt() {
        assertThat(Objection.missing(ORDER, "delivery city", "Loom ERP").explanation())
                .isEqualTo("Order X-A has no delivery city, which Loom ERP needs.");
    }
}
