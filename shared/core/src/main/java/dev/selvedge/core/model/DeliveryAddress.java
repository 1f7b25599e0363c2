package dev.selvedge.core.model;

import java.util.Optional;

/// Where a parcel or an invoice goes. Personal data: it prints as nothing but its country.
///
/// @param country ISO 3166-1 alpha-3 code
/// @param instructions what the customer asks of whoever delivers
public record DeliveryAddress(
        String name,
        Optional<String> company,
        String line1,
        Optional<String> line2,
        String city,
        Optional<String> region,
        Optional<String> postcode,
        String country,
        Optional<String> phone,
        Optional<String> instructions) {

    @Override
    public String toString() {
        return "DeliveryAddress[redacted, " + country + "]";
    }
}
