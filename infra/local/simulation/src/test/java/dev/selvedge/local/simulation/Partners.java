package dev.selvedge.local.simulation;

import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Marketplace;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.ShippingDesk;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.core.port.Storefront;
import dev.selvedge.erp.cin7core.Cin7Api;
import dev.selvedge.erp.cin7core.Cin7Client;
import dev.selvedge.erp.cin7core.Cin7Erp;
import dev.selvedge.erp.cin7core.Cin7Settings;
import dev.selvedge.erp.cin7core.Cin7Shipments;
import dev.selvedge.erp.cin7core.Cin7Stock;
import dev.selvedge.johnlewis.mirakl.MiraklApi;
import dev.selvedge.johnlewis.mirakl.MiraklClient;
import dev.selvedge.johnlewis.mirakl.MiraklFiles;
import dev.selvedge.johnlewis.mirakl.MiraklMarketplace;
import dev.selvedge.johnlewis.mirakl.MiraklSettings;
import dev.selvedge.johnlewis.mirakl.MiraklShippingDesk;
import dev.selvedge.johnlewis.mirakl.MiraklStorefront;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.remote.Credentials;
import dev.selvedge.remote.Remote;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The real adapters with their real clients, over loopback. Their pauses move the clock.
record Partners(
        Marketplace marketplace,
        Erp erp,
        Storefront storefront,
        StockSource source,
        ShipmentSource shipments,
        ShippingDesk desk,
        MiraklApi miraklApi,
        MiraklFiles miraklFiles,
        Cin7Api cin7Api)
        implements AutoCloseable {

    /// Whose stock is sold at John Lewis.
    static final List<String> SOLD_FROM = List.of(Scene.LOCATION, "Overflow: Unit 7");

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /// For real, and never reached: each call is answered or closed at once.
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private record Keys(Map<String, String> parts) implements Credentials {
        @Override
        public String part(String name) {
            return parts.getOrDefault(name, "");
        }

        @Override
        public void refused() {}
    }

    static final Credentials CIN7_KEYS =
            new Keys(Map.of("accountId", Scene.ACCOUNT, "applicationKey", Scene.APPLICATION_KEY));

    static Partners of(World world) {
        MiraklSettings mirakl = mirakl(world);
        Cin7Settings cin7 = cin7(world);
        MiraklApi miraklApi = MiraklClient.connect(mirakl, new Keys(Map.of("apiKey", Scene.API_KEY)));
        MiraklFiles miraklFiles = MiraklClient.files(mirakl, new Keys(Map.of("apiKey", Scene.API_KEY)));
        Cin7Api cin7Api = Cin7Client.connect(cin7, CIN7_KEYS);
        return new Partners(
                new MiraklMarketplace(
                        miraklApi, mirakl, remote(world, MiraklClient.system()), world.records.mappings, world.clock),
                new Cin7Erp(cin7Api, cin7, remote(world, Cin7Client.system()), world.records.mappings, world.clock),
                new MiraklStorefront(
                        miraklApi,
                        miraklFiles,
                        mirakl,
                        remote(world, MiraklClient.system()),
                        world.records.mappings,
                        world.clock),
                new Cin7Stock(cin7Api, cin7, remote(world, Cin7Client.system())),
                new Cin7Shipments(cin7Api, cin7, remote(world, Cin7Client.system())),
                new MiraklShippingDesk(
                        miraklApi, mirakl, remote(world, MiraklClient.system()), world.records.mappings, world.clock),
                miraklApi,
                miraklFiles,
                cin7Api);
    }

    static Remote remote(World world, String system) {
        return new Remote(system, world.records.budget, world.timeline::pass, world.clock);
    }

    static MiraklSettings mirakl(World world) {
        return new MiraklSettings(
                world.scene.miraklAddress(),
                Scene.SHOP,
                MiraklSettings.CustomerOrderNumberFrom.ORDER_REFERENCE_FOR_CUSTOMER,
                A_MINUTE,
                A_MINUTE,
                A_MINUTE,
                Duration.ofDays(1),
                TIMEOUT,
                TIMEOUT,
                MiraklSettings.Stock.documented());
    }

    static Cin7Settings cin7(World world) {
        return new Cin7Settings(
                world.scene.cin7Address(),
                Scene.CUSTOMER,
                Scene.LOCATION,
                SOLD_FROM,
                Scene.SHIPPING,
                Cin7Settings.LineTotal.PRICE,
                world.weather.callEvery(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(3),
                Weather.LONGEST_SEARCH_LAG,
                TIMEOUT,
                TIMEOUT);
    }

    @Override
    public void close() {
        close(miraklApi);
        close(miraklFiles);
        close(cin7Api);
    }

    static void close(Object client) {
        try {
            ((Closeable) client).close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
