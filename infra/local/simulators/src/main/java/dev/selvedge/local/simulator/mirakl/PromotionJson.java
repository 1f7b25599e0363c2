package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/// Promotions as OR11 shows them, on a line and summed on the order.
final class PromotionJson {

    private PromotionJson() {}

    static ObjectNode of(Promotion promotion) {
        BigDecimal deducted = Wire.amount(promotion.deducted());
        ObjectNode json = Wire.object();
        json.put("id", promotion.id());
        json.put("apportioned", false);
        json.put("deduced_amount", deducted);
        json.putObject("configuration")
                .put("internal_description", promotion.id())
                .put("type", "AMOUNT_OFF")
                .put("amount_off", deducted);
        return json;
    }

    static ObjectNode ofOrder(Purchase purchase) {
        List<Promotion> all = purchase.lines().stream()
                .flatMap(line -> line.promotions().stream())
                .toList();
        BigDecimal total = all.stream().map(Promotion::deducted).reduce(BigDecimal.ZERO, BigDecimal::add);
        ObjectNode json = Wire.object().put("total_deduced_amount", Wire.amount(total));
        json.set("applied_promotions", Wire.array(all, PromotionJson::of));
        return json;
    }
}
