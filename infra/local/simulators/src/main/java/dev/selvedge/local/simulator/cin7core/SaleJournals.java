package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// `/sale/manualJournal` (cin7-core.md A2): one journal for each sale, a draft overwritten until it is authorised.
final class SaleJournals {

    private final Account account;
    private final JournalReader lines;
    private final Postings postings;
    private final InstantSource clock;

    SaleJournals(Account account, InstantSource clock) {
        this.account = account;
        this.lines = new JournalReader(account.finance);
        this.postings = new Postings(account.finance);
        this.clock = clock;
    }

    Answer show(Call call) {
        return Json.answer(answer(account.sale("SaleID", call.parameter("SaleID"))));
    }

    Answer write(Call call) {
        Written body = Json.body(call);
        Sale sale = account.sale("SaleID", body.text("SaleID"));
        Instant now = clock.instant();
        List<ErrorModel> faults = new ArrayList<>();
        if (sale.journal().status() == Status.AUTHORISED) {
            faults.add(ErrorModel.invalid("Status must be DRAFT, it is AUTHORISED."));
        }
        Status status = status(body, faults);
        String narration = sale.party() + " - " + Objects.requireNonNullElse(sale.orderNumber(), "");
        List<JournalLine> read = lines.lines(body, narration, now, faults);
        if (status == Status.AUTHORISED) {
            read.forEach(line -> account.finance.open("Date", Objects.requireNonNull(line.date()), faults));
        }
        Refused.ifAny(faults);
        if (status == Status.AUTHORISED) {
            postings.post(Guids.of("manual journal", sale.id), LocalDate.ofInstant(now, ZoneOffset.UTC), "Sale", read);
        }
        sale.enter(new ManualJournal(status, read), now);
        return Json.answer(answer(sale));
    }

    private static Status status(Written body, List<ErrorModel> faults) {
        String status = Objects.requireNonNullElse(body.text("Status"), "");
        if (!status.equals("DRAFT") && !status.equals("AUTHORISED")) {
            faults.add(ErrorModel.invalid("Status must be DRAFT or AUTHORISED."));
        }
        return status.equals("AUTHORISED") ? Status.AUTHORISED : Status.DRAFT;
    }

    private static ObjectNode answer(Sale sale) {
        ObjectNode json = Json.object().put("SaleID", sale.id.toString());
        json.setAll(json(sale));
        return json;
    }

    static ObjectNode json(Sale sale) {
        ObjectNode json = Json.object().put("Status", sale.journal().status().wire());
        json.set("Lines", Json.array(sale.journal().lines().stream().map(SaleJournals::json)));
        return json;
    }

    private static ObjectNode json(JournalLine line) {
        return Json.object()
                .put("Reference", line.reference())
                .put("Amount", line.amount())
                .put("Date", Times.date(Objects.requireNonNull(line.date())))
                .put("Debit", line.debit())
                .put("Credit", line.credit());
    }
}
