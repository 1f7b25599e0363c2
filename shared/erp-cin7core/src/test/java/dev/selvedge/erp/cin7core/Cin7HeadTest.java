package dev.selvedge.erp.cin7core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.model.Order;
import dev.selvedge.erp.cin7core.Cin7Settings.LineTotal;
import dev.selvedge.testkit.Samples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// The head of a sale as it is sent to Cin7 Core (cin7-core.md A2, "POST/PUT /sale (header)").
class Cin7HeadTest {

    private static final ObjectMapper JSON = Cin7Api.exact(new ObjectMapper());

    @Test
    void theHeadCarriesOurIdTheCustomersNumberAndWhereItGoes() {
        Order order = Samples.order("X-A").build();

        JsonNode head = JSON.valueToTree(Cin7MappingTest.mapping(LineTotal.PRICE)
                .head(order, order.deliverTo().orElseThrow()));

        assertThat(head).isEqualTo(json("""
                {"Customer": "John Lewis Marketplace", "Phone": "+44 1632 960001", "Email": "ada.k3x@notification.example",
                 "SkipQuote": true,
                 "BillingAddress": {"Line1": "4 Loom Street", "Line2": "Flat 2", "City": "Macclesfield",
                   "State": "Cheshire", "Postcode": "SK11 6TT", "Country": "United Kingdom"},
                 "ShippingAddress": {"Line1": "4 Loom Street", "Line2": "Flat 2", "City": "Macclesfield",
                   "State": "Cheshire", "Postcode": "SK11 6TT", "Country": "United Kingdom",
                   "Company": "Pemberton & Daughters", "Contact": "Ada Pemberton", "ShipToOther": true},
                 "ShippingNotes": "Leave with the neighbour at no. 6", "TaxInclusive": true,
                 "ShipBy": "2026-03-04T00:00:00", "Location": "Main Warehouse",
                 "SaleOrderDate": "2026-03-02T00:00:00", "CustomerReference": "JL-70012345", "ExternalID": "X-A",
                 "SaleType": "Simple"}"""));
    }

    @Test
    void whatAnOrderLacksIsLeftOut() {
        Order order = Samples.order("X-A")
                .withoutShippingDeadline()
                .withoutAddresses()
                .build();

        JsonNode head =
                JSON.valueToTree(Cin7MappingTest.mapping(LineTotal.PRICE).head(order, Samples.address()));

        assertThat(head.has("ShipBy")).isFalse();
        assertThat(head.has("BillingAddress")).isFalse();
    }

    @Test
    void aDeadlineLateInTheDayKeepsItsDay() {
        Order order = Samples.order("X-A")
                .shippingDeadline(Instant.parse("2026-03-04T23:59:59.999Z"))
                .build();

        assertThat(Cin7MappingTest.mapping(LineTotal.PRICE)
                        .head(order, Samples.address())
                        .shipBy())
                .isEqualTo("2026-03-04T00:00:00");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
