package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/// The totals of a cycle as SBC11 and IV01 show them.
final class SummaryJson {

    private SummaryJson() {}

    static ObjectNode of(Totals totals) {
        ObjectNode json = Wire.object();
        totals(totals).forEach((field, total) -> json.put(field, Wire.amount(total)));
        return json;
    }

    /// As an automatic invoice shows them: with the reserves and what was paid out.
    static ObjectNode of(Cycle cycle) {
        Totals totals = cycle.totals();
        ObjectNode json = Wire.object();
        json.put("amount_transferred", Wire.amount(cycle.toSeller()));
        json.put("amount_transferred_to_operator", Wire.amount(totals.operators()));
        json.put("reserve_funding", Wire.amount(totals.includingTax(Heading.RESERVE_FUNDING)));
        json.put("reserve_settlement", Wire.amount(totals.includingTax(Heading.RESERVE_SETTLEMENT)));
        return json.setAll(of(totals));
    }

    static Map<String, BigDecimal> totals(Totals totals) {
        Map<String, BigDecimal> fields = new TreeMap<>();
        for (Heading heading : Heading.values()) {
            switch (heading.shown()) {
                case WITH_AND_WITHOUT_TAX -> both(fields, heading.field(), heading, totals);
                case ONCE -> fields.put(heading.field(), totals.includingTax(heading));
                case NOWHERE -> {}
            }
        }
        refunds(fields);
        return fields;
    }

    private static void both(Map<String, BigDecimal> fields, String field, Heading heading, Totals totals) {
        fields.put(field + "_excl_tax", totals.excludingTax(heading));
        fields.put(field + "_incl_tax", totals.includingTax(heading));
    }

    /// "Refunded orders" stand beside their two parts: in the examples of SBC11 the payable ones are all of them.
    private static void refunds(Map<String, BigDecimal> fields) {
        for (String tax : new String[] {"_excl_tax", "_incl_tax"}) {
            BigDecimal payable = fields.getOrDefault("total_refund_payable_orders" + tax, BigDecimal.ZERO);
            BigDecimal other = fields.getOrDefault("total_refund_non_payable_orders" + tax, BigDecimal.ZERO);
            fields.put("total_refund_orders" + tax, payable.add(other));
        }
    }
}
