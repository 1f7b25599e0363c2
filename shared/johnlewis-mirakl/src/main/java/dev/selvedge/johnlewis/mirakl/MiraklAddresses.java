package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrder.Address;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrder.Customer;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From Mirakl's addresses to ours. Nothing is cut and nothing is made up: what is missing stays empty.
final class MiraklAddresses {

    private MiraklAddresses() {}

    /// An address that Mirakl shows; it shows none before acceptance unless the platform says otherwise (PC01).
    static Optional<DeliveryAddress> address(Customer customer, @Nullable Address wire) {
        if (wire == null) {
            return Optional.empty();
        }
        String own = name(wire.firstname(), wire.lastname());
        return Optional.of(new DeliveryAddress(
                own.isEmpty() ? name(customer.firstname(), customer.lastname()) : own,
                present(joined(", ", wire.company(), wire.company2())),
                orEmpty(wire.street1()),
                present(wire.street2()),
                orEmpty(wire.city()),
                present(wire.state()),
                present(wire.zipCode()),
                orEmpty(wire.countryIsoCode()),
                present(wire.phone()),
                present(wire.additionalInfo())));
    }

    static String name(@Nullable String first, @Nullable String last) {
        return joined(" ", first, last);
    }

    static Optional<String> present(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static String joined(String separator, @Nullable String one, @Nullable String other) {
        return Stream.of(present(one), present(other)).flatMap(Optional::stream).collect(Collectors.joining(separator));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
