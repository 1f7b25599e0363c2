package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.mirakl.MiraklSimulator;
import dev.selvedge.local.simulator.scene.JohnLewis;
import dev.selvedge.local.simulator.scene.Pace;
import dev.selvedge.local.simulator.scene.Scene;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Both ends of a connection, simulated.
record Partners(JohnLewis johnLewis, ErpStage erp) implements AutoCloseable {

    /// Opens both with their limits at a pace.
    ///
    /// @param dice decides which calls meet a fault whose odds are up
    static Partners open(ErpOptions erp, Pace pace, InstantSource clock, RandomGenerator dice) {
        Duration late = SimulatedConnection.late(pace);
        return switch (erp.erp()) {
            case CIN7 -> of(Scene.open(pace, late, clock, dice), clock);
            case BLUECHERRY ->
                new Partners(
                        JohnLewis.open(pace, late, clock, dice), new BlueCherryStage(erp.format(), pace, clock, dice));
        };
    }

    /// Those of a scene.
    ///
    /// @param clock the ERP's
    static Partners of(Scene scene, InstantSource clock) {
        return new Partners(scene.johnLewis(), new Cin7Stage(scene, clock));
    }

    MiraklSimulator mirakl() {
        return johnLewis.mirakl();
    }

    Supplier supplier() {
        return erp.supplier();
    }

    @Override
    public void close() {
        johnLewis.close();
        erp.close();
    }
}
