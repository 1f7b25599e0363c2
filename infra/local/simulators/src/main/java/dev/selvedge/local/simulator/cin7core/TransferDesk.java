package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// `/bankTransfer` (cin7-core.md A4). Which accounts it takes is not documented; here those that a payment takes.
final class TransferDesk {

    private final Finance finance;
    private final Postings postings;
    private final InstantSource clock;

    TransferDesk(Finance finance, InstantSource clock) {
        this.finance = finance;
        this.postings = new Postings(finance);
        this.clock = clock;
    }

    Answer show(Call call) {
        UUID task = Guids.read("TaskID", call.parameter("TaskID"));
        return Optional.ofNullable(task)
                .map(finance.transfers::get)
                .map(found -> Json.answer(json(found)))
                .orElseThrow(() -> Refused.because(ErrorModel.notFound("Task with specified ID not found.")));
    }

    Answer write(Call call) {
        Written body = Json.body(call);
        List<ErrorModel> faults = new ArrayList<>();
        Completion status = Completions.read(body, faults);
        Optional<LedgerAccount> from = money(body, "FromAccount", faults);
        Optional<LedgerAccount> to = money(body, "ToAccount", faults);
        BigDecimal amount = Figures.two(Objects.requireNonNullElse(body.number("FromAmount"), BigDecimal.ZERO));
        BigDecimal arrives = Figures.two(Objects.requireNonNullElse(body.number("ToAmount"), BigDecimal.ZERO));
        if (amount.signum() <= 0 || !amount.equals(arrives)) {
            faults.add(ErrorModel.invalid("FromAmount and ToAmount must be above 0 and equal in one currency."));
        }
        LocalDate date = Times.day("Date", body.text("Date"), clock.instant());
        finance.open("Date", status, date, faults);
        Refused.ifAny(faults);
        BankTransfer transfer = new BankTransfer(
                finance.id("transfer"),
                status,
                from.orElseThrow().code(),
                to.orElseThrow().code(),
                amount,
                Objects.requireNonNullElse(body.text("Reference"), ""),
                date,
                Objects.requireNonNullElse(body.text("Note"), ""));
        enter(transfer);
        return Json.answer(json(transfer));
    }

    private void enter(BankTransfer transfer) {
        finance.transfers.put(transfer.taskId(), transfer);
        if (transfer.status() == Completion.COMPLETED) {
            JournalLine line = new JournalLine(
                    transfer.to(), transfer.from(), transfer.amount(), transfer.reference(), transfer.note(), null);
            postings.post(transfer.taskId(), transfer.date(), "Bank Transfer", List.of(line));
        }
    }

    private Optional<LedgerAccount> money(Written body, String field, List<ErrorModel> faults) {
        Optional<LedgerAccount> money = finance.chart.bank(field, body.text(field), faults);
        money.ifPresent(known -> {
            if (!known.payable()) {
                faults.add(ErrorModel.invalid(field + " " + known.code() + " is no bank account."));
            }
            Currencies.check(Account.BASE_CURRENCY, known, faults);
        });
        return money;
    }

    private static ObjectNode json(BankTransfer transfer) {
        return Json.object()
                .put("TaskID", transfer.taskId().toString())
                .put("Status", transfer.status().name())
                .put("FromAccount", transfer.from())
                .put("ToAccount", transfer.to())
                .put("FromAmount", transfer.amount())
                .put("ToAmount", transfer.amount())
                .put("CurrencyConversionRate", BigDecimal.ONE)
                .put("Reference", transfer.reference())
                .put("Date", Times.date(transfer.date()))
                .put("Note", transfer.note());
    }
}
