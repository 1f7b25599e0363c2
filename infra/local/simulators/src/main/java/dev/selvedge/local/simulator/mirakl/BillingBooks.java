package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/// The billing cycles in the marketplace's books, the newest first, and what waits to be billed.
final class BillingBooks {

    private static final int MOST_CYCLES = 50;

    private final Billing billing;
    private final List<CycleView> newest;

    BillingBooks(Billing billing) {
        this.billing = billing;
        this.newest = billing.cycles().reversed().stream()
                .limit(MOST_CYCLES)
                .map(Cycle::view)
                .toList();
    }

    String html() {
        return """
                <h2>Billing cycles</h2>
                <p>%d cycles, the newest %d at most; %d transaction lines, %d of them in no cycle.</p>
                <table>
                <thead><tr><th>Cycle</th><th>Created</th><th>Pay-out</th><th>To the seller</th><th>To the operator</th>\
                <th>Lines</th><th>Documents</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(
                        billing.cycles().size(),
                        MOST_CYCLES,
                        billing.log().all().size(),
                        unbilled(),
                        newest.stream().map(BillingBooks::row).collect(Collectors.joining()));
    }

    /// `{"lines": 12, "unbilled": 4, "cycles": [{"id": ..., "toSeller": 109.44, ...}]}`
    ObjectNode json() {
        ObjectNode json = Wire.object();
        json.put("lines", billing.log().all().size());
        json.put("unbilled", unbilled());
        json.set("cycles", Wire.array(newest, BillingBooks::json));
        return json;
    }

    private long unbilled() {
        return billing.log().all().stream().filter(line -> line.cycle() == null).count();
    }

    private static String row(CycleView cycle) {
        return Books.cells(List.of(
                cycle.id(),
                cycle.created().toString(),
                cycle.state().name(),
                cycle.toSeller().toPlainString() + " " + cycle.currency(),
                cycle.toOperator().toPlainString() + " " + cycle.currency(),
                Integer.toString(cycle.lines()),
                cycle.invoiceIds().stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    private static ObjectNode json(CycleView cycle) {
        ObjectNode json = Wire.object();
        json.put("id", cycle.id());
        json.put("created", cycle.created().toString());
        json.put("state", cycle.state().name());
        json.put("currency", cycle.currency());
        json.put("toSeller", Wire.amount(cycle.toSeller()));
        json.put("toOperator", Wire.amount(cycle.toOperator()));
        json.put("lines", cycle.lines());
        ObjectNode totals = json.putObject("totals");
        cycle.totals().forEach((field, total) -> totals.put(field, Wire.amount(total)));
        return json;
    }
}
