package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefundsShownTest {

    @Test
    void aRefundStandsWithItsLineAndItsTaxes() throws IOException {
        Shop shop = rug(TaxMode.TAX_INCLUDED);
        String id = shop.mirakl.accounts().refund("X-A-1", "12.00", "3.00");

        JsonNode refund = line(shop, "").at("/refunds/0");

        assertThat(refund.path("id").asText()).isEqualTo(id);
        assertThat(refund.path("amount").decimalValue()).isEqualByComparingTo("12.00");
        assertThat(refund.path("shipping_amount").decimalValue()).isEqualByComparingTo("3.00");
        assertThat(refund.at("/taxes/0/amount").decimalValue()).isEqualByComparingTo("2.00");
        assertThat(refund.at("/taxes/0/code").asText()).isEqualTo("VAT20");
        assertThat(refund.at("/shipping_taxes/0/amount").decimalValue()).isEqualByComparingTo("0.50");
    }

    @Test
    void refundsReadInTheModeThatIsAskedFor() throws IOException {
        Shop shop = rug(TaxMode.TAX_INCLUDED);
        shop.mirakl.accounts().refund("X-A-1", "12.00", "3.00");

        JsonNode refund = line(shop, "&order_tax_mode=TAX_EXCLUDED").at("/refunds/0");

        assertThat(refund.path("amount").decimalValue()).isEqualByComparingTo("10.00");
        assertThat(refund.path("shipping_amount").decimalValue()).isEqualByComparingTo("2.50");
    }

    @Test
    void whereThePlatformLeavesTaxesOutARefundIsGivenWithoutThem() throws IOException {
        Shop shop = rug(TaxMode.TAX_EXCLUDED);
        shop.mirakl.accounts().refund("X-A-1", "10.00", "2.50");

        JsonNode without = line(shop, "").at("/refunds/0");
        JsonNode with = line(shop, "&order_tax_mode=TAX_INCLUDED").at("/refunds/0");

        assertThat(without.path("amount").decimalValue()).isEqualByComparingTo("10.00");
        assertThat(with.path("amount").decimalValue()).isEqualByComparingTo("12.00");
        assertThat(with.path("shipping_amount").decimalValue()).isEqualByComparingTo("3.00");
    }

    @Test
    void aRefundIsAChangeOfItsOrder() throws IOException {
        Shop shop = rug(TaxMode.TAX_INCLUDED);
        Instant before = shop.mirakl.order("X-A").lastUpdated();
        shop.clock.advance(Duration.ofDays(3));

        shop.mirakl.accounts().refund("X-A-1", "12.00", "0.00");

        assertThat(shop.mirakl.order("X-A").lastUpdated()).isEqualTo(before.plus(Duration.ofDays(3)));
        assertThat(line(shop, "").path("last_updated_date").asText())
                .isEqualTo(before.plus(Duration.ofDays(3)).toString());
    }

    @Test
    void refundsOneAfterAnotherGiveAllOfTheTaxBack() throws IOException {
        Shop shop = rug(TaxMode.TAX_INCLUDED);
        shop.mirakl.accounts().refund("X-A-1", "0.03", "0.00");
        shop.mirakl.accounts().refund("X-A-1", "23.97", "6.00");

        JsonNode refunds = line(shop, "").path("refunds");

        assertThat(refunds.at("/0/taxes/0/amount")
                        .decimalValue()
                        .add(refunds.at("/1/taxes/0/amount").decimalValue()))
                .isEqualByComparingTo("4.00");
    }

    /// One for 24.00, and 6.00 of carriage, with 4.00 and 1.00 of VAT in them.
    private static Shop rug(TaxMode platform) {
        Shop shop = Shop.on(Platform.standard().with(platform));
        shop.mirakl.place(Basket.of("X")
                .line(BasketLine.of("RUG", 1, "24.00")
                        .tax(Tax.of("VAT20", "20", "4.00"))
                        .shipping("6.00", Tax.of("VAT20", "20", "1.00"))));
        shop.mirakl.put("X-A", OrderState.SHIPPED);
        return shop;
    }

    private static JsonNode line(Shop shop, String query) throws IOException {
        return new ObjectMapper()
                .readTree(shop.get("/api/orders?order_ids=X-A" + query).text())
                .at("/orders/0/order_lines/0");
    }
}
