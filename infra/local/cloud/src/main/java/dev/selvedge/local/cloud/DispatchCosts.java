package dev.selvedge.local.cloud;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What it costs to tell John Lewis that orders have left, and how soon John Lewis knows.
///
/// An order leaves whole, in one parcel. How soon depends on how often the feed runs: the partners' clocks are stepped
/// from one departure and one run to the next, so that nobody waits, and what the functions take themselves is real.
final class DispatchCosts implements AutoCloseable {

    private static final int ORDERS = 30;
    private static final int MOST_RUNS = 3;
    private static final List<Integer> SCHEDULES = List.of(1, 2, 5, 15);
    private static final Duration BETWEEN_DEPARTURES = Duration.ofMinutes(1);
    private static final Pattern CONFIRMATION = Pattern.compile("PUT /api/orders/([^/]+)/ship");
    private static final double MILLIS = 1e3;

    /// What may be asked for once a day has been asked for.
    private static final Map<String, String> SETTINGS = Map.of("SELVEDGE_MIRAKL_PLATFORM_EVERY", "P1D");

    private final Workbench bench;
    private final AtomicLong erpCalls = new AtomicLong();
    private final AtomicLong marketplaceCalls = new AtomicLong();
    private final Map<String, Instant> confirmed = new ConcurrentHashMap<>();
    private int orders;

    private DispatchCosts(Topology topology, Path functions) {
        this.bench = Workbench.open(topology, functions, SETTINGS, UnaryOperator.identity());
        bench.scene().cin7Server().observe((_, _) -> erpCalls.incrementAndGet());
        bench.scene().miraklServer().observe((call, _) -> {
            marketplaceCalls.incrementAndGet();
            Matcher confirmation = CONFIRMATION.matcher(call.operation());
            if (confirmation.matches()) {
                confirmed.putIfAbsent(confirmation.group(1), bench.now());
            }
        });
    }

    static List<Figure> count(Topology topology, Path functions, int runs) {
        try (DispatchCosts costs = new DispatchCosts(topology, functions)) {
            return costs.figures(Math.min(runs, MOST_RUNS));
        }
    }

    private List<Figure> figures(int runs) {
        callsPerShipment(); // the processes are warm now, and the carriers known
        List<Double> erp = new ArrayList<>();
        List<Double> marketplace = new ArrayList<>();
        Map<Integer, List<Double>> seconds = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            Calls calls = callsPerShipment();
            erp.add(calls.erp());
            marketplace.add(calls.marketplace());
            SCHEDULES.forEach(minutes ->
                    seconds.computeIfAbsent(minutes, _ -> new ArrayList<>()).add(confirmedSeconds(minutes)));
        }
        List<Figure> figures = new ArrayList<>(List.of(
                new Figure("dispatch.erpCallsPerShipment", "calls", erp),
                new Figure("dispatch.marketplaceCallsPerShipment", "calls", marketplace)));
        seconds.forEach((minutes, samples) ->
                figures.add(new Figure("dispatch.confirmedSeconds.every" + minutes + "min", "s", samples)));
        return figures;
    }

    /// All calls of the functions from the departure of an order to its confirmation.
    private record Calls(double erp, double marketplace) {}

    private Calls callsPerShipment() {
        List<String> placed = placed();
        placed.forEach(this::ship);
        long erp = erpCalls.get();
        long marketplace = marketplaceCalls.get();
        bench.confirmToRest(placed);
        return new Calls(
                (erpCalls.get() - erp) / (double) ORDERS, (marketplaceCalls.get() - marketplace) / (double) ORDERS);
    }

    /// One order leaves each minute, in the middle between two runs of a feed that runs every minute.
    private double confirmedSeconds(int scheduleMinutes) {
        Map<String, Instant> left = new LinkedHashMap<>();
        List<String> untold = new ArrayList<>();
        for (String order : placed()) {
            bench.pass(BETWEEN_DEPARTURES.dividedBy(2));
            left.put(order, bench.now());
            ship(order);
            untold.add(order);
            bench.pass(BETWEEN_DEPARTURES.dividedBy(2));
            if (left.size() % scheduleMinutes == 0) {
                tell(untold);
                untold.clear();
            }
        }
        bench.feedToRest();
        return left.entrySet().stream()
                        .mapToLong(one -> Duration.between(one.getValue(), confirmed(one.getKey()))
                                .toMillis())
                        .average()
                        .orElseThrow()
                / MILLIS;
    }

    private void tell(Collection<String> untold) {
        bench.feedDispatches();
        bench.await(() -> untold.stream().allMatch(bench::isShipped));
    }

    private Instant confirmed(String order) {
        Instant at = confirmed.get(order);
        if (at == null) {
            throw new IllegalStateException(order + " was never confirmed");
        }
        return at;
    }

    private void ship(String order) {
        bench.ship(order, "DPD Next Day", "1550 " + order);
    }

    private List<String> placed() {
        List<String> placed = new ArrayList<>();
        for (int number = 0; number < ORDERS; number++) {
            bench.paidOrder(++orders);
            placed.add("JL%05d-A".formatted(orders));
        }
        bench.feedToRest();
        bench.feedToRest(); // the number that we ourselves wrote last
        return placed;
    }

    @Override
    public void close() {
        bench.close();
    }
}
