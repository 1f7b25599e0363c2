package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Reason;
import dev.selvedge.erp.bluecherry.BlueCherrySettings.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What must be there, how long it may be and which characters a file can carry (bluecherry.md B2 and B3). A longer
/// text is never cut, and what cannot be written is never replaced.
///
/// Of an order's texts only the PO's length is known, and that by a guess. X12 has no element for a longer text than
/// our schemas allow, and no escape: where a name or an address may lose a separator, an id that came back otherwise
/// would be another.
final class OrderLimits {

    /// Of an element of X12 that is not laid out in lines, by our schemas.
    private static final int LONGEST_ELEMENT = 255;

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
        order.buyer().email().ifPresent(email -> limits.writable("buyer's e-mail", email));
        limits.id("PO number", po);
        order.customerOrderNumber().ifPresent(number -> limits.id("Customer Order Number", number.value()));
        order.openLines()
                .forEach(line -> limits.id("id of line " + line.id(), line.id().value()));
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
        element("delivery city", address.city());
        element("delivery region", address.region().orElse(""));
        element("delivery postcode", address.postcode().orElse(""));
        writable("delivery phone", address.phone().orElse(""));
        writable("delivery instructions", address.instructions().orElse(""));
    }

    /// What comes back to us as it was sent, or is somebody else's.
    private void id(String field, String text) {
        element(field, text);
        X12Text x12 = new X12Text(settings.x12().separators(), settings.text().charset());
        if (isX12() && !x12.plain(text).equals(text)) {
            unprintable(field, "X12 cannot carry");
        }
    }

    private void element(String field, String text) {
        if (isX12()) {
            fits(field, text, LONGEST_ELEMENT);
        }
        writable(field, text);
    }

    private boolean isX12() {
        return settings.transport() == Transport.X12;
    }

    private void present(String field, String text) {
        if (text.isBlank()) {
            found.add(Objection.missing(order.id(), field, BlueCherryErp.SYSTEM));
        }
    }

    private void fits(String field, String text, int limit) {
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            found.add(Objection.tooLong(order.id(), field, length, BlueCherryErp.SYSTEM, limit));
        }
    }

    private void writable(String field, String text) {
        if (!settings.text().charset().newEncoder().canEncode(text)) {
            unprintable(field, settings.text().charset() + " cannot write");
        }
    }

    private void unprintable(String field, String why) {
        found.add(Objection.to(
                Reason.UNPRINTABLE_TEXT,
                "Order " + order.id() + ": the " + field + " has a character that " + why + ".",
                Map.of("field", field)));
    }
}
