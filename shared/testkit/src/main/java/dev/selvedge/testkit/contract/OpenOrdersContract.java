package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Amounts;
import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.LineMoney;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Paid;
import dev.selvedge.core.model.Parcel;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.Refund;
import dev.selvedge.core.model.ShownLine;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Tax;
import dev.selvedge.core.model.TaxMode;
import dev.selvedge.core.model.Told;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.core.port.OpenOrders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/// What all [OpenOrders] promise. Each test starts with none.
public abstract class OpenOrdersContract {

    private static final OrderId ORDER = new OrderId("X/A-1 é");
    private static final OrderId OTHER = new OrderId("X-B");
    private static final OrderLineId LINE = new OrderLineId("X/A-1 é-1");
    private static final Sku CUSHION = new Sku("CUSHION-45");
    private static final Sku AWKWARD = new Sku(SampleHolds.AWKWARD);
    private static final Instant FIRST = Instant.parse("2026-03-02T12:00:00.123456789Z");
    private static final Instant SECOND = Instant.parse("2026-03-02T13:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-03-02T13:00:00.5Z");

    private static final LineMoney FREE = new LineMoney(Amounts.none(CurrencyUnit.GBP), List.of());
    private static final String PAYOUT = "5f2c8d0e-7b1a-4d3e-9c60-2a4b6c8d0e1f";
    private static final String OTHER_PAYOUT = "#é/. \"PAID\"";

    protected abstract OpenOrders orders();

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(orders().find(List.of(ORDER, OTHER))).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void anOrderIsFoundAsItWasSeen() {
        seen(shown(SECOND));

        OpenOrder expected =
                new OpenOrder(shown(SECOND), FIRST, Optional.empty(), Optional.empty(), List.of(), Map.of());
        assertThat(orders().find(List.of(ORDER))).isEqualTo(Map.of(ORDER, expected));
        assertThat(open()).containsExactly(expected);
    }

    static Stream<ShownOrder> everyField() {
        return Stream.of(
                shown(SECOND),
                new ShownOrder(
                        ORDER,
                        OrderState.UNKNOWN,
                        SampleHolds.AWKWARD,
                        FIRST,
                        SECOND,
                        Optional.of(THIRD),
                        Optional.of(SampleHolds.AWKWARD),
                        TaxMode.EXCLUDED,
                        lines()),
                new ShownOrder(
                        ORDER,
                        OrderState.TO_SHIP,
                        "",
                        FIRST,
                        SECOND,
                        Optional.empty(),
                        Optional.empty(),
                        TaxMode.INCLUDED,
                        List.of()));
    }

    private static List<ShownLine> lines() {
        return Arrays.stream(LineState.values())
                .map(state -> new ShownLine(
                        new OrderLineId(state + SampleHolds.AWKWARD), AWKWARD, state, 3 + state.ordinal(), 2, money()))
                .toList();
    }

    private static LineMoney money() {
        Amounts charged = new Amounts(
                3,
                Money.parse("GBP 100000000.10"),
                Money.parse("GBP 0.00"),
                List.of(tax("VAT-20", "GBP 20.02"), tax(SampleHolds.AWKWARD, "GBP -0.01")),
                List.of(tax("VAT-5", "GBP 0.05")));
        return new LineMoney(
                charged,
                List.of(
                        new Refund(SampleHolds.AWKWARD, charged),
                        new Refund("r-2", Amounts.none(CurrencyUnit.of("JPY")))));
    }

    private static Tax tax(String code, String amount) {
        return new Tax(code, Money.parse(amount));
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void whatWasSeenIsFoundFieldForField(ShownOrder shown) {
        seen(shown);

        assertThat(found().shown()).isEqualTo(shown);
        assertThat(open()).extracting(OpenOrder::shown).containsExactly(shown);
    }

    static Stream<PlacedSale> everyPlacedSale() {
        return Stream.of(
                new PlacedSale(
                        new ErpReference("b1c2", SampleHolds.AWKWARD),
                        Map.of(CUSHION, 2, AWKWARD, Integer.MAX_VALUE),
                        FIRST),
                new PlacedSale(new ErpReference("b1c2", "SO-00017"), Map.of(), SECOND));
    }

    @ParameterizedTest
    @MethodSource("everyPlacedSale")
    void whatAnOrderBecameIsFoundFieldForField(PlacedSale placed) {
        seen(shown(SECOND));
        orders().placed(ORDER, placed);

        assertThat(found().placed()).contains(placed);
    }

    static Stream<ErpSale> everySale() {
        return Stream.of(
                new ErpSale(
                        FIRST,
                        ErpSale.Standing.BEGUN,
                        Map.of(CUSHION, 2, AWKWARD, 0),
                        List.of(
                                new Parcel(
                                        SampleHolds.AWKWARD,
                                        SampleHolds.AWKWARD,
                                        SampleHolds.AWKWARD,
                                        Map.of(AWKWARD, 1, CUSHION, 2)),
                                new Parcel("", "", "", Map.of())),
                        List.of(SampleHolds.AWKWARD, "")),
                new ErpSale(SECOND, ErpSale.Standing.VOIDED, Map.of(), List.of(), List.of()),
                ErpSale.untouched(THIRD, Map.of(CUSHION, 1)));
    }

    @ParameterizedTest
    @MethodSource("everySale")
    void whatTheErpShowsIsFoundFieldForField(ErpSale sale) {
        seen(shown(SECOND));
        orders().looked(ORDER, sale);

        assertThat(found().sale()).contains(sale);
    }

    static Stream<Told> everythingTold() {
        OrderLineId awkward = new OrderLineId(SampleHolds.AWKWARD);
        return Stream.of(
                new Told(
                        List.of("first", SampleHolds.AWKWARD),
                        Map.of(LINE, 2, awkward, 1),
                        new Tracking(new Carrier.Listed("DPD"), Optional.of("1Z 999")),
                        Optional.of("d1e2"),
                        FIRST,
                        true),
                new Told(
                        List.of("second"),
                        Map.of(awkward, 1),
                        new Tracking(
                                new Carrier.Unlisted(SampleHolds.AWKWARD, "https://van.example/?n={trackingId}&é|"),
                                Optional.empty()),
                        Optional.empty(),
                        SECOND,
                        false),
                new Told(
                        List.of(),
                        Map.of(),
                        new Tracking(new Carrier.Unlisted("", ""), Optional.of("")),
                        Optional.of(SampleHolds.AWKWARD),
                        THIRD,
                        false));
    }

    @ParameterizedTest
    @MethodSource("everythingTold")
    void whatWasToldIsFoundFieldForField(Told told) {
        seen(shown(SECOND));
        orders().told(ORDER, List.of(told));

        assertThat(found().told()).containsExactly(told);
    }

    @Test
    void whatWasToldStaysInItsSequence() {
        List<Told> all = new ArrayList<>(everythingTold().toList());
        Collections.reverse(all);
        seen(shown(SECOND));
        orders().told(ORDER, all);

        assertThat(found().told()).containsExactlyElementsOf(all);
    }

    @Test
    void aLaterReadingReplacesTheLastAndTheOrderWasFirstSeenBefore() {
        orders().seen(List.of(shown(SECOND)), FIRST);
        orders().seen(List.of(shown(THIRD)), SECOND);

        assertThat(found().shown()).isEqualTo(shown(THIRD));
        assertThat(found().firstSeen()).isEqualTo(FIRST);
    }

    @Test
    void anOlderReadingChangesNothing() {
        seen(shown(THIRD));
        seen(closed(OrderState.CANCELLED, SECOND));

        assertThat(found().shown()).isEqualTo(shown(THIRD));
        assertThat(open()).hasSize(1);
    }

    @Test
    void anotherReadingOfTheSameInstantReplacesThatOfAnOpenOrder() {
        ShownOrder other = shown(ORDER, OrderState.AWAITING_PAYMENT, SECOND);
        seen(shown(SECOND));
        seen(other);

        assertThat(found().shown()).isEqualTo(other);
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"SHIPPED", "CANCELLED", "REFUSED"})
    void anOrderThatIsOverIsFoundAndNotShown(OrderState over) {
        seen(shown(SECOND));
        seen(closed(over, SECOND));

        assertThat(found().shown()).isEqualTo(closed(over, SECOND));
        assertThat(open()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            mode = Mode.EXCLUDE,
            names = {"SHIPPED", "CANCELLED", "REFUSED"})
    void everyOtherOrderIsShown(OrderState state) {
        seen(shown(ORDER, state, SECOND));

        assertThat(open()).extracting(OpenOrder::shown).containsExactly(shown(ORDER, state, SECOND));
    }

    @Test
    void anOrderThatIsOverIsNotOpenedByAReadingOfTheSameInstant() {
        seen(closed(OrderState.SHIPPED, SECOND));
        seen(shown(SECOND));
        seen(closed(OrderState.CANCELLED, SECOND));

        assertThat(found().shown()).isEqualTo(closed(OrderState.SHIPPED, SECOND));
        assertThat(open()).isEmpty();
    }

    @Test
    void anOrderThatIsOverIsOpenedByALaterReading() {
        seen(closed(OrderState.SHIPPED, SECOND));
        seen(shown(THIRD));

        assertThat(found().shown()).isEqualTo(shown(THIRD));
        assertThat(open()).hasSize(1);
    }

    @Test
    void ofSeveralReadingsInOneCallTheNewestStands() {
        seen(shown(FIRST), shown(THIRD), shown(SECOND));

        assertThat(found().shown()).isEqualTo(shown(THIRD));
    }

    @Test
    void ofSeveralReadingsOfOneInstantInOneCallTheLastStandsUnlessTheOrderIsOver() {
        seen(shown(SECOND), closed(OrderState.SHIPPED, SECOND), shown(SECOND));
        seen(shown(OTHER, OrderState.TO_SHIP, SECOND), shown(OTHER, OrderState.AWAITING_PAYMENT, SECOND));

        assertThat(found().shown()).isEqualTo(closed(OrderState.SHIPPED, SECOND));
        assertThat(open())
                .extracting(OpenOrder::shown)
                .containsExactly(shown(OTHER, OrderState.AWAITING_PAYMENT, SECOND));
    }

    @Test
    void aReadingThatIsNoNewsKeepsNoOtherBack() {
        seen(shown(THIRD));
        seen(shown(SECOND), shown(OTHER, OrderState.TO_SHIP, SECOND));

        assertThat(orders().find(List.of(ORDER, OTHER)))
                .extractingFromEntries(entry -> entry.getValue().shown())
                .containsExactlyInAnyOrder(shown(THIRD), shown(OTHER, OrderState.TO_SHIP, SECOND));
    }

    @Test
    void seeingNothingChangesNothing() {
        seen();

        assertThat(open()).isEmpty();
    }

    @Test
    void theFirstWordOnASaleStands() {
        PlacedSale first = new PlacedSale(new ErpReference("b1c2", "SO-00017"), Map.of(CUSHION, 2), SECOND);
        seen(shown(SECOND));
        orders().placed(ORDER, first);
        orders().placed(ORDER, new PlacedSale(new ErpReference("b1c2", "SO-00017"), Map.of(), FIRST));

        assertThat(found().placed()).contains(first);
    }

    @Test
    void anotherSaleTakesThePlaceOfTheFirst() {
        PlacedSale second = new PlacedSale(new ErpReference("d3e4", "SO-00018"), Map.of(CUSHION, 1), FIRST);
        seen(shown(SECOND));
        orders().placed(ORDER, new PlacedSale(new ErpReference("b1c2", "SO-00017"), Map.of(CUSHION, 2), SECOND));
        orders().placed(ORDER, second);

        assertThat(found().placed()).contains(second);
    }

    @Test
    void anOlderLookChangesNothing() {
        seen(shown(SECOND));
        orders().looked(ORDER, ErpSale.untouched(THIRD, Map.of(CUSHION, 2)));
        orders().looked(ORDER, ErpSale.untouched(SECOND, Map.of(CUSHION, 1)));

        assertThat(found().sale()).contains(ErpSale.untouched(THIRD, Map.of(CUSHION, 2)));
    }

    @Test
    void anotherLookOfTheSameInstantReplacesTheLast() {
        seen(shown(SECOND));
        orders().looked(ORDER, ErpSale.untouched(SECOND, Map.of(CUSHION, 2)));
        orders().looked(ORDER, ErpSale.untouched(SECOND, Map.of(CUSHION, 1)));

        assertThat(found().sale()).contains(ErpSale.untouched(SECOND, Map.of(CUSHION, 1)));
    }

    @Test
    void aLaterLookReplacesTheLast() {
        seen(shown(SECOND));
        orders().looked(ORDER, ErpSale.untouched(SECOND, Map.of(CUSHION, 2)));
        orders().looked(ORDER, ErpSale.untouched(THIRD, Map.of(CUSHION, 1)));

        assertThat(found().sale()).contains(ErpSale.untouched(THIRD, Map.of(CUSHION, 1)));
    }

    static Stream<List<Paid>> everythingPaid() {
        return Stream.of(
                List.of(),
                List.of(
                        paid("t-1", "GBP 24.99"),
                        new Paid(
                                SampleHolds.AWKWARD,
                                LineKind.REFUND_ORDER_SHIPPING_AMOUNT_TAX,
                                Optional.of(new OrderLineId(SampleHolds.AWKWARD)),
                                Optional.of(SampleHolds.AWKWARD),
                                Money.parse("JPY -1200")),
                        paid("t-0", "GBP 0.00")));
    }

    private static Paid paid(String transaction, String amount) {
        return new Paid(transaction, LineKind.ORDER_AMOUNT, Optional.empty(), Optional.empty(), Money.parse(amount));
    }

    @ParameterizedTest
    @MethodSource("everythingPaid")
    void whatAPayoutPaysIsFoundFieldForFieldInItsSequence(List<Paid> paid) {
        seen(shown(SECOND));
        orders().paid(OTHER_PAYOUT, Map.of(ORDER, paid));

        assertThat(found().paid()).isEqualTo(Map.of(OTHER_PAYOUT, paid));
        assertThat(open()).extracting(OpenOrder::paid).containsExactly(Map.of(OTHER_PAYOUT, paid));
    }

    @Test
    void whatAPayoutPaysReplacesWhatItWasSaidToPayBefore() {
        seen(shown(SECOND));
        orders().paid(PAYOUT, Map.of(ORDER, List.of(paid("t-1", "GBP 1.00"), paid("t-2", "GBP 2.00"))));
        orders().paid(PAYOUT, Map.of(ORDER, List.of(paid("t-2", "GBP 2.50"))));

        assertThat(found().paid()).isEqualTo(Map.of(PAYOUT, List.of(paid("t-2", "GBP 2.50"))));
    }

    @Test
    void whatOnePayoutPaysLeavesTheOthersAsTheyAre() {
        seen(shown(SECOND));
        orders().paid(PAYOUT, Map.of(ORDER, List.of(paid("t-1", "GBP 1.00"))));
        orders().paid(OTHER_PAYOUT, Map.of(ORDER, List.of(paid("t-2", "GBP -1.00"))));

        assertThat(found().paid())
                .isEqualTo(Map.of(
                        PAYOUT, List.of(paid("t-1", "GBP 1.00")), OTHER_PAYOUT, List.of(paid("t-2", "GBP -1.00"))));
    }

    @Test
    void manyPayoutsAtOnceLeaveEachOtherAsTheyAre() throws InterruptedException {
        seen(shown(SECOND));
        Together.ask(8, each -> {
            orders().paid("payout-" + each, Map.of(ORDER, List.of(paid("t-" + each, "GBP 1.00"))));
            return true;
        });

        assertThat(found().paid()).hasSize(8).containsEntry("payout-7", List.of(paid("t-7", "GBP 1.00")));
    }

    @Test
    void whatIsPaidForAnOrderThatIsOverIsFound() {
        seen(closed(OrderState.SHIPPED, SECOND));
        orders().paid(PAYOUT, Map.of(ORDER, List.of(paid("t-1", "GBP 1.00"))));

        assertThat(found().paid()).containsOnlyKeys(PAYOUT);
        assertThat(open()).isEmpty();
    }

    @Test
    void ordersThatWereNeverSeenArePassedOver() {
        List<Paid> some = List.of(paid("t-1", "GBP 1.00"));
        seen(shown(SECOND));
        orders().paid(PAYOUT, Map.of(OTHER, some, ORDER, some));
        assertThat(orders().find(List.of(ORDER, OTHER))).containsOnlyKeys(ORDER);

        seen(shown(OTHER, OrderState.TO_SHIP, SECOND));
        assertThat(orders().find(List.of(OTHER)).get(OTHER))
                .extracting(OpenOrder::paid)
                .isEqualTo(Map.of());
        assertThat(found().paid()).isEqualTo(Map.of(PAYOUT, some));
    }

    @Test
    void anOrderOfWhichOnlyOtherPartsAreKnownWasNeverSeen() {
        orders().placed(ORDER, placed());
        orders().paid(PAYOUT, Map.of(ORDER, List.of(paid("t-1", "GBP 1.00"))));
        seen(shown(SECOND));

        assertThat(found().paid()).isEmpty();
    }

    @Test
    void aPayoutMayPayForNoOrderAtAll() {
        seen(shown(SECOND));
        orders().paid(PAYOUT, Map.of());

        assertThat(found().paid()).isEmpty();
    }

    @Test
    void aPayoutMayPayForManyOrders() {
        List<ShownOrder> many = many(250);
        orders().seen(many, FIRST);
        Map<OrderId, List<Paid>> paid = many.stream()
                .collect(Collectors.toMap(
                        ShownOrder::id, order -> List.of(paid(order.id().value(), "GBP 1.00"))));
        orders().paid(PAYOUT, paid);

        assertThat(orders().find(paid.keySet()))
                .hasSize(250)
                .allSatisfy((id, order) -> assertThat(order.paid()).isEqualTo(Map.of(PAYOUT, paid.get(id))));
    }

    @Test
    void whatIsPaidAndTheOtherPartsLeaveEachOtherAsTheyAre() {
        List<Paid> some = List.of(paid("t-1", "GBP 1.00"));
        seen(shown(SECOND));
        orders().paid(PAYOUT, Map.of(ORDER, some));
        writeEveryPart();
        seen(closed(OrderState.SHIPPED, THIRD));
        assertThat(found()).isEqualTo(whole(closed(OrderState.SHIPPED, THIRD), Map.of(PAYOUT, some)));

        orders().paid(PAYOUT, Map.of(ORDER, List.of()));
        assertThat(found()).isEqualTo(whole(closed(OrderState.SHIPPED, THIRD), Map.of(PAYOUT, List.of())));
    }

    @Test
    void whatIsToldReplacesAllThatWasTold() {
        List<Told> all = everythingTold().toList();
        seen(shown(SECOND));
        orders().told(ORDER, all);
        orders().told(ORDER, all.subList(1, 2));
        assertThat(found().told()).isEqualTo(all.subList(1, 2));

        orders().told(ORDER, List.of());
        assertThat(found().told()).isEmpty();
    }

    @Test
    void noPartUndoesAnotherWhateverTheirSequence() {
        writeEveryPart();
        seen(shown(SECOND));
        OpenOrder whole = whole(shown(SECOND));
        assertThat(found()).isEqualTo(whole);

        writeEveryPart();
        assertThat(found()).isEqualTo(whole);

        seen(shown(THIRD));
        assertThat(found()).isEqualTo(whole(shown(THIRD)));
        assertThat(open()).containsExactly(whole(shown(THIRD)));

        seen(closed(OrderState.SHIPPED, THIRD));
        assertThat(found()).isEqualTo(whole(closed(OrderState.SHIPPED, THIRD)));
    }

    @Test
    void noPartUndoesAnotherThatIsWrittenAtTheSameInstant() throws InterruptedException {
        List<Runnable> parts = List.of(
                () -> seen(shown(SECOND)),
                () -> orders().placed(ORDER, placed()),
                () -> orders().looked(ORDER, sale()),
                () -> orders().told(ORDER, everythingTold().toList()));

        Together.ask(parts.size(), each -> {
            parts.get(each).run();
            return true;
        });

        assertThat(found()).isEqualTo(whole(shown(SECOND)));
    }

    @Test
    void ofManyReadingsAtOnceTheNewestStands() throws InterruptedException {
        Together.ask(8, each -> {
            seen(shown(SECOND.plusNanos(each)));
            return true;
        });

        assertThat(found().shown()).isEqualTo(shown(SECOND.plusNanos(7)));
    }

    @Test
    void anOrderThatWasNeverSeenIsNotFoundWhateverElseIsKnownOfIt() {
        writeEveryPart();

        assertThat(orders().find(List.of(ORDER))).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void oneOrderDoesNotTouchAnother() {
        writeEveryPart();
        seen(shown(SECOND), shown(OTHER, OrderState.TO_SHIP, SECOND));

        assertThat(orders().find(List.of(OTHER)).values())
                .containsExactly(new OpenOrder(
                        shown(OTHER, OrderState.TO_SHIP, SECOND),
                        FIRST,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of()));
    }

    @Test
    void thoseOfManyThatWereSeenAreFound() {
        List<ShownOrder> many = many(250);
        orders().seen(many, FIRST);
        List<OrderId> asked = new ArrayList<>(many.stream().map(ShownOrder::id).toList());
        asked.addAll(asked.subList(0, 30));
        asked.add(OTHER);

        assertThat(orders().find(asked))
                .hasSize(250)
                .allSatisfy((id, order) -> assertThat(order.id()).isEqualTo(id))
                .extractingFromEntries(entry -> entry.getValue().shown())
                .containsExactlyInAnyOrderElementsOf(many);
        assertThat(orders().find(List.of())).isEmpty();
    }

    @Test
    void everyOpenOrderIsShownHoweverManyThereAre() {
        List<ShownLine> hundred = IntStream.range(0, 100)
                .mapToObj(each -> new ShownLine(
                        new OrderLineId("X-A-LONGISH-LINE-" + each),
                        new Sku("A-CUSHION-OF-A-LONGISH-NAME-" + each),
                        LineState.OPEN,
                        2,
                        0,
                        FREE))
                .toList();
        List<ShownOrder> many = many(250).stream()
                .map(order -> new ShownOrder(
                        order.id(),
                        order.state(),
                        order.stateName(),
                        order.createdAt(),
                        order.updatedAt(),
                        order.deadline(),
                        order.shippingType(),
                        order.taxMode(),
                        hundred))
                .toList();
        orders().seen(many, FIRST);
        seen(closed(OrderState.CANCELLED, SECOND));

        assertThat(open()).extracting(OpenOrder::shown).containsExactlyInAnyOrderElementsOf(many);
    }

    private void writeEveryPart() {
        orders().told(ORDER, everythingTold().toList());
        orders().looked(ORDER, sale());
        orders().placed(ORDER, placed());
    }

    private static OpenOrder whole(ShownOrder shown) {
        return whole(shown, Map.of());
    }

    private static OpenOrder whole(ShownOrder shown, Map<String, List<Paid>> paid) {
        return new OpenOrder(
                shown,
                FIRST,
                Optional.of(placed()),
                Optional.of(sale()),
                everythingTold().toList(),
                paid);
    }

    private static PlacedSale placed() {
        return new PlacedSale(new ErpReference("b1c2", "SO-00017"), Map.of(CUSHION, 2), SECOND);
    }

    private static ErpSale sale() {
        return ErpSale.untouched(SECOND, Map.of(CUSHION, 2));
    }

    private void seen(ShownOrder... readings) {
        orders().seen(List.of(readings), FIRST);
    }

    private OpenOrder found() {
        Map<OrderId, OpenOrder> found = orders().find(List.of(ORDER));
        assertThat(found).containsOnlyKeys(ORDER);
        return found.values().iterator().next();
    }

    private List<OpenOrder> open() {
        List<OpenOrder> all = new ArrayList<>();
        orders().forEachOpen(all::add);
        return all;
    }

    private static List<ShownOrder> many(int many) {
        return IntStream.range(0, many)
                .mapToObj(each -> shown(new OrderId("X-" + each), OrderState.TO_SHIP, SECOND))
                .toList();
    }

    private static ShownOrder shown(Instant updatedAt) {
        return shown(ORDER, OrderState.TO_SHIP, updatedAt);
    }

    private static ShownOrder closed(OrderState state, Instant updatedAt) {
        return shown(ORDER, state, updatedAt);
    }

    private static ShownOrder shown(OrderId id, OrderState state, Instant updatedAt) {
        return new ShownOrder(
                id,
                state,
                state.name(),
                FIRST,
                updatedAt,
                Optional.of(THIRD),
                Optional.of("STD"),
                TaxMode.INCLUDED,
                List.of(new ShownLine(LINE, CUSHION, LineState.OPEN, 2, 0, FREE)));
    }
}
