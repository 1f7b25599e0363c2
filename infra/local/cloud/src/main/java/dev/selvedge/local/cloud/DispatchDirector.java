package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.DemoPlan.Planned;
import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.cloud.Outcome.Answered;
import dev.selvedge.local.emulator.SnsEmulator.Notification;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.scene.Fate;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Scene;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// Plays the people in the warehouse, who send most of what was ordered, and those who mend what goes wrong meanwhile.
final class DispatchDirector {

    /// So many orders are begun in each step: people have two hands.
    private static final int AT_ONCE = 2;

    /// One order in so many stays on its shelf.
    private static final int ONE_STAYS_OF = 10;

    private static final String MAP_IT =
            "{\"carriers\": {\"%s\": \"%s\"}}".formatted(Scene.NEW_CARRIER.getKey(), Scene.NEW_CARRIER.getValue());

    private final DemoPlan plan;
    private final Partners partners;
    private final LaptopCloud cloud;
    private final Consumer<String> tell;
    private final Map<String, Packing> begun = new HashMap<>();
    private final Set<String> mended = new HashSet<>();
    private int alerts;

    /// @param tell hears what happens
    DispatchDirector(DemoPlan plan, Partners partners, LaptopCloud cloud, Consumer<String> tell) {
        this.plan = plan;
        this.partners = partners;
        this.cloud = cloud;
        this.tell = tell;
    }

    /// Whether everything has left that is to leave, and every mishap has been mended.
    boolean isOver() {
        return plan.first().stream().filter(DispatchDirector::leaves).allMatch(this::isOver);
    }

    private boolean isOver(Planned order) {
        boolean isMended = mended.contains(order.id());
        return switch (order.mishap()) {
            case VOIDED -> isMended;
            case NONE, FORGOTTEN, CANCELLED_ON_THE_WAY -> isGone(order);
            case NEW_CARRIER, NO_TRACKING -> isGone(order) && isMended;
        };
    }

    private boolean isGone(Planned order) {
        Packing packing = begun.get(order.id());
        return packing != null && packing.isGone();
    }

    private static boolean leaves(Planned order) {
        return order.mishap() != Mishap.NONE
                || (order.fate() == Fate.PLACED && order.kind() != Kind.SCARCE && order.number() % ONE_STAYS_OF != 0);
    }

    void step(Comparison orders, List<Held> holds) {
        listen();
        int hands = AT_ONCE;
        for (Planned order : plan.first()) {
            boolean isReady = leaves(order) && orders.placed().contains(order.id());
            if (isReady && hands > 0 && begin(order)) {
                hands--;
            }
            mend(order, holds);
        }
        begun.values().forEach(Packing::step);
    }

    /// People on call read what they are sent.
    private void listen() {
        List<Notification> all = cloud.alerts();
        all.subList(alerts, all.size())
                .forEach(one -> tell.accept("people are told: " + one.subject() + ". The worst: "
                        + one.message().lines().findFirst().orElse("")));
        alerts = all.size();
    }

    /// @return whether it took anybody's hands
    private boolean begin(Planned order) {
        if (begun.containsKey(order.id())) {
            return false;
        }
        return switch (order.mishap()) {
            case NONE, NEW_CARRIER, NO_TRACKING -> pack(order);
            case FORGOTTEN -> isTold(order.id()) && pack(order);
            case CANCELLED_ON_THE_WAY -> pack(order) && cancelOnTheWay(order);
            case VOIDED -> isKnown(order.id()) && voidIt(order);
        };
    }

    private boolean isTold(String order) {
        return cloud.alerts().stream().anyMatch(one -> one.message().contains(order));
    }

    /// Whether John Lewis has the sale's number: nobody is at it any more.
    private boolean isKnown(String order) {
        return partners.mirakl().order(order).sellerReference() != null;
    }

    private boolean pack(Planned order) {
        begun.put(order.id(), new Packing(order, partners.supplier()));
        if (order.mishap() == Mishap.FORGOTTEN) {
            tell.accept(order.id() + " was forgotten; the warehouse looks for it now");
        }
        return true;
    }

    private boolean cancelOnTheWay(Planned order) {
        Objects.requireNonNull(begun.get(order.id())).step();
        if (partners.mirakl().order(order.id()).state() == OrderState.SHIPPING) {
            partners.mirakl().cancel(order.id());
            tell.accept(order.id() + " is cancelled at John Lewis; its parcel left a moment ago");
        }
        return true;
    }

    private boolean voidIt(Planned order) {
        partners.supplier().voidSale(order.id());
        tell.accept("somebody voids the sale of " + order.id() + ", and John Lewis waits for it");
        return true;
    }

    /// What people do once they see why an order is held.
    private void mend(Planned order, List<Held> holds) {
        switch (order.mishap()) {
            case NEW_CARRIER -> when("CARRIER_NOT_MAPPED", order, holds, this::mapTheCarrier);
            case NO_TRACKING -> when("TRACKING_MISSING", order, holds, () -> writeTheNumber(order));
            case VOIDED -> when("SALE_VOIDED_IN_ERP", order, holds, () -> giveUp(order));
            case NONE, FORGOTTEN, CANCELLED_ON_THE_WAY -> {}
        }
    }

    /// Something that a person does, unless it fails.
    private interface Mending {
        boolean isDone();
    }

    private void when(String reason, Planned order, List<Held> holds, Mending mending) {
        boolean isHeld = holds.stream()
                .anyMatch(hold -> hold.reason().equals(reason) && hold.key().endsWith("/" + order.id()));
        if (isHeld && !mended.contains(order.id()) && mending.isDone()) {
            mended.add(order.id());
        }
    }

    private boolean mapTheCarrier() {
        if (!(cloud.invoke("dispatch-desk", MAP_IT) instanceof Answered)) {
            return false;
        }
        tell.accept("a parcel went with '" + Scene.NEW_CARRIER.getKey()
                + "', which nobody had mapped; a person maps it to " + Scene.NEW_CARRIER.getValue());
        return true;
    }

    private boolean writeTheNumber(Planned order) {
        Packing packing = begun.get(order.id());
        if (packing == null) {
            return false;
        }
        packing.writeNumbers();
        tell.accept(order.id() + " had left without a tracking number; the warehouse writes it now");
        return true;
    }

    private boolean giveUp(Planned order) {
        partners.mirakl().cancel(order.id());
        tell.accept("the voided sale of " + order.id() + " is held; a person cancels the order at John Lewis");
        return true;
    }
}
