package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.model.ShownLine;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.ShownShipment;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.ShippingDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [ShippingDesk] promises. Its marketplace lists the carrier `DPD`, whose parcels need a number, and `VAN`,
/// whose do not; orders of the shipping type `STD` need one too, those of `CLC` do not.
public abstract class ShippingDeskContract {

    /// How parcels are followed in these tests unless they say otherwise.
    protected static final Tracking DPD = listed("DPD", "15501234567890");

    protected static Tracking listed(String code, String number) {
        return new Tracking(new Carrier.Listed(code), Optional.of(number));
    }

    protected static Tracking unlisted(String name, String url, String number) {
        return new Tracking(new Carrier.Unlisted(name, url), Optional.of(number));
    }

    /// The marketplace opens, without orders. Called once, before anything else.
    ///
    /// @param byParcel whether it takes each parcel for itself
    /// @param unlistedCarriers whether a carrier may be used that it does not list
    protected abstract void open(boolean byParcel, boolean unlistedCarriers);

    protected abstract ShippingDesk desk();

    /// An order arrives that may be shipped, with a line for each quantity.
    protected abstract OrderId place(String shippingType, int... quantities);

    /// An order is cancelled there.
    protected abstract void cancel(OrderId order);

    /// Another hand tells of a shipment that has not left yet.
    ///
    /// @return the marketplace's own name for it
    protected abstract String announce(OrderId order, Shipment shipment);

    /// How customers follow an order that is sent whole.
    protected abstract Optional<Tracking> tracking(OrderId order);

    /// How customers follow a shipment.
    protected abstract Tracking trackingOf(String shipment);

    /// How often the marketplace has believed that an order, or a part of one, has left.
    protected abstract int confirmed(OrderId order);

    /// The next part of an order of which is told arrives, and the answer is lost.
    protected abstract void loseTheAnswerOfTheNextParcel();

    /// The next order that is told to have left whole arrives, and the answer is lost.
    protected abstract void loseTheAnswerOfTheNextOrder();

    private void whole() {
        open(false, false);
    }

    private void byParcel() {
        open(true, false);
    }

    private ShownOrder shown(OrderId order) {
        return desk().order(order).orElseThrow();
    }

    private OrderLineId line(OrderId order, int number) {
        return shown(order).lines().get(number).id();
    }

    private Shipment parcel(OrderId order, String reference, int... quantities) {
        List<ShownLine> lines = shown(order).lines();
        Map<OrderLineId, Integer> pieces = IntStream.range(0, quantities.length)
                .filter(each -> quantities[each] > 0)
                .boxed()
                .collect(Collectors.toMap(each -> lines.get(each).id(), each -> quantities[each]));
        return new Shipment(reference, pieces, DPD);
    }

    private static void refused(Runnable asked) {
        Refused refused = catchThrowableOfType(Refused.class, asked::run);
        assertThat(refused).isNotNull();
        assertThat(refused.words()).isNotBlank();
        assertThat(refused.nothingDone()).isTrue();
    }

    @Test
    void theRulesSayHowOrdersAreSentAndWhoAsksForANumber() {
        whole();

        ShippingRules rules = desk().rules();

        assertThat(rules.byParcel()).isFalse();
        assertThat(rules.unlistedCarriers()).isFalse();
        assertThat(rules.carriers()).containsEntry("DPD", true).containsEntry("VAN", false);
        assertThat(rules.shippingTypes()).containsEntry("STD", true).containsEntry("CLC", false);
    }

    @Test
    void theRulesSayThatParcelsAreTakenAndCarriersThatAreNotListed() {
        open(true, true);

        ShippingRules rules = desk().rules();

        assertThat(rules.byParcel()).isTrue();
        assertThat(rules.unlistedCarriers()).isTrue();
    }

    @Test
    void anOrderThatWasTrackedAndShippedIsShown() {
        whole();
        OrderId order = place("STD", 2, 1);

        desk().track(order, DPD);
        assertThat(shown(order).state()).isEqualTo(OrderState.TO_SHIP);
        desk().ship(order);

        assertThat(shown(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(tracking(order)).contains(DPD);
        assertThat(confirmed(order)).isEqualTo(1);
    }

    @Test
    void anOrderIsShownWithItsLines() {
        whole();
        OrderId order = place("CLC", 2, 1);

        ShownOrder shown = shown(order);

        assertThat(shown.id()).isEqualTo(order);
        assertThat(shown.shippingType()).contains("CLC");
        assertThat(shown.isOpen()).isTrue();
        assertThat(shown.lines()).extracting(ShownLine::ordered).containsExactly(2, 1);
        assertThat(shown.lines()).extracting(ShownLine::left).containsExactly(2, 1);
    }

    @Test
    void anOrderThatIsNotThereIsNotShown() {
        whole();
        place("STD", 1);

        assertThat(desk().order(new OrderId("NOBODYS-1"))).isEmpty();
    }

    @Test
    void trackingIsToldAgainWithoutHarm() {
        whole();
        OrderId order = place("STD", 1);

        desk().track(order, DPD);
        desk().track(order, DPD);
        desk().track(order, listed("DPD", "15509999999999"));

        assertThat(tracking(order)).contains(listed("DPD", "15509999999999"));
        assertThat(confirmed(order)).isZero();
    }

    @Test
    void trackingIsCorrectedAfterTheOrderHasLeft() {
        whole();
        OrderId order = place("STD", 1);
        desk().track(order, DPD);
        desk().ship(order);

        desk().track(order, listed("DPD", "15509999999999"));

        assertThat(tracking(order)).contains(listed("DPD", "15509999999999"));
        assertThat(confirmed(order)).isEqualTo(1);
    }

    @Test
    void anOrderThatHasLeftIsNotShippedAgain() {
        whole();
        OrderId order = place("STD", 1);
        desk().track(order, DPD);
        desk().ship(order);

        refused(() -> desk().ship(order));

        assertThat(confirmed(order)).isEqualTo(1);
    }

    @Test
    void anOrderWithoutTrackingIsRefusedWhereItsTypeAsksForIt() {
        whole();
        OrderId standard = place("STD", 1);
        OrderId collected = place("CLC", 1);

        refused(() -> desk().ship(standard));
        desk().ship(collected);

        assertThat(shown(standard).state()).isEqualTo(OrderState.TO_SHIP);
        assertThat(shown(collected).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void aCancelledOrderIsNeitherTrackedNorShipped() {
        whole();
        OrderId order = place("CLC", 1);
        cancel(order);

        refused(() -> desk().track(order, DPD));
        refused(() -> desk().ship(order));

        assertThat(shown(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(confirmed(order)).isZero();
    }

    @Test
    void anOrderThatIsNotThereIsRefused() {
        whole();

        refused(() -> desk().track(new OrderId("NOBODYS-1"), DPD));
        refused(() -> desk().ship(new OrderId("NOBODYS-1")));
    }

    @Test
    void aCarrierThatIsNotListedIsRefusedWhereNoOtherIsAllowed() {
        whole();
        OrderId order = place("STD", 1);

        refused(() -> desk().track(order, listed("PIGEON", "1")));
        refused(() -> desk().track(order, unlisted("Pigeons", "https://pigeons.example/1", "1")));

        assertThat(tracking(order)).isEmpty();
    }

    @Test
    void aCarrierThatIsNotListedIsTakenByNameWhereOthersAreAllowed() {
        open(false, true);
        OrderId order = place("STD", 1);
        Tracking pigeons = unlisted("Pigeons & Sons", "https://pigeons.example/?post=ours", "Ring 7");

        desk().track(order, pigeons);

        assertThat(tracking(order)).contains(pigeons);
    }

    @Test
    void aCarrierThatNeedsANumberIsRefusedWithoutOne() {
        whole();
        OrderId order = place("STD", 1);

        refused(() -> desk().track(order, new Tracking(new Carrier.Listed("DPD"), Optional.empty())));
        desk().track(order, new Tracking(new Carrier.Listed("VAN"), Optional.empty()));

        assertThat(tracking(order)).contains(new Tracking(new Carrier.Listed("VAN"), Optional.empty()));
    }

    @Test
    void aLostAnswerLeavesItInDoubtAndTheOrderShowsIt() {
        whole();
        OrderId order = place("STD", 1);
        desk().track(order, DPD);
        loseTheAnswerOfTheNextOrder();

        Throwable thrown = catchThrowable(() -> desk().ship(order));

        assertThat(thrown).isInstanceOf(RemoteFailure.Unknown.class);
        assertThat(((RemoteFailure) thrown).nothingDone()).isFalse();
        assertThat(shown(order).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void aParcelThatWasToldIsShownUnderOurName() {
        byParcel();
        OrderId order = place("STD", 2, 3);

        String shipment = desk().ship(order, parcel(order, "SO-7/1", 2, 1));

        assertThat(desk().shipments(order))
                .containsExactly(new ShownShipment(
                        shipment, Set.of("SO-7/1"), true, Map.of(line(order, 0), 2, line(order, 1), 1)));
        assertThat(trackingOf(shipment)).isEqualTo(DPD);
        assertThat(shown(order).state()).isEqualTo(OrderState.TO_SHIP);
        assertThat(confirmed(order)).isEqualTo(1);
    }

    @Test
    void anOrderIsShippedOnceAllItsParcelsAre() {
        byParcel();
        OrderId order = place("STD", 2, 3);

        desk().ship(order, parcel(order, "SO-7/1", 2, 1));
        desk().ship(order, parcel(order, "SO-7/2", 0, 2));

        assertThat(shown(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(desk().shipments(order))
                .extracting(ShownShipment::references)
                .containsExactlyInAnyOrder(Set.of("SO-7/1"), Set.of("SO-7/2"));
    }

    @Test
    void aParcelThatIsToldTwiceIsTwoParcels() {
        byParcel();
        OrderId order = place("STD", 4);

        String first = desk().ship(order, parcel(order, "SO-7/1", 1));
        String second = desk().ship(order, parcel(order, "SO-7/1", 1));

        assertThat(first).isNotEqualTo(second);
        assertThat(desk().shipments(order)).extracting(ShownShipment::id).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aParcelWithMoreThanIsLeftIsRefused() {
        byParcel();
        OrderId order = place("STD", 2);
        Shipment tooMuch = parcel(order, "SO-7/2", 2);
        desk().ship(order, parcel(order, "SO-7/1", 1));

        refused(() -> desk().ship(order, tooMuch));

        assertThat(desk().shipments(order)).hasSize(1);
    }

    @Test
    void aParcelOfAnOrderThatIsCancelledOrNotThereIsRefused() {
        byParcel();
        OrderId order = place("STD", 2);
        Shipment parcel = parcel(order, "SO-7/1", 2);
        cancel(order);

        refused(() -> desk().ship(order, parcel));
        refused(() -> desk().ship(new OrderId("NOBODYS-1"), parcel));

        assertThat(desk().shipments(order)).isEmpty();
    }

    @Test
    void aParcelOfACarrierThatIsNotListedIsRefused() {
        byParcel();
        OrderId order = place("STD", 2);
        Shipment parcel = new Shipment("SO-7/1", Map.of(line(order, 0), 2), listed("PIGEON", "1"));

        refused(() -> desk().ship(order, parcel));

        assertThat(desk().shipments(order)).isEmpty();
    }

    @Test
    void aLostAnswerOfAParcelIsFoundUnderOurName() {
        byParcel();
        OrderId order = place("STD", 2);
        Shipment parcel = parcel(order, "SO-7/1", 1);
        loseTheAnswerOfTheNextParcel();

        Throwable thrown = catchThrowable(() -> desk().ship(order, parcel));

        assertThat(thrown).isInstanceOf(RemoteFailure.Unknown.class);
        assertThat(((RemoteFailure) thrown).nothingDone()).isFalse();
        assertThat(desk().shipments(order))
                .singleElement()
                .satisfies(shown -> assertThat(shown.references()).containsExactly("SO-7/1"));
    }

    @Test
    void anAnnouncedShipmentIsShownAndShippedOnce() {
        byParcel();
        OrderId order = place("STD", 2);
        String shipment = announce(order, parcel(order, "BY-HAND", 2));
        assertThat(desk().shipments(order)).singleElement().returns(false, ShownShipment::shipped);

        desk().ship(order, shipment);
        desk().ship(order, shipment);

        assertThat(desk().shipments(order)).singleElement().returns(true, ShownShipment::shipped);
        assertThat(shown(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(confirmed(order)).isEqualTo(1);
    }

    @Test
    void aShipmentIsFollowedOtherwiseBeforeAndAfterItHasLeft() {
        byParcel();
        OrderId order = place("STD", 1, 1);
        String announced = announce(order, parcel(order, "BY-HAND", 1, 0));
        String left = desk().ship(order, parcel(order, "SO-7/1", 0, 1));
        Tracking other = listed("DPD", "15509999999999");

        desk().correct(announced, other);
        desk().correct(left, other);
        desk().correct(left, other);

        assertThat(trackingOf(announced)).isEqualTo(other);
        assertThat(trackingOf(left)).isEqualTo(other);
        assertThat(confirmed(order)).isEqualTo(1);
    }

    @Test
    void aShipmentThatIsNotThereIsRefused() {
        byParcel();
        OrderId order = place("STD", 1);

        refused(() -> desk().ship(order, "f40bf65e-a320-41d3-878c-36ce9e1144ce"));
        refused(() -> desk().correct("f40bf65e-a320-41d3-878c-36ce9e1144ce", DPD));
    }

    @Test
    void anotherOrdersShipmentsAreNotShown() {
        byParcel();
        OrderId one = place("STD", 1);
        OrderId other = place("STD", 1);
        String shipment = desk().ship(one, parcel(one, "SO-7/1", 1));
        desk().ship(other, parcel(other, "SO-8/1", 1));

        assertThat(desk().shipments(one)).extracting(ShownShipment::id).containsExactly(shipment);
    }

    @Test
    void anOrderWithoutShipmentsHasNone() {
        byParcel();

        assertThat(desk().shipments(place("STD", 1))).isEmpty();
    }

    @Test
    void everyShipmentOfAnOrderIsShownHoweverManyThereAre() {
        byParcel();
        OrderId order = place("STD", 101);
        Shipment parcel = parcel(order, "SO-7/1", 1);
        IntStream.range(0, 101).forEach(_ -> desk().ship(order, parcel));

        assertThat(desk().shipments(order))
                .extracting(ShownShipment::id)
                .doesNotHaveDuplicates()
                .hasSize(101);
        assertThat(shown(order).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void thePartsThatAreNotSupportedAreNotDone() {
        whole();
        OrderId order = place("STD", 2);
        Shipment parcel = parcel(order, "SO-7/1", 1);

        assertThatThrownBy(() -> desk().ship(order, parcel)).isInstanceOf(RemoteFailure.class);

        assertThat(confirmed(order)).isZero();
    }
}
