package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The carriers (SH21) and shipping types (SH12) as the operator has them now.
final class ShippingOptions {

    private final Map<String, Carrier> carriers = new LinkedHashMap<>();
    private final Map<String, ShippingType> types = new LinkedHashMap<>();

    ShippingOptions(ShippingSettings settings) {
        settings.carriers().forEach(this::add);
        settings.types().forEach(type -> types.put(type.code(), type));
    }

    void add(Carrier carrier) {
        carriers.put(carrier.code(), carrier);
    }

    void removeCarrier(String code) {
        if (carriers.remove(code) == null) {
            throw new NoSuchElementException("there is no carrier " + code);
        }
    }

    void mandatoryTracking(String code, boolean mandatory) {
        ShippingType type =
                type(code).orElseThrow(() -> new NoSuchElementException("there is no shipping type " + code));
        types.put(code, type.mandatoryTracking(mandatory));
    }

    Optional<Carrier> carrier(String code) {
        return Optional.ofNullable(carriers.get(code));
    }

    Optional<ShippingType> type(String code) {
        return Optional.ofNullable(types.get(code));
    }

    /// "Sorted alphabetically by carrier label."
    ObjectNode carriersJson() {
        List<Carrier> sorted = carriers.values().stream()
                .sorted(Comparator.comparing(Carrier::label))
                .toList();
        return Wire.object().set("carriers", Wire.array(sorted, ShippingOptions::json));
    }

    ObjectNode typesJson() {
        return Wire.object().set("shipping_types", Wire.array(types.values(), ShippingOptions::json));
    }

    private static ObjectNode json(Carrier carrier) {
        ObjectNode json = Wire.object().put("code", carrier.code()).put("label", carrier.label());
        Optional.ofNullable(carrier.standardCode()).ifPresent(code -> json.put("standard_code", code));
        Optional.ofNullable(carrier.trackingUrl()).ifPresent(url -> json.put("tracking_url", url));
        return json;
    }

    private static ObjectNode json(ShippingType type) {
        ObjectNode json = Wire.object();
        json.put("click_and_collect", type.clickAndCollect());
        json.put("code", type.code());
        json.put("delivery_by_operator", false);
        json.put("description", type.description());
        json.put("label", type.label());
        json.put("mandatory_tracking", type.mandatoryTracking());
        Optional.ofNullable(type.standardCode()).ifPresent(code -> json.put("standard_code", code));
        return json;
    }
}
