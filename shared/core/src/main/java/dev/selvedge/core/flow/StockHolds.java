package dev.selvedge.core.flow;

import dev.selvedge.core.model.Breaker;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Levels;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.Reading;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.RefusalCause;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Standing;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Reports;
import dev.selvedge.core.port.Storefront;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What people are told about stock that does not go through: one hold for each cause, with its SKUs.
final class StockHolds {

    /// So many SKUs are named in a hold; a report has them all.
    private static final int NAMED = 20;

    private final Storefront storefront;
    private final CaseFile file;
    private final Reports reports;

    StockHolds(Storefront storefront, CaseFile file, Reports reports) {
        this.storefront = storefront;
        this.file = file;
        this.reports = reports;
    }

    /// The whole push is held.
    void held(Map<Breaker, Long> tripped, Publication publication, StockWalk walk, int skus) {
        Map<String, String> evidence = new HashMap<>();
        tripped.forEach((breaker, figure) -> evidence.put(breaker.name(), String.valueOf(figure)));
        evidence.put("read", walk.began().toString());
        evidence.put("skus", String.valueOf(skus));
        publication
                .reading()
                .map(Reading::skus)
                .ifPresent(before -> evidence.put("skus before", String.valueOf(before)));
        Breaker first = tripped.keySet().stream().sorted().findFirst().orElseThrow();
        file.hold(
                StockScan.PUSH,
                Objection.to(
                        first.reason(),
                        "Stock read at " + walk.began() + " is not pushed to John Lewis: "
                                + tripped.entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(trip -> words(trip.getKey(), trip.getValue()))
                                        .collect(Collectors.joining("; "))
                                + ".",
                        evidence),
                Optional.empty(),
                new HeldWork.Nothing());
    }

    private static String words(Breaker breaker, long figure) {
        return switch (breaker) {
            case INCOMPLETE -> "the ERP's list moved while it was read, and " + figure + " SKUs were seen";
            case SHRUNK -> figure + " SKUs fewer than in the last reading";
            case FALLS_TO_ZERO -> figure + " SKUs that are on show would fall to zero";
            case TOO_OLD -> "it is " + figure + " seconds old, or older than what was sent";
        };
    }

    /// Tells of the SKUs that no file can carry, or no more of them.
    void uncarried(Levels levels) {
        SortedMap<Sku, String> uncarried = new TreeMap<>();
        levels.forEach((sku, _) -> storefront.cannotCarry(sku).ifPresent(why -> uncarried.put(sku, why)));
        tellOrRelease("uncarried", Reason.SKU_NOT_CARRIED, "No stock file can carry", uncarried);
    }

    /// The lines that John Lewis does not take, by cause.
    static Map<RefusalCause, SortedMap<Sku, String>> inAll(Levels levels) {
        Map<RefusalCause, SortedMap<Sku, String>> refused = new EnumMap<>(RefusalCause.class);
        levels.forEach((sku, level) -> {
            if (level.standing() instanceof Standing.Refused refusal) {
                refused.computeIfAbsent(refusal.cause(), _ -> new TreeMap<>()).put(sku, refusal.words());
            }
        });
        return refused;
    }

    /// Tells of each cause as it is now.
    void refused(Levels levels) {
        Map<RefusalCause, SortedMap<Sku, String>> now = inAll(levels);
        for (RefusalCause cause : RefusalCause.values()) {
            tellOrRelease(cause, now.getOrDefault(cause, new TreeMap<>()));
        }
    }

    /// Tells of each cause whose SKUs are others than before.
    void refused(Map<RefusalCause, SortedMap<Sku, String>> before, Map<RefusalCause, SortedMap<Sku, String>> now) {
        for (RefusalCause cause : RefusalCause.values()) {
            SortedMap<Sku, String> skus = now.getOrDefault(cause, new TreeMap<>());
            if (!skus.equals(before.getOrDefault(cause, new TreeMap<>()))) {
                tellOrRelease(cause, skus);
            }
        }
    }

    private void tellOrRelease(RefusalCause cause, SortedMap<Sku, String> skus) {
        switch (cause) {
            case UNKNOWN_OFFER -> tellOrRelease("unlisted", Reason.OFFER_UNKNOWN, "John Lewis has no offer for", skus);
            case BAD_VALUE ->
                tellOrRelease("bad-values", Reason.STOCK_VALUE_REFUSED, "John Lewis does not like the stock of", skus);
            case OTHER ->
                tellOrRelease("refused", Reason.STOCK_LINE_REFUSED, "John Lewis does not take the stock of", skus);
        }
    }

    /// @param what is wrong with them, in words before a number of SKUs
    void tellOrRelease(String name, Reason reason, String what, SortedMap<Sku, String> skus) {
        if (skus.isEmpty()) {
            file.release(key(name));
        } else {
            tell(name, reason, what, skus);
        }
    }

    private void tell(String name, Reason reason, String what, SortedMap<Sku, String> skus) {
        Map<String, String> evidence = new HashMap<>();
        evidence.put("skus", String.valueOf(skus.size()));
        skus.entrySet().stream()
                .limit(NAMED)
                .forEach(entry -> evidence.put("'" + entry.getKey() + "'", entry.getValue()));
        if (skus.size() > NAMED) {
            evidence.put("all of them", report(name, skus));
        }
        file.hold(
                key(name),
                Objection.to(
                        reason,
                        what + " " + skus.size() + (skus.size() == 1 ? " SKU, '" : " SKUs, the first of them '")
                                + skus.firstKey() + "'.",
                        evidence),
                Optional.empty(),
                new HeldWork.Nothing());
    }

    private String report(String name, SortedMap<Sku, String> skus) {
        List<List<String>> rows = new ArrayList<>();
        skus.forEach((sku, why) -> rows.add(List.of(sku.value(), why)));
        return reports.keep("stock-" + name, List.of("SKU", "why"), rows);
    }

    private static WorkKey key(String name) {
        return new WorkKey(Kind.STOCK, name);
    }
}
