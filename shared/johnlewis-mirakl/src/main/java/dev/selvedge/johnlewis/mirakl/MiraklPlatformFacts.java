package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.RateBudget.Allowance;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.johnlewis.mirakl.wire.MiraklPlatform;
import dev.selvedge.remote.Remote;
import java.time.Duration;
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

    /// Whether this platform's prices come with or without tax; empty while it has never said.
    ///
    /// An order names its own mode, so a platform that does not answer keeps no order back: what it said last is
    /// believed until it says something else.
    Optional<String> orderTaxMode() {
        Optional<String> before = mappings.find(TAX_MODE);
        return before.isPresent() && isFresh()
                ? before
                : asked().flatMap(this::kept).or(() -> before);
    }

    private boolean isFresh() {
        Optional<Instant> readAt = mappings.find(READ_AT).map(Instant::parse);
        return readAt.filter(at -> at.plus(settings.platformEvery()).isAfter(clock.instant()))
                .isPresent();
    }

    /// At most as often as orders are walked, so that the further pages of a walk do not ask once more.
    private Optional<MiraklPlatform> asked() {
        try {
            remote.spend(new Allowance("mirakl/" + settings.shopId() + "/PC01", settings.ordersEvery(), Duration.ZERO));
            return Optional.of(remote.read("PC01", () -> api.platform(settings.shopId())));
        } catch (RemoteFailure notNow) {
            return Optional.empty();
        }
    }

    private Optional<String> kept(MiraklPlatform platform) {
        if (platform.modules() != null
                && Boolean.FALSE.equals(platform.modules().orderManagement())) {
            throw new Refused(MiraklFailures.SYSTEM, "PC01", "order management is switched off on this platform");
        }
        Optional<String> mode = Optional.ofNullable(platform.features()).map(MiraklPlatform.Features::orderTaxMode);
        mode.ifPresent(said -> {
            mappings.put(TAX_MODE, said);
            mappings.put(READ_AT, clock.instant().toString());
        });
        return mode;
    }
}
