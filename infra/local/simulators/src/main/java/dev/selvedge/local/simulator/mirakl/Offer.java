package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What the shop sells under one SKU, as it stood from one change to the next. Nothing in it changes later, so that an
/// export may keep it.
///
/// @param stopped why it is not for sale, apart from its quantity
/// @param deleted gone, and only shown to those who ask for changes
record Offer(
        String sku,
        String title,
        BigDecimal price,
        int quantity,
        List<InactivityReason> stopped,
        boolean deleted,
        Instant created,
        Instant updated) {

    private static final int LONGEST_SKU = 40;

    Offer {
        if (!writable(sku)) {
            throw new IllegalArgumentException("an offer cannot have the SKU " + sku);
        }
        if (quantity < 0) {
            throw new IllegalArgumentException("offer " + sku + " cannot show " + quantity);
        }
        if (stopped.contains(InactivityReason.ZERO_QUANTITY)) {
            throw new IllegalArgumentException("ZERO_QUANTITY of " + sku + " comes from its quantity");
        }
        stopped = List.copyOf(stopped);
    }

    static Offer fresh(String sku, int quantity, String title, BigDecimal price, Instant now) {
        return new Offer(sku, title, price, quantity, List.of(), false, now, now);
    }

    /// "sku <=40, no '/'" (john-lewis.md 2B.2 STO01).
    static boolean writable(String sku) {
        return !sku.isBlank() && sku.length() <= LONGEST_SKU && sku.indexOf('/') < 0;
    }

    /// The number that an offer of this SKU carries everywhere.
    static long idOf(String sku) {
        return UUID.nameUUIDFromBytes(sku.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits() >>> 16;
    }

    /// That a quantity which is told again does not date the offer anew is a guess.
    Offer show(int shown, Instant now) {
        return shown == quantity ? this : new Offer(sku, title, price, shown, stopped, deleted, created, now);
    }

    Offer stop(List<InactivityReason> reasons, Instant now) {
        return new Offer(sku, title, price, quantity, reasons, deleted, created, now);
    }

    Offer delete(Instant now) {
        return new Offer(sku, title, price, quantity, stopped, true, created, now);
    }

    boolean active() {
        return !deleted && quantity > 0 && stopped.isEmpty();
    }

    List<InactivityReason> inactivityReasons() {
        List<InactivityReason> reasons = new ArrayList<>(stopped);
        if (quantity == 0) {
            reasons.add(InactivityReason.ZERO_QUANTITY);
        }
        return reasons;
    }

    OfferView view() {
        return new OfferView(sku, quantity, active(), List.copyOf(inactivityReasons()));
    }
}
