package dev.selvedge.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.testkit.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeLogTest {

    @Test
    void everyMessageIsLoggedUnderTheWorkThatItIsFor() {
        StockPush push = new StockPush(Samples.NOON, List.of(), Optional.empty());

        assertThat(key(new Message.OfOrder(Samples.order("X-A").build()))).isEqualTo("ORDER/X-A");
        assertThat(key(new Message.OfReference(new OrderId("X-A"), new ErpReference("guid", "SO-00001"))))
                .isEqualTo("REFERENCE/X-A");
        assertThat(key(new Message.OfDispatch(new OrderId("X-A"), Optional.of(Samples.NOON))))
                .isEqualTo("DISPATCH/X-A");
        assertThat(key(new Message.OfRemittance("5f2c8d0e"))).isEqualTo("REMITTANCE/5f2c8d0e");
        assertThat(key(new Message.OfStock(push))).isEqualTo("STOCK/push");
        assertThat(key(new Message.OfImport("4711"))).isEqualTo("STOCK/import/4711");
        assertThat(key(new Message.OfExport("e-1", Samples.NOON))).isEqualTo("STOCK/export/e-1");
    }

    private static String key(Message message) {
        return OutcomeLog.key(message).toString();
    }
}
