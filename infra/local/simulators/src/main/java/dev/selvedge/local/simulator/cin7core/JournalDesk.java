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
import java.util.stream.Stream;

/// `/journal` (cin7-core.md A4). Of `PUT` only the change of the status is simulated. `MJ-` before the number is a
/// guess.
final class JournalDesk {

    private final Finance finance;
    private final JournalReader lines;
    private final Postings postings;
    private final InstantSource clock;

    JournalDesk(Finance finance, InstantSource clock) {
        this.finance = finance;
        this.lines = new JournalReader(finance);
        this.postings = new Postings(finance);
        this.clock = clock;
    }

    /// One by its `TaskID`, or all in which `Search` is found in JournalNumber, Status, Narration or Notes.
    Answer show(Call call) {
        Filters.only(call, "TaskID", "Search");
        UUID task = Guids.read("TaskID", call.parameter("TaskID"));
        String search = call.parameter("Search");
        List<Journal> found = finance.journals.values().stream()
                .filter(journal -> task == null || journal.taskId().equals(task))
                .filter(journal -> Stream.of(
                                journal.number(), journal.status().name(), journal.narration(), journal.notes())
                        .anyMatch(text -> Filters.contains(text, search)))
                .toList();
        return Pages.of(call, "Journals", found, JournalDesk::json);
    }

    Answer write(Call call) {
        Written body = Json.body(call);
        List<ErrorModel> faults = new ArrayList<>();
        Completion status = Completions.read(body, faults);
        Currencies.check(
                Objects.requireNonNullElse(body.text("Currency"), Account.BASE_CURRENCY),
                "CurrencyConversionRate",
                body,
                faults);
        LocalDate date = Times.day("EffectiveDate", body.text("EffectiveDate"), clock.instant());
        finance.open("EffectiveDate", status, date, faults);
        String narration = Objects.requireNonNullElse(body.text("Narration"), "");
        List<JournalLine> read = lines.lines(body, narration, null, faults);
        Refused.ifAny(faults);
        Journal journal = new Journal(
                finance.id("journal"),
                status,
                finance.number("MJ"),
                date,
                narration,
                Objects.requireNonNullElse(body.text("Notes"), ""),
                read);
        enter(journal);
        return Json.answer(json(journal));
    }

    Answer change(Call call) {
        Written body = Json.body(call);
        Journal before = Optional.ofNullable(body.guid("TaskID"))
                .map(finance.journals::get)
                .orElseThrow(() -> Refused.because(ErrorModel.notFound("Journal with specified ID not found.")));
        if (Stream.of("Lines", "EffectiveDate", "Narration", "Notes", "Currency")
                .anyMatch(body::has)) {
            throw Refused.notSimulated("a journal changed otherwise than in its status");
        }
        List<ErrorModel> faults = new ArrayList<>();
        Completion status = Completions.next(before.status(), body, faults);
        finance.open("EffectiveDate", before.status(), before.date(), faults);
        finance.open("EffectiveDate", status, before.date(), faults);
        Refused.ifAny(faults);
        Journal journal = before.with(status);
        enter(journal);
        return Json.answer(json(journal));
    }

    private void enter(Journal journal) {
        if (journal.status() == Completion.COMPLETED) {
            postings.post(journal.taskId(), journal.date(), "Journal", journal.lines());
        } else {
            finance.ledger.withdraw(journal.taskId());
        }
        finance.journals.put(journal.taskId(), journal);
    }

    private static ObjectNode json(Journal journal) {
        ObjectNode json = Json.object()
                .put("TaskID", journal.taskId().toString())
                .put("Status", journal.status().name())
                .put("JournalNumber", journal.number())
                .put("Currency", Account.BASE_CURRENCY)
                .put("CurrencyConversionRate", BigDecimal.ONE)
                .put("EffectiveDate", Times.date(journal.date()))
                .put("Narration", journal.narration())
                .put("Notes", journal.notes());
        json.set("Lines", Json.array(journal.lines().stream().map(JournalDesk::json)));
        return json;
    }

    private static ObjectNode json(JournalLine line) {
        return Json.object()
                .put("Debit", line.debit())
                .put("Credit", line.credit())
                .put("Reference", line.reference())
                .put("Amount", line.amount())
                .put("BaseAmount", line.amount());
    }
}
