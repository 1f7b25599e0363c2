package dev.selvedge.local.simulator.mirakl;

import static dev.selvedge.local.simulator.mirakl.Wire.amount;
import static dev.selvedge.local.simulator.mirakl.Wire.date;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// One seller billing cycle as SBC11 shows it. What has no value is left out, as in the example.
final class CycleJson {

    /// The platform pays out by one way only: "hybrid pay-out PSP" is off.
    static final String NO_PSP = "NOT_SPECIFIED";

    private final ShopModel model;
    private final long shop;

    CycleJson(ShopModel model, long shop) {
        this.model = model;
        this.shop = shop;
    }

    ObjectNode of(Cycle cycle) {
        ObjectNode json = Wire.object();
        json.put("amount_transferred_to_operator", amount(cycle.totals().operators()));
        json.put("amount_transferred_to_seller", amount(cycle.toSeller()));
        json.put("currency_iso_code", cycle.currency());
        json.put("date_created", date(cycle.created()));
        json.put("id", cycle.id());
        json.set("pay_out", result(cycle).put("state", cycle.state().name()));
        json.put("pay_out_psp_code", NO_PSP);
        json.put("payment_voucher_number", cycle.voucher());
        json.putObject("shop")
                .put("shop_id", shop)
                .put("shop_model", model.name())
                .put("shop_name", Account.SHOP_NAME);
        json.set("summary", SummaryJson.of(cycle.totals()));
        return json;
    }

    /// What paying it out has come to, as SBC11 and IV01 both spell it.
    static ObjectNode result(Cycle cycle) {
        ObjectNode json = Wire.object();
        return switch (cycle.state()) {
            case TO_PAY -> json;
            case PAID ->
                json.put("reference", cycle.reference()).put("transaction_date", date(cycle.transactionDate()));
            case FAILED -> json.put("failure_reason", String.valueOf(cycle.failure()));
        };
    }
}
