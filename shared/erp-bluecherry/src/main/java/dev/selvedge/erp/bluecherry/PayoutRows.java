package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Posting.Bill;
import dev.selvedge.core.model.Posting.Receipt;
import dev.selvedge.core.model.Posting.Repayment;
import dev.selvedge.core.model.Posting.Residue;
import dev.selvedge.core.model.Posting.Transfer;
import dev.selvedge.core.model.PostingTerms;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a payout is in BlueCherry's finance: the rows of its two batches (settlement.md C3 and C4). Pure.
///
/// A cash receipt settles the customer's invoice and debits an account that BlueCherry knows
/// ([AccountRole#CUSTOMER]); the journal moves that to clearing and has the other entries of C3. Where C3 goes into
/// receivables or payables and out again, both rows are left out: within one journal they say nothing.
///
/// Each method throws a [Refused][dev.selvedge.core.port.RemoteFailure.Refused] that names what is not mapped.
final class PayoutRows {

    private final FinanceSettings settings;
    private final PostingTerms terms;

    PayoutRows(FinanceSettings settings, PostingTerms terms) {
        this.settings = settings;
        this.terms = terms;
    }

    /// The batch of cash receipts: one row for each order.
    List<Row> receipts(List<Posting> postings) {
        ReceiptRows rows = new ReceiptRows(settings, terms);
        postings.forEach(posting -> {
            switch (posting) {
                case Receipt receipt -> rows.received(receipt);
                case Repayment repayment -> settings.deductionCode().ifPresent(code -> rows.deducted(repayment, code));
                case Bill _, Residue _, Transfer _ -> {}
            }
        });
        return rows.rows();
    }

    /// The journal.
    List<Row> journal(List<Posting> postings) {
        JournalRows rows = new JournalRows(settings, terms);
        postings.forEach(posting -> {
            JournalRows.Entry entry = rows.of(posting);
            switch (posting) {
                case Receipt receipt -> entry.credit(AccountRole.CUSTOMER, receipt.amount(), "");
                case Repayment repayment -> repay(repayment, entry);
                case Bill bill -> bill(bill, entry);
                case Residue residue -> settle(residue, entry);
                case Transfer transfer ->
                    entry.credit(AccountRole.BANK, transfer.amount().negated(), "");
            }
            entry.close();
        });
        return rows.rows();
    }

    private void repay(Repayment repayment, JournalRows.Entry entry) {
        if (settings.deductionCode().isPresent()) {
            entry.credit(AccountRole.CUSTOMER, repayment.amount().negated(), "");
            return;
        }
        Stream.concat(repayment.goods().stream(), repayment.carriage().stream()).forEach(credited -> {
            String vat = Mapped.saleTax(terms, credited.taxes());
            entry.credit(AccountRole.SALES, credited.tax().minus(credited.gross()), vat);
            entry.credit(AccountRole.OUTPUT_TAX, credited.tax().negated(), vat);
        });
    }

    private void bill(Bill bill, JournalRows.Entry entry) {
        for (Charge charge : bill.charges()) {
            String vat = Mapped.purchaseTax(terms, charge.taxes());
            entry.credit(charge.role(), charge.net().negated(), vat);
            entry.credit(AccountRole.INPUT_TAX, charge.tax().negated(), vat);
        }
        for (Charge credit : bill.credits()) {
            String vat = Mapped.purchaseTax(terms, credit.taxes());
            entry.credit(credit.role(), credit.net(), vat);
            entry.credit(AccountRole.INPUT_TAX, credit.tax(), vat);
        }
    }

    private static void settle(Residue residue, JournalRows.Entry entry) {
        residue.credits().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> entry.credit(one.getKey(), one.getValue(), ""));
    }
}
