package dev.selvedge.runtime;

import dev.selvedge.core.port.Books;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Files;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.Marketplace;
import dev.selvedge.core.port.Payouts;
import dev.selvedge.core.port.RateBudget;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.ShippingDesk;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.core.port.Storefront;
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
import jakarta.enterprise.inject.Instance;
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

    /// Of what only the other ERP stands on, nothing is made.
    @Produces
    @Singleton
    ErpAdapter adapter(
            RateBudget budget,
            Mappings mappings,
            Pause pause,
            InstantSource clock,
            Instance<BlueCherryAdapter.Records> records) {
        Calling calling = new Calling(budget, pause, clock);
        return switch (config.erp()) {
            case CIN7 -> new Cin7Adapter(config, secrets, calling, mappings);
            case BLUECHERRY -> new BlueCherryAdapter(config, secrets, calling, records.get(), mappings);
        };
    }

    @Produces
    @Singleton
    BlueCherryAdapter.Records records(Facts facts, Files files, Documents documents) {
        return new BlueCherryAdapter.Records(facts, files, documents);
    }

    @Produces
    @Singleton
    Erp erp(ErpAdapter adapter) {
        return adapter.erp();
    }

    @Produces
    @Singleton
    StockSource stock(ErpAdapter adapter) {
        return adapter.stock();
    }

    @Produces
    @Singleton
    ShipmentSource shipments(ErpAdapter adapter) {
        return adapter.shipments();
    }

    @Produces
    @Singleton
    Books books(ErpAdapter adapter) {
        return adapter.books();
    }

    @Produces
    @Singleton
    Exchange exchange(ErpAdapter adapter) {
        return adapter.exchange();
    }
}
