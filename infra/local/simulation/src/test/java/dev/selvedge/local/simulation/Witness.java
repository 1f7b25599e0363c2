package dev.selvedge.local.simulation;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.ShippingDesk;
import dev.selvedge.local.simulator.mirakl.LineView;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.mirakl.ShipmentLine;
import dev.selvedge.local.simulator.mirakl.ShipmentState;
import dev.selvedge.local.simulator.mirakl.ShipmentView;
import dev.selvedge.local.simulator.mirakl.Tracking;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Stands beside us at the counter and sees, by both partners' own books, what each of our words did at John Lewis, and
/// whether the ERP bore it out when we looked.
final class Witness {

    static final String HAS_LEFT = "nothing is confirmed that the ERP did not show as left";
    static final String ONCE = "no parcel is confirmed twice";
    static final String TRACKED = "nothing is followed otherwise than the warehouse wrote it";

    private final World world;
    private final Counter counter;
    private final Map<String, Map<String, Long>> ours = new HashMap<>();
    private final Map<String, String> wrong = new TreeMap<>();
    private final Deque<List<Sale>> looks = new ArrayDeque<>();

    Witness(World world, Counter counter) {
        this.world = world;
        this.counter = counter;
    }

    /// A worker begins; another may have been at it.
    void begin() {
        looks.push(new ArrayList<>());
    }

    /// It has ended, or died.
    void end() {
        looks.pop();
    }

    /// How many pieces of each SKU of an order John Lewis counted as shipped because we said so.
    Map<String, Long> confirmed(String order) {
        return ours.getOrDefault(order, Map.of());
    }

    /// What broke a rule, if anything ever did.
    Optional<String> broken(String rule) {
        return Optional.ofNullable(wrong.get(rule));
    }

    ShipmentSource watching(ShipmentSource source) {
        return proxy(ShipmentSource.class, (method, arguments) -> {
            Object answer = call(source, method, arguments);
            if (method.getName().equals("look") && !looks.isEmpty()) {
                saw(((ErpReference) arguments[0]).id());
            }
            return answer;
        });
    }

    private void saw(String id) {
        world.erp().sales().stream().filter(sale -> sale.id().equals(id)).forEach(looks.element()::add);
    }

    ShippingDesk watching(ShippingDesk desk) {
        return proxy(ShippingDesk.class, (method, arguments) -> {
            if (!Set.of("track", "ship", "correct").contains(method.getName())) {
                return call(desk, method, arguments);
            }
            String order = order(arguments[0]);
            Books before = books(order);
            try {
                return call(desk, method, arguments);
            } finally {
                judge(order, before, books(order));
            }
        });
    }

    /// A shipment goes by a name of its own.
    private String order(Object subject) {
        return subject instanceof OrderId order
                ? order.value()
                : world.scene.mirakl().orders().stream()
                        .map(OrderView::id)
                        .filter(order -> world.scene.mirakl().shipments(order).stream()
                                .anyMatch(shipment -> shipment.id().equals(subject)))
                        .findFirst()
                        .orElseThrow();
    }

    /// An order in John Lewis's books.
    private record Books(OrderView order, List<ShipmentView> shipments) {

        private Map<String, Long> shipped() {
            return order.lines().stream()
                    .collect(Collectors.groupingBy(LineView::sku, Collectors.summingLong(LineView::shipped)));
        }

        private Map<String, Tracking> tracked() {
            Map<String, Tracking> tracked = new TreeMap<>();
            tracked.put("the order", order.dispatch().tracking());
            shipments.forEach(shipment -> tracked.put(shipment.id(), shipment.tracking()));
            return tracked;
        }
    }

    private Books books(String order) {
        return new Books(world.scene.mirakl().order(order), world.scene.mirakl().shipments(order));
    }

    private void judge(String order, Books before, Books after) {
        after.shipped().forEach((sku, many) -> {
            long more = many - before.shipped().getOrDefault(sku, 0L);
            ours.computeIfAbsent(order, _ -> new TreeMap<>()).merge(sku, more, Long::sum);
        });
        List<Sale> seen = seen(order);
        boolean grew = !after.shipped().equals(before.shipped());
        if (grew && seen.stream().noneMatch(sale -> bearsOut(sale, confirmed(order)))) {
            found(HAS_LEFT, order + ": " + confirmed(order) + " are confirmed.");
        }
        if (isTwice(after)) {
            found(ONCE, order + " has two shipments of one parcel, or was confirmed twice.");
        }
        after.tracked().forEach((what, tracking) -> {
            if (!tracking.equals(before.tracked().getOrDefault(what, Tracking.NONE))
                    && seen.stream().flatMap(sale -> sale.parcels().stream()).noneMatch(one -> isOf(one, tracking))) {
                found(
                        TRACKED,
                        order + ": " + what + " goes with " + tracking.carrierCode() + " as " + tracking.number()
                                + ".");
            }
        });
    }

    /// The order's sale as this worker saw it, and as it is now.
    private List<Sale> seen(String order) {
        Stream<Sale> now = world.erp().sales(order).stream();
        Stream<Sale> then = looks.stream().limit(1).flatMap(List::stream);
        return Stream.concat(then, now)
                .filter(sale -> !world.typed.contains(sale.id()))
                .toList();
    }

    private static boolean bearsOut(Sale sale, Map<String, Long> confirmed) {
        Map<String, Long> left = sale.left();
        return confirmed.entrySet().stream().allMatch(one -> one.getValue() <= left.getOrDefault(one.getKey(), 0L));
    }

    private static boolean isTwice(Books books) {
        Set<String> names = new HashSet<>();
        boolean doubled = books.shipments().stream()
                .filter(shipment -> shipment.state() != ShipmentState.CANCELED)
                .flatMap(shipment -> shipment.lines().stream()
                        .map(ShipmentLine::packageReference)
                        .filter(Objects::nonNull)
                        .distinct())
                .anyMatch(name -> !names.add(name));
        return doubled
                || (books.shipments().isEmpty() && books.order().dispatch().confirmed() > 1);
    }

    /// Whether a parcel goes as John Lewis is told.
    boolean isOf(Sale.Parcel parcel, Tracking tracking) {
        String told = tracking.carrierCode() == null ? tracking.carrierName() : tracking.carrierCode();
        return counter.carrier(parcel.carrier()).equals(Optional.ofNullable(told))
                && parcel.number().equals(Objects.requireNonNullElse(tracking.number(), ""));
    }

    private void found(String rule, String what) {
        wrong.putIfAbsent(rule, what);
    }

    @FunctionalInterface
    private interface Watching {
        @Nullable
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> port, Watching watching) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (_, method, arguments) -> watching.call(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
