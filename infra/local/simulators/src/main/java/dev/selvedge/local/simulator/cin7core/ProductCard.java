package dev.selvedge.local.simulator.cin7core;

/// What a product is called and how it is filed, from the day on which it is made.
record ProductCard(String sku, String name, String category, boolean service) {

    /// Where products are filed that nobody filed; the document names no such category.
    static final String UNFILED = "General";
}
