package dev.selvedge.local.simulator.scene;

import dev.selvedge.local.simulator.Faults;
import dev.selvedge.local.simulator.SimulatorServer;
import dev.selvedge.local.simulator.mirakl.Access;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.MiraklSimulator;
import dev.selvedge.local.simulator.mirakl.Operation;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.mirakl.Quota;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// John Lewis's marketplace, open for business on 127.0.0.1.
public final class JohnLewis implements AutoCloseable {

    private final MiraklSimulator mirakl;
    private final SimulatorServer server;

    private JohnLewis(MiraklSimulator mirakl, SimulatorServer server) {
        this.mirakl = mirakl;
        this.server = server;
    }

    /// Opens it as told.
    ///
    /// @param dice decides which calls meet a fault whose odds are up
    /// @param late how long a late answer takes
    public static JohnLewis open(
            Platform platform, Frequencies frequencies, Duration late, InstantSource clock, RandomGenerator dice) {
        Access access = Access.of(Scene.API_KEY).shop(Scene.SHOP).severalShops(true);
        MiraklSimulator mirakl = new MiraklSimulator(platform, access, frequencies, clock);
        return new JohnLewis(mirakl, SimulatorServer.start(mirakl, new Faults(dice), late));
    }

    /// Opens it at leisure, with its limits at a pace.
    public static JohnLewis open(Pace pace, Duration late, InstantSource clock, RandomGenerator dice) {
        return open(Scene.atLeisure(), frequencies(pace), late, clock, dice);
    }

    private static Frequencies frequencies(Pace pace) {
        Frequencies paced = Frequencies.none();
        for (Map.Entry<Operation, Duration> one :
                Frequencies.documented().intervals().entrySet()) {
            paced = paced.with(one.getKey(), pace.of(one.getValue()));
        }
        for (Map.Entry<Operation, List<Quota>> one :
                Frequencies.documented().quotas().entrySet()) {
            paced = paced.with(
                    one.getKey(),
                    one.getValue().stream()
                            .map(quota -> new Quota(quota.calls(), pace.of(quota.per())))
                            .toArray(Quota[]::new));
        }
        return paced.with(Operation.OF52, Scene.exportsEvery(pace))
                .with(Operation.SBC11, Scene.payoutsEvery(pace))
                .with(Operation.IV01, Scene.payoutsEvery(pace));
    }

    /// The supplier's articles are listed, with quantities that somebody has typed in. No offer can have the SKU with
    /// the slash.
    public void list() {
        for (String sku : Scene.SKUS) {
            if (sku.indexOf('/') < 0) {
                mirakl.addOffer(sku, 5);
            }
        }
        mirakl.addOffer(Scene.SCARCE_SKU, 1);
        mirakl.addOffer(Scene.COMING_SKU, 3);
        mirakl.addOffer(Scene.GONE_SKU, 7);
        Scene.RUGS.forEach(sku -> mirakl.addOffer(sku, 0));
        Scene.SUMMER.forEach(sku -> mirakl.addOffer(sku, 0));
        mirakl.addOffer(Scene.LAST_SKU, 0);
    }

    public MiraklSimulator mirakl() {
        return mirakl;
    }

    public SimulatorServer server() {
        return server;
    }

    public URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
