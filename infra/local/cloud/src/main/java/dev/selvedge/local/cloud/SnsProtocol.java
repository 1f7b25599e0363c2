package dev.selvedge.local.cloud;

import static dev.selvedge.local.simulator.SimulatorServer.escaped;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;

/// Amazon SNS: an action of the topic, both fields of a form.
final class SnsProtocol implements Protocol {

    private final Naming naming;

    SnsProtocol(Naming naming) {
        this.naming = naming;
    }

    @Override
    public List<Permission> needed(Call call) {
        String arn = field(call.text(), "TopicArn");
        return List.of(new Permission(
                "sns:" + field(call.text(), "Action"),
                naming.resource("topics", arn.substring(arn.lastIndexOf(':') + 1))));
    }

    /// Empty if it is not there once.
    private static String field(String form, String name) {
        List<String> values = List.of(form.split("&")).stream()
                .filter(field -> field.startsWith(name + "="))
                .map(field -> URLDecoder.decode(field.substring(name.length() + 1), UTF_8))
                .toList();
        return values.size() == 1 ? values.getFirst() : "";
    }

    /// "Publish", errors, of the Amazon SNS API Reference.
    @Override
    public Answer denied(String words) {
        String xml = """
                <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type>\
                <Code>AuthorizationError</Code><Message>%s</Message></Error><RequestId>laptop</RequestId></ErrorResponse>
                """.formatted(escaped(words));
        return new Answer(403, Map.of("Content-Type", "text/xml"), xml.getBytes(UTF_8));
    }
}
