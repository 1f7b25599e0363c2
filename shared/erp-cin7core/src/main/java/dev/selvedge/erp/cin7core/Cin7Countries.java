package dev.selvedge.erp.cin7core;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Countries by name, as Cin7 wants them (cin7-core.md A2, Address), from the alpha-3 codes that marketplaces send.
final class Cin7Countries {

    private static final Map<String, String> NAMES = Stream.of(Locale.getISOCountries())
            .map(code -> Locale.of("", code))
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getISO3Country, country -> country.getDisplayCountry(Locale.UK)));

    private Cin7Countries() {}

    static Optional<String> name(String alpha3) {
        return Optional.ofNullable(NAMES.get(alpha3));
    }
}
