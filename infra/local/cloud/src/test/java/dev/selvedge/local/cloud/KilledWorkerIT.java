package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.Topology.Function;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.cin7core.SaleEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

@Timeout(120)
class KilledWorkerIT {

    private static final String CREATE_SALE = "POST /ExternalApi/v2/sale";

    @Test
    void anOrderWhoseWorkerIsKilledWhileCin7CoreAnswersStandsExactlyOnce() {
        try (Workbench bench = Packaged.bench(shortLived(), Map.of("SELVEDGE_ORDERS_LEASE", "PT41S"))) {
            AtomicInteger killed = new AtomicInteger();
            comeBackSoon(bench);
            bench.order(1);
            bench.feedToRest();
            bench.pay();
            bench.scene().cin7Server().faults().plan(Fault.ANSWER_LATE, CREATE_SALE);
            bench.scene().cin7Server().observe((call, _) -> {
                if (call.operation().equals(CREATE_SALE) && killed.get() == 0) {
                    killed.addAndGet(killFunctions());
                }
            });

            bench.feedToRest();

            assertThat(killed).hasPositiveValue();
            assertThat(bench.scene().cin7().calls("POST /sale")).isEqualTo(1);
            assertThat(bench.scene().cin7().sale("JL00001-A"))
                    .singleElement()
                    .extracting(SaleEntry::orderStatus)
                    .isEqualTo("AUTHORISED");
            assertThat(bench.scene().mirakl().order("JL00001-A").sellerReference())
                    .isNotNull();
            assertThat(bench.holds()).isEmpty();
        }
    }

    /// The shortest time in which a worker still begins an order, so that its lease can be short too.
    private static Topology shortLived() {
        Topology topology = Packaged.topology();
        Map<String, Function> functions = new LinkedHashMap<>(topology.functions());
        functions.replaceAll((_, function) -> new Function(
                function.artifact(), function.handler(), 40, function.memoryMegabytes(), function.trigger()));
        return new Topology(topology.tables(), topology.queues(), topology.buckets(), topology.topics(), functions);
    }

    /// What was received and never answered shows again after seconds, not after six times the worker's time.
    private static void comeBackSoon(Workbench bench) {
        bench.cloud()
                .sqs()
                .setQueueAttributes(request -> request.queueUrl(bench.cloud().queueUrl("orders"))
                        .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "5")));
    }

    /// The functions are the only processes that this one has started.
    private static int killFunctions() {
        return (int) ProcessHandle.current()
                .children()
                .filter(ProcessHandle::destroyForcibly)
                .count();
    }
}
