package dev.selvedge.runtime;

import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.Marketplace;
import dev.selvedge.core.port.RateBudget;
import dev.selvedge.erp.cin7core.Cin7Client;
import dev.selvedge.erp.cin7core.Cin7Erp;
import dev.selvedge.erp.cin7core.Cin7Settings;
import dev.selvedge.johnlewis.mirakl.MiraklClient;
import dev.selvedge.johnlewis.mirakl.MiraklMarketplace;
import dev.selvedge.johnlewis.mirakl.MiraklSettings;
import dev.selvedge.remote.Pause;
import dev.selvedge.remote.Remote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The trading partners of this connection.
@ApplicationScoped
class Partners {

    private final ConnectionConfig config;
    private final Secrets secrets;

    Partners(ConnectionConfig config, Secrets secrets) {
        this.config = config;
        this.secrets = secrets;
    }

    @Produces
    @Singleton
    Marketplace marketplace(RateBudget budget, Mappings mappings, Pause pause, InstantSource clock) {
        MiraklSettings settings = Settings.mirakl(config);
        return new MiraklMarketplace(
                MiraklClient.connect(settings, secrets.named(config.mirakl().secret())),
                settings,
                new Remote(MiraklClient.system(), budget, pause, clock),
                mappings,
                clock);
    }

    @Produces
    @Singleton
    Erp erp(RateBudget budget, Mappings mappings, Pause pause, InstantSource clock) {
        Cin7Settings settings = Settings.cin7(config);
        return new Cin7Erp(
                Cin7Client.connect(settings, secrets.named(config.cin7().secret())),
                settings,
                new Remote(Cin7Client.system(), budget, pause, clock),
                mappings,
                clock);
    }
}
