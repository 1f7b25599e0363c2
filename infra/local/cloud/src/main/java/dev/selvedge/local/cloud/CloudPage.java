package dev.selvedge.local.cloud;

import static dev.selvedge.local.simulator.SimulatorServer.escaped;

import dev.selvedge.local.cloud.Outcome.Answered;
import dev.selvedge.local.cloud.Outcome.Failed;
import dev.selvedge.local.cloud.Topology.Trigger.ByHand;
import dev.selvedge.local.cloud.Topology.Trigger.Messages;
import dev.selvedge.local.cloud.Topology.Trigger.Schedule;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.net.URI;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// The page on which a person sees what goes on: queues, dead letters, functions, what people were told, and where else
/// to look.
///
/// A function that waits for a person is invoked by `POST /invoke/NAME`, with its event as the body; the latest
/// messages of a topic are had as JSON by `GET /topics/NAME`.
record CloudPage(
        String connection, Topology topology, CloudServices services, FunctionHosts functions, Map<String, URI> links) {

    private static final String INVOKE = "POST /invoke/";
    private static final String TOPIC = "GET /topics/";

    Answer answer(Call call) {
        String operation = call.operation();
        if (operation.equals("GET /")) {
            return page();
        }
        if (operation.startsWith(TOPIC)) {
            return noticeboard().json(operation.substring(TOPIC.length()));
        }
        String name = operation.startsWith(INVOKE) ? operation.substring(INVOKE.length()) : "";
        Topology.Function function = topology.functions().get(name);
        return function != null && function.trigger() instanceof ByHand
                ? invoked(name, call.text())
                : Answer.text(
                        404, "only / is here, /topics/NAME, and /invoke/NAME of a function that waits for a person");
    }

    private Answer invoked(String name, String event) {
        return switch (functions.of(name).invoke(event)) {
            case Answered answered -> Answer.json(200, answered.payload());
            case Failed failed -> Answer.text(500, failed.type() + ": " + failed.message());
        };
    }

    private Answer page() {
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
                pre { margin: 0; white-space: pre-wrap; }
                td pre { max-height: 12rem; overflow: auto; }
                .wrong { background: #ffd9d9; }
                </style>
                </head>
                <body>
                <h1>%1$s <small>(the laptop cloud)</small></h1>
                %2$s
                %6$s<h2>Queues</h2>
                <table>
                <thead><tr><th>Queue</th><th>Waiting</th><th>In flight</th><th>Delayed</th><th>Dead letters</th></tr></thead>
                <tbody>
                %3$s</tbody>
                </table>
                <h2>Functions</h2>
                <table>
                <thead><tr><th>Function</th><th>Runs</th><th>State</th><th>Invocations</th><th>Failures</th><th>Peak memory</th><th>Last error</th></tr></thead>
                <tbody>
                %4$s</tbody>
                </table>
                <h2>Told</h2>
                <table>
                <thead><tr><th>Topic</th><th>Subject</th><th>Message</th></tr></thead>
                <tbody>
                %5$s</tbody>
                </table>
                </body>
                </html>
                """.formatted(
                        escaped(connection),
                        links(links),
                        rows(services.queues().depths(), CloudPage::queue),
                        rows(functions.byName(), this::function),
                        noticeboard().rows(),
                        noticeboard().latest()));
    }

    private Noticeboard noticeboard() {
        return new Noticeboard(services.topics());
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

    private String function(String name, FunctionHost host) {
        FunctionState state = host.state();
        return """
                <tr%s><td>%s</td><td>%s</td><td>%s</td><td class="number">%d</td><td class="number">%d</td><td class="number">%s</td><td><pre>%s</pre></td></tr>
                """.formatted(
                wrongWhen(state.failures() > 0),
                escaped(name),
                escaped(runs(name)),
                state.temperature(),
                state.invocations(),
                state.failures(),
                state.peakMegabytes().isPresent() ? state.peakMegabytes().getAsInt() + " MB" : "unknown",
                escaped(state.lastError().orElse("")));
    }

    private String runs(String name) {
        Topology.Function function = topology.functions().get(name);
        return function == null
                ? ""
                : switch (function.trigger()) {
                    case Schedule schedule -> "every " + schedule.rateMinutes() + " min";
                    case Messages messages -> "on " + messages.queue();
                    case ByHand _ -> "by hand, " + INVOKE + name;
                };
    }

    private static String wrongWhen(boolean wrong) {
        return wrong ? " class=\"wrong\"" : "";
    }
}
