package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.cin7core.Cin7Settings;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.RateLimit;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.StockReading;
import dev.selvedge.local.simulator.mirakl.BillingReadings;
import dev.selvedge.local.simulator.mirakl.BillingSettings;
import dev.selvedge.local.simulator.mirakl.CsvDelimiter;
import dev.selvedge.local.simulator.mirakl.DetailsShown;
import dev.selvedge.local.simulator.mirakl.ErrorShape;
import dev.selvedge.local.simulator.mirakl.ExportSettings;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.Operation;
import dev.selvedge.local.simulator.mirakl.OrderAcceptance;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.mirakl.ShippingSettings;
import dev.selvedge.local.simulator.mirakl.StockImportSettings;
import dev.selvedge.local.simulator.mirakl.TaxMode;
import dev.selvedge.local.simulator.mirakl.VatRounding;
import dev.selvedge.testkit.simulation.Dice;
import dev.selvedge.testkit.simulation.Mishaps;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the dice of a seed decide beforehand: how the partners are set up, and how bad the day will be.
///
/// @param limited whether the partners enforce their limits on calls
/// @param longestPush how many changes of stock fit into a message
/// @param erpAhead how far Cin7 Core's clock is ahead of everybody else's; negative if it is behind
/// @param searchLag how long Cin7 Core keeps new sales out of its list; the connection is told the longest
record Weather(
        Platform platform,
        boolean limited,
        Duration erpAhead,
        Duration searchLag,
        int longestPush,
        StockReading stockReading,
        Map<Fault, Double> faults,
        Map<String, Double> mishaps,
        boolean plenty) {

    static final Duration LONGEST_SEARCH_LAG = Duration.ofSeconds(30);

    private static final Duration MOST_OFF = Duration.ofMinutes(10);
    private static final Duration DAY_OF_QUESTIONS = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(5);
    private static final Duration LONGEST_EXPORT = Duration.ofMinutes(5);

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
                Duration.ZERO,
                dice.fork("lag").upTo(LONGEST_SEARCH_LAG),
                dice.fork("push").chance(0.3) ? dice.fork("longest push").between(0, 5) : 1_000,
                stockReading(dice.fork("stock reading")),
                faults(dice.fork("faults")),
                mishaps(dice.fork("mishaps")),
                true);
    }

    private static Platform platform(Dice dice) {
        return Platform.standard()
                .with(dice.pick(List.of(TaxMode.values())))
                .with(dice.pick(List.of(DetailsShown.values())))
                .with(dice.pick(List.of(ErrorShape.values())))
                .with(dice.chance(0.25) ? OrderAcceptance.AUTOMATIC : OrderAcceptance.NOT_AUTOMATIC)
                .with(dice.pick(List.of(CsvDelimiter.values())))
                .with(imports(dice.fork("imports")))
                .with(ExportSettings.standard().pending(dice.fork("exports").upTo(LONGEST_EXPORT)));
    }

    private static StockImportSettings imports(Dice dice) {
        return StockImportSettings.standard()
                .waiting(dice.upTo(LONGEST_WAIT))
                .running(dice.upTo(LONGEST_IMPORT))
                .headerIsLineOne(dice.chance(0.5));
    }

    private static StockReading stockReading(Dice dice) {
        return new StockReading(dice.chance(0.5), dice.chance(0.5));
    }

    private static Map<Fault, Double> faults(Dice dice) {
        Map<Fault, Double> odds = new EnumMap<>(Fault.class);
        FAULTS.forEach(fault -> odds.put(fault, dice.chance(0.5) ? dice.nextDouble(0.06) : 0.0));
        return odds;
    }

    private static Map<String, Double> mishaps(Dice dice) {
        return Map.ofEntries(
                Map.entry("duplicate message", dice.nextDouble(0.2)),
                Map.entry("reordered message", dice.nextDouble(0.5)),
                Map.entry("stale message", dice.nextDouble(0.1)),
                Map.entry("crash", dice.nextDouble(0.03)),
                Map.entry("rival", dice.nextDouble(0.15)),
                Map.entry("change meanwhile", dice.nextDouble(0.05)),
                Map.entry("rival scan", dice.nextDouble(0.2)),
                Map.entry("rival publisher", dice.nextDouble(0.1)),
                Map.entry("stock moves meanwhile", dice.nextDouble(0.3)),
                Map.entry("rival dispatch", dice.fork("rival dispatch").nextDouble(0.15)),
                Map.entry("crash at a store", dice.fork("stores").nextDouble(0.002)),
                Map.entry("rival at the post", dice.fork("rival at the post").nextDouble(0.02)),
                Map.entry("batch meanwhile", dice.fork("batch meanwhile").nextDouble(0.02)),
                Map.entry("file mistake", dice.fork("files").nextDouble(0.3)));
    }

    Mishaps into(Mishaps them) {
        mishaps.forEach(them::odds);
        return them;
    }

    /// The same disorder, and few doubles.
    Mishaps intoStock(Mishaps them) {
        return them.odds("duplicate message", mishaps.getOrDefault("duplicate message", 0.0) / 20)
                .odds("reordered message", mishaps.getOrDefault("reordered message", 0.0));
    }

    /// The same day for those who ship: what the platform asks of them, and a clock in the warehouse that is wrong.
    Weather forShipping(Dice dice) {
        ShippingSettings shipping = ShippingSettings.standard()
                .multiShipment(dice.chance(0.5))
                .multiPart(dice.chance(0.5))
                .otherCarriers(dice.chance(0.5));
        Duration off = dice.upTo(MOST_OFF);
        Duration ahead = dice.chance(0.5) ? off : off.negated();
        return new Weather(
                platform.with(shipping), limited, ahead, searchLag, longestPush, stockReading, faults, mishaps, plenty);
    }

    /// A day on which nothing goes wrong.
    Weather untroubled() {
        return new Weather(
                platform, false, Duration.ZERO, searchLag, longestPush, stockReading, Map.of(), Map.of(), false);
    }

    /// The same day with a supplier who has not much of anything.
    Weather withLittle() {
        return new Weather(platform, limited, erpAhead, searchLag, longestPush, stockReading, faults, mishaps, false);
    }

    /// The same days for those who are paid: what the operator takes and how it bills.
    Weather forSettling(Dice dice) {
        BillingReadings readings = BillingReadings.likely()
                .paymentNamesCycle(dice.chance(0.7))
                .numberOnEveryLine(dice.chance(0.3))
                .documentPrefix(dice.chance(0.3) ? "JLP" : "");
        BillingSettings billing = BillingSettings.standard()
                .commission(dice.chance(0.5) ? "15" : "12.5", dice.pick(List.of(TaxMode.values())))
                .commissionOnShipping(dice.chance(0.7))
                .commissionRefunded(dice.chance(0.8))
                .rounding(dice.pick(List.of(VatRounding.values())))
                .readings(readings);
        Map<String, Double> meanwhile = new HashMap<>(mishaps);
        meanwhile.put("rival settlement", dice.nextDouble(0.05));
        meanwhile.put("accounts meanwhile", dice.nextDouble(0.01));
        return new Weather(
                platform.with(billing),
                limited,
                erpAhead,
                searchLag,
                longestPush,
                stockReading,
                faults,
                meanwhile,
                plenty);
    }

    /// Of the day between two questions about carriers and shipping types only some minutes pass: else a first answer
    /// that is lost would leave nothing to see.
    Frequencies frequencies() {
        return limited
                ? Frequencies.documented()
                        .with(Operation.SH12, DAY_OF_QUESTIONS)
                        .with(Operation.SH21, DAY_OF_QUESTIONS)
                : Frequencies.none();
    }

    Cin7Settings into(Cin7Settings usual) {
        RateLimit limit = new RateLimit(limited ? 60 : 0, Duration.ofSeconds(60), 503);
        return usual.with(limit).with(stockReading).withSearchLag(searchLag);
    }

    /// In a limited world others share the key, so that keeping to our share is not always enough.
    Duration callEvery() {
        return limited ? Duration.ofMillis(700) : Duration.ofMillis(1_100);
    }
}
