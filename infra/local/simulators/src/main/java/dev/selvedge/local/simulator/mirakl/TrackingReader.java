package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Reads the tracking that a seller tells in OR23, ST01 and ST23. The rules are the document's, the words of its
/// refusals a guess.
final class TrackingReader {

    private final ShippingOptions options;
    private final ShippingSettings settings;

    TrackingReader(ShippingOptions options, ShippingSettings settings) {
        this.options = options;
        this.settings = settings;
    }

    /// @param url the field of a carrier's address: `carrier_url` in OR23, `tracking_url` in ST01 and ST23
    Tracking read(JsonNode json, String url) {
        String number = text(json, "tracking_number");
        if (number != null && number.length() > settings.longestTrackingNumber()) {
            throw Problem.invalid(
                    "tracking_number",
                    "The tracking number must not be longer than " + settings.longestTrackingNumber() + " characters.");
        }
        String code = text(json, "carrier_code");
        return code == null ? other(json, number, url) : registered(code, number);
    }

    private Tracking registered(String code, @Nullable String number) {
        Carrier carrier = options.carrier(code)
                .orElseThrow(() -> Problem.invalid("carrier_code", "No carrier with code '" + code + "'."));
        if (number == null && carrier.asksForNumber()) {
            throw Problem.invalid(
                    "tracking_number", "The tracking number is mandatory for carrier '" + carrier.code() + "'.");
        }
        return carrier.tracking(number);
    }

    private Tracking other(JsonNode json, @Nullable String number, String url) {
        String name = text(json, "carrier_name");
        if (name == null) {
            throw Problem.invalid("carrier_code", "Either carrier_code or carrier_name is mandatory.");
        }
        if (!settings.otherCarriers()) {
            throw Problem.invalid("carrier_name", "Only registered carriers are allowed, not '" + name + "'.");
        }
        return new Tracking(null, name, text(json, "carrier_standard_code"), number, text(json, url));
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual() && !value.isNull() && !value.isMissingNode()) {
            throw Problem.invalid(field, field + " is not a text");
        }
        return value.asText("").isBlank() ? null : value.textValue();
    }
}
