package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ShippingOptionsTest {

    private final Shop shop = Shop.open();

    @Test
    void carriersAreListedByTheirLabels() {
        shop.mirakl.addCarrier(new Carrier("ZZ", "Barge & Sons", null, null));

        JsonNode carriers = Shop.json(shop.get("/api/shipping/carriers")).path("carriers");

        assertThat(carriers.findValuesAsText("label"))
                .containsExactly("Barge & Sons", "DHL", "DPD", "Evri", "Royal Mail");
        assertThat(carriers.get(0)).isEqualTo(Wire.object().put("code", "ZZ").put("label", "Barge & Sons"));
        assertThat(carriers.get(2))
                .isEqualTo(Wire.object()
                        .put("code", "DPD")
                        .put("label", "DPD")
                        .put("standard_code", "DPD")
                        .put("tracking_url", "http://www.dpd.co.uk/apps/tracking/?parcel={trackingId}"));
    }

    @Test
    void aCarrierCanBeChangedAndTakenAway() {
        shop.mirakl.addCarrier(new Carrier("DPD", "DPD Local", null, null));
        shop.mirakl.removeCarrier("DHL");

        JsonNode carriers = Shop.json(shop.get("/api/shipping/carriers")).path("carriers");

        assertThat(carriers.findValuesAsText("label")).containsExactly("DPD Local", "Evri", "Royal Mail");
        assertThatThrownBy(() -> shop.mirakl.removeCarrier("DHL"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("DHL");
    }

    @Test
    void typesAreListedInTheOperatorsOrderWithTheirDemands() {
        shop.mirakl.mandatoryTracking("STD", false);

        JsonNode types = Shop.json(shop.get("/api/shipping/types")).path("shipping_types");

        assertThat(types.findValuesAsText("code")).containsExactly("STD", "EXP", "CLC");
        assertThat(types.findValuesAsText("mandatory_tracking")).containsExactly("false", "true", "false");
        assertThat(types.findValuesAsText("click_and_collect")).containsExactly("false", "false", "true");
        assertThat((Iterable<String>) types.get(0)::fieldNames)
                .containsExactlyInAnyOrder(
                        "click_and_collect",
                        "code",
                        "delivery_by_operator",
                        "description",
                        "label",
                        "mandatory_tracking",
                        "standard_code");
    }

    @Test
    void thePlatformChoosesItsOwnLists() {
        Shop small = Shop.on(Platform.standard()
                .with(ShippingSettings.standard()
                        .carriers(List.of(Carrier.of("VAN", "Own van", "https://van.example")))
                        .types(List.of(new ShippingType("VAN", "Van", "Our van", false, false, null)))));

        assertThat(Shop.json(small.get("/api/shipping/carriers")).findValuesAsText("code"))
                .containsExactly("VAN");
        assertThat(Shop.json(small.get("/api/shipping/types")).findValuesAsText("code"))
                .containsExactly("VAN");
    }
}
