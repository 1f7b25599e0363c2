package dev.selvedge.local.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.local.emulator.SnsEmulator.Notification;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.SnsException;

class SnsEmulatorTest {

    private final SnsEmulator emulator = SnsEmulator.start();
    private final SnsClient client = emulator.client();
    private final String topic = emulator.createTopic("acme-alerts");

    @AfterEach
    void close() {
        client.close();
        emulator.close();
    }

    @Test
    void whatIsPublishedIsKept() {
        String id = client.publish(
                        some -> some.topicArn(topic).subject("A+B = 100% & <C>").message("£4 = 1+1 & <é>\n☂ 🧶\r\n"))
                .messageId();
        String nextId = client.publish(some -> some.topicArn(topic).message("without a subject"))
                .messageId();

        assertThat(id).isNotEmpty().isNotEqualTo(nextId);
        assertThat(emulator.messages(topic))
                .containsExactly(
                        new Notification("A+B = 100% & <C>", "£4 = 1+1 & <é>\n☂ 🧶\r\n"),
                        new Notification("", "without a subject"));
    }

    @Test
    void aTopicIsMadeOnceHoweverOftenItIsAskedFor() {
        String made = client.createTopic(some -> some.name("acme-others")).topicArn();
        client.publish(some -> some.topicArn(made).message("x"));

        assertThat(made).isEqualTo("arn:aws:sns:eu-west-2:000000000000:acme-others");
        assertThat(client.createTopic(some -> some.name("acme-others")).topicArn())
                .isEqualTo(made);
        assertThat(emulator.messages(made)).containsExactly(new Notification("", "x"));
        assertThat(emulator.messages(topic)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme alerts", "acme.alerts", "<acme>"})
    void aTopicsNameIsLettersDigitsHyphensAndUnderscores(String name) {
        refused(() -> client.createTopic(some -> some.name(name)));
    }

    @Test
    void anUnknownTopicIsNotFound() {
        String unknown = topic + "-gone";

        assertThatThrownBy(() -> client.publish(some -> some.topicArn(unknown).message("x")))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        refused -> assertThat(refused.statusCode()).isEqualTo(404));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> emulator.messages(unknown))
                .withMessageContaining(unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " Orders", "Orders\nwait", "Orders\twait", "£7"})
    void aSubjectThatIsNotOneLineOfAsciiIsRefused(String subject) {
        refused(() ->
                client.publish(some -> some.topicArn(topic).subject(subject).message("x")));
    }

    @Test
    void aSubjectHasFewerThanAHundredCharacters() {
        client.publish(some -> some.topicArn(topic).subject("s".repeat(99)).message("x"));

        refused(() -> client.publish(
                some -> some.topicArn(topic).subject("s".repeat(100)).message("x")));
    }

    @Test
    void aMessageHasAtMost262144BytesOfUtf8() {
        client.publish(some -> some.topicArn(topic).message("é".repeat(131_072)));

        refused(() -> client.publish(some -> some.topicArn(topic).message("é".repeat(131_072) + "e")));
        refused(() -> client.publish(some -> some.topicArn(topic).message("")));
    }

    @Test
    void whatIsNotEmulatedIsRefused() {
        notEmulated(() -> client.listTopics());
        notEmulated(() -> client.publish(
                some -> some.topicArn(topic).messageStructure("json").message("{\"default\": \"x\"}")));
    }

    private void refused(ThrowingCallable call) {
        int before = emulator.messages(topic).size();

        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidParameterException.class,
                        refused -> assertThat(refused.statusCode()).isEqualTo(400));
        assertThat(emulator.messages(topic)).hasSize(before);
    }

    private static void notEmulated(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SnsException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("NotImplemented"));
    }
}
