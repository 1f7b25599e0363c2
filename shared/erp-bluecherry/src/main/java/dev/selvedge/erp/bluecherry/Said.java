package dev.selvedge.erp.bluecherry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that one batch says of a line under one of BlueCherry's orders.
///
/// @param number of that order; may be empty
/// @param at the moment of the batch
/// @param cancelling whether we had asked for the PO to be cancelled by then
record Said(String number, String at, boolean cancelling, List<Row> rows) {

    boolean has(LineStatus status) {
        return with(status).findAny().isPresent();
    }

    /// @param whole how many there are where a row gives no number
    int pieces(LineStatus status, int whole) {
        return with(status)
                .mapToInt(row -> Whole.of(row.of(Columns.QUANTITY)).orElse(whole))
                .sum();
    }

    String words(LineStatus status) {
        return with(status).map(Said::words).distinct().collect(Collectors.joining(", "));
    }

    private Stream<Row> with(LineStatus status) {
        return rows.stream().filter(row -> row.of(Columns.STATUS_CODE).equals(status.name()));
    }

    private static String words(Row row) {
        String reason = row.of(Columns.REASON);
        String code = row.of(Columns.REASON_CODE);
        if (reason.isBlank()) {
            return code.isBlank() ? "no reason given" : code;
        }
        return code.isBlank() ? reason : reason + " (" + code + ")";
    }
}
