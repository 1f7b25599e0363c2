package dev.selvedge.local.simulator.bluecherry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Cash receipts and the general ledger (settlement.md C4). A file is booked whole or not at all; a batch number is
/// booked once. How BlueCherry treats a number that it has is not documented: refusing it is the choice here, for
/// receipts and journals apart.
final class Finance {

    final List<CashView> cash = new ArrayList<>();
    final List<JournalView> journals = new ArrayList<>();

    private final Account account;
    private final Set<String> closed = new HashSet<>();

    Finance(Account account) {
        this.account = account;
    }

    void close(String period) {
        closed.add(period);
    }

    /// Books a file, or says why not.
    ///
    /// @return nothing when it is booked
    String book(List<String> columns, List<Row> rows, Dates dates) {
        boolean receipts = columns.equals(Columns.CASH);
        String wrong = rows.stream()
                .map(row -> receipts ? wrongCash(row, dates) : wrongJournal(row, dates))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> receipts ? "" : unbalanced(rows));
        if (!wrong.isEmpty()) {
            return wrong;
        }
        rows.forEach(row -> {
            if (receipts) {
                cash.add(CashView.of(row));
            } else {
                journals.add(JournalView.of(row));
            }
        });
        return "";
    }

    /// Debits less credits of every account that a journal touched.
    Map<String, BigDecimal> balances() {
        Map<String, BigDecimal> balances = new TreeMap<>();
        journals.forEach(line -> balances.merge(line.account(), line.debit().subtract(line.credit()), BigDecimal::add));
        return balances;
    }

    private String wrongCash(Row row, Dates dates) {
        Set<String> booked = new LinkedHashSet<>();
        cash.forEach(line -> booked.add(line.batchNo()));
        String wrong = wrongBatch(row, booked);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (!account.masters.stores.containsKey(row.text("CustomerNo"))) {
            return at(row, "no customer " + row.text("CustomerNo"));
        }
        if (!row.text("PONumber").isEmpty() && !account.orders.containsKey(row.text("PONumber"))) {
            return at(row, "no PO " + row.text("PONumber"));
        }
        if (!row.text("InvoiceNo").isEmpty() && !account.hasInvoice(row.text("InvoiceNo"))) {
            return at(row, "no invoice " + row.text("InvoiceNo"));
        }
        if (!isAmount(row, "AmountApplied") || !isAmount(row, "DeductionAmount")) {
            return at(row, "an amount is unreadable");
        }
        return dates.isDay(row.text("ReceiptDate")) ? "" : at(row, "ReceiptDate is unreadable");
    }

    private String wrongJournal(Row row, Dates dates) {
        Set<String> booked = new LinkedHashSet<>();
        journals.forEach(line -> booked.add(line.batchNo()));
        String wrong = wrongBatch(row, booked);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (!account.masters.accounts.contains(row.text("Account"))) {
            return at(row, "no account " + row.text("Account"));
        }
        if (closed.contains(row.text("Period"))) {
            return at(row, "period " + row.text("Period") + " is closed");
        }
        if (!isAmount(row, "Debit") || !isAmount(row, "Credit")) {
            return at(row, "an amount is unreadable");
        }
        if ((row.amount("Debit").signum() > 0) == (row.amount("Credit").signum() > 0)) {
            return at(row, "a line is a debit or a credit");
        }
        return dates.isDay(row.text("JournalDate")) ? "" : at(row, "JournalDate is unreadable");
    }

    private String wrongBatch(Row row, Set<String> booked) {
        if (row.text("BatchNo").isEmpty()) {
            return at(row, "BatchNo is missing");
        }
        if (booked.contains(row.text("BatchNo"))) {
            return at(row, "batch " + row.text("BatchNo") + " is booked");
        }
        return account.masters.divisions.contains(row.text("Division"))
                ? ""
                : at(row, "no division " + row.text("Division"));
    }

    private static String unbalanced(List<Row> rows) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        rows.forEach(row ->
                sums.merge(row.text("BatchNo"), row.amount("Debit").subtract(row.amount("Credit")), BigDecimal::add));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() != 0)
                .map(sum -> "batch " + sum.getKey() + " is out of balance by "
                        + sum.getValue().toPlainString())
                .findFirst()
                .orElse("");
    }

    private static boolean isAmount(Row row, String column) {
        return row.text(column).isEmpty() || row.isNumber(column, 2);
    }

    private static String at(Row row, String what) {
        return "line " + row.line() + ": " + what;
    }
}
