package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.local.cloud.StockDirector.Bought;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Scene;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the demonstration says of offers and sales that were planted wrong.
class OversellingTest {

    private static final String SKU = "PLATE-1";

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"));

    private final Scene scene = Scene.unlimited(Scene.atLeisure(), Duration.ofSeconds(1), CLOCK, new Random(1));

    private final Partners partners = Partners.of(scene, CLOCK);

    @BeforeEach
    void fivePieces() {
        scene.cin7().backOffice().addProduct(SKU, "Plate");
        scene.cin7().backOffice().receive(SKU, Scene.LOCATION, 5);
        scene.mirakl().addOffer(SKU, 0);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void asManyAsTheErpHasAreNotTooMany() {
        scene.mirakl().showQuantity(SKU, 5);
        assertThat(shown()).isEmpty();

        scene.mirakl().showQuantity(SKU, 6);
        assertThat(shown()).containsExactly(SKU);
    }

    @Test
    void whatACustomerHasBoughtAndTheErpDoesNotKnowIsTakenOff() {
        scene.mirakl().place(Kind.basketOf(1, SKU, 2, "20.00"));
        scene.mirakl().showQuantity(SKU, 4);
        assertThat(shown()).containsExactly(SKU);

        scene.mirakl().showQuantity(SKU, 3);
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatWasCancelledIsFreeAgain() {
        scene.mirakl().place(Kind.basketOf(1, SKU, 2, "20.00"));
        scene.mirakl().cancel("JL00001-A");
        scene.mirakl().showQuantity(SKU, 5);

        assertThat(shown()).isEmpty();
    }

    @Test
    void aPlacedOrderIsInTheErpsOwnFigureAndIsNotTakenOffTwice() throws Exception {
        scene.mirakl().place(Kind.basketOf(1, SKU, 2, "20.00"));
        sale(2);
        scene.mirakl().showQuantity(SKU, 3);
        assertThat(shown()).isEmpty();

        scene.mirakl().showQuantity(SKU, 4);
        assertThat(shown()).containsExactly(SKU);
    }

    @Test
    void anOfferOfWhatTheErpNeverHadIsOversold() {
        scene.mirakl().addOffer("NEVER", 1);

        assertThat(shown()).containsExactly("NEVER");
    }

    @Test
    void aSaleBeyondTheErpsStockCountsOnlyIfItWasShown() throws Exception {
        sale(7);

        assertThat(Overselling.of(partners, List.of(new Bought("JL00001-A", SKU, 7, 9)))
                        .sold())
                .containsExactly("JL00001-A");
        assertThat(Overselling.of(partners, List.of(new Bought("JL00001-A", SKU, 7, 5)))
                        .sold())
                .isEmpty();
    }

    private List<String> shown() {
        return Overselling.of(partners, List.of()).shown();
    }

    private void sale(int quantity) throws IOException {
        String header = post("/sale", """
                {"Customer": "John Lewis Marketplace", "Location": "Main Warehouse", "SkipQuote": true,
                 "TaxRule": "20% (VAT on Income)", "TaxInclusive": false, "ExternalID": "JL00001-A",
                 "CustomerReference": "254000001",
                 "ShippingAddress": {"Line1": "1 High Street", "Country": "United Kingdom", "ShipToOther": true}}
                """);
        post("/sale/order", """
                {"SaleID": "%s", "Status": "AUTHORISED", "Lines": [{"SKU": "%s", "Quantity": %d, "Price": 20.00,
                 "Total": %d.00, "TaxRule": "20%% (VAT on Income)"}]}
                """.formatted(header, SKU, quantity, 20 * quantity));
    }

    private String post(String path, String body) throws IOException {
        Map<String, List<String>> headers = Map.of(
                "api-auth-accountid",
                List.of(Scene.ACCOUNT),
                "api-auth-applicationkey",
                List.of(Scene.APPLICATION_KEY));
        Answer answer = scene.cin7()
                .answer(Call.of(
                        "POST", "/ExternalApi/v2" + path, null, headers, body.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path("ID").asText();
    }
}
