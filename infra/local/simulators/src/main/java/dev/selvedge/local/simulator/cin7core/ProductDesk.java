package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `/product` and `/ref/productavailability` (cin7-core.md A3).
final class ProductDesk {

    private record Row(Product product, Shelf shelf) {}

    private final Account account;
    private final boolean zeroStockListed;

    ProductDesk(Account account, Cin7Settings settings) {
        this.account = account;
        this.zeroStockListed = settings.stockReading().zeroStockListed();
    }

    /// `Name` and `Sku` match loosely, any case: a caller must look again. Deprecated products are left out unless
    /// asked for.
    Answer products(Call call) {
        boolean deprecatedToo = "true".equalsIgnoreCase(call.parameter("IncludeDeprecated"));
        String since = call.parameter("ModifiedSince");
        Instant modifiedSince = since == null ? Instant.MIN : Times.read("ModifiedSince", since);
        List<Product> found = wanted(call)
                .filter(product -> contains(product.name, call.parameter("Name")))
                .filter(product -> deprecatedToo || product.status() != ProductStatus.DEPRECATED)
                .filter(product -> !product.modified().isBefore(modifiedSince))
                .toList();
        return Pages.of(call, "Products", found, ProductDesk::json);
    }

    /// A row per product, location and bin. A product without a stock record has none.
    Answer availability(Call call) {
        for (String filter : List.of("Batch", "Category")) {
            if (call.parameter(filter) != null) {
                throw Refused.notSimulated("productavailability by " + filter);
            }
        }
        List<Row> rows = wanted(call)
                .filter(product -> startsWith(product.name, call.parameter("Name")))
                .flatMap(product -> product.stock.shelves().stream().map(shelf -> new Row(product, shelf)))
                .filter(row -> at(row.shelf(), call.parameter("Location")))
                .filter(row -> zeroStockListed || row.shelf().onHand().signum() != 0)
                .toList();
        return Pages.of(call, "ProductAvailabilityList", rows, ProductDesk::json);
    }

    private Stream<Product> wanted(Call call) {
        UUID id = Guids.read("ID", call.parameter("ID"));
        return account.products.values().stream()
                .filter(product -> id == null || product.id.equals(id))
                .filter(product -> contains(product.sku, call.parameter("Sku")));
    }

    private static boolean at(Shelf shelf, @Nullable String location) {
        return location == null || location.isEmpty() || shelf.location.equalsIgnoreCase(location);
    }

    private static boolean contains(String text, @Nullable String part) {
        return lower(text).contains(lower(Objects.requireNonNullElse(part, "")));
    }

    private static boolean startsWith(String text, @Nullable String part) {
        return lower(text).startsWith(lower(Objects.requireNonNullElse(part, "")));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static ObjectNode json(Product product) {
        return Json.object()
                .put("ID", product.id.toString())
                .put("SKU", product.sku)
                .put("Name", product.name)
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

    /// `StockOnHand` is a value, not a quantity: the goods on hand at an average cost, here 2.50 each.
    private static ObjectNode json(Row row) {
        return Json.object()
                .put("ID", row.product().id.toString())
                .put("SKU", row.product().sku)
                .put("Name", row.product().name)
                .put("Barcode", "")
                .put("Location", row.shelf().location)
                .put("Bin", row.shelf().bin)
                .putNull("Batch")
                .putNull("ExpiryDate")
                .put("OnHand", row.shelf().onHand())
                .put("Allocated", row.shelf().allocated())
                .put("Available", row.shelf().available())
                .put("OnOrder", BigDecimal.ZERO)
                .put("StockOnHand", row.shelf().onHand().multiply(new BigDecimal("2.5")))
                .put("InTransit", BigDecimal.ZERO)
                .putNull("NextDeliveryDate");
    }
}
