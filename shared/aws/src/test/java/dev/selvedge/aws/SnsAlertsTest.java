package dev.selvedge.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.Alert;
import dev.selvedge.core.port.Alerts;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.NotFoundException;

class SnsAlertsTest {

    private final Requests requests = new Requests();
    private final String topic = LocalAws.topic();
    private final Alerts alerts = new SnsAlerts(LocalAws.sns(requests), topic);

    @Test
    void anAlertIsOneRequest() {
        alerts.send(new Alert("Orders wait", "2 orders wait"));

        assertThat(requests.take()).hasSize(1);
    }

    @Test
    void aTextThatJustFitsIsNotCut() {
        Alert alert = new Alert("Stock differs", "é".repeat(131_072));

        alerts.send(alert);

        assertThat(LocalAws.alerts(topic)).containsExactly(alert);
    }

    @Test
    void aTextThatIsTooLongEndsWithTheNumberOfLinesThatAreMissing() {
        String line = "CUSHION is 7 and shown as 9 at £4";

        alerts.send(new Alert("Stock differs", (line + "\n").repeat(10_000)));

        String text = LocalAws.alerts(topic).getFirst().text();
        List<String> lines = text.lines().toList();
        int whole = lines.size() - 1;
        assertThat(text.getBytes(UTF_8).length).isBetween(262_144 - 35, 262_144);
        assertThat(lines.subList(0, whole)).containsOnly(line);
        assertThat(lines.getLast()).isEqualTo("(too long for one message; lines missing: " + (10_000 - whole) + ")");
    }

    @Test
    void aTextThatIsOneByteTooLongIsCut() {
        alerts.send(new Alert("Stock differs", "é".repeat(131_072) + "e"));

        assertThat(LocalAws.alerts(topic).getFirst().text())
                .startsWith("éé")
                .endsWith("é\n(too long for one message; lines missing: 1)");
    }

    @Test
    void anUnknownTopicIsAFailure() {
        Alerts astray = new SnsAlerts(LocalAws.sns(), topic + "-gone");

        assertThatThrownBy(() -> astray.send(new Alert("Orders wait", "2 orders wait")))
                .isInstanceOf(NotFoundException.class);
    }
}
