package dev.selvedge.testkit;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.ErpSale.Standing;
import dev.selvedge.core.model.MovedSale;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Page;
import dev.selvedge.core.model.Parcel;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.ShipmentSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A small warehouse, and the list of what it did: oldest sale first, in pages cut by offset, as real ones are.
///
/// Whatever happens to a sale moves it, by the clock. Its steps for [Faults] are `movedSince` and `look`.
public final class InMemoryShipmentSource implements ShipmentSource {

    private record Entry(ErpReference reference, Optional<OrderId> order, ErpSale sale) {

        Entry with(ErpSale other) {
            return new Entry(reference, order, other);
        }

        MovedSale moved() {
            boolean shipped = !sale.parcels().isEmpty() || !sale.faults().isEmpty();
            return new MovedSale(reference, order, sale.movedAt(), sale.standing(), shipped);
        }
    }

    private final int pageSize;
    private final InstantSource clock;
    private final Faults faults = new Faults();
    private final Map<String, Entry> sales = new LinkedHashMap<>();

    public InMemoryShipmentSource(int pageSize, InstantSource clock) {
        this.pageSize = pageSize;
        this.clock = clock;
    }

    public Faults faults() {
        return faults;
    }

    /// A sale for an order; nobody has touched it.
    public void place(ErpReference sale, OrderId order, Map<Sku, Integer> pieces) {
        enter(sale, Optional.of(order), pieces);
    }

    /// Another channel's sale, which carries no order's id.
    public void place(ErpReference sale, Map<Sku, Integer> pieces) {
        enter(sale, Optional.empty(), pieces);
    }

    /// The warehouse picks or packs; nothing leaves.
    public void begin(ErpReference sale) {
        change(sale, before -> with(before, Standing.BEGUN, before.parcels()));
    }

    public void ship(ErpReference sale, Parcel parcel) {
        change(sale, before -> with(before, Standing.BEGUN, joined(before.parcels(), parcel)));
    }

    /// A parcel has not left after all.
    public void unship(ErpReference sale, String parcel) {
        change(sale, before -> with(before, Standing.BEGUN, others(before.parcels(), named(before, parcel)::equals)));
    }

    /// Something else is written on a parcel from now on.
    public void retrack(ErpReference sale, String parcel, String carrier, String tracking) {
        change(sale, before -> {
            Parcel old = named(before, parcel);
            Parcel now = new Parcel(parcel, carrier, tracking, old.goods());
            return with(
                    before,
                    before.standing(),
                    before.parcels().stream()
                            .map(one -> one.equals(old) ? now : one)
                            .toList());
        });
    }

    /// Goes with all that has left of it.
    public void voidIt(ErpReference sale) {
        change(sale, before -> with(before, Standing.VOIDED, List.of()));
    }

    /// It orders other goods from now on.
    public void edit(ErpReference sale, Map<Sku, Integer> pieces) {
        change(
                sale,
                before -> new ErpSale(clock.instant(), before.standing(), pieces, before.parcels(), before.faults()));
    }

    /// What has left of it makes no sense from now on; without faults it does again.
    public void muddle(ErpReference sale, String... what) {
        change(
                sale,
                before ->
                        new ErpSale(clock.instant(), Standing.BEGUN, before.pieces(), before.parcels(), List.of(what)));
    }

    @Override
    public Page<MovedSale> movedSince(Instant since, Optional<String> token) {
        return faults.around(
                "movedSince", () -> page(since, token.map(Integer::parseInt).orElse(0)));
    }

    @Override
    public ErpSale look(ErpReference sale) {
        return faults.around("look", () -> known(sale).sale());
    }

    private synchronized Page<MovedSale> page(Instant since, int offset) {
        List<MovedSale> all = sales.values().stream()
                .map(Entry::moved)
                .filter(moved -> !moved.movedAt().isBefore(since))
                .toList();
        int end = Math.min(offset + pageSize, all.size());
        List<MovedSale> shown = offset < end ? all.subList(offset, end) : List.of();
        return new Page<>(shown, end < all.size() ? Optional.of(String.valueOf(end)) : Optional.empty(), all.size());
    }

    private synchronized Entry known(ErpReference sale) {
        return Optional.ofNullable(sales.get(sale.id()))
                .orElseThrow(() -> new RemoteFailure.Refused(
                        InMemoryErp.NAME, InMemoryErp.NAME + " refused look", "no sale " + sale));
    }

    private synchronized void enter(ErpReference sale, Optional<OrderId> order, Map<Sku, Integer> pieces) {
        sales.put(sale.id(), new Entry(sale, order, ErpSale.untouched(clock.instant(), pieces)));
    }

    private synchronized void change(ErpReference sale, UnaryOperator<ErpSale> change) {
        Entry before = known(sale);
        sales.put(sale.id(), before.with(change.apply(before.sale())));
    }

    private ErpSale with(ErpSale before, Standing standing, List<Parcel> parcels) {
        return new ErpSale(clock.instant(), standing, before.pieces(), parcels, before.faults());
    }

    private static Parcel named(ErpSale sale, String parcel) {
        return sale.parcels().stream()
                .filter(one -> one.id().equals(parcel))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parcel " + parcel));
    }

    private static List<Parcel> joined(List<Parcel> parcels, Parcel more) {
        return Stream.concat(parcels.stream(), Stream.of(more)).toList();
    }

    private static List<Parcel> others(List<Parcel> parcels, Predicate<Parcel> gone) {
        return parcels.stream().filter(gone.negate()).toList();
    }
}
