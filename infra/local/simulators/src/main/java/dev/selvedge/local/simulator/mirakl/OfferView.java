package dev.selvedge.local.simulator.mirakl;

import java.util.List;

/// An offer as it stands in the marketplace's books. An active one has no reasons.
public record OfferView(String sku, int quantity, boolean active, List<InactivityReason> inactivityReasons) {}
