package dev.selvedge.local.cloud;

import static dev.selvedge.local.simulator.SimulatorServer.escaped;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.selvedge.local.emulator.SnsEmulator.Notification;
import dev.selvedge.local.simulator.Answer;
import java.util.List;
import java.util.stream.Collectors;

/// The latest of what was published to each topic, newest first, for the cloud's page and as JSON.
record Noticeboard(Topics topics) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHOWN = 20;

    /// The page's section on what people were told last, in full; nothing while they were told nothing.
    String latest() {
        return topics.arns().keySet().stream()
                .flatMap(topic -> latest(topic).stream().limit(1))
                .map(Noticeboard::section)
                .collect(Collectors.joining());
    }

    private static String section(Notification one) {
        return "<h2>The latest alert</h2>\n<p><strong>%s</strong></p>\n<pre>%s</pre>\n"
                .formatted(escaped(one.subject()), escaped(one.message()));
    }

    /// The page's table rows.
    String rows() {
        return topics.arns().keySet().stream()
                .flatMap(topic -> latest(topic).stream().map(one -> row(topic, one)))
                .collect(Collectors.joining());
    }

    /// A topic's messages as `[{"subject": …, "message": …}]`.
    Answer json(String topic) {
        return topics.arns().containsKey(topic)
                ? Answer.json(200, JSON.valueToTree(latest(topic)).toString())
                : Answer.text(404, "the topics are " + topics.arns().keySet());
    }

    private List<Notification> latest(String topic) {
        return topics.published(topic).reversed().stream().limit(SHOWN).toList();
    }

    private static String row(String topic, Notification one) {
        return "<tr><td>%s</td><td>%s</td><td><pre>%s</pre></td></tr>\n"
                .formatted(escaped(topic), escaped(one.subject()), escaped(one.message()));
    }
}
