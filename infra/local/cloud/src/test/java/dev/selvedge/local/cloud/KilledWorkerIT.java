package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.Topology.Function;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.cin7core.Bookkeeper;
import dev.selvedge.local.simulator.cin7core.SaleEntry;
import dev.selvedge.local.simulator.mirakl.Accounts;
import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.scene.Scene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

@Timeout(180)
class KilledWorkerIT {

    private static final String CREATE_SALE = "POST /ExternalApi/v2/sale";

    @Test
    void anOrderWhoseWorkerIsKilledWhileCin7CoreAnswersStandsExactlyOnce() {
        try (Workbench bench = Packaged.bench(shortLived(), Map.of("SELVEDGE_ORDERS_LEASE", "PT41S"))) {
            AtomicInteger killed = new AtomicInteger();
            comeBackSoon(bench, "orders");
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

    @Test
    void aPayoutWhoseWorkerIsKilledInTheMiddleOfPostingIsPostedExactlyOnce() {
        try (Workbench bench = Packaged.bench(
                shortLived(),
                Map.of(
                        "SELVEDGE_SETTLEMENT_LEASE", "PT41S",
                        "SELVEDGE_SETTLEMENT_SLICE", "PT10S",
                        "SELVEDGE_CIN7_READ_TIMEOUT", "PT4S",
                        "SELVEDGE_CIN7_PATIENCE", "PT1S",
                        "SELVEDGE_CIN7_STOCK_PATIENCE", "PT1S",
                        "SELVEDGE_CIN7_SETTLEMENT_PATIENCE", "PT1S"))) {
            AtomicInteger payments = new AtomicInteger();
            AtomicInteger killed = new AtomicInteger();
            comeBackSoon(bench, "settlements");
            bench.openBooks();
            List<String> orders = delivered(bench);
            Accounts theirs = bench.scene().mirakl().accounts();
            CycleView cycle = theirs.pay(theirs.bill().id());
            bench.scene().cin7Server().faults().plan(Fault.ANSWER_LATE, call -> isPayment(call) && payments.get() == 1);
            bench.scene().cin7Server().observe((call, _) -> {
                if (isPayment(call) && payments.incrementAndGet() == 2) {
                    killed.addAndGet(killFunctions());
                }
            });

            bench.settleToRest();

            Bookkeeper ledger = bench.scene().cin7().backOffice().bookkeeper();
            assertThat(killed).hasPositiveValue();
            assertThat(bench.scene().cin7().calls("POST /sale/payment")).isEqualTo(orders.size());
            assertThat(bench.scene().cin7().calls("POST /sale/invoice")).isEqualTo(orders.size());
            assertThat(bench.scene().cin7().calls("POST /moneyOperation")).isEqualTo(1);
            assertThat(ledger.balance(Scene.CLEARING)).isZero();
            assertThat(ledger.balance(Scene.BANK)).isEqualByComparingTo(cycle.toSeller());
            assertThat(bench.holds()).isEmpty();
        }
    }

    private static boolean isPayment(Call call) {
        return call.operation().equals("POST /ExternalApi/v2/sale/payment");
    }

    private static List<String> delivered(Workbench bench) {
        List<String> orders = List.of("JL00001-A", "JL00002-A", "JL00003-A", "JL00004-A");
        for (int number = 1; number <= orders.size(); number++) {
            bench.paidOrder(number);
        }
        bench.feedToRest();
        orders.forEach(order -> bench.ship(order, "DPD Next Day", "1550 " + order));
        bench.confirmToRest(orders);
        return orders;
    }

    /// The shortest time in which a worker still begins an order, so that its lease can be short too.
    private static Topology shortLived() {
        Topology topology = Packaged.topology();
        Map<String, Function> functions = new LinkedHashMap<>(topology.functions());
        functions.replaceAll((_, function) -> new Function(
                function.artifact(),
                function.handler(),
                40,
                function.memoryMegabytes(),
                function.trigger(),
                function.access(),
                function.accessWith(),
                function.only()));
        return new Topology(
                topology.tables(),
                topology.queues(),
                topology.buckets(),
                topology.topics(),
                topology.secrets(),
                functions);
    }

    /// What was received and never answered shows again after seconds, not after six times the worker's time.
    private static void comeBackSoon(Workbench bench, String queue) {
        bench.cloud()
                .sqs()
                .setQueueAttributes(request -> request.queueUrl(bench.cloud().queueUrl(queue))
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
