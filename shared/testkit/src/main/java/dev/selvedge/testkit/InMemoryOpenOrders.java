package dev.selvedge.testkit;

import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Paid;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Told;
import dev.selvedge.core.port.OpenOrders;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Open orders that are forgotten when the process ends, and not before.
public final class InMemoryOpenOrders implements OpenOrders {

    private final ConcurrentNavigableMap<OrderId, Parts> orders =
            new ConcurrentSkipListMap<>(Comparator.comparing(OrderId::value));

    @Override
    public void seen(Collection<ShownOrder> readings, Instant at) {
        readings.forEach(reading -> change(reading.id(), parts -> parts.seen(reading, at)));
    }

    @Override
    public void placed(OrderId order, PlacedSale sale) {
        change(order, parts -> parts.placed(sale));
    }

    @Override
    public void looked(OrderId order, ErpSale sale) {
        change(order, parts -> parts.looked(sale));
    }

    @Override
    public void told(OrderId order, List<Told> all) {
        change(order, parts -> parts.told(all));
    }

    @Override
    public void paid(String payout, Map<OrderId, List<Paid>> some) {
        some.forEach((order, paid) -> orders.computeIfPresent(order, (_, before) -> before.paid(payout, paid)));
    }

    @Override
    public Map<OrderId, OpenOrder> find(Collection<OrderId> some) {
        return some.stream()
                .distinct()
                .flatMap(order -> Optional.ofNullable(orders.get(order)).flatMap(Parts::whole).stream())
                .collect(Collectors.toUnmodifiableMap(OpenOrder::id, Function.identity()));
    }

    @Override
    public void forEachOpen(Consumer<OpenOrder> look) {
        all().stream().filter(order -> order.shown().isOpen()).forEach(look);
    }

    /// Every order that was seen, open or not, by its id.
    public List<OpenOrder> all() {
        return orders.values().stream().flatMap(parts -> parts.whole().stream()).toList();
    }

    private void change(OrderId order, UnaryOperator<Parts> change) {
        orders.compute(order, (_, before) -> change.apply(before == null ? Parts.NONE : before));
    }

    /// What is known of an order, whoever wrote first.
    private record Parts(
            Optional<ShownOrder> shown,
            Optional<Instant> firstSeen,
            Optional<PlacedSale> placed,
            Optional<ErpSale> sale,
            List<Told> told,
            Map<String, List<Paid>> paid) {

        static final Parts NONE =
                new Parts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of());

        Parts seen(ShownOrder reading, Instant at) {
            return shown.filter(before -> !isNews(before, reading)).isPresent()
                    ? this
                    : new Parts(Optional.of(reading), firstSeen.or(() -> Optional.of(at)), placed, sale, told, paid);
        }

        private static boolean isNews(ShownOrder before, ShownOrder now) {
            int later = now.updatedAt().compareTo(before.updatedAt());
            return later > 0 || (later == 0 && before.isOpen());
        }

        Parts placed(PlacedSale now) {
            PlacedSale stands = placed.filter(
                            one -> one.sale().id().equals(now.sale().id()))
                    .orElse(now);
            return new Parts(shown, firstSeen, Optional.of(stands), sale, told, paid);
        }

        Parts looked(ErpSale now) {
            return sale.filter(before -> before.movedAt().isAfter(now.movedAt()))
                            .isPresent()
                    ? this
                    : new Parts(shown, firstSeen, placed, Optional.of(now), told, paid);
        }

        Parts told(List<Told> all) {
            return new Parts(shown, firstSeen, placed, sale, List.copyOf(all), paid);
        }

        Parts paid(String payout, List<Paid> now) {
            if (shown.isEmpty()) {
                return this;
            }
            Map<String, List<Paid>> all = new HashMap<>(paid);
            all.put(payout, List.copyOf(now));
            return new Parts(shown, firstSeen, placed, sale, told, Map.copyOf(all));
        }

        Optional<OpenOrder> whole() {
            return shown.map(seen -> new OpenOrder(seen, firstSeen.orElseThrow(), placed, sale, told, paid));
        }
    }
}
