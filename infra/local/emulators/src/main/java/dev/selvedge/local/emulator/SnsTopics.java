package dev.selvedge.local.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.selvedge.local.emulator.SnsEmulator.Notification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// Topics by their ARN, what was published to each, and SNS's answers in XML.
///
/// Rules, codes and answers are those of "CreateTopic" and "Publish" in the Amazon SNS API Reference. Of its two rules
/// for subjects, ASCII and now UTF-8, the narrower holds. The wording of refusals is a guess.
final class SnsTopics {

    private static final Set<String> FIELDS = Set.of("Action", "Version", "Name", "TopicArn", "Subject", "Message");
    private static final int LARGEST_MESSAGE = 262_144;
    private static final String NAME = "[A-Za-z0-9_-]{1,256}";
    private static final String SUBJECT = "[!-~][ -~]{0,98}";

    private final AtomicLong messages = new AtomicLong();
    private final Map<String, List<Notification>> published = new ConcurrentHashMap<>();

    /// What goes back to the client.
    record Answer(int status, String xml) {}

    String create(String name) {
        String arn = "arn:aws:sns:" + FakeAccount.REGION + ":" + FakeAccount.ACCOUNT + ":" + name;
        published.putIfAbsent(arn, new CopyOnWriteArrayList<>());
        return arn;
    }

    List<Notification> published(String arn) {
        List<Notification> all = published.get(arn);
        if (all == null) {
            throw new IllegalArgumentException("there is no topic " + arn + ", only " + published.keySet());
        }
        return List.copyOf(all);
    }

    Answer answer(Map<String, String> form) {
        String action = FIELDS.containsAll(form.keySet()) ? form.getOrDefault("Action", "") : "";
        return switch (action) {
            case "CreateTopic" -> create(form);
            case "Publish" -> publish(form);
            default -> refused(501, "NotImplemented", "This emulator knows " + FIELDS + " only");
        };
    }

    private Answer create(Map<String, String> form) {
        String name = form.getOrDefault("Name", "");
        return name.matches(NAME)
                ? done("CreateTopic", "TopicArn", create(name))
                : refused(400, "InvalidParameter", "Invalid parameter: Topic Name");
    }

    private Answer publish(Map<String, String> form) {
        String message = form.getOrDefault("Message", "");
        List<Notification> topic = published.get(form.getOrDefault("TopicArn", ""));
        if (topic == null) {
            return refused(404, "NotFound", "Topic does not exist");
        }
        if (form.containsKey("Subject") && !form.get("Subject").matches(SUBJECT)) {
            return refused(400, "InvalidParameter", "Invalid parameter: Subject");
        }
        if (message.isEmpty() || message.getBytes(UTF_8).length > LARGEST_MESSAGE) {
            return refused(400, "InvalidParameter", "Invalid parameter: Message empty or too long");
        }
        topic.add(new Notification(form.getOrDefault("Subject", ""), message));
        return done("Publish", "MessageId", new UUID(0, messages.incrementAndGet()).toString());
    }

    private static Answer done(String action, String field, String value) {
        return new Answer(200, """
                <%1$sResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><%1$sResult><%2$s>%3$s</%2$s></%1$sResult>\
                <ResponseMetadata><RequestId>laptop</RequestId></ResponseMetadata></%1$sResponse>
                """.formatted(action, field, value));
    }

    private static Answer refused(int status, String code, String message) {
        return new Answer(status, """
                <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type>\
                <Code>%s</Code><Message>%s</Message></Error><RequestId>laptop</RequestId></ErrorResponse>
                """.formatted(code, message));
    }
}
