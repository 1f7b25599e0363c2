package dev.selvedge.johnlewis.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.core.model.Order;
import dev.selvedge.johnlewis.mirakl.MiraklSettings.CustomerOrderNumberFrom;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrder;
import java.util.function.Consumer;

/// An order as OR11 writes it, to be changed one thing at a time.
final class WireOrder {

    private static final ObjectMapper JSON = MiraklApi.exact(new ObjectMapper());

    private static final String PLAIN = """
            {"order_id": "C-1-A", "commercial_id": "C-1", "order_state": "SHIPPING",
             "created_date": "2026-03-02T10:00:00Z", "last_updated_date": "2026-03-02T13:30:00.250+01:00",
             "shipping_deadline": "2026-03-04T23:59:59.999Z", "shipping_type_code": "STD", "currency_iso_code": "GBP",
             "order_tax_mode": "TAX_INCLUDED", "price": 48.00, "shipping_price": 3.95, "total_price": 51.95,
             "references": {"order_reference_for_customer": "254000001"},
             "customer_notification_email": "wren@notification.example",
             "customer": {"firstname": "Wren", "lastname": "Ashdown",
               "billing_address": {"firstname": "Robin", "lastname": "Ashdown", "street_1": "1 Mill Row",
                 "city": "Leek", "country_iso_code": "GBR"},
               "shipping_address": {"firstname": "Wren", "lastname": "Ashdown", "company": "Ashdown Ltd",
                 "company_2": "Looms", "street_1": "14 Loom Lane", "street_2": "Flat 2", "city": "Macclesfield",
                 "state": "Cheshire", "zip_code": "SK11 6TT", "country_iso_code": "GBR", "phone": "01632 960001",
                 "additional_info": "Ring twice"}},
             "order_lines": [{"order_line_id": "C-1-A-1", "order_line_state": "SHIPPING", "offer_sku": "CUSH-OAT-45",
               "product_title": "Cushion", "quantity": 2, "price_unit": 24.00, "price": 48.00, "shipping_price": 3.95,
               "total_price": 51.95, "taxes": [{"code": "VAT20", "amount": 8.00}],
               "shipping_taxes": [{"code": "VAT20", "amount": 0.66}], "cancelations": [], "refunds": [],
               "promotions": [], "fees": []}]}""";

    private final ObjectNode json = read(PLAIN);

    WireOrder with(Consumer<ObjectNode> change) {
        change.accept(json);
        return this;
    }

    WireOrder line(Consumer<ObjectNode> change) {
        change.accept((ObjectNode) json.path("order_lines").path(0));
        return this;
    }

    Order mapped() {
        return mapped(CustomerOrderNumberFrom.ORDER_REFERENCE_FOR_CUSTOMER);
    }

    Order mapped(CustomerOrderNumberFrom from) {
        try {
            return new MiraklMapping(from).order(JSON.treeToValue(json, MiraklOrder.class));
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    static JsonNode tree(String text) {
        return read(text, JsonNode.class);
    }

    private static ObjectNode read(String text) {
        return read(text, ObjectNode.class);
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
