package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that one company keeps in Cin7 Core. Guarded by its own monitor, taken at the doors: [Cin7Simulator] and
/// [BackOffice].
final class Account {

    static final String BASE_CURRENCY = "GBP";

    /// Names that a sale may refer to only once the account has them (cin7-core.md A6).
    enum Reference {
        TERMS,
        SALES_REPRESENTATIVE
    }

    final StockRows stockRows;
    final Finance finance = new Finance();
    final Map<String, Product> products = new LinkedHashMap<>();
    final Map<String, TaxRule> taxRules = new LinkedHashMap<>();
    final Map<String, Location> locations = new LinkedHashMap<>();
    final Map<String, Customer> customers = new LinkedHashMap<>();
    private final Map<Reference, Set<String>> references = new EnumMap<>(Reference.class);
    private final Map<UUID, Sale> sales = new LinkedHashMap<>();
    private int orderNumbers;

    Account(StockRows stockRows) {
        this.stockRows = stockRows;
    }

    String standardLocation() {
        return locations.keySet().stream().findFirst().orElse("");
    }

    String standardTaxRule() {
        return taxRules.values().stream()
                .filter(TaxRule::forSale)
                .map(TaxRule::name)
                .findFirst()
                .orElse("");
    }

    /// A line that somebody types: goods at no price.
    Line line(String sku, long quantity, String taxRule) {
        Product product = products.get(sku);
        TaxRule rule = taxRules.get(taxRule);
        if (product == null || rule == null || quantity < 1) {
            throw new IllegalStateException("nobody can sell " + quantity + " of " + sku + " with tax " + taxRule);
        }
        return Line.unpriced(product, BigDecimal.valueOf(quantity), rule);
    }

    void add(Reference kind, String name) {
        references.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(name);
    }

    boolean knows(Reference kind, String name) {
        return references.getOrDefault(kind, Set.of()).contains(name);
    }

    Sale open(SaleHeader header, Instant now) {
        Sale sale = new Sale(Guids.of("sale", sales.size() + 1), header, now);
        sales.put(sale.id, sale);
        return sale;
    }

    /// Oldest first.
    List<Sale> sales() {
        return new ArrayList<>(sales.values());
    }

    Optional<Sale> sale(@Nullable UUID id) {
        return Optional.ofNullable(id == null ? null : sales.get(id));
    }

    /// The sale that a caller names. The document has no words for an unknown one; here it is an Error Model with code
    /// 404 in an answer with status 400, as it reports for other names.
    Sale sale(String parameter, @Nullable String text) {
        return sale(Guids.read(parameter, text))
                .orElseThrow(() -> Refused.because(ErrorModel.notFound("Sale with specified ID not found.")));
    }

    /// SO-00001 and on (cin7-core.md A2: authorising makes the number).
    String nextOrderNumber() {
        orderNumbers++;
        return "SO-%05d".formatted(orderNumbers);
    }

    Optional<Product> product(@Nullable UUID id) {
        return products.values().stream()
                .filter(product -> product.id.equals(id))
                .findFirst();
    }

    Optional<Product> service(@Nullable String name) {
        return products.values().stream()
                .filter(product -> product.service && product.name.equals(name))
                .findFirst();
    }

    Optional<Customer> customer(@Nullable UUID id) {
        return customers.values().stream()
                .filter(customer -> customer.id.equals(id))
                .findFirst();
    }
}
