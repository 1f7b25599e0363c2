package dev.selvedge.core.flow;

import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Parcel;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Text;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.core.port.Mappings;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// From what the warehouse wrote on a parcel to what the marketplace can be told, or why it cannot. Nothing is guessed.
final class TrackingChecks {

    private final Mappings mappings;
    private final int longest;
    private final InstantSource clock;

    TrackingChecks(Mappings mappings, int longest, InstantSource clock) {
        this.mappings = mappings;
        this.longest = longest;
        this.clock = clock;
    }

    /// What can be told of a parcel, or what stands against it.
    sealed interface Checked {
        record Good(Tracking tracking) implements Checked {}

        record Bad(Objection objection) implements Checked {}
    }

    Checked check(ShownOrder order, Parcel parcel, ShippingRules rules) {
        if (parcel.carrier().isBlank()) {
            return bad(Reason.CARRIER_MISSING, order, parcel, "has no carrier", new Release.ByChange());
        }
        MappingKey key = new MappingKey(Kind.CARRIER, parcel.carrier());
        Optional<String> mapped = mappings.find(key);
        if (mapped.isEmpty()) {
            return bad(
                    Reason.CARRIER_NOT_MAPPED,
                    order,
                    parcel,
                    "went with '" + parcel.carrier() + "', which is mapped to no carrier of John Lewis's",
                    new Release.WhenMapped(Set.of(key)));
        }
        return check(order, parcel, rules, Carrier.parse(mapped.get()));
    }

    private Checked check(ShownOrder order, Parcel parcel, ShippingRules rules, Carrier carrier) {
        boolean taken =
                switch (carrier) {
                    case Carrier.Listed(String code) -> rules.carriers().containsKey(code);
                    case Carrier.Unlisted _ -> rules.unlistedCarriers();
                };
        if (!taken) {
            return bad(
                    Reason.CARRIER_NOT_LISTED,
                    order,
                    parcel,
                    "went with '" + parcel.carrier() + "', mapped to '" + carrier
                            + "', which John Lewis's list of carriers does not have",
                    Patience.lookAgain(clock.instant()));
        }
        String number = parcel.tracking().strip();
        if (number.isEmpty()) {
            return isNumberNeeded(order, rules, carrier)
                    ? bad(Reason.TRACKING_MISSING, order, parcel, "has no tracking number", new Release.ByChange())
                    : new Checked.Good(new Tracking(carrier, Optional.empty()));
        }
        if (number.length() > longest || Text.controlCharacter(number).isPresent()) {
            return bad(
                    Reason.TRACKING_UNUSABLE,
                    order,
                    parcel,
                    "has a tracking number of " + number.length() + " characters; John Lewis takes " + longest
                            + ", printable ones",
                    new Release.ByChange());
        }
        return new Checked.Good(new Tracking(carrier, Optional.of(number)));
    }

    /// A shipping type that the marketplace does not list, or an order that names none, is taken to need one.
    private static boolean isNumberNeeded(ShownOrder order, ShippingRules rules, Carrier carrier) {
        boolean byType = order.shippingType()
                .map(type -> rules.shippingTypes().getOrDefault(type, true))
                .orElse(true);
        return byType
                || (carrier instanceof Carrier.Listed(String code)
                        && rules.carriers().getOrDefault(code, true));
    }

    private static Checked bad(Reason reason, ShownOrder order, Parcel parcel, String what, Release release) {
        return new Checked.Bad(new Objection(
                reason,
                "Parcel '" + parcel.id() + "' of order " + order.id() + " " + what + ".",
                Map.of("parcel", parcel.id(), "carrier", parcel.carrier()),
                release));
    }

    /// Another order already travels under the number.
    Objection shared(OrderId order, OrderId other) {
        return new Objection(
                Reason.TRACKING_SHARED,
                "Order " + order + " carries the tracking number under which order " + other + " has left.",
                Map.of("other order", other.value()),
                Patience.lookAgain(clock.instant()));
    }
}
