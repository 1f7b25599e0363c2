package dev.selvedge.local.cloud;

import picocli.CommandLine.Option;

/// Which ERP a command plays with.
final class ErpOptions {

    @Option(
            names = "--erp",
            paramLabel = "ERP",
            description = "Which ERP the supplier has: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Erp erp = Erp.CIN7;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What carries the post with BlueCherry: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Transport format = Transport.CSV;

    Erp erp() {
        return erp;
    }

    Transport format() {
        return format;
    }
}
