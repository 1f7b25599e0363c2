package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.cin7core.Packed;
import dev.selvedge.local.simulator.cin7core.SaleEntry;
import dev.selvedge.local.simulator.cin7core.Shipment;
import dev.selvedge.local.simulator.cin7core.Warehouse;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.simulation.Dice;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// One sale in the warehouse's hands, as far as its people have come with it.
final class Job {

    private static final int MOST_BOXES = 3;

    private final World world;
    private final UUID id;
    private final Map<String, Long> ordered;
    private final Map<Integer, Map<String, Long>> picked = new TreeMap<>();
    private final Map<Integer, List<String>> boxes = new TreeMap<>();
    private final List<Line> gone = new ArrayList<>();
    private boolean touched;

    /// Boxes of one going that left together.
    record Line(int fulfilment, List<String> boxes) {
        private String first() {
            return boxes.getFirst();
        }
    }

    Job(World world, UUID id) {
        this.world = world;
        this.id = id;
        this.ordered = pieces(entry(), false);
    }

    SaleEntry entry() {
        return world.scene.cin7().sale(id);
    }

    boolean isVoided() {
        return entry().isVoided();
    }

    /// Whether anybody has done anything with it.
    boolean wasTouched() {
        return touched;
    }

    /// Whether somebody has begun, as it stands now.
    boolean isBegun() {
        return !picked.isEmpty();
    }

    List<Line> gone() {
        return List.copyOf(gone);
    }

    /// Picks some of what can be picked, or all of it.
    void pick(Dice dice) {
        Map<String, Long> rest = rest();
        if (rest.isEmpty()) {
            return;
        }
        Map<String, Long> part = dice.chance(0.6) ? rest : some(rest, dice);
        touch("picked: " + part);
        picked.put(warehouse().pick(id, part), part);
    }

    private static Map<String, Long> some(Map<String, Long> rest, Dice dice) {
        Map<String, Long> part = new LinkedHashMap<>();
        rest.forEach((sku, many) -> part.put(sku, dice.nextLong(many + 1)));
        part.values().removeIf(many -> many == 0);
        return part.isEmpty() ? rest : part;
    }

    /// Packs what was picked, into as many boxes as the dice say.
    void pack(Dice dice) {
        picked.keySet().stream()
                .filter(number -> !boxes.containsKey(number))
                .toList()
                .forEach(number -> pack(number, dice));
    }

    private void pack(int number, Dice dice) {
        Map<String, Map<String, Long>> byBox = new TreeMap<>();
        int most = dice.between(1, MOST_BOXES);
        picked.getOrDefault(number, Map.of()).forEach((sku, many) -> {
            for (long piece = 0; piece < many; piece++) {
                String box = "Box " + dice.between(1, most);
                byBox.computeIfAbsent(box, _ -> new TreeMap<>()).merge(sku, 1L, Long::sum);
            }
        });
        List<Packed> packed = new ArrayList<>();
        byBox.forEach((box, goods) -> goods.forEach((sku, many) -> packed.add(new Packed(sku, many, box))));
        touch("packed: " + byBox);
        warehouse().pack(id, number, packed);
        boxes.put(number, new ArrayList<>(byBox.keySet()));
    }

    boolean isToPack() {
        return picked.keySet().stream().anyMatch(number -> !boxes.containsKey(number));
    }

    boolean isToShip() {
        return boxes.values().stream().anyMatch(waiting -> !waiting.isEmpty());
    }

    boolean isToPick() {
        return !rest().isEmpty();
    }

    /// A box leaves, or all that wait of one going.
    Line ship(Dice dice, Typist.Written written) {
        int number = dice.pick(boxes.keySet().stream()
                .filter(one -> !boxes.getOrDefault(one, List.of()).isEmpty())
                .toList());
        List<String> waiting = boxes.getOrDefault(number, List.of());
        List<String> leaving = dice.chance(0.15) ? List.copyOf(waiting) : List.of(dice.pick(waiting));
        touch(leaving + " of " + number + " leave with '" + written.carrier() + "' as '" + written.number() + "'");
        Shipment shipment =
                new Shipment(String.join(",", leaving), written.carrier(), written.number(), world.clock.instant());
        warehouse().ship(id, number, shipment);
        waiting.removeAll(leaving);
        Line line = new Line(number, leaving);
        gone.add(line);
        return line;
    }

    /// Somebody types another carrier and number, if the boxes are still gone.
    void retype(Line line, Typist.Written written) {
        if (gone.contains(line) && !isVoided()) {
            touch(line + " is '" + written.carrier() + "' as '" + written.number() + "'");
            warehouse().changeTracking(id, line.fulfilment(), line.first(), written.carrier(), written.number());
        }
    }

    /// The boxes have not left after all.
    void unship(Line line) {
        touch(line + " has not left");
        warehouse().unship(id, line.fulfilment(), line.first());
        back(line);
    }

    private void back(Line line) {
        gone.remove(line);
        boxes.getOrDefault(line.fulfilment(), new ArrayList<>()).addAll(line.boxes());
    }

    /// A going of several is void.
    void voidOne(Dice dice) {
        if (picked.size() > 1) {
            int number = dice.pick(List.copyOf(picked.keySet()));
            touch(number + " is void");
            warehouse().voidFulfilment(id, number);
            picked.remove(number);
            boxes.remove(number);
            gone.removeIf(line -> line.fulfilment() == number);
        }
    }

    void voidAll() {
        touch("is void");
        warehouse().undoAndVoid(id);
    }

    /// Somebody changes what the sale orders: one more or one less of an article, or another article.
    void edit(Dice dice) {
        Map<String, Long> now = pieces(entry(), false);
        String sku = dice.pick(List.copyOf(now.keySet()));
        String strange = dice.pick(Scene.SKUS);
        if (dice.chance(0.3) && !now.containsKey(strange)) {
            change("is to have " + strange + " too", () -> warehouse().addLine(id, strange, 1));
        } else if (dice.chance(0.5) || now.getOrDefault(sku, 0L) <= Math.max(1, pickedOf(sku))) {
            change("is to have more of " + sku, () -> warehouse().editLine(id, sku, now.getOrDefault(sku, 0L) + 1));
        } else {
            change("is to have less of " + sku, () -> warehouse().editLine(id, sku, now.getOrDefault(sku, 0L) - 1));
        }
    }

    private void change(String what, Runnable edit) {
        touch(what);
        world.edited.add(id.toString());
        edit.run();
    }

    /// Everything is taken back, and the sale orders again what it did at first.
    void startAnew() {
        if (isVoided()) {
            return;
        }
        touch("is taken back");
        List.copyOf(gone).forEach(line -> {
            warehouse().removeShipment(id, line.fulfilment(), line.first());
            back(line);
        });
        boxes.keySet().forEach(number -> warehouse().undoPack(id, number));
        picked.keySet().forEach(number -> warehouse().undoPick(id, number));
        boxes.clear();
        picked.clear();
        restore();
    }

    private void restore() {
        pieces(entry(), false).forEach((sku, many) -> {
            if (!ordered.containsKey(sku)) {
                warehouse().removeLine(id, sku);
            } else if (!many.equals(ordered.get(sku))) {
                warehouse().editLine(id, sku, ordered.getOrDefault(sku, 1L));
            }
        });
    }

    private Map<String, Long> rest() {
        Map<String, Long> rest = new LinkedHashMap<>(pieces(entry(), true));
        rest.replaceAll((sku, many) -> many - pickedOf(sku));
        rest.values().removeIf(many -> many <= 0);
        return rest;
    }

    private long pickedOf(String sku) {
        return picked.values().stream()
                .mapToLong(part -> part.getOrDefault(sku, 0L))
                .sum();
    }

    private static Map<String, Long> pieces(SaleEntry sale, boolean covered) {
        Map<String, Long> pieces = new LinkedHashMap<>();
        sale.lines().forEach(line -> {
            var many = covered ? line.quantity().subtract(line.backorder()) : line.quantity();
            pieces.merge(line.sku(), many.setScale(0, RoundingMode.CEILING).longValueExact(), Long::sum);
        });
        return pieces;
    }

    private void touch(String what) {
        touched = true;
        SaleEntry sale = entry();
        world.trace.add("  sale " + sale.orderNumber() + " of '" + sale.externalId() + "' " + what);
    }

    private Warehouse warehouse() {
        return world.scene.cin7().backOffice().warehouse();
    }
}
