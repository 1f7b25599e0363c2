package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.util.UUID;

/// `/sale/fulfilment` and `/sale/fulfilment/ship`, to be read only (cin7-core.md A2). The envelopes are a guess: the
/// id that was asked for, then what `GET /sale` shows.
final class FulfilmentDesk {

    private final Account account;

    FulfilmentDesk(Account account) {
        this.account = account;
    }

    Answer fulfilments(Call call) {
        Sale sale = account.sale("SaleID", call.parameter("SaleID"));
        ObjectNode json = Json.object().put("SaleID", sale.id.toString());
        json.set("Fulfilments", FulfilmentJson.all(sale));
        return Json.answer(json);
    }

    Answer ship(Call call) {
        UUID task = Guids.read("TaskID", call.parameter("TaskID"));
        for (Sale sale : account.sales()) {
            for (Fulfilment fulfilment : sale.fulfilments()) {
                if (fulfilment.taskId.equals(task)) {
                    ObjectNode json = Json.object().put("TaskID", fulfilment.taskId.toString());
                    json.setAll(FulfilmentJson.ship(sale, fulfilment));
                    return Json.answer(json);
                }
            }
        }
        throw Refused.because(ErrorModel.notFound("Task with specified ID not found."));
    }
}
