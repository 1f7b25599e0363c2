package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Unavailable;
import dev.selvedge.johnlewis.mirakl.wire.MiraklPlatform;
import dev.selvedge.remote.Remote;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What this platform allows, read from PC01 once a day for all functions together, as it asks.
///
/// A platform that does not answer keeps nothing back: what it said last is believed until it says something else.
final class MiraklPlatformFacts {

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
    // whole
    Optional<String> csvDelimiter() {
        Optional<String> said = fact(CSV_DELIMITER, _ -> {});
        if (said.isEmpty() && mappings.find(READ_AT).isEmpty()) {
            throw new Unavailable(MiraklFailures.SYSTEM, "PC01 has not said yet how stock files are written");
        }
        return said;
    }

    private Optional<String> fact(MappingKey fact, Consumer<MiraklPlatform> required) {
        Optional<String> before = mappings.find(fact);
        if (before.isPresent() && isFresh()) {
            return before;
        }
        asked().ifPresent(platform -> {
            required.accept(platform);
            keep(platform);
        });
        return mappings.find(fact);
    }

    private boolean isFresh() {
        Optional<Instant> readAt = mappings.find(READ_AT).map(Instant::parse);
        return readAt.filter(at -> at.plus(settings.platformEvery()).isAfter(clock.instant()))
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
            mappings.put(READ_AT, clock.instant().toString());
        }
    }

    private void keep(MappingKey fact, @Nullable String said) {
        if (said != null) {
            mappings.put(fact, said);
        }
    }
}
