package dev.selvedge.local.simulator.cin7core;

import java.util.List;

/// Checks the two addresses of a sale, where they are given (cin7-core.md A2, "Address").
final class AddressCheck {

    private final List<ErrorModel> faults;

    AddressCheck(List<ErrorModel> faults) {
        this.faults = faults;
    }

    void check(Written header) {
        Written billing = header.object("BillingAddress");
        if (billing != null) {
            check("BillingAddress", billing);
        }
        Written shipping = header.object("ShippingAddress");
        if (shipping != null) {
            check("ShippingAddress", shipping);
            Lengths.check(shipping, "Company", 128, faults);
            Lengths.check(shipping, "Contact", 512, faults);
        }
    }

    private void check(String name, Written address) {
        for (String field : List.of("Line1", "Country")) {
            if (address.text(field) == null) {
                faults.add(ErrorModel.invalid(name + " " + field + " is required."));
            }
        }
        Lengths.check(address, "Line1", 256, faults);
        Lengths.check(address, "Postcode", 20, faults);
    }
}
