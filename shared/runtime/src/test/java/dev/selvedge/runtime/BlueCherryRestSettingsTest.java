package dev.selvedge.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.erp.bluecherry.RestSettings;
import dev.selvedge.erp.bluecherry.RestSettings.Access;
import dev.selvedge.erp.bluecherry.RestSettings.Sends;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is configured of BlueCherry's REST interface.
class BlueCherryRestSettingsTest {

    private static final String URL = "https://bluecherry.example/api";
    private static final String REST = "selvedge.bluecherry.rest.";

    @Test
    void theDefaultsAreTheDocumentedOnes() {
        assertThat(rest(Map.of())).isEqualTo(RestSettings.at(URI.create(URL)));
    }

    @Test
    void whereItIsMustBeSaidWhereItIsUsed() {
        assertThatThrownBy(() -> Configured.blueCherry(Map.of("selvedge.bluecherry.transport", "rest"))
                        .start())
                .hasMessageContaining("selvedge.bluecherry.rest.url");
        assertThatCode(() -> Configured.blueCherry(Map.of("selvedge.bluecherry.transport", "x12"))
                        .start())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic", "bearer", "api-key-header"})
    void whereItAsksForCredentialsTheirSecretMustBeNamed(String access) {
        Map<String, String> properties =
                Map.of("selvedge.bluecherry.transport", "rest", REST + "url", URL, REST + "access", access);
        Map<String, String> withSecret = new HashMap<>(properties);
        withSecret.put("selvedge.bluecherry.secret", "acme/bluecherry");

        assertThatThrownBy(() -> Configured.blueCherry(properties).start())
                .hasMessageContaining("selvedge.bluecherry.secret");
        assertThatCode(() -> Configured.blueCherry(withSecret).start()).doesNotThrowAnyException();
        assertThat(BlueCherryChoices.secret(
                        Configured.blueCherry(withSecret).connection().bluecherry()))
                .contains("acme/bluecherry");
    }

    @Test
    void everyWayToBeKnownCanBeChosen() {
        assertThat(rest(Map.of("access", "basic")).access()).isEqualTo(new Access.Basic());
        assertThat(rest(Map.of("access", "bearer")).access()).isEqualTo(new Access.Bearer());
        assertThat(rest(Map.of("access", "api-key-header", "header", "X-Key")).access())
                .isEqualTo(new Access.ApiKeyHeader("X-Key"));
        assertThat(rest(Map.of("access", "client-credentials", "token", "/token", "scope", "erp", "sends", "form"))
                        .access())
                .isEqualTo(new Access.ClientCredentials(URI.create("/token"), Optional.of("erp"), Sends.FORM));
    }

    @Test
    void everyPathPlaceAndListCanBeSet() {
        RestSettings rest = rest(Map.ofEntries(
                Map.entry("paths.orders", "/so"),
                Map.entry("paths.cancellations", "/so/cancel"),
                Map.entry("paths.inventory", "/ats"),
                Map.entry("paths.shipments", "/asn"),
                Map.entry("paths.journals", "/gl"),
                Map.entry("paths.cash-receipts", "/cash"),
                Map.entry("bodies.order.ponumber", "/header/po"),
                Map.entry("bodies.answer.LineRef", "/lines/-/ref"),
                Map.entry("bodies.shipment.TrackingNo", "/cartons/-/tracking"),
                Map.entry("bodies.stock.AsOf", "/computed"),
                Map.entry("bodies.cash-receipts.CheckNo", "/check"),
                Map.entry("bodies.journal.Account", "/lines/-/account"),
                Map.entry("bodies.numbers", "qty"),
                Map.entry("bodies.words", "/fault/text"),
                Map.entry("lists.renamed.page-size", "limit"),
                Map.entry("lists.stock-only.warehouse", "NJ1"),
                Map.entry("lists.shipments-only.customer", "JLM"),
                Map.entry("lists.items", "/data"),
                Map.entry("lists.total", "/count"),
                Map.entry("lists.page-size", "7"),
                Map.entry("statuses", "TAKEN=ACCEPTED"),
                Map.entry("has-it-already", "posted before")));

        assertThat(rest.paths()).isEqualTo(new RestSettings.Paths("/so", "/so/cancel", "/ats", "/asn", "/gl", "/cash"));
        assertThat(rest.bodies())
                .isEqualTo(new RestSettings.Bodies(
                        Map.of("PONumber", "/header/po"),
                        Map.of("LineRef", "/lines/-/ref"),
                        Map.of("TrackingNo", "/cartons/-/tracking"),
                        Map.of("AsOf", "/computed"),
                        Map.of("CheckNo", "/check"),
                        Map.of("Account", "/lines/-/account"),
                        Set.of("Qty"),
                        List.of("/fault/text")));
        assertThat(rest.lists())
                .isEqualTo(new RestSettings.Lists(
                        Map.of("pageSize", "limit"),
                        Map.of("warehouse", "NJ1"),
                        Map.of("customer", "JLM"),
                        "/data",
                        "/count",
                        7));
        assertThat(rest.statuses()).isEqualTo(Map.of("TAKEN", "ACCEPTED"));
        assertThat(rest.hasItAlready()).isEqualTo("posted before");
    }

    @Test
    void everyPaceCanBeSet() {
        RestSettings rest = rest(Map.of(
                "pace.call-every", "PT1S",
                "pace.patience", "PT2S",
                "pace.connect-timeout", "PT3S",
                "pace.read-timeout", "PT4S",
                "pace.answered-within", "PT5M",
                "pace.overlap", "PT6M",
                "pace.look-back", "P7D",
                "pace.orders-at-once", "8",
                "pace.watched", "P9D"));

        assertThat(rest.pace())
                .isEqualTo(new RestSettings.Pace(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(6),
                        Duration.ofDays(7),
                        8,
                        Duration.ofDays(9)));
    }

    @ParameterizedTest
    @CsvSource({
        "url, bluecherry",
        "access, kerberos",
        "header, ' '",
        "token, ''",
        "paths.orders, so",
        "bodies.order.Price, /price",
        "bodies.order.PONumber, po",
        "bodies.numbers, Price",
        "bodies.words, error",
        "lists.renamed.colour, shade",
        "lists.page-size, 0",
        "statuses, TAKEN=FINE",
        "has-it-already, (",
        "pace.call-every, -PT1S",
        "pace.read-timeout, PT0S",
        "pace.look-back, PT0S",
        "pace.orders-at-once, 0",
    })
    void aValueThatCannotBeRightIsRefusedByItsName(String property, String value) {
        Map<String, String> properties = new HashMap<>();
        properties.put("access", property.equals("header") ? "api-key-header" : "client-credentials");
        properties.put("token", "/token");
        properties.put(property, value);

        assertThatThrownBy(() -> rest(properties)).hasMessageContaining(REST + property);
    }

    private static RestSettings rest(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>();
        all.put("selvedge.bluecherry.transport", "rest");
        all.put(REST + "url", URL);
        properties.forEach((name, value) -> all.put(REST + name, value));
        return BlueCherryChoices.of(Configured.blueCherry(all).connection().bluecherry())
                .rest();
    }
}
