package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// `/ref/productavailability` (cin7-core.md A3).
final class AvailabilityDesk {

    private static final BigDecimal AVERAGE_COST = new BigDecimal("2.5");

    private final Account account;

    AvailabilityDesk(Account account) {
        this.account = account;
    }

    /// A row per product, location, bin and batch. A product without a stock record has none.
    Answer answer(Call call) {
        return Pages.of(
                call, "ProductAvailabilityList", account.stockRows.of(StockQuery.of(call)), AvailabilityDesk::json);
    }

    /// `StockOnHand` is a value, not a quantity: the goods on hand at an average cost, here the same for all. No batch
    /// is null; the document does not say.
    private static ObjectNode json(Shelf shelf) {
        return Json.object()
                .put("ID", shelf.product.id.toString())
                .put("SKU", shelf.product.sku)
                .put("Name", shelf.product.name)
                .put("Barcode", "")
                .put("Location", shelf.location)
                .put("Bin", shelf.bin)
                .put("Batch", nullIfEmpty(shelf.batch))
                .putNull("ExpiryDate")
                .put("OnHand", shelf.onHand())
                .put("Allocated", shelf.allocated())
                .put("Available", shelf.available())
                .put("OnOrder", BigDecimal.ZERO)
                .put("StockOnHand", Figures.four(shelf.onHand().multiply(AVERAGE_COST)))
                .put("InTransit", BigDecimal.ZERO)
                .putNull("NextDeliveryDate");
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
