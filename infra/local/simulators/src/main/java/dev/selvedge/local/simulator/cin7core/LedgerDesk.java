package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// `GET /transactions` (cin7-core.md A4): the rows of the ledger, in the order in which they were posted, both days
/// included. The document names neither; an account that the chart lacks is refused as `/ref/account` does.
final class LedgerDesk {

    private final Finance finance;

    LedgerDesk(Finance finance) {
        this.finance = finance;
    }

    Answer answer(Call call) {
        Filters.only(call, "FromDate", "ToDate", "Account");
        LocalDate from = day(call, "FromDate", LocalDate.MIN);
        LocalDate to = day(call, "ToDate", LocalDate.MAX);
        Predicate<LedgerEntry> dated =
                entry -> !entry.date().isBefore(from) && !entry.date().isAfter(to);
        List<LedgerEntry> found = finance.ledger.entries(dated.and(touching(call.parameter("Account"))));
        return Pages.of(call, "Transactions", found, LedgerDesk::json);
    }

    private Predicate<LedgerEntry> touching(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return entry -> true;
        }
        if (!finance.chart.has(code)) {
            throw Refused.because(ErrorModel.notFound("Account " + code + " not found."));
        }
        return entry -> entry.touches(code);
    }

    private static LocalDate day(Call call, String name, LocalDate otherwise) {
        String text = call.parameter(name);
        return text == null || text.isEmpty() ? otherwise : LocalDate.ofInstant(Times.read(name, text), ZoneOffset.UTC);
    }

    private static ObjectNode json(LedgerEntry entry) {
        return Json.object()
                .put("TaskID", entry.task().toString())
                .put("DebitAccountCode", entry.debit())
                .put("CreditAccountCode", entry.credit())
                .put("Amount", entry.amount())
                .put("EffectiveDate", Times.date(entry.date()))
                .put("Reference", entry.reference())
                .put("Transaction", entry.transaction())
                .put("Type", entry.type());
    }
}
