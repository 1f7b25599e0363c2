package dev.selvedge.local.cloud;

import static dev.selvedge.local.simulator.SimulatorServer.escaped;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.net.URI;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// The page on which a person sees what goes on: queues, dead letters, functions, and where else to look.
final class CloudPage {

    private CloudPage() {}

    static Answer answer(
            Call call, String connection, CloudServices services, FunctionHosts functions, Map<String, URI> links) {
        if (!call.operation().equals("GET /")) {
            return Answer.text(404, "only / is here");
        }
        return Answer.html(200, """
                <!doctype html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta http-equiv="refresh" content="2">
                <title>%1$s: the laptop cloud</title>
                <style>
                body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1a1a1a; }
                table { border-collapse: collapse; width: 100%%; }
                th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #ddd; vertical-align: top; }
                td.number { text-align: right; }
                pre { margin: 0; white-space: pre-wrap; max-height: 12rem; overflow: auto; }
                .wrong { background: #ffd9d9; }
                </style>
                </head>
                <body>
                <h1>%1$s <small>(the laptop cloud)</small></h1>
                %2$s
                <h2>Queues</h2>
                <table>
                <thead><tr><th>Queue</th><th>Waiting</th><th>In flight</th><th>Delayed</th><th>Dead letters</th></tr></thead>
                <tbody>
                %3$s</tbody>
                </table>
                <h2>Functions</h2>
                <table>
                <thead><tr><th>Function</th><th>State</th><th>Invocations</th><th>Failures</th><th>Peak memory</th><th>Last error</th></tr></thead>
                <tbody>
                %4$s</tbody>
                </table>
                </body>
                </html>
                """.formatted(
                        escaped(connection),
                        links(links),
                        rows(services.queues().depths(), CloudPage::queue),
                        rows(functions.byName(), (name, function) -> function(function.state()))));
    }

    private static <T> String rows(Map<String, T> all, BiFunction<String, T, String> row) {
        return all.entrySet().stream()
                .map(each -> row.apply(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    private static String links(Map<String, URI> links) {
        return rows(
                links,
                (title, address) ->
                        "<p><a href=\"%s\">%s</a></p>\n".formatted(escaped(address.toString()), escaped(title)));
    }

    private static String queue(String name, QueueDepth depth) {
        return """
                <tr%s><td>%s</td><td class="number">%d</td><td class="number">%d</td><td class="number">%d</td><td class="number">%d</td></tr>
                """.formatted(
                        wrongWhen(depth.dead() > 0),
                        escaped(name),
                        depth.waiting(),
                        depth.inFlight(),
                        depth.delayed(),
                        depth.dead());
    }

    private static String function(FunctionState state) {
        return """
                <tr%s><td>%s</td><td>%s</td><td class="number">%d</td><td class="number">%d</td><td class="number">%s</td><td><pre>%s</pre></td></tr>
                """.formatted(
                wrongWhen(state.failures() > 0),
                escaped(state.name()),
                state.temperature(),
                state.invocations(),
                state.failures(),
                state.peakMegabytes().isPresent() ? state.peakMegabytes().getAsInt() + " MB" : "unknown",
                escaped(state.lastError().orElse("")));
    }

    private static String wrongWhen(boolean wrong) {
        return wrong ? " class=\"wrong\"" : "";
    }
}
