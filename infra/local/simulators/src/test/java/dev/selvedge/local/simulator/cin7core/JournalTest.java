package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.BookCaller.ok;
import static dev.selvedge.local.simulator.cin7core.Caller.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// cin7-core.md A4, `/journal`, and A2, `/sale/manualJournal`.
class JournalTest {

    private final BookCaller calls = new BookCaller();
    private final Caller caller = calls.caller;

    @Test
    void aLineIsOneDebitAndOneCredit() {
        JsonNode journal = ok(caller.post("/journal", journal("COMPLETED", "JL-PAYOUT")));

        assertThat(journal.get("JournalNumber").asText()).isEqualTo("MJ-00001");
        assertThat(journal.at("/Lines/0/Amount").decimalValue()).isEqualByComparingTo("0.01");
        assertThat(calls.rowsFrom(0)).containsExactly("463 605 0.01");
        assertThat(calls.books.entries().getFirst().date()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({"jl-payout, 1", "MJ-0000, 2", "completed, 1", "rounding, 2", "other, 1", "nothing, 0"})
    void searchLooksInNumberStatusNarrationAndNotes(String search, int found) {
        ok(caller.post("/journal", journal("COMPLETED", "JL-PAYOUT")));
        ok(caller.post("/journal", journal("DRAFT", "OTHER")));

        JsonNode page = ok(caller.get("/journal?Search=" + search));

        assertThat(page.get("Total").asInt()).isEqualTo(found);
        assertThat(page.get("Journals")).hasSize(found);
    }

    @Test
    void aDraftIsCompletedAndThenVoided() {
        String task =
                ok(caller.post("/journal", journal("DRAFT", "N"))).get("TaskID").asText();
        assertThat(calls.books.entries()).isEmpty();

        ok(change(task, "COMPLETED"));
        assertThat(calls.rowsFrom(0)).containsExactly("463 605 0.01");
        ok(change(task, "VOIDED"));

        assertThat(calls.books.entries()).isEmpty();
        assertThat(ok(caller.get("/journal?TaskID=" + task))
                        .at("/Journals/0/Status")
                        .asText())
                .isEqualTo("VOIDED");
        assertThat(refusal(change(task, "COMPLETED"))).isEqualTo("Status cannot become COMPLETED, it is VOIDED.");
        assertThat(refusal(change(task, "VOIDED"))).isEqualTo("Status cannot become VOIDED, it is VOIDED.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"463\"| \"999\"| 400| Debit 999 not found.",
                "\"605\"| \"999\"| 400| Credit 999 not found.",
                "0.01| -0.01| 400| Amount must be above 0.",
                "0.01| 0.004| 400| Amount must be above 0.",
                "COMPLETED| AUTHORISED| 400| Status must be DRAFT or COMPLETED.",
                "\"Lines\"| \"Rows\"| 400| Lines are required.",
                "GBP| USD| 501| Not simulated: documents in USD",
            })
    void aJournalWithAFaultIsRefused(String written, String instead, int status, String words) {
        Answer answer = caller.post("/journal", journal("COMPLETED", "N").replace(written, instead));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(refusal(answer)).isEqualTo(words);
        assertThat(calls.books.entries()).isEmpty();
    }

    @Test
    void aSalesManualJournalIsADraftAndThenStands() {
        UUID sale = calls.ordered("JL-1", "210.00");
        assertThat(caller.sale(sale).at("/ManualJournals/Status").asText()).isEqualTo("NOT AVAILABLE");
        ok(caller.post("/sale/manualJournal", manual(sale, "DRAFT", "37.80")));
        assertThat(calls.books.entries()).isEmpty();

        ok(caller.post("/sale/manualJournal", manual(sale, "AUTHORISED", "37.80")));

        assertThat(calls.rowsFrom(0)).containsExactly("462 605 37.80");
        assertThat(calls.books.entries().getFirst().date()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(caller.sale(sale).at("/ManualJournals/Lines/0/Reference").asText())
                .isEqualTo("R-1");
        assertThat(refusal(caller.post("/sale/manualJournal", manual(sale, "AUTHORISED", "37.80"))))
                .isEqualTo("Status must be DRAFT, it is AUTHORISED.");
        assertThat(ok(caller.get("/sale/manualJournal?SaleID=" + sale))
                        .get("Status")
                        .asText())
                .isEqualTo("AUTHORISED");
    }

    private Answer change(String task, String status) {
        return caller.send("PUT", "/journal", """
                {"TaskID": "%s", "Status": "%s"}
                """.formatted(task, status));
    }

    private static String journal(String status, String narration) {
        return """
                {"Status": "%s", "Currency": "GBP", "CurrencyConversionRate": 1, "EffectiveDate": "2026-03-01",
                 "Narration": "%s", "Notes": "Rounding",
                 "Lines": [{"Debit": "463", "Credit": "605", "Reference": "R-1", "Amount": 0.01}]}
                """.formatted(status, narration);
    }

    private static String manual(UUID sale, String status, String amount) {
        return """
                {"SaleID": "%s", "Status": "%s", "Lines": [{"Reference": "R-1", "Amount": %s,
                 "Date": "2026-02-28", "Debit": "462", "Credit": "605"}]}
                """.formatted(sale, status, amount);
    }
}
