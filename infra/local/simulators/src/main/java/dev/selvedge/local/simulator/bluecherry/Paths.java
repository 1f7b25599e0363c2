package dev.selvedge.local.simulator.bluecherry;

/// Where the REST face answers (bluecherry.md B3, REST: every path a guess).
public record Paths(
        String orders, String inventory, String shipments, String returns, String journals, String cashReceipts) {

    static Paths documented() {
        return new Paths("/orders", "/inventory/ats", "/shipments", "/returns", "/gl/journals", "/ar/cash-receipts");
    }
}
