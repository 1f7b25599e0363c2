package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Stage;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.mirakl.Tracking;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What must be so of orders on their way once nothing moves any more.
final class DispatchVerdicts {

    static final String ARRIVED = "what has left is confirmed at John Lewis, or visibly held";
    static final String FOLLOWED = "what is confirmed is followed as the ERP says, or visibly held";

    private final World world;
    private final Witness witness;
    private final Counter counter;
    private final DispatchFunctions functions;
    private final HeldRightly held;

    DispatchVerdicts(World world, Witness witness, Counter counter, DispatchFunctions functions, HeldRightly held) {
        this.world = world;
        this.witness = witness;
        this.counter = counter;
        this.functions = functions;
        this.held = held;
    }

    List<Verdict> all() {
        return List.of(
                new Verdict("the dispatches' queue is empty and nothing is dead", this::messagesLeft),
                each(ARRIVED, this::leftUnconfirmed),
                each("what was confirmed and has not left is held", this::confirmedUnleft),
                each(FOLLOWED, this::followedOtherwise),
                each("no hold outlives its cause", held::wrongly),
                new Verdict("nobody is at an order any more, and no doubt is hidden", this::openClaim),
                new Verdict("the watch counts what the books show", this::miscounted));
    }

    private Verdict each(String words, Function<Doorstep, Optional<String>> wrong) {
        return new Verdict(
                words, () -> doorsteps().map(wrong).flatMap(Optional::stream).findFirst());
    }

    private Stream<Doorstep> doorsteps() {
        return world.scene.mirakl().orders().stream().map(order -> Doorstep.of(world, order));
    }

    private Optional<String> messagesLeft() {
        int dead = world.messages.dispatches.dead().size();
        return world.messages.dispatches.isEmpty() && dead == 0
                ? Optional.empty()
                : Optional.of(dead + " dead; empty: " + world.messages.dispatches.isEmpty() + ".");
    }

    private Optional<String> leftUnconfirmed(Doorstep order) {
        boolean pending = order.isCancelled()
                ? !order.left().isEmpty()
                : order.isToShip() && !order.unconfirmed().isEmpty() && !waits(order);
        return pending && !order.isHeld(Kind.DISPATCH, Kind.CORRECTION, Kind.CANCELLATION)
                ? Optional.of(order.toString())
                : Optional.empty();
    }

    /// A platform that takes no parcels waits for the whole order, one that does not divide lines for the rest of one.
    private boolean waits(Doorstep order) {
        var shipping = world.weather.platform().shipping();
        if (!shipping.multiShipment()) {
            return !order.hasLeftWhole();
        }
        Map<String, Long> missing = Doorstep.beyond(order.owed(), order.left());
        return !shipping.multiPart()
                && order.packedWith(missing.keySet())
                        .containsAll(order.unconfirmed().keySet());
    }

    private Optional<String> confirmedUnleft(Doorstep order) {
        Map<String, Long> unleft = Doorstep.beyond(witness.confirmed(order.id()), order.left());
        return !unleft.isEmpty() && !order.isHeld(Kind.CORRECTION)
                ? Optional.of(unleft + " of " + order)
                : Optional.empty();
    }

    /// What people have confirmed by hand is followed as they said, or not at all.
    private Optional<String> followedOtherwise(Doorstep order) {
        boolean ours = !Doorstep.beyond(witness.confirmed(order.id()), Map.of()).isEmpty()
                && !counter.wasConfirmed(order.id());
        return ours && !order.isHeld(Kind.CORRECTION, Kind.DISPATCH)
                ? order.tracked().stream()
                        .filter(tracking ->
                                order.parcels().stream().noneMatch(parcel -> witness.isOf(parcel, tracking)))
                        .map(Tracking::toString)
                        .map(tracking -> tracking + " of " + order + ", parcels " + order.parcels())
                        .findFirst()
                : Optional.empty();
    }

    /// A dispatch that was given back is nobody's, and one that waits for the rest of its goods is not done.
    private Optional<String> openClaim() {
        return Stream.concat(
                        world.records.ledger.leased().stream(),
                        world.records.ledger.doubtful().stream().map(WorkKey::toString))
                .filter(key -> key.startsWith(Kind.DISPATCH + "/") || key.startsWith(Kind.CORRECTION + "/"))
                .filter(key -> !world.records.isHeld(WorkKey.parse(key)))
                .findFirst();
    }

    private Optional<String> miscounted() {
        Map<Stage, Integer> books = new EnumMap<>(Stage.class);
        Stream.of(Stage.values()).forEach(stage -> books.put(stage, 0));
        doorsteps()
                .filter(order -> order.isOpen()
                        && isKnown(order.order())
                        && !order.owed().isEmpty())
                .forEach(order -> books.merge(stage(order), 1, Integer::sum));
        return functions
                .lastRound()
                .map(round -> round.stages())
                .filter(stages -> !stages.equals(books))
                .map(stages -> "It counts " + stages + ", and the books " + books + ".");
    }

    private boolean isKnown(OrderView order) {
        return world.window.wasRead(order.id());
    }

    private static Stage stage(Doorstep order) {
        boolean gone = order.sale().isPresent() && order.hasLeftWhole();
        if (order.isHeld(Kind.ORDER, Kind.DISPATCH, Kind.CORRECTION, Kind.CANCELLATION)
                || (!gone && order.isHeld(Kind.SALE, Kind.CHANGE, Kind.OVERSELL))) {
            return Stage.HELD;
        }
        if (order.sale().isEmpty()) {
            return Stage.NOT_IN_ERP;
        }
        return gone ? Stage.SHIPPED_NOT_CONFIRMED : Stage.NOT_SHIPPED;
    }
}
