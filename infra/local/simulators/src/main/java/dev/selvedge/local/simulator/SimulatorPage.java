package dev.selvedge.local.simulator;

import java.util.Map;

/// The page of a simulator: its books, and a switch for each way to break it.
final class SimulatorPage {

    private SimulatorPage() {}

    static String of(Simulator simulator, Faults faults) {
        String books;
        synchronized (simulator) {
            books = simulator.books();
        }
        return """
                <!doctype html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta http-equiv="refresh" content="5">
                <title>%1$s (simulated)</title>
                <style>
                body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1a1a1a; }
                table { border-collapse: collapse; width: 100%%; }
                th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #ddd; vertical-align: top; }
                form { display: inline; }
                button { font: inherit; padding: .1rem .6rem; }
                .on { background: #ffd9d9; }
                </style>
                </head>
                <body>
                <h1>%1$s <small>(simulated)</small></h1>
                <h2>Break it</h2>
                <table>
                <thead><tr><th>Fault</th><th>Odds for each call</th><th>Met so far</th><th>Switch</th></tr></thead>
                <tbody>
                %2$s</tbody>
                </table>
                %3$s
                </body>
                </html>
                """.formatted(SimulatorServer.escaped(simulator.name()), switches(faults), books);
    }

    private static String switches(Faults faults) {
        StringBuilder rows = new StringBuilder();
        Map<Fault, Long> met = faults.met();
        faults.odds()
                .forEach((fault, odds) -> rows.append("""
                <tr%s><td>%s</td><td>%.0f %%</td><td>%d</td><td>%s%s%s</td></tr>
                """.formatted(
                                odds > 0 ? " class=\"on\"" : "",
                                fault,
                                odds * 100,
                                met.getOrDefault(fault, 0L),
                                button(fault, "0", "off"),
                                button(fault, "0.2", "one in five"),
                                button(fault, "1", "always"))));
        return rows.toString();
    }

    private static String button(Fault fault, String odds, String label) {
        return "<form method=\"post\" action=\"/_simulator/faults/%s?odds=%s\"><button>%s</button></form> "
                .formatted(fault, odds, label);
    }
}
