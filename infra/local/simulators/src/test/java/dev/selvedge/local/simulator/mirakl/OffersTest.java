package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class OffersTest {

    private final Shop shop = Shop.open();
    private final MiraklSimulator mirakl = shop.mirakl;

    @Test
    void anOrderTakesItsPiecesOffTheShownQuantity() {
        mirakl.addOffer("MUG", 5);

        mirakl.place(Basket.of("X").line(BasketLine.of("MUG", 3, "10.00")).line(BasketLine.of("MUG", 1, "10.00")));

        assertThat(mirakl.offer("MUG")).isEqualTo(new OfferView("MUG", 1, true, List.of()));
        assertThat(mirakl.unitsSold("MUG")).isEqualTo(4);
    }

    @Test
    void moreMayBeSoldThanIsShownButNeverLessThanNothingIsShown() {
        mirakl.addOffer("MUG", 2);

        mirakl.place(Basket.of("X").line(BasketLine.of("MUG", 3, "10.00")));

        assertThat(mirakl.offer("MUG").quantity()).isZero();
        assertThat(mirakl.unitsSold("MUG")).isEqualTo(3);
    }

    @Test
    void anOrderNeedsNoOffer() {
        shop.order("X");

        assertThat(mirakl.unitsSold("SKU-1")).isEqualTo(1);
        assertThat(mirakl.offers()).isEmpty();
    }

    @Test
    void anOrderThatIsRefusedByThePlatformTakesNothing() {
        mirakl.addOffer("SKU-1", 5);
        shop.order("X");

        assertThatThrownBy(() -> shop.order("X")).isInstanceOf(IllegalArgumentException.class);

        assertThat(mirakl.offer("SKU-1").quantity()).isEqualTo(4);
    }

    @Test
    void nothingLeftIsNotForSale() {
        mirakl.addOffer("MUG", 0);

        assertThat(mirakl.offer("MUG"))
                .isEqualTo(new OfferView("MUG", 0, false, List.of(InactivityReason.ZERO_QUANTITY)));

        mirakl.showQuantity("MUG", 1);
        assertThat(mirakl.offer("MUG").active()).isTrue();
    }

    @Test
    void anOfferCanHaveOtherReasonsNotToBeForSale() {
        mirakl.addOffer("MUG", 1);

        mirakl.deactivate("MUG", InactivityReason.SHOP_NOT_OPEN, InactivityReason.NO_ACTIVE_PRICE);
        mirakl.showQuantity("MUG", 0);

        assertThat(mirakl.offer("MUG").inactivityReasons())
                .containsExactly(
                        InactivityReason.SHOP_NOT_OPEN,
                        InactivityReason.NO_ACTIVE_PRICE,
                        InactivityReason.ZERO_QUANTITY);
        assertThatThrownBy(() -> mirakl.deactivate("MUG", InactivityReason.ZERO_QUANTITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOfferWithoutAReasonIsForSaleAgain() {
        mirakl.addOffer("MUG", 1);
        mirakl.deactivate("MUG", InactivityReason.SHOP_NOT_OPEN);
        assertThat(mirakl.offer("MUG").active()).isFalse();

        mirakl.deactivate("MUG");

        assertThat(mirakl.offer("MUG").active()).isTrue();
    }

    @Test
    void skusAreComparedCharacterForCharacter() {
        mirakl.addOffer("MUG", 1);
        mirakl.addOffer("mug", 2);
        mirakl.addOffer("MUG ", 3);

        assertThat(mirakl.offer("MUG").quantity()).isEqualTo(1);
        assertThat(mirakl.offer("mug").quantity()).isEqualTo(2);
        assertThat(mirakl.offer("MUG ").quantity()).isEqualTo(3);
    }

    @Test
    void aDroppedOfferIsGoneUntilItIsTakenUpAgain() {
        mirakl.addOffer("MUG", 1);
        mirakl.dropOffer("MUG");

        assertThat(mirakl.offers()).isEmpty();
        assertThatThrownBy(() -> mirakl.offer("MUG")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> mirakl.showQuantity("MUG", 2)).isInstanceOf(NoSuchElementException.class);

        mirakl.addOffer("MUG", 7);
        assertThat(mirakl.offer("MUG").quantity()).isEqualTo(7);
    }

    @Test
    void anOfferIsMadeOnceAndWithAnSkuThatCouldBeImported() {
        mirakl.addOffer("MUG", 1);

        for (String refused : List.of("MUG", "A/B", "X".repeat(41), " ")) {
            assertThatThrownBy(() -> mirakl.addOffer(refused, 1)).isInstanceOf(IllegalArgumentException.class);
        }
        mirakl.addOffer("X".repeat(40), 1);
    }

    @Test
    void theAccountCountsWhatIsForSale() {
        mirakl.addOffer("MUG", 1);
        mirakl.addOffer("CUP", 0);

        assertThat(Shop.json(shop.get("/api/account")).path("offers_count").asInt())
                .isEqualTo(1);
    }
}
