package dev.selvedge.local.simulation;

import dev.selvedge.core.port.Marketplace;
import dev.selvedge.core.port.ShippingDesk;
import dev.selvedge.core.port.Storefront;
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
import java.util.Map;

/// The real adapters to John Lewis with their real clients, over loopback. Their pauses move the clock.
record Partners(
        Marketplace marketplace, Storefront storefront, ShippingDesk desk, MiraklApi miraklApi, MiraklFiles miraklFiles)
        implements AutoCloseable {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /// For real, and never reached: each call is answered or closed at once.
    static final Duration TIMEOUT = Duration.ofSeconds(20);

    record Keys(Map<String, String> parts) implements Credentials {
        @Override
        public String part(String name) {
            return parts.getOrDefault(name, "");
        }

        @Override
        public void refused() {}
    }

    static Partners of(World world) {
        MiraklSettings mirakl = mirakl(world);
        MiraklApi miraklApi = MiraklClient.connect(mirakl, new Keys(Map.of("apiKey", Scene.API_KEY)));
        MiraklFiles miraklFiles = MiraklClient.files(mirakl, new Keys(Map.of("apiKey", Scene.API_KEY)));
        return new Partners(
                new MiraklMarketplace(
                        miraklApi, mirakl, remote(world, MiraklClient.system()), world.records.mappings, world.clock),
                new MiraklStorefront(
                        miraklApi,
                        miraklFiles,
                        mirakl,
                        remote(world, MiraklClient.system()),
                        world.records.mappings,
                        world.clock),
                new MiraklShippingDesk(
                        miraklApi, mirakl, remote(world, MiraklClient.system()), world.records.mappings, world.clock),
                miraklApi,
                miraklFiles);
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

    @Override
    public void close() {
        close(miraklApi);
        close(miraklFiles);
    }

    static void close(Object client) {
        try {
            ((Closeable) client).close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
