package dev.selvedge.local.cloud;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a bench has measured, for people as a table and for programs as JSON.
record BenchReport(List<Figure> figures) {

    private static final String NOTES = """

            A clean order's SKUs are known. Its Cin7 Core calls are those between acceptance and placement; of an order in
            doubt the answer to POST /sale is lost once. Its DynamoDB requests are those of all functions for acceptance,
            placement, the written-back number and the reading that shows it, less what a feed run with nothing new asks.
            The invocation's milliseconds begin where the first poll's end. Orders per second are placements, from the
            first sale to the last. Megabytes have 1,048,576 bytes; those of the feed are its process's peak.

            Stock is that of 100,000 SKUs on show, of which 1, 10 or 100 % have changed: one reading, one push, to the end
            of its import. No call waits for its turn (at the real 1.1 s the walk alone takes 110 s) and John Lewis imports
            at once. Store requests are those to DynamoDB and S3. Seconds are the processors' time of all processes of the
            functions, their starts included; megabytes the peak of the largest.

            Dispatches: thirty orders leave, each whole and in one parcel. The calls are all from the departure to the
            reading that shows the orders as shipped, one run of either feed included. Seconds run from the departure to
            the confirmation's arrival at John Lewis when one order leaves a minute and the feed runs every so many: the
            partners' clocks are stepped, what the functions take is real. The watch starts cold, and 1,000 of 10,000 open
            orders come near their deadlines at once.

            A payout of 50,000 lines: 12,500 orders of one article with carriage, sold and invoiced, and the commission on
            each. Seconds run from the start of the feed to the last entry in the ledger and the page for finance; no call
            waits for its turn (at the real 1.1 s the postings alone take most of a day, in slices). Store requests are
            those to DynamoDB and S3; megabytes are the peak of the worker.

            BlueCherry: a hundred orders go out as CSV files and are answered. Orders per second are by the seconds that our
            functions take, from the feed to the last answer read, start-ups apart; how long BlueCherry's batches let an
            order wait is left out. Requests are those of all functions, from the feed to the reading that shows the number
            written back. The stock is one file of 100,000 SKUs, read by one cold function and scanned by another. The payout
            is the same as above, as one batch of cash receipts and one journal.
            """;

    /// @param load the machine's load average over the last minute, negative where it does not tell
    String table(double load, int processors) {
        String head = "  %-36s %-9s %10s %10s %10s %6s%n".formatted("figure", "unit", "median", "min", "max", "runs");
        String machine = load < 0
                ? "%nThis machine: %d processors.%n".formatted(processors)
                : String.format(Locale.ROOT, "%nThis machine: %d processors, load average %.2f.%n", processors, load);
        String shared =
                StockCosts.perSku(figures).stream().map(line -> line + "\n").collect(Collectors.joining());
        return figures.stream().map(Figure::row).collect(Collectors.joining("\n", head, "\n"))
                + NOTES
                + shared
                + machine;
    }

    /// `{"cin7.callsPerCleanOrder": 2.0, ...}`: the medians.
    void write(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode();
        figures.forEach(figure -> root.put(figure.name(), figure.median()));
        Files.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    }
}
