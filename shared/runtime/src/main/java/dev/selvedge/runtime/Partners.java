package dev.selvedge.runtime;

import dev.selvedge.core.port.Books;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.Marketplace;
import dev.selvedge.core.port.Payouts;
import dev.selvedge.core.port.RateBudget;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.ShippingDesk;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.core.port.Storefront;
import dev.selvedge.erp.cin7core.Cin7Api;
import dev.selvedge.erp.cin7core.Cin7Books;
import dev.selvedge.erp.cin7core.Cin7Client;
import dev.selvedge.erp.cin7core.Cin7Erp;
import dev.selvedge.erp.cin7core.Cin7Settings;
import dev.selvedge.erp.cin7core.Cin7Shipments;
import dev.selvedge.erp.cin7core.Cin7Stock;
import dev.selvedge.johnlewis.mirakl.MiraklApi;
import dev.selvedge.johnlewis.mirakl.MiraklClient;
import dev.selvedge.johnlewis.mirakl.MiraklMarketplace;
import dev.selvedge.johnlewis.mirakl.MiraklPayouts;
import dev.selvedge.johnlewis.mirakl.MiraklSettings;
import dev.selvedge.johnlewis.mirakl.MiraklShippingDesk;
import dev.selvedge.johnlewis.mirakl.MiraklStorefront;
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
                mirakl(settings), settings, new Remote(MiraklClient.system(), budget, pause, clock), mappings, clock);
    }

    @Produces
    @Singleton
    Storefront storefront(RateBudget budget, Mappings mappings, Pause pause, InstantSource clock) {
        MiraklSettings settings = Settings.mirakl(config);
        return new MiraklStorefront(
                mirakl(settings),
                MiraklClient.files(settings, secrets.named(config.mirakl().secret())),
                settings,
                new Remote(MiraklClient.system(), budget, pause, clock),
                mappings,
                clock);
    }

    @Produces
    @Singleton
    ShippingDesk shippingDesk(RateBudget budget, Mappings mappings, Pause pause, InstantSource clock) {
        MiraklSettings settings = Settings.mirakl(config);
        return new MiraklShippingDesk(
                mirakl(settings), settings, new Remote(MiraklClient.system(), budget, pause, clock), mappings, clock);
    }

    @Produces
    @Singleton
    Payouts payouts(RateBudget budget, Pause pause, InstantSource clock) {
        MiraklSettings settings = Settings.mirakl(config);
        return new MiraklPayouts(mirakl(settings), settings, new Remote(MiraklClient.system(), budget, pause, clock));
    }

    private MiraklApi mirakl(MiraklSettings settings) {
        return MiraklClient.connect(settings, secrets.named(config.mirakl().secret()));
    }

    @Produces
    @Singleton
    Erp erp(RateBudget budget, Mappings mappings, Pause pause, InstantSource clock) {
        Cin7Settings settings = Settings.cin7(config);
        return new Cin7Erp(
                cin7(settings), settings, new Remote(Cin7Client.system(), budget, pause, clock), mappings, clock);
    }

    @Produces
    @Singleton
    StockSource stock(RateBudget budget, Pause pause, InstantSource clock) {
        Cin7Settings settings = Settings.cin7(config);
        return new Cin7Stock(cin7(settings), settings, new Remote(Cin7Client.system(), budget, pause, clock));
    }

    @Produces
    @Singleton
    ShipmentSource shipments(RateBudget budget, Pause pause, InstantSource clock) {
        Cin7Settings settings = Settings.cin7(config);
        return new Cin7Shipments(cin7(settings), settings, new Remote(Cin7Client.system(), budget, pause, clock));
    }

    @Produces
    @Singleton
    Books books(RateBudget budget, Pause pause, InstantSource clock) {
        Cin7Settings settings = Settings.cin7(config);
        return new Cin7Books(
                Cin7Client.books(settings, secrets.named(Settings.cin7Secret(config))),
                settings,
                Settings.books(config),
                new Remote(Cin7Client.system(), budget, pause, clock),
                clock);
    }

    @Produces
    @Singleton
    Exchange exchange() {
        throw new IllegalStateException(config.erp() + " is called, and has no post");
    }

    private Cin7Api cin7(Cin7Settings settings) {
        return Cin7Client.connect(settings, secrets.named(Settings.cin7Secret(config)));
    }
}
