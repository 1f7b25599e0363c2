package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.PostingTerms;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;

/// Writes rows of [Columns#JOURNAL], in pairs of which one is clearing's: so the journal balances, whatever is written.
final class JournalRows {

    private final PostingTerms terms;
    private final Map<String, String> common;
    private final List<Row> rows = new ArrayList<>();

    JournalRows(FinanceSettings settings, PostingTerms terms) {
        this.terms = terms;
        this.common = Map.of(
                Columns.BATCH, new BatchNumbers(settings.longestBatch()).of(terms.payout(), Outgoing.Kind.JOURNAL),
                Columns.JOURNAL_DATE, terms.on().toString(),
                Columns.PERIOD, period(settings).format(terms.on()),
                Columns.DIVISION, settings.division());
    }

    private static DateTimeFormatter period(FinanceSettings settings) {
        return DateTimeFormatter.ofPattern(settings.periodPattern(), Locale.ROOT);
    }

    /// The rows of one posting.
    Entry of(Posting posting) {
        return new Entry(posting);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /// What one posting is in the journal.
    final class Entry {

        private final Posting posting;
        private Money moved;

        private Entry(Posting posting) {
            this.posting = posting;
            this.moved = Money.zero(posting.clearing().getCurrencyUnit());
        }

        /// Credits an account and debits clearing; the other way round for an amount below zero.
        ///
        /// @param vat the code of the VAT return that the account's row goes under, empty if it is none of VAT
        void credit(AccountRole role, Money amount, String vat) {
            if (amount.isZero()) {
                return;
            }
            moved = moved.plus(amount);
            add(AccountRole.CLEARING, amount, "");
            add(role, amount.negated(), vat);
        }

        /// @throws dev.selvedge.core.port.RemoteFailure.Refused if clearing is not moved by what the posting says
        void close() {
            if (!moved.isEqual(posting.clearing())) {
                throw Mapped.notSent(
                        posting.id() + " moves clearing by " + posting.clearing() + ", and its parts come to " + moved);
            }
        }

        /// @param amount above zero where the account is debited
        private void add(AccountRole role, Money amount, String vat) {
            Map<String, String> fields = new HashMap<>(common);
            fields.put(Columns.ACCOUNT, Mapped.account(terms, role));
            fields.put(amount.isPositive() ? Columns.DEBIT : Columns.CREDIT, plain(amount.abs()));
            fields.put(Columns.CURRENCY, amount.getCurrencyUnit().getCode());
            fields.put(Columns.REFERENCE, terms.reference(posting));
            fields.put(Columns.DESCRIPTION, posting.id());
            fields.put(Columns.VAT_CODE, vat);
            rows.add(new Row(rows.size() + 1, fields));
        }

        private static String plain(Money amount) {
            return amount.getAmount().toPlainString();
        }
    }
}
