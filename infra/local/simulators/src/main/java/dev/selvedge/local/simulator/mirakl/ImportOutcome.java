package dev.selvedge.local.simulator.mirakl;

import java.util.ArrayList;
import java.util.List;

/// What an import that ran has done.
///
/// @param errors how many lines it says were wrong
/// @param report the lines that its report has, the same unless the import was told otherwise
record ImportOutcome(List<String> header, int successes, int errors, List<ErrorLine> report) {

    static ImportOutcome of(StockFile file, List<ErrorLine> errors, int firstLine, ImportFate fate) {
        List<ErrorLine> report = new ArrayList<>(errors);
        if (fate == ImportFate.NAMES_A_LINE_NOT_SENT) {
            report.add(stranger(file, firstLine + file.lines().size()));
        }
        int counted = report.size();
        if (fate == ImportFate.LEAVES_AN_ERROR_OUT && counted > 0) {
            report.removeLast();
        }
        return new ImportOutcome(file.header(), file.lines().size() - errors.size(), counted, List.copyOf(report));
    }

    private static ErrorLine stranger(StockFile file, int number) {
        List<String> line = file.header().stream()
                .map(column -> switch (column) {
                    case StockFile.SKU -> "NOT-SENT";
                    case StockFile.QUANTITY -> "1";
                    default -> "";
                })
                .toList();
        return new ErrorLine(number, LineError.UNKNOWN_OFFER.words(), line);
    }
}
