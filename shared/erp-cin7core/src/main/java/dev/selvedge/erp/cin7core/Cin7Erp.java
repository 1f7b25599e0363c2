package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Placement;
import dev.selvedge.core.model.Shortfall;
import dev.selvedge.core.model.Sighting;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Voiding;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.RateBudget.Allowance;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.erp.cin7core.wire.Cin7Products;
import dev.selvedge.erp.cin7core.wire.Cin7Products.Product;
import dev.selvedge.erp.cin7core.wire.Cin7Sale;
import dev.selvedge.erp.cin7core.wire.Cin7SaleList;
import dev.selvedge.erp.cin7core.wire.Cin7SaleList.Row;
import dev.selvedge.erp.cin7core.wire.Cin7SaleOrder;
import dev.selvedge.remote.Remote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The supplier's Cin7 Core.
///
/// A sale is made in two calls: the head with our order id as `ExternalID`, then its order document with the lines,
/// `AUTHORISED`, which allocates stock (cin7-core.md A2). Cin7 refuses no duplicate (A6), so after any doubt
/// `saleList?ExternalID=` is asked before anything is made.
public final class Cin7Erp implements Erp {

    private static final int PAGE = 1000;

    /// Whoever has made a head waits longer for its turn than one who would begin: an order left in doubt costs more
    /// calls than it saves.
    static final int PATIENCE_TO_FINISH = 6;

    private final Cin7Api api;
    private final Cin7Settings settings;
    private final Remote remote;
    private final Allowance allowance;
    private final Allowance finishing;
    private final InstantSource clock;
    private final Cin7Mapping mapping;
    private final Cin7TaxRules taxRules;

    public Cin7Erp(Cin7Api api, Cin7Settings settings, Remote remote, Mappings mappings, InstantSource clock) {
        this.api = api;
        this.settings = settings;
        this.remote = remote;
        this.allowance = new Allowance("cin7", settings.callEvery(), settings.patience());
        this.finishing =
                new Allowance("cin7", settings.callEvery(), settings.patience().multipliedBy(PATIENCE_TO_FINISH));
        this.clock = clock;
        this.mapping = new Cin7Mapping(settings);
        this.taxRules = new Cin7TaxRules(mappings);
    }

    @Override
    public String name() {
        return Cin7Failures.SYSTEM;
    }

    @Override
    public List<Objection> objections(Order order) {
        List<Objection> found = new ArrayList<>(Cin7Limits.objections(order));
        found.addAll(taxRules.objections(order));
        return found;
    }

    /// `Sku` matches what begins with or contains it (A3), so every page is read until one is equal. Blanks at the ends
    /// are left out of the question only, or a near miss could not come up.
    @Override
    public Optional<Sku> lookUp(Sku sku) {
        Optional<Sku> near = Optional.empty();
        for (int page = 1; ; page++) {
            int number = page;
            Cin7Products products =
                    read("GET /product", () -> api.products(sku.value().strip(), number, PAGE));
            for (Sku sold : skus(products)) {
                if (sold.equals(sku)) {
                    return Optional.of(sold);
                }
                near = near.isEmpty() && isNear(sold, sku) ? Optional.of(sold) : near;
            }
            if ((long) page * PAGE >= products.total()) {
                return near;
            }
        }
    }

    private static List<Sku> skus(Cin7Products products) {
        return Optional.ofNullable(products.products()).orElse(List.of()).stream()
                .map(Product::sku)
                .flatMap(Stream::ofNullable)
                .filter(sku -> !sku.isBlank())
                .map(Sku::new)
                .toList();
    }

    private static boolean isNear(Sku one, Sku other) {
        return one.value().strip().equalsIgnoreCase(other.value().strip());
    }

    @Override
    public Placement place(Order order) {
        DeliveryAddress deliverTo = order.deliverTo().orElseThrow();
        remote.spend(allowance);
        Cin7Sale made = remote.write("POST /sale", () -> api.create(mapping.head(order, deliverTo)));
        if (made.id() == null) {
            throw new Malformed(Cin7Failures.SYSTEM, "POST /sale was answered without an ID");
        }
        return authorised(order, made.id());
    }

    @Override
    public Placement finish(Order order, ErpReference started) {
        return authorised(order, started.id());
    }

    /// The head stands by now, whatever becomes of the lines.
    private Placement authorised(Order order, String saleId) {
        try {
            Cin7SaleOrder asked = mapping.order(order, saleId, taxRules::of);
            remote.spend(finishing);
            Cin7SaleOrder answered = remote.write("POST /sale/order", () -> api.order(asked));
            return placed(order, saleId, answered);
        } catch (RemoteFailure failure) {
            throw failure.afterSomeWasDone();
        }
    }

    private Placement placed(Order order, String saleId, Cin7SaleOrder answered) {
        @Nullable String number = answered.saleOrderNumber();
        if (number == null || answered.lines() == null) {
            Cin7Sale sale = sale(saleId);
            if (sale.order() == null || sale.order().saleOrderNumber() == null) {
                throw new Malformed(Cin7Failures.SYSTEM, "GET /sale was answered without a SaleOrderNumber");
            }
            return placed(order, saleId, sale.order(), sale.order().saleOrderNumber());
        }
        return placed(order, saleId, answered, number);
    }

    private static Placement placed(Order order, String saleId, Cin7SaleOrder document, String number) {
        return new Placement.Placed(
                Cin7Sales.reference(saleId, number), shortfalls(document), otherTotal(order, document));
    }

    private static List<Shortfall> shortfalls(Cin7SaleOrder document) {
        return Optional.ofNullable(document.lines()).orElse(List.of()).stream()
                .filter(line -> line.sku() != null
                        && line.backorderQuantity() != null
                        && line.backorderQuantity().signum() > 0)
                .map(line -> new Shortfall(
                        new Sku(line.sku()), line.backorderQuantity().intValue()))
                .toList();
    }

    /// A penny a row is rounding (cin7-core.md A2, "Tax").
    private static Optional<Money> otherTotal(Order order, Cin7SaleOrder document) {
        if (document.total() == null) {
            return Optional.empty();
        }
        int rows = order.openLines().size() + 1;
        BigDecimal difference =
                document.total().subtract(order.payable().getAmount()).abs();
        return difference.compareTo(BigDecimal.valueOf(rows, 2)) <= 0
                ? Optional.empty()
                : Optional.of(Money.of(order.currency(), document.total(), RoundingMode.HALF_UP));
    }

    @Override
    public Sighting find(OrderId order, Instant quietSince) {
        List<Row> rows = rows(order);
        if (rows.isEmpty()) {
            Instant settled = quietSince.plus(settings.searchLag());
            return clock.instant().isBefore(settled) ? new Sighting.CannotTell(settled) : new Sighting.Absent();
        }
        if (rows.size() > 1) {
            return new Sighting.Several(rows.stream().map(Cin7Sales::reference).toList());
        }
        return found(rows.getFirst());
    }

    /// The rows of this order, void ones left out. The list is searched by our id and compared again here.
    private List<Row> rows(OrderId order) {
        Cin7SaleList list = read("GET /saleList", () -> api.sales(order.value(), 1, PAGE));
        return Optional.ofNullable(list.saleList()).orElse(List.of()).stream()
                .filter(row -> order.value().equals(row.externalId()) && row.saleId() != null)
                .filter(row -> !Cin7Sales.isVoided(row.status(), row.orderStatus()))
                .toList();
    }

    /// The list shows heads only; an order may have changed at the marketplace since its sale was made.
    private Sighting found(Row row) {
        if (row.orderStatus() == null
                || Cin7Sales.is(row.orderStatus(), "DRAFT")
                || Cin7Sales.is(row.orderStatus(), "NOT AVAILABLE")) {
            return new Sighting.Found(Cin7Sales.reference(row), Sighting.Progress.STARTED, Map.of(), List.of());
        }
        @Nullable Cin7SaleOrder document = sale(Cin7Sales.reference(row).id()).order();
        if (document == null) {
            throw new Malformed(Cin7Failures.SYSTEM, "GET /sale was answered without an Order");
        }
        return new Sighting.Found(
                Cin7Sales.reference(row), Sighting.Progress.ORDERED, Cin7Sales.pieces(document), shortfalls(document));
    }

    @Override
    public Voiding undo(ErpReference reference) {
        Cin7Sale sale = sale(reference.id());
        if (Cin7Sales.is(sale.status(), "VOIDED")) {
            return new Voiding.Voided();
        }
        if (Cin7Sales.isBegun(sale)) {
            return new Voiding.TooLate(sale.status() == null ? "picked" : sale.status());
        }
        remote.spend(allowance);
        remote.tell("DELETE /sale", () -> api.delete(reference.id(), true));
        return new Voiding.Voided();
    }

    private Cin7Sale sale(String id) {
        return read("GET /sale", () -> api.sale(id, true));
    }

    private <T> T read(String operation, Supplier<T> call) {
        remote.spend(allowance);
        return remote.read(operation, call);
    }
}
