package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the lines of journals: one account to debit and one to credit, an amount above zero, and no tax rule
/// (cin7-core.md A4, `/journal`; A2, `/sale/manualJournal`).
final class JournalReader {

    private final Finance finance;

    JournalReader(Finance finance) {
        this.finance = finance;
    }

    /// @param narration what the ledger says of each
    /// @param today null where lines have no date of their own
    List<JournalLine> lines(Written body, String narration, @Nullable Instant today, List<ErrorModel> faults) {
        List<JournalLine> lines = new ArrayList<>();
        for (Written line : body.objects("Lines")) {
            Optional<LedgerAccount> debit = finance.chart.find("Debit", line.text("Debit"), faults);
            Optional<LedgerAccount> credit = finance.chart.find("Credit", line.text("Credit"), faults);
            BigDecimal amount = amount(line, faults);
            LocalDate date = today == null ? null : Times.day("Date", line.text("Date"), today);
            if (debit.isPresent() && credit.isPresent()) {
                Currencies.check(Account.BASE_CURRENCY, debit.get(), faults);
                Currencies.check(Account.BASE_CURRENCY, credit.get(), faults);
                String reference = Objects.requireNonNullElse(line.text("Reference"), "");
                lines.add(new JournalLine(debit.get().code(), credit.get().code(), amount, reference, narration, date));
            }
        }
        if (body.objects("Lines").isEmpty()) {
            faults.add(ErrorModel.invalid("Lines are required."));
        }
        return lines;
    }

    private static BigDecimal amount(Written line, List<ErrorModel> faults) {
        BigDecimal amount = Figures.two(Objects.requireNonNullElse(line.number("Amount"), BigDecimal.ZERO));
        if (amount.signum() <= 0) {
            faults.add(ErrorModel.invalid("Amount must be above 0."));
        }
        return amount;
    }
}
