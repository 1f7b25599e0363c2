package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.Posting.Receipt;
import dev.selvedge.core.model.Posting.Repayment;
import dev.selvedge.core.model.PostingTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes rows of [Columns#CASH_RECEIPT]. What a row brings in is what is applied less what is deducted.
final class ReceiptRows {

    private final Map<String, String> common;
    private final List<Row> rows = new ArrayList<>();

    ReceiptRows(FinanceSettings settings, PostingTerms terms) {
        this.common = Map.of(
                Columns.BATCH,
                        new BatchNumbers(settings.longestBatch()).of(terms.payout(), Outgoing.Kind.CASH_RECEIPTS),
                Columns.DIVISION, settings.division(),
                Columns.CUSTOMER, settings.customer(),
                Columns.CHECK, terms.payout(),
                Columns.RECEIPT_DATE, terms.on().toString());
    }

    void received(Receipt receipt) {
        add(Map.of(
                Columns.PO,
                receipt.sale().id(),
                Columns.APPLIED,
                receipt.amount().getAmount().toPlainString()));
    }

    void deducted(Repayment repayment, String code) {
        add(Map.of(
                Columns.PO,
                repayment.sale().id(),
                Columns.DEDUCTION_CODE,
                code,
                Columns.DEDUCTION,
                repayment.amount().getAmount().toPlainString()));
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    private void add(Map<String, String> own) {
        Map<String, String> fields = new HashMap<>(common);
        fields.putAll(own);
        rows.add(new Row(rows.size() + 1, fields));
    }
}
