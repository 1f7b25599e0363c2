package dev.selvedge.local.simulator.bluecherry;

import java.math.BigDecimal;

/// A line of a cash receipt that was booked (settlement.md C4).
///
/// @param receiptDate as the file wrote it
public record CashView(
        String batchNo,
        String division,
        String customer,
        String checkNo,
        String receiptDate,
        String invoiceNo,
        String poNumber,
        BigDecimal amountApplied,
        String deductionCode,
        BigDecimal deductionAmount) {

    static CashView of(Row row) {
        return new CashView(
                row.text("BatchNo"),
                row.text("Division"),
                row.text("CustomerNo"),
                row.text("CheckNo"),
                row.text("ReceiptDate"),
                row.text("InvoiceNo"),
                row.text("PONumber"),
                row.amount("AmountApplied"),
                row.text("DeductionCode"),
                row.amount("DeductionAmount"));
    }
}
