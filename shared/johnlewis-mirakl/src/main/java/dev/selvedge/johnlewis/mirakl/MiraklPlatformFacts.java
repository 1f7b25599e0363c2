package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Unavailable;
import dev.selvedge.johnlewis.mirakl.wire.MiraklPlatform;
import dev.selvedge.johnlewis.mirakl.wire.MiraklPlatform.Features;
import dev.selvedge.johnlewis.mirakl.wire.MiraklPlatform.Shipment;
import dev.selvedge.remote.Remote;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What this platform allows, read from PC01 once a day for all functions together, as it asks.
///
/// A platform that does not answer keeps nothing back: what it said last is believed until it says something else.
final class MiraklPlatformFacts {

    static final MappingKey MULTI_SHIPMENT = new MappingKey(Kind.PLATFORM, "multi_shipment");
    static final MappingKey MULTI_PART = new MappingKey(Kind.PLATFORM, "multi_part_item_shipment");
    static final MappingKey LISTED_CARRIERS_ONLY = new MappingKey(Kind.PLATFORM, "disable_seller_alternative_carrier");

    private static final MappingKey TAX_MODE = new MappingKey(Kind.PLATFORM, "order_tax_mode");
    private static final MappingKey CSV_DELIMITER = new MappingKey(Kind.PLATFORM, "operator_csv_delimiter");
    private static final MappingKey READ_AT = new MappingKey(Kind.PLATFORM, "read_at");

    private final MiraklApi api;
    private final MiraklSettings settings;
    private final Remote remote;
    private final Mappings mappings;
    private final InstantSource clock;

    MiraklPlatformFacts(MiraklApi api, MiraklSettings settings, Remote remote, Mappings mappings, InstantSource clock) {
        this.api = api;
        this.settings = settings;
        this.remote = remote;
        this.mappings = mappings;
        this.clock = clock;
    }

    /// Whether this platform's prices come with or without tax; empty while it has never said. An order names its own
    /// mode.
    Optional<String> orderTaxMode() {
        return fact(TAX_MODE, MiraklPlatformFacts::requireOrders);
    }

    /// `COMMA` or `SEMICOLON`; empty if the platform says nothing of it.
    ///
    /// @throws Unavailable while the platform has not been heard at all: a file with the wrong one would be refused
    /// whole
    Optional<String> csvDelimiter() {
        Optional<String> said = fact(CSV_DELIMITER, _ -> {});
        if (said.isEmpty() && mappings.find(READ_AT).isEmpty()) {
            throw new Unavailable(MiraklFailures.SYSTEM, "PC01 has not said yet how stock files are written");
        }
        return said;
    }

    /// Everything that is kept of the platform, with what it says of shipping.
    ///
    /// @throws Unavailable while it has never said how orders are shipped
    Map<String, String> all() {
        Map<String, String> kept = mappings.all(Kind.PLATFORM);
        boolean isHeard = kept.containsKey(MULTI_SHIPMENT.from());
        if (!isHeard || !isFresh(Optional.ofNullable(kept.get(READ_AT.from())))) {
            asked().ifPresent(this::keep);
            kept = mappings.all(Kind.PLATFORM);
        }
        if (!kept.containsKey(MULTI_SHIPMENT.from())) {
            throw new Unavailable(MiraklFailures.SYSTEM, "PC01 has not said yet how orders are shipped");
        }
        return kept;
    }

    private Optional<String> fact(MappingKey fact, Consumer<MiraklPlatform> required) {
        Optional<String> before = mappings.find(fact);
        if (before.isPresent() && isFresh(mappings.find(READ_AT))) {
            return before;
        }
        asked().ifPresent(platform -> {
            required.accept(platform);
            keep(platform);
        });
        return mappings.find(fact);
    }

    private boolean isFresh(Optional<String> readAt) {
        return readAt.map(Instant::parse)
                .filter(at -> at.plus(settings.platformEvery()).isAfter(clock.instant()))
                .isPresent();
    }

    /// At most as often as orders are walked, so that the further pages of a walk do not ask once more.
    private Optional<MiraklPlatform> asked() {
        try {
            remote.spend(settings.allowance("PC01", settings.ordersEvery()));
            return Optional.of(remote.read("PC01", () -> api.platform(settings.shopId())));
        } catch (RemoteFailure notNow) {
            return Optional.empty();
        }
    }

    private static void requireOrders(MiraklPlatform platform) {
        if (platform.modules() != null
                && Boolean.FALSE.equals(platform.modules().orderManagement())) {
            throw new Refused(MiraklFailures.SYSTEM, "PC01", "order management is switched off on this platform");
        }
    }

    private void keep(MiraklPlatform platform) {
        if (platform.features() != null) {
            keep(TAX_MODE, platform.features().orderTaxMode());
            keep(CSV_DELIMITER, platform.features().operatorCsvDelimiter());
            keepShipping(platform.features());
            mappings.put(READ_AT, clock.instant().toString());
        }
    }

    /// What is not said is not allowed; the one that says that shipping was heard of is kept last.
    private void keepShipping(Features features) {
        Optional<Shipment> shipment = Optional.ofNullable(features.shipment());
        boolean listedOnly =
                Optional.ofNullable(features.disableSellerAlternativeCarrier()).orElse(true);
        keep(LISTED_CARRIERS_ONLY, String.valueOf(listedOnly));
        keep(MULTI_PART, flag(shipment.map(Shipment::multiPartItemShipment)));
        keep(MULTI_SHIPMENT, flag(shipment.map(Shipment::multiShipment)));
    }

    private static String flag(Optional<Boolean> said) {
        return said.orElse(false).toString();
    }

    private void keep(MappingKey fact, @Nullable String said) {
        if (said != null) {
            mappings.put(fact, said);
        }
    }
}
