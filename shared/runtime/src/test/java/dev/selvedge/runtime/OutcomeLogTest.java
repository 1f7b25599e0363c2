package dev.selvedge.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.testkit.Samples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
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

    @Test
    void everyInvocationSaysHowManyMessagesItDeferred() throws Exception {
        OutcomeLog log =
                new OutcomeLog(new Metrics(Configured.required().connection(), InstantSource.fixed(Samples.NOON)));
        Message message = new Message.OfRemittance("5f2c8d0e");

        log.outcome(message, new Outcome.Deferred(Samples.NOON, "the ERP is down"), 1, Duration.ZERO);
        JsonNode busy = finish(log);
        log.outcome(message, Outcome.Done.of("posted"), 1, Duration.ZERO);
        JsonNode calm = finish(log);

        assertThat(busy.path("Deferred")).hasToString("1");
        assertThat(calm.path("Deferred")).hasToString("0");
        assertThat(calm.at("/_aws/CloudWatchMetrics/0/Metrics").findValuesAsText("Name"))
                .containsExactly("Deferred");
    }

    private static JsonNode finish(OutcomeLog log) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, UTF_8));
        try {
            log.finish(new Invocation(110_000));
        } finally {
            System.setOut(console);
        }
        return new ObjectMapper().readTree(written.toString(UTF_8));
    }

    private static String key(Message message) {
        return OutcomeLog.key(message).toString();
    }
}
