package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Unavailable;
import dev.selvedge.johnlewis.mirakl.wire.MiraklCarriers.Carrier;
import dev.selvedge.johnlewis.mirakl.wire.MiraklShippingTypes.Type;
import dev.selvedge.remote.Remote;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is asked of those who ship on this platform: PC01, SH21 and SH12, each read once a day for all functions
/// together, which is as often as the last two may be.
///
/// What was said last is believed while no answer comes; what was never said is not made up.
final class MiraklShippingFacts {

    /// A carrier's address requires a number where it has this (the examples of SH21).
    static final String NUMBER = "{trackingId}";

    /// An answer that was lost may have counted against the day's one.
    private static final Duration ASK_AGAIN = Duration.ofHours(1);

    private static final MappingKey CARRIERS = new MappingKey(Kind.PLATFORM, "carriers");
    private static final MappingKey SHIPPING_TYPES = new MappingKey(Kind.PLATFORM, "shipping_types");

    private final MiraklApi api;
    private final MiraklSettings settings;
    private final Remote remote;
    private final MiraklPlatformFacts platform;
    private final Mappings mappings;
    private final InstantSource clock;

    MiraklShippingFacts(MiraklApi api, MiraklSettings settings, Remote remote, Mappings mappings, InstantSource clock) {
        this.api = api;
        this.settings = settings;
        this.remote = remote;
        this.platform = new MiraklPlatformFacts(api, settings, remote, mappings, clock);
        this.mappings = mappings;
        this.clock = clock;
    }

    ShippingRules rules() {
        Map<String, String> kept = platform.all();
        return new ShippingRules(
                isOn(kept, MiraklPlatformFacts.MULTI_SHIPMENT),
                isOn(kept, MiraklPlatformFacts.MULTI_PART),
                !isOn(kept, MiraklPlatformFacts.LISTED_CARRIERS_ONLY),
                list(kept, CARRIERS, "SH21", this::carriers),
                list(kept, SHIPPING_TYPES, "SH12", this::shippingTypes));
    }

    private static boolean isOn(Map<String, String> kept, MappingKey fact) {
        return Boolean.parseBoolean(kept.get(fact.from()));
    }

    private Map<String, Boolean> list(
            Map<String, String> kept, MappingKey key, String operation, Supplier<Map<String, Boolean>> asked) {
        Optional<MiraklKeptList> before =
                Optional.ofNullable(kept.get(key.from())).flatMap(MiraklKeptList::read);
        if (before.filter(this::isFresh).isPresent()) {
            return before.get().byCode();
        }
        MiraklKeptList now;
        try {
            remote.spend(settings.allowance(operation, ASK_AGAIN));
            now = new MiraklKeptList(clock.instant(), asked.get());
        } catch (RemoteFailure notNow) {
            return before.orElseThrow(() -> neverHeard(operation, notNow)).byCode();
        }
        mappings.put(key, now.written(operation));
        return now.byCode();
    }

    private boolean isFresh(MiraklKeptList list) {
        return list.at().plus(settings.platformEvery()).isAfter(clock.instant());
    }

    private static Unavailable neverHeard(String operation, RemoteFailure failure) {
        return new Unavailable(
                MiraklFailures.SYSTEM, operation + " has not said yet what there is: " + failure.getMessage());
    }

    private Map<String, Boolean> carriers() {
        @Nullable
        List<Carrier> carriers =
                remote.read("SH21", () -> api.carriers(settings.shopId())).carriers();
        return byCode("SH21", carriers, Carrier::code, MiraklShippingFacts::isNumberNeeded);
    }

    private static boolean isNumberNeeded(Carrier carrier) {
        return carrier.trackingUrl() != null && carrier.trackingUrl().contains(NUMBER);
    }

    private Map<String, Boolean> shippingTypes() {
        @Nullable
        List<Type> types =
                remote.read("SH12", () -> api.shippingTypes(settings.shopId())).shippingTypes();
        return byCode("SH12", types, Type::code, type -> !Boolean.FALSE.equals(type.mandatoryTracking()));
    }

    /// Of two with one code, the one that asks for more counts.
    private static <T> Map<String, Boolean> byCode(
            String operation, @Nullable List<T> all, Function<T, @Nullable String> code, Predicate<T> needed) {
        if (all == null) {
            throw new Malformed(MiraklFailures.SYSTEM, operation + " was answered without a list");
        }
        Map<String, Boolean> byCode = new TreeMap<>();
        for (T one : all) {
            @Nullable String name = one == null ? null : code.apply(one);
            if (name != null && !name.isBlank()) {
                byCode.merge(name, needed.test(one), Boolean::logicalOr);
            }
        }
        return byCode;
    }
}
