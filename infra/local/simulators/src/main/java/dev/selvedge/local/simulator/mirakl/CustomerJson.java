package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.mirakl.Customer.Organisation;

/// The buyer as OR11 shows them: the name from the start, the addresses and a business's numbers only once the details
/// are shown.
final class CustomerJson {

    private CustomerJson() {}

    static ObjectNode of(Order order, boolean details) {
        Customer customer = order.purchase().customer();
        ObjectNode json = Wire.object();
        json.put("customer_id", customer.id());
        json.put("firstname", customer.firstname());
        json.put("lastname", customer.lastname());
        json.put("locale", "en_GB");
        json.set("billing_address", details ? order.purchase().billingAddress().json() : null);
        json.set("shipping_address", details ? order.shippingAddress().json() : null);
        if (customer.organisation() != null) {
            json.set("organization", organisation(customer.organisation(), details));
        }
        return json;
    }

    private static ObjectNode organisation(Organisation organisation, boolean details) {
        return Wire.object()
                .put("name", organisation.name())
                .put("organization_id", details ? organisation.id() : null)
                .put("identification_number", details ? organisation.identificationNumber() : null)
                .put("tax_identification_number", details ? organisation.taxNumber() : null);
    }
}
