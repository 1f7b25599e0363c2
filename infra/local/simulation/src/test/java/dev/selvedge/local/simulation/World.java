package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.Faults;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.simulation.Dice;
import dev.selvedge.testkit.simulation.Mishaps;
import dev.selvedge.testkit.simulation.Timeline;
import dev.selvedge.testkit.simulation.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// Everything of one seed: one clock, one set of dice, both partners, and our records.
final class World implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T09:00:00.250Z");

    final HandSetClock clock = new HandSetClock(START);
    final Timeline timeline = new Timeline(clock);
    final Trace trace = new Trace(clock);
    final Records records = new Records();
    final Dice dice;
    final Weather weather;
    final Mishaps mishaps;
    final Mishaps rare;
    final Messages messages;
    final Perils perils;
    final Scene scene;
    final Window window;
    private final ErpWorld erp;

    /// Sales that people typed into the ERP.
    final Set<String> typed = new HashSet<>();

    /// Sales of ours that people changed in the ERP.
    final Set<String> edited = new HashSet<>();

    /// @param forecast what is otherwise that day
    World(Supplier supplier, long seed, BiFunction<Weather, Dice, Weather> forecast, Plant plant) {
        dice = Dice.of(seed);
        weather = forecast.apply(Weather.of(dice.fork("weather")), dice.fork("forecast"));
        mishaps = weather.into(new Mishaps(dice.fork("mishaps")));
        rare = weather.intoStock(new Mishaps(dice.fork("rare mishaps")));
        messages = new Messages(weather.longestPush(), clock, mishaps, rare, dice.fork("messages"));
        perils = new Perils(mishaps, trace);
        scene = Scene.open(
                weather.platform(),
                weather.frequencies(),
                weather::into,
                Duration.ZERO,
                clock,
                () -> clock.instant().plus(weather.erpAhead()),
                dice.fork("calls"));
        window = new Window(scene, trace);
        erp = supplier.open(this, plant);
        storm();
    }

    /// What the weather says goes wrong between us and the partners.
    void storm() {
        weather.faults().forEach((fault, odds) -> scene.miraklServer().faults().odds(fault, odds));
        erp.storm();
    }

    /// The supplier's side of it.
    ErpWorld erp() {
        return erp;
    }

    /// A fault that meets every call of one partner for a while.
    void outage(boolean isOfMirakl, Fault fault, Duration length) {
        if (isOfMirakl) {
            outage(scene.miraklServer().faults(), fault, length);
        } else {
            erp.outage(fault, length);
        }
    }

    /// A fault that meets every call for a while.
    void outage(Faults partner, Fault fault, Duration length) {
        partner.odds(fault, 1);
        timeline.after(length, fault + " ends", () -> partner.odds(fault, 0));
    }

    /// From now on nothing goes wrong any more.
    void calm() {
        mishaps.cease();
        rare.cease();
        scene.miraklServer().faults().clear();
        erp.calm();
    }

    /// How often each fault has been met, by its name.
    Map<String, Long> met() {
        Map<String, Long> all = new TreeMap<>(mishaps.struck());
        rare.struck().forEach((fault, count) -> all.merge(fault, count, Long::sum));
        scene.miraklServer().faults().met().forEach((fault, count) -> all.merge(fault.name(), count, Long::sum));
        erp.met().forEach((fault, count) -> all.merge(fault, count, Long::sum));
        return all;
    }

    @Override
    public void close() {
        erp.close();
        scene.close();
    }
}
