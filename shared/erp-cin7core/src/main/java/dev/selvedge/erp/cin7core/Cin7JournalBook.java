package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.Posting.Bill;
import dev.selvedge.core.model.Posting.Residue;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.erp.cin7core.wire.Cin7Journal;
import dev.selvedge.erp.cin7core.wire.Cin7Journal.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/// What goes straight between clearing and other accounts (cin7-core.md A4, `/journal`).
final class Cin7JournalBook {

    private final Cin7BooksApi api;

    Cin7JournalBook(Cin7BooksApi api) {
        this.api = api;
    }

    String residue(Residue residue, PostingTerms terms, Cin7Calls calls, boolean again) {
        Writing writing = new Writing(terms, terms.reference(residue));
        residue.credits().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> writing.credit(one.getKey(), one.getValue()));
        return once(writing.journal(terms.reference(residue) + " residue"), calls, again);
    }

    /// A document of the operator's as a journal, net and tax apart, since no line has a tax rule.
    String bill(Bill bill, PostingTerms terms, Cin7Calls calls, boolean again) {
        String reference = terms.reference(bill);
        Writing writing = new Writing(terms, reference);
        for (Charge charge : bill.charges()) {
            writing.credit(charge.role(), charge.net().negated());
            writing.credit(AccountRole.INPUT_TAX, charge.tax().negated());
        }
        for (Charge credit : bill.credits()) {
            writing.credit(credit.role(), credit.net());
            writing.credit(AccountRole.INPUT_TAX, credit.tax());
        }
        return once(writing.journal(reference), calls, again);
    }

    private String once(Cin7Journal journal, Cin7Calls calls, boolean again) {
        String narration = String.valueOf(journal.narration());
        if (again) {
            for (Cin7Journal found : calls.all("GET /journal", page -> api.journals(narration, page, Cin7Calls.PAGE))) {
                if (narration.equals(found.narration()) && !Cin7Sales.is(found.status(), "VOIDED")) {
                    return Cin7Bookings.name(found.journalNumber(), narration);
                }
            }
        }
        Cin7Journal made = calls.write("POST /journal", () -> api.write(journal));
        return Cin7Bookings.name(made.journalNumber(), narration);
    }

    /// A journal's lines, all against clearing and under one reference.
    private static final class Writing {

        private final PostingTerms terms;
        private final String reference;
        private final List<Line> lines = new ArrayList<>();

        Writing(PostingTerms terms, String reference) {
            this.terms = terms;
            this.reference = reference;
        }

        /// Credits an account and debits clearing; the other way round for an amount below zero.
        void credit(AccountRole role, Money amount) {
            if (amount.isZero()) {
                return;
            }
            String clearing = terms.account(AccountRole.CLEARING);
            String other = terms.account(role);
            lines.add(
                    amount.isPositive()
                            ? new Line(clearing, other, reference, amount.getAmount())
                            : new Line(
                                    other,
                                    clearing,
                                    reference,
                                    amount.getAmount().negate()));
        }

        Cin7Journal journal(String narration) {
            return new Cin7Journal("COMPLETED", null, Cin7Times.day(terms.on()), narration, lines);
        }
    }
}
