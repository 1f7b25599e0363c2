package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderLine;
import java.util.ArrayList;
import java.util.List;

/// The lengths and the mandatory fields of POST /sale and POST /sale/order (cin7-core.md A2).
///
/// Where the table gives no length for a part of an address, that of `Line1` is taken. A longer text is never cut.
final class Cin7Limits {

    private static final int LONG = 256;
    private static final int POSTCODE = 20;
    private static final int COMPANY = 128;
    private static final int CONTACT = 512;
    private static final int PHONE = 50;
    private static final int NOTES = 1024;
    private static final int SKU = 50;

    private final Order order;
    private final List<Objection> found = new ArrayList<>();

    private Cin7Limits(Order order) {
        this.order = order;
    }

    static List<Objection> objections(Order order) {
        Cin7Limits limits = new Cin7Limits(order);
        limits.fits("order id", order.id().value(), LONG);
        order.customerOrderNumber().ifPresent(number -> limits.fits("Customer Order Number", number.value(), LONG));
        order.buyer().email().ifPresent(email -> limits.fits("buyer's e-mail", email, LONG));
        for (OrderLine line : order.openLines()) {
            limits.fits("SKU of line " + line.id(), line.sku().value(), SKU);
        }
        order.deliverTo().ifPresent(limits::delivery);
        order.invoiceTo().ifPresent(address -> limits.address("invoice", address));
        return limits.found;
    }

    private void delivery(DeliveryAddress address) {
        address("delivery", address);
        present("delivery postcode", address.postcode().orElse(""));
        present("delivery city", address.city());
        present("delivery name", address.name());
        fits("delivery name", address.name(), CONTACT);
        address.company().ifPresent(company -> fits("delivery company", company, COMPANY));
        address.phone().ifPresent(phone -> fits("delivery phone", phone, PHONE));
        address.instructions().ifPresent(notes -> fits("delivery instructions", notes, NOTES));
    }

    private void address(String whose, DeliveryAddress address) {
        present(whose + " address line 1", address.line1());
        fits(whose + " address line 1", address.line1(), LONG);
        address.line2().ifPresent(line -> fits(whose + " address line 2", line, LONG));
        fits(whose + " city", address.city(), LONG);
        address.region().ifPresent(region -> fits(whose + " region", region, LONG));
        address.postcode().ifPresent(postcode -> fits(whose + " postcode", postcode, POSTCODE));
        present(whose + " country", Cin7Countries.name(address.country()).orElse(""));
    }

    private void present(String field, String text) {
        if (text.isBlank()) {
            found.add(Objection.missing(order.id(), field, Cin7Failures.SYSTEM));
        }
    }

    private void fits(String field, String text, int limit) {
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            found.add(Objection.tooLong(order.id(), field, length, Cin7Failures.SYSTEM, limit));
        }
    }
}
