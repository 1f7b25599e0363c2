package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// `/product` (cin7-core.md A3).
final class ProductDesk {

    private final Account account;

    ProductDesk(Account account) {
        this.account = account;
    }

    /// `Name` and `Sku` match loosely, any case: a caller must look again. Deprecated products are left out unless
    /// asked for.
    Answer products(Call call) {
        boolean deprecatedToo = "true".equalsIgnoreCase(call.parameter("IncludeDeprecated"));
        String since = call.parameter("ModifiedSince");
        Instant modifiedSince = since == null ? Instant.MIN : Times.read("ModifiedSince", since);
        List<Product> found = wanted(call)
                .filter(product -> Filters.contains(product.name, call.parameter("Name")))
                .filter(product -> deprecatedToo || product.status() != ProductStatus.DEPRECATED)
                .filter(product -> !product.modified().isBefore(modifiedSince))
                .toList();
        return Pages.of(call, "Products", found, ProductDesk::json);
    }

    private Stream<Product> wanted(Call call) {
        UUID id = Guids.read("ID", call.parameter("ID"));
        return account.products.values().stream()
                .filter(product -> id == null || product.id.equals(id))
                .filter(product -> Filters.contains(product.sku, call.parameter("Sku")));
    }

    private static ObjectNode json(Product product) {
        return Json.object()
                .put("ID", product.id.toString())
                .put("SKU", product.sku)
                .put("Name", product.name)
                .put("Category", product.category)
                .put("Type", product.service ? "Service" : "Stock")
                .put("CostingMethod", "FIFO")
                .put("DropShipMode", "No")
                .put("UOM", "Item")
                .put("Barcode", "")
                .put("Status", product.status().wire())
                .put("Sellable", true)
                .put("BillOfMaterial", false)
                .put("LastModifiedOn", Times.stamp(product.modified()));
    }
}
