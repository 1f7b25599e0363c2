package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An address by Mirakl's field names (OR11 `shipping_address`), so that any field can be odd, null or missing.
public record Address(Map<String, @Nullable String> fields) {

    public Address {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// A household that does not exist; the telephone number is one of those kept free for drama.
    public static Address household() {
        return new Address(Map.of())
                .with("firstname", "Wren")
                .with("lastname", "Ashdown")
                .with("street_1", "14 Loom Lane")
                .with("city", "Macclesfield")
                .with("zip_code", "SK11 6TT")
                .with("country", "United Kingdom")
                .with("country_iso_code", "GBR")
                .with("phone", "01632 960001");
    }

    /// The same address with one field changed; a null value is sent as null.
    public Address with(String field, @Nullable String value) {
        Map<String, @Nullable String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new Address(changed);
    }

    /// The same address with one field left out.
    public Address without(String field) {
        Map<String, @Nullable String> changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new Address(changed);
    }

    ObjectNode json() {
        ObjectNode json = Wire.object();
        fields.forEach(json::put);
        return json;
    }

    @Override
    public String toString() {
        return "Address[...]";
    }
}
