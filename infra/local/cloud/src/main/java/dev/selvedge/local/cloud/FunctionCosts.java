package dev.selvedge.local.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import software.amazon.awssdk.services.sqs.model.Message;

/// What the packaged functions cost: their start, their memory, and their speed when there is much to do.
final class FunctionCosts {

    private static final int ORDERS_IN_QUEUE = 200;
    private static final int ORDERS_IN_FEED = 10_000;
    private static final double NANOS = 1e9;

    /// Opens a bench whose queues are not read yet.
    private final Supplier<Workbench> benches;

    FunctionCosts(Supplier<Workbench> benches) {
        this.benches = benches;
    }

    /// Starts a cold worker for each run and gives it an order to accept.
    List<Figure> coldStarts(int runs) {
        try (Workbench bench = benches.get()) {
            for (int number = 1; number <= runs; number++) {
                bench.order(number);
            }
            bench.feed();
            for (int run = 0; run < runs; run++) {
                bench.cloud().cool("order-worker");
                bench.invoke("order-worker", event(bench));
            }
            return figures(bench.coldStarts("order-worker"));
        }
    }

    private static String event(Workbench bench) {
        List<Message> received = bench.cloud()
                .sqs()
                .receiveMessage(request ->
                        request.queueUrl(bench.cloud().queueUrl("orders")).maxNumberOfMessages(1))
                .messages();
        return SqsEvent.of(received, Naming.queueArn(bench.table("orders")));
    }

    private static List<Figure> figures(List<ColdStart> starts) {
        return List.of(
                figure(
                        "orderIngest.firstPollMillis",
                        "ms",
                        starts,
                        start -> start.toFirstPoll().toMillis()),
                figure(
                        "orderIngest.firstInvocationMillis",
                        "ms",
                        starts,
                        start -> start.firstInvocation().toMillis()),
                figure(
                        "orderIngest.residentMegabytes",
                        "MB",
                        starts,
                        start -> start.residentMegabytes().orElse(0)));
    }

    private static Figure figure(
            String name, String unit, List<ColdStart> starts, ToDoubleFunction<ColdStart> measure) {
        return new Figure(
                name, unit, starts.stream().map(measure::applyAsDouble).toList());
    }

    Figure ordersPerSecond(int runs) {
        List<Double> samples = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            samples.add(ordersPerSecond());
        }
        return new Figure("orderIngest.ordersPerSecond", "orders/s", samples);
    }

    private double ordersPerSecond() {
        try (Workbench bench = benches.get()) {
            ConcurrentLinkedDeque<Long> sales = new ConcurrentLinkedDeque<>();
            bench.scene().cin7Server().observe((call, _) -> {
                if (call.operation().equals("POST /ExternalApi/v2/sale/order")) {
                    sales.add(System.nanoTime());
                }
            });
            for (int number = 1; number <= ORDERS_IN_QUEUE; number++) {
                bench.paidOrder(number);
            }
            bench.feed();
            bench.cloud().readQueues();
            bench.rest();
            expect(ORDERS_IN_QUEUE, sales.size(), "sales");
            return (sales.size() - 1) / ((sales.getLast() - sales.getFirst()) / NANOS);
        }
    }

    /// Lets a cold feed read many orders.
    List<Figure> feed(int runs) {
        List<Double> seconds = new ArrayList<>();
        List<Double> megabytes = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            try (Workbench bench = benches.get()) {
                for (int number = 1; number <= ORDERS_IN_FEED; number++) {
                    bench.order(number);
                }
                bench.feed();
                expect(ORDERS_IN_FEED, bench.waiting(), "queued orders");
                seconds.add(bench.coldStarts("order-feed")
                                .getFirst()
                                .firstInvocation()
                                .toNanos()
                        / NANOS);
                megabytes.add((double) bench.peakMegabytes("order-feed"));
            }
        }
        return List.of(
                new Figure("orderIngest.feed10kSeconds", "s", seconds),
                new Figure("orderIngest.feed10kMegabytes", "MB", megabytes));
    }

    private static void expect(int expected, int found, String what) {
        if (expected != found) {
            throw new IllegalStateException("there should be " + expected + " " + what + " and are " + found);
        }
    }
}
