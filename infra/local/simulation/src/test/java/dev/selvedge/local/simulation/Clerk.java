package dev.selvedge.local.simulation;

import dev.selvedge.core.flow.StockDesk;
import dev.selvedge.testkit.simulation.Dice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Whoever decides about showing stock, and keeps a book of the rules in figures of their own.
final class Clerk {

    private static final Buffer NONE = new Buffer(0, 0, Integer.MAX_VALUE);

    private final World world;
    private final StockDesk desk;
    private final Shopkeeper shop;
    private final Dice dice;
    private final Map<String, Buffer> buffers = new HashMap<>();
    private final NavigableMap<Instant, Map<String, Buffer>> history = new TreeMap<>(Map.of(Instant.MIN, Map.of()));

    /// A rule in figures.
    record Buffer(int pieces, int percent, int most) {

        private String spelled() {
            String kept = percent > 0 ? percent + "%" : String.valueOf(pieces);
            return most == Integer.MAX_VALUE ? kept : kept + " max " + most;
        }

        /// What may be shown of so many pieces.
        int of(BigDecimal free) {
            BigDecimal tithe = free.multiply(BigDecimal.valueOf(percent))
                    .movePointLeft(2)
                    .setScale(0, RoundingMode.CEILING)
                    .max(BigDecimal.ZERO);
            int left = free.subtract(tithe)
                    .subtract(BigDecimal.valueOf(pieces))
                    .setScale(0, RoundingMode.FLOOR)
                    .intValueExact();
            return Math.clamp(left, 0, most);
        }
    }

    Clerk(World world, StockDesk desk, Shopkeeper shop) {
        this.world = world;
        this.desk = desk;
        this.shop = shop;
        this.dice = world.dice.fork("clerk");
    }

    void plan(Duration busy) {
        for (int changes = dice.between(0, 4); changes > 0; changes--) {
            world.timeline.after(dice.upTo(busy), "a rule changes", this::changeARule);
        }
        for (int looks = dice.between(0, 4); looks > 0; looks--) {
            world.timeline.after(dice.upTo(busy), "the clerk looks at what is held", this::letThrough);
        }
    }

    /// Lets a push that is held through.
    void letThrough() {
        if (!world.records.published.read().tripped().isEmpty()) {
            world.trace.add("  it is let through");
            desk.letThrough("they are really gone");
        }
    }

    /// What may be shown by the rules as they stand.
    Map<String, Buffer> rules() {
        return Map.copyOf(buffers);
    }

    /// The rules as they have stood since then.
    Collection<Map<String, Buffer>> rulesSince(Instant then) {
        return history.tailMap(history.floorKey(then), true).values();
    }

    /// The most specific rule wins whole.
    static Buffer rule(Map<String, Buffer> rules, String sku, String category) {
        Buffer general = rules.getOrDefault("connection", NONE);
        return rules.getOrDefault("sku/" + sku, rules.getOrDefault("category/" + category, general));
    }

    private void changeARule() {
        String scope =
                switch (dice.between(1, 3)) {
                    case 1 -> "sku/" + dice.pick(shop.skus());
                    case 2 -> "category/" + dice.pick(Shopkeeper.CATEGORIES);
                    default -> "connection";
                };
        if (dice.chance(0.2)) {
            buffers.remove(scope);
            desk.set(Map.of(scope, ""));
        } else {
            Buffer buffer = buffer();
            buffers.put(scope, buffer);
            desk.set(Map.of(scope, buffer.spelled()));
        }
        history.put(world.clock.instant(), rules());
        world.trace.add("  " + scope + ": " + buffers.get(scope));
    }

    private Buffer buffer() {
        int most = dice.chance(0.3) ? dice.between(0, 15) : Integer.MAX_VALUE;
        return dice.chance(0.5) ? new Buffer(dice.between(0, 4), 0, most) : new Buffer(0, dice.between(1, 30), most);
    }
}
