package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.cin7core.Cin7Settings;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.RateLimit;
import dev.selvedge.local.simulator.mirakl.DetailsShown;
import dev.selvedge.local.simulator.mirakl.ErrorShape;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.OrderAcceptance;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.mirakl.TaxMode;
import dev.selvedge.testkit.simulation.Dice;
import dev.selvedge.testkit.simulation.Mishaps;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the dice of a seed decide beforehand: how the partners are set up, and how bad the day will be.
///
/// @param limited whether the partners enforce their limits on calls
/// @param searchLag how long Cin7 Core keeps new sales out of its list; the connection is told the longest
record Weather(
        Platform platform,
        boolean limited,
        Duration searchLag,
        Map<Fault, Double> faults,
        Map<String, Double> mishaps) {

    static final Duration LONGEST_SEARCH_LAG = Duration.ofSeconds(30);

    /// Those that strike one call at a time. A late answer is a lost one to the caller, who would wait for real.
    private static final List<Fault> FAULTS = List.of(
            Fault.THROTTLE,
            Fault.LOSE_REQUEST,
            Fault.LOSE_ANSWER,
            Fault.HTML,
            Fault.DOWN,
            Fault.REDIRECT,
            Fault.FORBIDDEN,
            Fault.ERROR_IN_SUCCESS);

    static Weather of(Dice dice) {
        return new Weather(
                platform(dice.fork("platform")),
                dice.fork("limits").chance(0.25),
                dice.fork("lag").upTo(LONGEST_SEARCH_LAG),
                faults(dice.fork("faults")),
                mishaps(dice.fork("mishaps")));
    }

    private static Platform platform(Dice dice) {
        return Platform.standard()
                .with(dice.pick(List.of(TaxMode.values())))
                .with(dice.pick(List.of(DetailsShown.values())))
                .with(dice.pick(List.of(ErrorShape.values())))
                .with(dice.chance(0.25) ? OrderAcceptance.AUTOMATIC : OrderAcceptance.NOT_AUTOMATIC);
    }

    private static Map<Fault, Double> faults(Dice dice) {
        Map<Fault, Double> odds = new EnumMap<>(Fault.class);
        FAULTS.forEach(fault -> odds.put(fault, dice.chance(0.5) ? dice.nextDouble(0.06) : 0.0));
        return odds;
    }

    private static Map<String, Double> mishaps(Dice dice) {
        return Map.of(
                "duplicate message", dice.nextDouble(0.2),
                "reordered message", dice.nextDouble(0.5),
                "stale message", dice.nextDouble(0.1),
                "crash", dice.nextDouble(0.03),
                "rival", dice.nextDouble(0.15),
                "change meanwhile", dice.nextDouble(0.05));
    }

    Mishaps into(Mishaps them) {
        mishaps.forEach(them::odds);
        return them;
    }

    Frequencies frequencies() {
        return limited ? Frequencies.documented() : Frequencies.none();
    }

    Cin7Settings into(Cin7Settings usual) {
        RateLimit limit = new RateLimit(limited ? 60 : 0, Duration.ofSeconds(60), 503);
        return usual.with(limit).withSearchLag(searchLag);
    }

    /// In a limited world others share the key, so that keeping to our share is not always enough.
    Duration callEvery() {
        return limited ? Duration.ofMillis(700) : Duration.ofMillis(1_100);
    }
}
