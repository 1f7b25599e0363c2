package dev.selvedge.local.simulation;

import static dev.selvedge.local.simulation.Bent.bent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Parcel;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Alerts;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.ShippingDesk;
import dev.selvedge.testkit.simulation.SeedFailure;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Orders to the customer's doorstep through a bad day, seed after seed.
@QuarkusTest
class DispatchSimulation {

    private static final int FIRST = Integer.getInteger("simulation.seed", 1);
    private static final int SEEDS = Integer.getInteger("simulation.seeds", 200);

    @ParameterizedTest
    @EnumSource
    void everyParcelOfEverySeedIsConfirmedOnceOrVisiblyHeld(Supplier supplier) {
        Report report = new Report();
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            report.add(played(supplier, seed, Plant.nothing()));
        }
        report.print(supplier);
    }

    private static Report played(Supplier supplier, long seed, Plant plant) {
        try (OrderDay day = new OrderDay(supplier, seed, plant, DispatchDay.OPENING)) {
            day.play(DispatchDay.LATEST);
            return Report.of(day);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneSeedGivesOneTrace(Supplier supplier) {
        assertThat(trace(supplier, 11)).isEqualTo(trace(supplier, 11)).hasSizeGreaterThan(100);
    }

    private static List<String> trace(Supplier supplier, long seed) {
        try (OrderDay day = new OrderDay(supplier, seed, Plant.nothing(), DispatchDay.OPENING)) {
            day.play(DispatchDay.LATEST);
            return day.world().trace.lines();
        }
    }

    @Test
    void whatIsToldWithoutALookIsFoundOut() {
        Map<Object, List<Parcel>> seen = new HashMap<>();
        Plant bug = Plant.of(
                ShipmentSource.class,
                source -> bent(ShipmentSource.class, source, (method, arguments, real) -> {
                    Object answer = real.answer();
                    return answer instanceof ErpSale sale ? asItWas(sale, seen, arguments[0]) : answer;
                }));
        assertThat(breaks(Witness.HAS_LEFT, bug)).isTrue();
    }

    /// A parcel that has left once is believed to have left for good.
    private static ErpSale asItWas(ErpSale sale, Map<Object, List<Parcel>> seen, Object reference) {
        List<Parcel> left = new ArrayList<>(sale.parcels());
        seen.getOrDefault(reference, List.of()).stream()
                .filter(before -> left.stream().noneMatch(one -> one.id().equals(before.id())))
                .forEach(left::add);
        seen.put(reference, left);
        return new ErpSale(sale.movedAt(), sale.standing(), sale.pieces(), left, sale.faults());
    }

    @Test
    void aLedgerThatAlwaysGrantsIsFoundOut() {
        Plant bug = Plant.of(
                Ledger.class,
                ledger -> bent(Ledger.class, ledger, (method, arguments, real) -> {
                    if (((WorkKey) arguments[0]).kind() != WorkKey.Kind.DISPATCH) {
                        return real.answer();
                    }
                    return method.equals("claim") ? new Claim.Granted(1) : null;
                }));
        assertThat(breaks(Witness.ONCE, bug)).isTrue();
    }

    @Test
    void whatIsToldAndNotWrittenDownIsFoundOut() {
        Plant bug = Plant.of(
                OpenOrders.class,
                orders -> bent(
                        OpenOrders.class, orders, (method, _, real) -> method.equals("told") ? null : real.answer()));
        assertThat(breaks(Witness.ONCE, bug)).isTrue();
    }

    @Test
    void aCarrierThatIsGuessedIsFoundOut() {
        Plant bug = Plant.of(
                Mappings.class,
                mappings -> bent(
                        Mappings.class,
                        mappings,
                        (method, arguments, real) -> method.equals("find")
                                        && ((MappingKey) arguments[0]).kind() == MappingKey.Kind.CARRIER
                                        && real.answer().equals(Optional.empty())
                                ? Optional.of("DPD")
                                : real.answer()));
        assertThat(breaks(Witness.TRACKED, bug)).isTrue();
    }

    @Test
    void whatIsNotReadBackIsFoundOut() {
        Plant credulous = Plant.of(
                        ShippingDesk.class,
                        desk -> bent(ShippingDesk.class, desk, (method, arguments, real) -> {
                            try {
                                return real.answer();
                            } catch (RemoteFailure failure) {
                                if (method.equals("ship") && arguments.length == 1) {
                                    return null;
                                }
                                throw failure;
                            }
                        }))
                .and(
                        OpenOrders.class,
                        orders -> bent(
                                OpenOrders.class,
                                orders,
                                (method, _, real) ->
                                        method.equals("find") ? believed((Map<?, ?>) real.answer()) : real.answer()));
        assertThat(breaks(DispatchInvariants.CONFIRMED, credulous)).isTrue();
    }

    /// What was told is taken for shipped.
    private static Map<OrderId, OpenOrder> believed(Map<?, ?> found) {
        return found.values().stream()
                .map(OpenOrder.class::cast)
                .map(order -> order.told().isEmpty() ? order : order.with(shipped(order.shown())))
                .collect(Collectors.toMap(OpenOrder::id, order -> order));
    }

    private static ShownOrder shipped(ShownOrder order) {
        return new ShownOrder(
                order.id(),
                OrderState.SHIPPED,
                order.stateName(),
                order.createdAt(),
                order.updatedAt(),
                order.deadline(),
                order.shippingType(),
                order.taxMode(),
                order.lines());
    }

    @Test
    void anAlertThatIsNotRememberedIsFoundOut() {
        Plant bug = Plant.of(
                Documents.class,
                documents -> bent(
                        Documents.class, documents, (method, _, real) -> method.equals("put") ? null : real.answer()));
        assertThat(breaks(DispatchInvariants.ALERTED_ONCE, bug)).isTrue();
    }

    @Test
    void aWatchThatTellsNobodyIsFoundOut() {
        Plant bug = Plant.of(Alerts.class, alerts -> _ -> {});
        assertThat(breaks(DispatchInvariants.ALERTED, bug)).isTrue();
    }

    /// On some day it breaks its own rule first, whatever else it breaks on others.
    private static boolean breaks(String rule, Plant plant) {
        return LongStream.rangeClosed(1, 200)
                .anyMatch(seed -> broken(seed, plant).equals(Optional.of(rule)));
    }

    private static Optional<String> broken(long seed, Plant plant) {
        try {
            played(Supplier.CIN7, seed, plant);
            return Optional.empty();
        } catch (SeedFailure failure) {
            return Optional.of(failure.rule());
        }
    }
}
