package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.johnlewis.mirakl.wire.MiraklPlatform;
import dev.selvedge.remote.Remote;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// What this platform allows, read from PC01 once a day for all functions together, as it asks.
final class MiraklPlatformFacts {

    private static final MappingKey TAX_MODE = new MappingKey(Kind.PLATFORM, "order_tax_mode");
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

    /// Whether this platform's prices come with or without tax: as it said last if it cannot be asked now, since one
    /// lost answer would otherwise stop all orders for the day until it may be asked again.
    ///
    /// @return empty if it never said so
    Optional<String> orderTaxMode() {
        Optional<String> last = mappings.find(TAX_MODE);
        if (last.isPresent() && isFresh()) {
            return last;
        }
        try {
            return Optional.of(read());
        } catch (Refused switchedOff) {
            throw switchedOff;
        } catch (RemoteFailure unread) {
            return last;
        }
    }

    private boolean isFresh() {
        Optional<Instant> readAt = mappings.find(READ_AT).map(Instant::parse);
        return readAt.filter(at -> at.plus(settings.platformEvery()).isAfter(clock.instant()))
                .isPresent();
    }

    private String read() {
        MiraklPlatform platform = remote.read("PC01", () -> api.platform(settings.shopId()));
        if (platform.modules() != null
                && Boolean.FALSE.equals(platform.modules().orderManagement())) {
            throw new Refused(MiraklFailures.SYSTEM, "PC01", "order management is switched off on this platform");
        }
        if (platform.features() == null || platform.features().orderTaxMode() == null) {
            throw new Malformed(MiraklFailures.SYSTEM, "PC01 does not say its order_tax_mode");
        }
        mappings.put(TAX_MODE, platform.features().orderTaxMode());
        mappings.put(READ_AT, clock.instant().toString());
        return platform.features().orderTaxMode();
    }
}
