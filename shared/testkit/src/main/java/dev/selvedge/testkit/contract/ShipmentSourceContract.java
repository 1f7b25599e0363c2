package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every [ShipmentSource] promises. Each test starts without sales, at an ERP that has enough of each SKU.
public abstract class ShipmentSourceContract {

    protected static final Sku CUSHION = new Sku("CUSHION-TEAL-45");
    protected static final Sku KETTLE = new Sku("KETTLE-RED");

    private static final Duration HOUR = Duration.ofHours(1);

    protected abstract ShipmentSource source();

    /// What the ERP's clock says.
    protected abstract Instant now();

    /// Time passes for everybody.
    protected abstract void pass(Duration time);

    /// A sale for an order, which nobody has touched.
    protected abstract ErpReference place(OrderId order, Map<Sku, Integer> pieces);

    /// Another channel's sale, which carries no order's id.
    protected abstract ErpReference placeElsewhere(Map<Sku, Integer> pieces);

    /// The warehouse picks all of a sale, and nothing leaves.
    protected abstract void begin(ErpReference sale);

    /// One parcel leaves.
    protected abstract void ship(ErpReference sale, Map<Sku, Integer> goods, String carrier, String tracking);

    /// The parcel that left as the first, second and so on has not left after all.
    protected abstract void unship(ErpReference sale, int parcel);

    /// Something else is written on the parcel that left as the first, second and so on.
    protected abstract void retrack(ErpReference sale, int parcel, String carrier, String tracking);

    /// The sale is void, whatever has left of it.
    protected abstract void voidIt(ErpReference sale);

    /// The sale orders so many of a SKU from now on.
    protected abstract void edit(ErpReference sale, Sku sku, int quantity);

    /// How many sales one page holds at most.
    protected abstract int pageSize();

    /// Whether the ERP tells that the warehouse has begun before anything has left.
    protected boolean tellsOfPicking() {
        return true;
    }

    /// Whether a sale of which something has left can be void.
    protected boolean isVoidedWithWhatHasLeft() {
        return true;
    }

    /// The next answer of the step `movedSince` or `look` is lost.
    protected abstract void loseTheAnswerOf(String step);

    @Test
    void withoutSalesNothingMoved() {
        assertThat(source().movedSince(dayBefore(), Optional.empty()))
                .isEqualTo(new Page<MovedSale>(List.of(), Optional.empty(), 0));
    }

    @Test
    void aSaleThatWasPlacedIsShownUntouchedUnderItsOrder() {
        ErpReference sale = place(order("X-A"), Map.of(CUSHION, 2));
        Instant placed = now();

        assertThat(moved(dayBefore()))
                .containsExactly(new MovedSale(sale, Optional.of(order("X-A")), placed, Standing.WAITING, false));
        assertThat(source().look(sale)).isEqualTo(ErpSale.untouched(placed, Map.of(CUSHION, 2)));
    }

    @Test
    void anotherChannelsSaleIsShownWithoutAnOrder() {
        ErpReference sale = placeElsewhere(Map.of(CUSHION, 1));
        Instant placed = now();

        assertThat(moved(dayBefore()))
                .containsExactly(new MovedSale(sale, Optional.empty(), placed, Standing.WAITING, false));
    }

    @Test
    void aSaleIsLookedAtWithAllItsPieces() {
        ErpReference sale = place(order("X-A"), Map.of(CUSHION, 2, KETTLE, 1));

        assertThat(source().look(sale).pieces()).isEqualTo(Map.of(CUSHION, 2, KETTLE, 1));
    }

    @Test
    void manyPagesShowEverySaleOfEveryChannelOnce() {
        Set<ErpReference> all = new HashSet<>();
        int many = 2 * pageSize() + pageSize() / 2;
        for (int each = 0; each < many; each++) {
            all.add(each % 5 == 0 ? placeElsewhere(Map.of(CUSHION, 1)) : place(order("X-" + each), Map.of(CUSHION, 1)));
        }

        List<Page<MovedSale>> pages = walk(dayBefore());

        assertThat(pages)
                .extracting(page -> page.items().size())
                .containsExactly(pageSize(), pageSize(), pageSize() / 2);
        assertThat(pages).allMatch(page -> page.total() == many);
        assertThat(sales(pages)).extracting(MovedSale::sale).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aFullPageIsTheLastIfThereIsNoMore() {
        for (int each = 0; each < pageSize(); each++) {
            place(order("X-" + each), Map.of(CUSHION, 1));
        }

        assertThat(walk(dayBefore()))
                .singleElement()
                .satisfies(page -> assertThat(page.items()).hasSize(pageSize()));
    }

    @Test
    void onlyWhatMovedSinceIsShown() {
        place(order("X-A"), Map.of(CUSHION, 1));
        pass(HOUR);
        ErpReference later = place(order("X-B"), Map.of(CUSHION, 1));
        Instant since = now();

        assertThat(moved(since)).extracting(MovedSale::sale).containsExactly(later);
        assertThat(moved(since.plus(1, ChronoUnit.MINUTES))).isEmpty();
    }

    @Test
    void aSaleThatMovesAgainIsShownAgainAtItsLastMove() {
        ErpReference sale = place(order("X-A"), Map.of(CUSHION, 1));
        place(order("X-B"), Map.of(CUSHION, 1));
        pass(HOUR);
        ship(sale, Map.of(CUSHION, 1), "DPD", "1");
        Instant shipped = now();

        assertThat(moved(shipped))
                .containsExactly(new MovedSale(sale, Optional.of(order("X-A")), shipped, Standing.BEGUN, true));
        assertThat(moved(dayBefore()))
                .extracting(MovedSale::sale)
                .doesNotHaveDuplicates()
                .contains(sale);
    }

    @Test
    void aSaleThatIsPickedIsBegunAndNothingHasLeft() {
        assumeTrue(tellsOfPicking(), "the ERP does not tell of picking");
        ErpReference sale = place(order("X-A"), Map.of(CUSHION, 2));
        pass(HOUR);
        begin(sale);
        Instant begun = now();

        assertThat(source().look(sale))
                .isEqualTo(new ErpSale(begun, Standing.BEGUN, Map.of(CUSHION, 2), List.of(), List.of()));
        assertThat(moved(begun))
                .containsExactly(new MovedSale(sale, Optional.of(order("X-A")), begun, Standing.BEGUN, false));
    }

    @Test
    void whatHasLeftIsShippedInTheListAndAParcelInTheSale() {
        ErpReference sale = place(order("X-A"), Map.of(CUSHION, 2, KETTLE, 1));
        pass(HOUR);
        ship(sale, Map.of(CUSHION, 2, KETTLE, 1), "DPD", "15501234567890");
        Instant shipped = now();

        assertThat(moved(shipped))
                .containsExactly(new MovedSale(sale, Optional.of(order("X-A")), shipped, Standing.BEGUN, true));
        ErpSale looked = source().look(sale);
        assertThat(looked.movedAt()).isEqualTo(shipped);
        assertThat(looked.standing()).isEqualTo(Standing.BEGUN);
        assertThat(looked.faults()).isEmpty();
        assertThat(looked.parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.carrier()).isEqualTo("DPD");
            assertThat(parcel.tracking()).isEqualTo("15501234567890");
            assertThat(parcel.goods()).isEqualTo(Map.of(CUSHION, 2, KETTLE, 1));
        });
    }

    @Test
    void partsLeaveAsParcelsThatKeepTheirNames() {
        ErpReference sale = place(order("X-A"), Map.of(CUSHION, 3, KETTLE, 1));
        ship(sale, Map.of(CUSHION, 2), "DPD", "1");
        Parcel first = source().look(sale).parcels().getFirst();

        ship(sale, Map.of(CUSHION, 1, KETTLE, 1), "Evri", "2");

        ErpSale looked = source().look(sale);
        assertThat(looked.parcels()).hasSize(2).startsWith(first);
        assertThat(looked.parcels().getLast().goods()).isEqualTo(Map.of(CUSHION, 1, KETTLE, 1));
        assertThat(looked.parcels()).extracting(Parcel::id).doesNotHaveDuplicates();
        assertThat(looked.left()).isEqualTo(Map.of(CUSHION, 3, KETTLE, 1));
        assertThat(source().look(sale)).isEqualTo(looked);
    }

    @Test
    void whatIsWrittenOnAParcelIsShownAsItIsWritten() {
        ErpReference sale = place(order("X-A"), Map.of(CUSHION, 3));
        ship(sale, Map.of(CUSHION, 1), " dpd Local ", " 1550 1234/ab ");
        ship(sale, Map.of(CUSHION, 1), "", "");

        assertThat(source().look(sale).parcels())
                .extracting(Parcel::carrier, Parcel::tracking)
                .containsExactly(tuple(" dpd Local ", " 1550 1234/ab "), tuple("", ""));
    }

    @Test
    void anotherNumberOnAParcelIsAMoveOfTheSameParcel() {
        ErpReference sale = place(order("X-A"), Map.of(CUSHION, 2));
        ship(sale, Map.of(CUSHION, 1), "DPD", "1");
        ship(sale, Map.of(CUSHION, 1), "DPD", "2");
        List<Parcel> before = source().look(sale).parcels();
        pass(HOUR);
        retrack(sale, 1, "Evri", "3");
        Instant written = now();

        ErpSale looked = source().look(sale);
        assertThat(looked.parcels())
                .containsExactly(new Parcel(before.getFirst().id(), "Evri", "3", Map.of(CUSHION, 1)), before.getLast());
        assertThat(looked.movedAt()).isEqualTo(written);
        assertThat(moved(written)).extracting(MovedSale::sale).containsExactly(sale);
    }

    @Test
    void aParcelThatHasNotLeftAfterAllIsGoneAndTheOtherStays() {
        ErpReference sale = place(order("X-A"), Map.of(CUSHION, 3));
        ship(sale, Map.of(CUSHION, 1), "DPD", "1");
        ship(sale, Map.of(CUSHION, 2), "DPD", "2");
        Parcel second = source().look(sale).parcels().getLast();
        pass(HOUR);
        unship(sale, 1);
        Instant back = now();

        ErpSale looked = source().look(sale);
        assertThat(looked.parcels()).containsExactly(second);
        assertThat(looked.standing()).isEqualTo(Standing.BEGUN);
        assertThat(moved(back)).extracting(MovedSale::sale).containsExactly(sale);
    }

    @Test
    void aVoidSaleSaysSo() {
        ErpReference sale = place(order("X-A"), Map.of(CUSHION, 2));
        pass(HOUR);
        voidIt(sale);
        Instant gone = now();

        assertThat(moved(gone)).extracting(MovedSale::standing).containsExactly(Standing.VOIDED);
        ErpSale looked = source().look(sale);
        assertThat(looked.standing()).isEqualTo(Standing.VOIDED);
        assertThat(looked.movedAt()).isEqualTo(gone);
    }

    @Test
    void ofASaleThatIsVoidNothingHasLeft() {
        assumeTrue(isVoidedWithWhatHasLeft(), "what has left is not voided");
        ErpReference sale = place(order("X-A"), Map.of(CUSHION, 2));
        ship(sale, Map.of(CUSHION, 2), "DPD", "1");

        voidIt(sale);

        assertThat(source().look(sale).standing()).isEqualTo(Standing.VOIDED);
        assertThat(source().look(sale).parcels()).isEmpty();
    }

    @Test
    void aSaleThatWasEditedOrdersWhatItOrdersNow() {
        ErpReference sale = place(order("X-A"), Map.of(CUSHION, 2, KETTLE, 1));
        pass(HOUR);
        edit(sale, CUSHION, 5);
        Instant edited = now();

        assertThat(source().look(sale)).isEqualTo(ErpSale.untouched(edited, Map.of(CUSHION, 5, KETTLE, 1)));
        assertThat(moved(edited)).extracting(MovedSale::standing).containsExactly(Standing.WAITING);
    }

    @Test
    void lookingMovesNothing() {
        ErpReference sale = place(order("X-A"), Map.of(CUSHION, 2));
        Instant placed = now();
        pass(HOUR);

        source().look(sale);

        assertThat(source().look(sale).movedAt()).isEqualTo(placed);
    }

    @Test
    void aSaleThatIsNotThereIsRefused() {
        ErpReference unknown = new ErpReference("00000000-0000-4000-8000-00000000dead", "SO-00000");

        assertThatThrownBy(() -> source().look(unknown)).isInstanceOf(RemoteFailure.Refused.class);
    }

    @Test
    void anAnswerThatIsLostIsNoEmptyPageAndNoUntouchedSale() {
        ErpReference sale = place(order("X-A"), Map.of(CUSHION, 2));
        loseTheAnswerOf("movedSince");
        loseTheAnswerOf("look");

        assertThatThrownBy(() -> moved(dayBefore())).isInstanceOf(RemoteFailure.class);
        assertThatThrownBy(() -> source().look(sale)).isInstanceOf(RemoteFailure.class);

        assertThat(moved(dayBefore())).hasSize(1);
        assertThat(source().look(sale).pieces()).isEqualTo(Map.of(CUSHION, 2));
    }

    private Instant dayBefore() {
        return now().minus(1, ChronoUnit.DAYS);
    }

    private static OrderId order(String id) {
        return new OrderId(id);
    }

    private List<MovedSale> moved(Instant since) {
        return sales(walk(since));
    }

    private List<Page<MovedSale>> walk(Instant since) {
        List<Page<MovedSale>> pages = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Page<MovedSale> page = source().movedSince(since, token);
            pages.add(page);
            token = page.next();
        } while (token.isPresent());
        return pages;
    }

    private static List<MovedSale> sales(List<Page<MovedSale>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }
}
