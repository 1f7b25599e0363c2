package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.core.model.ShownShipment;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.johnlewis.mirakl.wire.MiraklNewShipments;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrderTracking;
import dev.selvedge.johnlewis.mirakl.wire.MiraklShipmentTracking;
import dev.selvedge.johnlewis.mirakl.wire.MiraklShipments;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From our words to Mirakl's for what has left, and back. Pure.
final class MiraklShipping {

    /// The states in which a shipment is on its way or has been.
    private static final Set<String> SHIPPED = Set.of("SHIPPED", "TO_COLLECT", "RECEIVED", "CLOSED");

    private static final String CANCELLED = "CANCELED";

    private MiraklShipping() {}

    static MiraklOrderTracking ofOrder(Tracking tracking) {
        @Nullable String number = tracking.number().orElse(null);
        return switch (tracking.carrier()) {
            case Carrier.Listed(String code) -> new MiraklOrderTracking(code, null, null, number);
            case Carrier.Unlisted(String name, String url) ->
                new MiraklOrderTracking(null, name, complete(url, tracking), number);
        };
    }

    static MiraklShipmentTracking ofShipment(Tracking tracking) {
        @Nullable String number = tracking.number().orElse(null);
        return switch (tracking.carrier()) {
            case Carrier.Listed(String code) -> new MiraklShipmentTracking(code, null, null, number);
            case Carrier.Unlisted(String name, String url) ->
                new MiraklShipmentTracking(null, name, complete(url, tracking), number);
        };
    }

    /// "If the carrier is not registered, the complete tracking url can be provided" (OR23, ST23): only the addresses
    /// of registered carriers are completed by Mirakl. An address that lacks its number leads nowhere and is left
    /// out.
    private static @Nullable String complete(String url, Tracking tracking) {
        if (!url.contains(MiraklShippingFacts.NUMBER)) {
            return url.isBlank() ? null : url;
        }
        return tracking.number()
                .map(number -> URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20"))
                .map(number -> url.replace(MiraklShippingFacts.NUMBER, number))
                .orElse(null);
    }

    static MiraklNewShipments create(OrderId order, Shipment shipment) {
        List<MiraklNewShipments.Line> lines = shipment.lines().entrySet().stream()
                .map(line -> new MiraklNewShipments.Line(line.getKey().value(), shipment.reference(), line.getValue()))
                .toList();
        return new MiraklNewShipments(
                List.of(new MiraklNewShipments.Entry(order.value(), lines, true, ofShipment(shipment.tracking()))));
    }

    /// What ST11 shows of one order; what was cancelled is as if it had never been told.
    static List<ShownShipment> shown(OrderId order, List<MiraklShipments.Shipment> shipments) {
        return shipments.stream()
                .filter(shipment -> order.value().equals(present(shipment.orderId(), "order_id")))
                .filter(shipment -> !present(shipment.status(), "status").equals(CANCELLED))
                .map(MiraklShipping::shown)
                .toList();
    }

    private static ShownShipment shown(MiraklShipments.Shipment wire) {
        Set<String> references = new LinkedHashSet<>();
        Map<OrderLineId, Integer> lines = new HashMap<>();
        for (MiraklShipments.Line line : lines(wire)) {
            Optional.ofNullable(line.packageReference()).ifPresent(references::add);
            lines.merge(
                    new OrderLineId(present(line.orderLineId(), "order_line_id")),
                    present(line.quantity(), "quantity"),
                    Integer::sum);
        }
        return new ShownShipment(present(wire.id(), "id"), references, hasLeft(wire), lines);
    }

    static boolean hasLeft(MiraklShipments.Shipment wire) {
        return SHIPPED.contains(present(wire.status(), "status"));
    }

    private static List<MiraklShipments.Line> lines(MiraklShipments.Shipment wire) {
        return present(wire.shipmentLines(), "shipment_lines").stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /// A shipment that cannot be told from another could be told of twice.
    private static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new Malformed(MiraklFailures.SYSTEM, "ST11 showed a shipment without " + field);
        }
        return value;
    }
}
