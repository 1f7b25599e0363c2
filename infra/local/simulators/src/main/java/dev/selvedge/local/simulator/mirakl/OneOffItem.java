package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Something that the operator charges or credits once (`one_off_item` of TL02).
///
/// @param reference shown with the type INTERNAL, as in the example of TL02
public record OneOffItem(
        String description, int quantity, BigDecimal unitPrice, LocalDate operationDate, String reference) {

    BigDecimal price() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
