package dev.selvedge.testkit;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Placement;
import dev.selvedge.core.model.Sighting;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Voiding;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/// A small ERP that makes a sale in two steps, as real ones do, and keeps its books honestly.
///
/// Its steps for [Faults] are `lookUp`, `place.head`, `place.lines`, `find`, `finish` and `undo`.
public final class InMemoryErp implements Erp {

    public static final String NAME = "Loom ERP";

    private final InstantSource clock;
    private final Faults faults = new Faults();
    private final InMemorySales sales = new InMemorySales();
    private final List<Instant> quietSince = new ArrayList<>();
    private Function<Order, List<Objection>> objections = _ -> List.of();
    private Optional<Money> otherTotal = Optional.empty();
    private Optional<Instant> answersAt = Optional.empty();
    private Optional<Instant> voidsAt = Optional.empty();

    public InMemoryErp(InstantSource clock) {
        this.clock = clock;
    }

    public Faults faults() {
        return faults;
    }

    /// What stands in its books, to be read and changed by hand.
    public InMemorySales sales() {
        return sales;
    }

    /// The instants that [#find] was told, first to last.
    public synchronized List<Instant> quietSince() {
        return List.copyOf(quietSince);
    }

    public void objectsTo(Function<Order, List<Objection>> what) {
        objections = what;
    }

    /// From now on its total of every order is another.
    public void totalsTo(Money total) {
        otherTotal = Optional.of(total);
    }

    /// From now on it takes orders as files: what it made of them is not to be seen before then. Only such an ERP turns
    /// [lines][InMemorySales#turnDown] down instead of refusing the order.
    public void answersAt(Instant at) {
        answersAt = Optional.of(at);
    }

    /// From now on it is asked by file to void a sale: what becomes of that is decided then.
    public void voidsAt(Instant at) {
        voidsAt = Optional.of(at);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Objection> objections(Order order) {
        return objections.apply(order);
    }

    @Override
    public Optional<Sku> lookUp(Sku sku) {
        return faults.around("lookUp", () -> sales.lookUp(sku));
    }

    @Override
    public Placement place(Order order) {
        ErpReference head = faults.around("place.head", () -> begun(order));
        try {
            return lines("place.lines", order, head);
        } catch (RemoteFailure failure) {
            throw failure.afterSomeWasDone();
        }
    }

    @Override
    public Placement finish(Order order, ErpReference started) {
        return lines("finish", order, started);
    }

    @Override
    public Sighting find(OrderId order, Instant quiet) {
        return faults.around("find", () -> {
            noted(quiet);
            return answersAt
                    .filter(clock.instant()::isBefore)
                    .<Sighting>map(Sighting.CannotTell::new)
                    .orElseGet(() -> sales.find(order));
        });
    }

    @Override
    public Voiding undo(ErpReference sale) {
        return faults.around(
                "undo",
                () -> voidsAt.filter(clock.instant()::isBefore)
                        .<Voiding>map(Voiding.Asked::new)
                        .orElseGet(() -> sales.undo(sale)));
    }

    private ErpReference begun(Order order) {
        for (Sku sku : order.openSkus()) {
            if (!sales.sells(sku)) {
                throw new RemoteFailure.Refused(NAME, NAME + " refused place.head", "Product '" + sku + "' not found");
            }
        }
        return sales.begin(order.id());
    }

    private Placement lines(String step, Order order, ErpReference sale) {
        return faults.around(
                step,
                () -> answersAt
                        .<Placement>map(at -> sent(order, sale, at))
                        .orElseGet(() -> new Placement.Placed(sale, sales.fill(sale, order), otherTotal)));
    }

    private Placement sent(Order order, ErpReference sale, Instant at) {
        sales.fill(sale, order);
        return new Placement.Sent(sale, at);
    }

    private synchronized void noted(Instant quiet) {
        quietSince.add(quiet);
    }
}
