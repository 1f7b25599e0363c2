package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.Order;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Addresses of OR11 (john-lewis.md 2B.4): nothing is cut and nothing is made up.
class MiraklAddressesTest {

    @Test
    void anAddressIsTakenWholeAndCutNowhere() {
        assertThat(new WireOrder().mapped().deliverTo())
                .contains(new DeliveryAddress(
                        "Wren Ashdown",
                        Optional.of("Ashdown Ltd, Looms"),
                        "14 Loom Lane",
                        Optional.of("Flat 2"),
                        "Macclesfield",
                        Optional.of("Cheshire"),
                        Optional.of("SK11 6TT"),
                        "GBR",
                        Optional.of("01632 960001"),
                        Optional.of("Ring twice")));
    }

    @Test
    void whatAnAddressLacksStaysEmptyAndItsNameIsTheCustomers() {
        Order order = new WireOrder()
                .with(json -> ((ObjectNode) json.path("customer"))
                        .set("shipping_address", WireOrder.tree("{\"street_2\": \" \", \"company_2\": \"Looms\"}")))
                .mapped();

        assertThat(order.deliverTo())
                .contains(new DeliveryAddress(
                        "Wren Ashdown",
                        Optional.of("Looms"),
                        "",
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty()));
        assertThat(order.invoiceTo().orElseThrow().name()).isEqualTo("Robin Ashdown");
    }

    @Test
    void withoutACustomerThereIsNeitherNameNorAddress() {
        Order order = new WireOrder().with(json -> json.putNull("customer")).mapped();

        assertThat(order.buyer().name()).isEmpty();
        assertThat(order.deliverTo()).isEmpty();
        assertThat(order.invoiceTo()).isEmpty();
    }
}
