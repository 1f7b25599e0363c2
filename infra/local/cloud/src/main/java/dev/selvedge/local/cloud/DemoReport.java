package dev.selvedge.local.cloud;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.emulator.SnsEmulator.Notification;
import dev.selvedge.local.simulator.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The end of a demonstration, for people as a table and for programs as JSON.
///
/// @param deferred orders that were still on their way when the demonstration ended
/// @param lost orders that were on no way any more
/// @param reconciled the payout that was posted, as finance finds it
/// @param alerts what people were told, oldest first
/// @param erp its name
record DemoReport(
        Comparison orders,
        int deferred,
        int lost,
        StockFigures stock,
        DispatchFigures dispatch,
        SettlementFigures settlement,
        Optional<Reconciled> reconciled,
        List<Held> holds,
        List<Notification> alerts,
        String erp,
        Map<String, Long> erpFaults,
        Map<Fault, Long> miraklFaults,
        long seconds) {

    private static final int WORST = 3;

    /// @param waiting how many messages are still in queues: what is open and not among them is lost
    static DemoReport of(
            Comparison orders,
            int waiting,
            StockFigures stock,
            DispatchFigures dispatch,
            SettlementFigures settlement,
            Optional<Reconciled> reconciled,
            List<Held> holds,
            List<Notification> alerts,
            Partners partners,
            long seconds) {
        int open = orders.open().size();
        int deferred = Math.min(open, waiting);
        return new DemoReport(
                orders,
                deferred,
                open - deferred,
                stock,
                dispatch,
                settlement,
                reconciled,
                holds,
                alerts,
                partners.erp().name(),
                partners.erp().faults(),
                partners.johnLewis().server().faults().met(),
                seconds);
    }

    boolean isGood() {
        return lost == 0 && orders.doubled().isEmpty() && stock.isGood() && dispatch.isGood() && settlement.isGood();
    }

    String table() {
        StringBuilder table = new StringBuilder("Orders%n".formatted());
        row(table, "captured at John Lewis", orders.captured());
        row(table, "accepted", orders.accepted());
        row(table, "placed in " + erp, orders.placed().size());
        row(table, "held", orders.held().size());
        row(table, "withdrawn after a cancellation", orders.withdrawn().size());
        row(table, "deferred", deferred);
        row(table, "doubled", orders.doubled().size());
        row(table, "lost", lost);
        table.append("%nStock%n".formatted());
        row(table, "SKUs in the last reading", stock.scanned());
        row(table, "lines taken by John Lewis", stock.published());
        row(table, "held", stock.held());
        row(table, "oversold", stock.oversold().count());
        row(table, "found adrift", stock.driftFound());
        named(table, "John Lewis shows more than there is of", stock.oversold().shown());
        named(table, "sold beyond what there is in", stock.oversold().sold());
        table.append("%nDispatches%n".formatted());
        row(table, "left the warehouse", dispatch.shipped().size());
        row(table, "confirmed at John Lewis", dispatch.confirmed().size());
        row(table, "held", dispatch.held().size());
        row(table, "confirmed twice", dispatch.confirmedTwice().size());
        row(table, "late without an alert", dispatch.lateWithoutAlert().size());
        named(table, "left, and nobody knows of", dispatch.silent());
        named(table, "near the deadline, and nobody was told of", dispatch.lateWithoutAlert());
        table.append("%nPayouts%n".formatted());
        row(table, "paid out by John Lewis", settlement.remittances());
        row(table, "posted in " + erp, settlement.posted().size());
        row(table, "held", settlement.held().size());
        row(table, "pennies adrift", settlement.penniesAdrift());
        named(table, "neither posted to the penny nor held", settlement.wrong());
        table.append("%nTold to the people on call%n".formatted());
        alerts.forEach(alert -> tell(table, alert));
        table.append("%nHeld, and why%n".formatted());
        holds.stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .forEach(hold -> table.append("  %-22s %s%n".formatted(hold.reason(), hold.explanation())));
        reconciled.ifPresent(payout -> table.append(payout.table()));
        table.append("%nFaults met   John Lewis: %s   %s: %s%n".formatted(words(miraklFaults), erp, words(erpFaults)));
        table.append("""
                %d seconds. Lost, doubled, oversold, confirmed, late and adrift come from comparing the two partners' own books
                and what people were told.
                """.formatted(seconds));
        return table.toString();
    }

    private static void named(StringBuilder table, String what, List<String> names) {
        if (!names.isEmpty()) {
            table.append("  %s %s%n".formatted(what, String.join(", ", names)));
        }
    }

    /// The worst only: an entry has two lines.
    private static void tell(StringBuilder table, Notification told) {
        table.append("  %s%n".formatted(told.subject()));
        told.message().lines().limit(2 * WORST).forEach(line -> table.append("    %s%n".formatted(line)));
    }

    private static void row(StringBuilder table, String what, long count) {
        table.append("  %-32s %4d%n".formatted(what, count));
    }

    private static String words(Map<?, Long> faults) {
        return faults.isEmpty()
                ? "none"
                : new TreeMap<>(faults)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", "));
    }

    /// `{"orders": {"captured": n, ...}, "stock": {"scanned": n, ...}, "dispatch": {"shipped": n, ...},
    /// "settlement": {"remittances": n, ...}, "holds": {"REASON": n, ...}, "seconds": n}`.
    void write(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode();
        root.putObject("orders")
                .put("captured", orders.captured())
                .put("accepted", orders.accepted())
                .put("placed", orders.placed().size())
                .put("held", orders.held().size())
                .put("withdrawn", orders.withdrawn().size())
                .put("deferred", deferred)
                .put("doubled", orders.doubled().size())
                .put("lost", lost);
        root.putObject("stock")
                .put("scanned", stock.scanned())
                .put("published", stock.published())
                .put("held", stock.held())
                .put("oversold", stock.oversold().count())
                .put("driftFound", stock.driftFound());
        root.putObject("dispatch")
                .put("shipped", dispatch.shipped().size())
                .put("confirmed", dispatch.confirmed().size())
                .put("held", dispatch.held().size())
                .put("confirmedTwice", dispatch.confirmedTwice().size())
                .put("lateWithoutAlert", dispatch.lateWithoutAlert().size());
        root.putObject("settlement")
                .put("remittances", settlement.remittances())
                .put("posted", settlement.posted().size())
                .put("held", settlement.held().size())
                .put("penniesAdrift", settlement.penniesAdrift());
        ObjectNode reasons = root.putObject("holds");
        holds.stream()
                .collect(Collectors.groupingBy(Held::reason, TreeMap::new, Collectors.counting()))
                .forEach(reasons::put);
        root.put("seconds", seconds);
        Files.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    }
}
