package dev.selvedge.local.simulator.cin7core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One going of the warehouse through a sale: pick, pack into boxes, ship box by box, and all of that undone
/// (cin7-core.md A2, `/sale/fulfilment`). Boxes are this fulfilment's own: another may use the same names.
///
/// Not said there, chosen here: packing takes all that was picked; a plan gives way to any other line for one of its
/// boxes; a void fulfilment keeps its lines as they stood.
final class Fulfilment {

    final UUID taskId;
    final int number;
    private Map<String, Long> picked = Map.of();
    private List<Packed> packed = List.of();
    private final List<ShipLine> shipLines = new ArrayList<>();
    private boolean voided;

    Fulfilment(UUID taskId, int number) {
        this.taskId = taskId;
        this.number = number;
    }

    boolean isVoided() {
        return voided;
    }

    Map<String, Long> picked() {
        return picked;
    }

    List<Packed> packed() {
        return packed;
    }

    List<ShipLine> shipLines() {
        return List.copyOf(shipLines);
    }

    /// What was packed into the boxes of a line.
    List<Packed> goods(ShipLine line) {
        return packed.stream().filter(line::holds).toList();
    }

    /// What has left; nothing that a void fulfilment tells.
    List<Packed> left() {
        return parcels().stream().flatMap(line -> goods(line).stream()).toList();
    }

    /// The lines that have left.
    List<ShipLine> parcels() {
        return voided ? List.of() : shipLines.stream().filter(ShipLine::shipped).toList();
    }

    void pick(Map<String, Long> pieces) {
        picked = Collections.unmodifiableMap(new LinkedHashMap<>(pieces));
    }

    void pack(List<Packed> boxes) {
        Mistake.unless(!voided && !picked.isEmpty(), "only what was picked can be packed");
        Mistake.unless(packed.isEmpty(), "the fulfilment has been packed");
        Mistake.unless(Pieces.of(boxes).equals(picked), "the boxes do not hold what was picked");
        packed = List.copyOf(boxes);
    }

    /// Writes a line for packed boxes that have not left.
    ///
    /// @return the same line
    ShipLine enter(ShipLine line) {
        Mistake.unless(!voided, "the fulfilment is void");
        for (String box : line.shipment().names()) {
            Mistake.unless(packed.stream().anyMatch(goods -> goods.isIn(box)), "no such box was packed: " + box);
            Mistake.unless(shipLines.stream().noneMatch(known -> known.shipped() && known.holds(box)), "left: " + box);
        }
        shipLines.removeIf(line::sharesABoxWith);
        shipLines.add(line);
        return line;
    }

    /// The line of a box, shipped or planned.
    ShipLine line(String box) {
        return shipLines.stream()
                .filter(line -> !voided && line.holds(box))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line ships the box " + box));
    }

    void replace(ShipLine line, ShipLine other) {
        shipLines.set(shipLines.indexOf(line), other);
    }

    void remove(ShipLine line) {
        shipLines.remove(line);
    }

    /// Plans go with the boxes.
    void unpack() {
        Mistake.unless(!voided && !packed.isEmpty(), "nothing is packed");
        Mistake.unless(left().isEmpty(), "a box has left");
        packed = List.of();
        shipLines.clear();
    }

    void unpick() {
        Mistake.unless(!voided && !picked.isEmpty(), "nothing is picked");
        Mistake.unless(packed.isEmpty(), "what was picked is packed");
        picked = Map.of();
    }

    void voidIt() {
        voided = true;
    }

    Status pickStatus() {
        return status(picked.isEmpty() ? Status.NOT_AVAILABLE : Status.AUTHORISED);
    }

    Status packStatus() {
        return status(packed.isEmpty() ? Status.NOT_AVAILABLE : Status.AUTHORISED);
    }

    /// Authorised once every box has gone (cin7-core.md A2); a draft while all is only planned, which is a reading.
    Status shipStatus() {
        if (shipLines.isEmpty()) {
            return status(Status.NOT_AVAILABLE);
        }
        List<Packed> gone = left();
        if (gone.isEmpty()) {
            return status(Status.DRAFT);
        }
        return status(gone.size() == packed.size() ? Status.AUTHORISED : Status.PARTIALLY_AUTHORISED);
    }

    private Status status(Status unlessVoid) {
        return voided ? Status.VOIDED : unlessVoid;
    }
}
