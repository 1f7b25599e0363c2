package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/// How often single orders make the functions ask Cin7 Core and DynamoDB.
final class OrderCounts {

    private static final String CREATE_SALE = "POST /ExternalApi/v2/sale";

    private final Workbench bench;
    private final CountingProxy proxy;
    private final AtomicLong cin7Calls = new AtomicLong();
    private int orders;

    private OrderCounts(Workbench bench, CountingProxy proxy) {
        this.bench = bench;
        this.proxy = proxy;
        bench.scene().cin7Server().observe((_, _) -> cin7Calls.incrementAndGet());
    }

    static List<Figure> count(Topology topology, Path functions, int runs) {
        try (CountingProxy proxy = new CountingProxy();
                Workbench bench = Workbench.open(topology, functions, throughProxy(proxy), UnaryOperator.identity())) {
            proxy.standBefore(bench.cloud().tables());
            return new OrderCounts(bench, proxy).figures(runs);
        }
    }

    private static Map<String, String> throughProxy(CountingProxy proxy) {
        return Map.of("AWS_ENDPOINT_URL_DYNAMODB", proxy.address().toString());
    }

    private List<Figure> figures(int runs) {
        placed(() -> {}); // the processes are warm now, and the SKU is known
        List<Double> clean = new ArrayList<>();
        List<Double> requests = new ArrayList<>();
        List<Double> doubtful = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            bench.feedToRest(); // the change that we ourselves made last
            long idle = requests(bench::feedToRest);
            requests.add((double) (requests(() -> clean.add(placedAndSeenAgain())) - 3 * idle));
            doubtful.add(placed(() -> bench.scene().cin7Server().faults().plan(Fault.LOSE_ANSWER, CREATE_SALE)));
        }
        return List.of(
                new Figure("cin7.callsPerCleanOrder", "calls", clean),
                new Figure("cin7.callsPerOrderInDoubt", "calls", doubtful),
                new Figure("dynamodb.requestsPerOrder", "requests", requests));
    }

    /// Takes one order from John Lewis to its number there.
    ///
    /// @return the calls of Cin7 Core from acceptance to the end
    private double placed(Runnable mishap) {
        String order = bench.order(++orders);
        bench.feedToRest();
        bench.pay();
        long before = cin7Calls.get();
        mishap.run();
        bench.feedToRest();
        if (bench.scene().cin7().sale(order).size() != 1
                || bench.scene().mirakl().order(order).sellerReference() == null) {
            throw new IllegalStateException(order + " does not stand once in Cin7 Core with its number at John Lewis");
        }
        return cin7Calls.get() - before;
    }

    /// The number written back is a change too, which brings the order round once more.
    private double placedAndSeenAgain() {
        double calls = placed(() -> {});
        bench.feedToRest();
        return calls;
    }

    private long requests(Runnable work) {
        long before = proxy.passed();
        work.run();
        return proxy.passed() - before;
    }
}
