package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Reason;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What must be there, how long it may be and which characters a file can carry (bluecherry.md B2 and B3). A longer
/// text is never cut, and what cannot be written is never replaced.
///
/// Of an order's texts only the PO's length is known, and that by a guess.
final class OrderLimits {

    private final BlueCherrySettings settings;
    private final Order order;
    private final List<Objection> found = new ArrayList<>();

    private OrderLimits(BlueCherrySettings settings, Order order) {
        this.settings = settings;
        this.order = order;
    }

    static List<Objection> objections(BlueCherrySettings settings, Order order, String po) {
        OrderLimits limits = new OrderLimits(settings, order);
        limits.fits("PO number", po, settings.orders().longestPo());
        order.deliverTo().ifPresent(limits::delivery);
        if (order.state() == OrderState.TO_SHIP && order.shippingDeadline().isEmpty()) {
            limits.present("shipping deadline, by which its cancel date is reckoned", "");
        }
        limits.writable("PO number", po);
        order.customerOrderNumber().ifPresent(number -> limits.writable("Customer Order Number", number.value()));
        order.buyer().email().ifPresent(email -> limits.writable("buyer's e-mail", email));
        order.openLines()
                .forEach(line ->
                        limits.writable("id of line " + line.id(), line.id().value()));
        return limits.found;
    }

    private void delivery(DeliveryAddress address) {
        present("delivery name", address.name());
        present("delivery address line 1", address.line1());
        present("delivery city", address.city());
        present("delivery postcode", address.postcode().orElse(""));
        present("delivery country that is known", OrderDocument.country(address).orElse(""));
        writable("delivery name", address.name());
        writable("delivery company", address.company().orElse(""));
        writable("delivery address line 1", address.line1());
        writable("delivery address line 2", address.line2().orElse(""));
        writable("delivery city", address.city());
        writable("delivery region", address.region().orElse(""));
        writable("delivery postcode", address.postcode().orElse(""));
        writable("delivery phone", address.phone().orElse(""));
        writable("delivery instructions", address.instructions().orElse(""));
    }

    private void present(String field, String text) {
        if (text.isBlank()) {
            found.add(Objection.to(
                    Reason.MISSING_FIELD,
                    "Order " + order.id() + " has no " + field + ", which BlueCherry needs.",
                    Map.of("field", field)));
        }
    }

    private void fits(String field, String text, int limit) {
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            found.add(Objection.to(
                    Reason.FIELD_TOO_LONG,
                    "Order " + order.id() + ": the " + field + " has " + length + " characters; BlueCherry takes "
                            + limit + ".",
                    Map.of("field", field, "length", String.valueOf(length), "limit", String.valueOf(limit))));
        }
    }

    private void writable(String field, String text) {
        CharsetEncoder encoder = settings.text().charset().newEncoder();
        if (!encoder.canEncode(text)) {
            found.add(Objection.to(
                    Reason.UNPRINTABLE_TEXT,
                    "Order " + order.id() + ": the " + field + " has a character that "
                            + settings.text().charset() + " cannot write.",
                    Map.of("field", field)));
        }
    }
}
