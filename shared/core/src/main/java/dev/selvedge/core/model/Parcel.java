package dev.selvedge.core.model;

import java.util.Map;

/// A parcel that has left the warehouse, as the ERP shows it.
///
/// @param id the ERP's own name for it, the same each time it is read
/// @param carrier as the warehouse wrote it; empty if it wrote none
/// @param tracking as the warehouse wrote it; empty if it wrote none
/// @param goods how many of each SKU it holds
public record Parcel(String id, String carrier, String tracking, Map<Sku, Integer> goods) {
    public Parcel {
        goods = Map.copyOf(goods);
    }
}
