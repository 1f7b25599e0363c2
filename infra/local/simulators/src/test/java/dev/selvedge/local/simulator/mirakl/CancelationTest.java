package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CancelationTest {

    private final Shop shop = Shop.open();

    @BeforeEach
    void placeThreeAndOne() {
        shop.mirakl.place(Basket.of("X")
                .line(BasketLine.of("SKU-1", 3, "10.00")
                        .tax(Tax.of("GB-STD", "20", "5.00"))
                        .shipping("1.00", Tax.of("GB-STD", "20", "0.17"))
                        .commission("3.00"))
                .line(BasketLine.of("SKU-2", 1, "2.00")));
        shop.mirakl.put("X-A", OrderState.SHIPPING);
    }

    @Test
    void partOfALineTakesItsShareAndTheLineStaysAsOrdered() {
        shop.mirakl.cancel("X-A", "X-A-1", 1);

        JsonNode gone = line(0).at("/cancelations/0");
        assertThat(gone.path("quantity").asInt()).isEqualTo(1);
        assertThat(gone.path("amount").asText()).isEqualTo("10");
        assertThat(gone.path("shipping_amount").asText()).isEqualTo("0.33");
        assertThat(gone.at("/taxes/0/amount").asText()).isEqualTo("1.67");
        assertThat(gone.at("/shipping_taxes/0/amount").asText()).isEqualTo("0.06");
        assertThat(gone.path("commission_total_amount").asText()).isEqualTo("1");
        assertThat(line(0).path("quantity").asInt()).isEqualTo(3);
        assertThat(line(0).path("price").asText()).isEqualTo("30");
        assertThat(line(0).path("order_line_state").asText()).isEqualTo("SHIPPING");
        assertThat(shop.shown("X-A").path("total_price").asText()).isEqualTo("33");
    }

    @Test
    void partsOfALineAddUpToItToThePenny() {
        shop.mirakl.cancel("X-A", "X-A-1", 1);
        shop.mirakl.cancel("X-A", "X-A-1", 1);
        shop.mirakl.cancel("X-A", "X-A-1", 1);

        JsonNode cancelations = line(0).path("cancelations");
        assertThat(cancelations.findValuesAsText("shipping_amount")).containsExactly("0.33", "0.34", "0.33");
        assertThat(cancelations.at("/0/taxes/0/amount").asText()).isEqualTo("1.67");
        assertThat(cancelations.at("/1/taxes/0/amount").asText()).isEqualTo("1.66");
        assertThat(cancelations.at("/2/taxes/0/amount").asText()).isEqualTo("1.67");
        assertThat(line(0).path("order_line_state").asText()).isEqualTo("CANCELED");
        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.SHIPPING);
    }

    @Test
    void aCancelledAmountFollowsTheTaxModeAskedFor() {
        shop.mirakl.cancel("X-A", "X-A-1", 1);

        JsonNode gone = shop.orders("order_tax_mode=TAX_EXCLUDED").at("/orders/0/order_lines/0/cancelations/0");

        assertThat(gone.path("amount").asText()).isEqualTo("8.33");
        assertThat(gone.path("shipping_amount").asText()).isEqualTo("0.27");
    }

    @Test
    void aCancelledLineStaysInTheListAndTheOrderGoesOn() {
        shop.mirakl.cancel("X-A", "X-A-2");
        shop.mirakl.ship("X-A");

        assertThat(line(1).path("order_line_state").asText()).isEqualTo("CANCELED");
        assertThat(line(0).path("order_line_state").asText()).isEqualTo("SHIPPED");
    }

    @Test
    void anOrderWithoutLinesLeftIsCancelled() {
        shop.mirakl.cancel("X-A", "X-A-1");
        shop.mirakl.cancel("X-A", "X-A-2");

        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.CANCELED);
    }

    @Test
    void aCancelledOrderCancelsWhatWasLeftOfEachLine() {
        shop.mirakl.cancel("X-A", "X-A-1", 1);

        shop.mirakl.cancel("X-A");

        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.CANCELED);
        assertThat(line(0).at("/cancelations/1/quantity").asInt()).isEqualTo(2);
        assertThat(shop.shown("X-A").path("can_cancel").asBoolean()).isFalse();
    }

    @Test
    void nothingMoreThanWhatIsLeftCanBeCancelled() {
        shop.mirakl.cancel("X-A", "X-A-1", 2);

        assertThatIllegalArgumentException().isThrownBy(() -> shop.mirakl.cancel("X-A", "X-A-1", 2));
        assertThatIllegalArgumentException().isThrownBy(() -> shop.mirakl.cancel("X-A", "X-A-9"));
    }

    @Test
    void aParcelThatHasLeftCannotBeCancelled() {
        shop.mirakl.ship("X-A");

        assertThatIllegalStateException().isThrownBy(() -> shop.mirakl.cancel("X-A"));
    }

    private JsonNode line(int index) {
        return shop.shown("X-A").path("order_lines").path(index);
    }
}
