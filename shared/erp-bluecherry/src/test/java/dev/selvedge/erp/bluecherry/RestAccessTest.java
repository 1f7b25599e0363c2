package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import dev.selvedge.erp.bluecherry.RestHouse.Oddity;
import dev.selvedge.erp.bluecherry.RestSettings.Sends;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.bluecherry.Access;
import dev.selvedge.local.simulator.bluecherry.Rest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each of the five ways in, at a door that admits nobody else.
@QuarkusTest
class RestAccessTest {

    private static final String TOKEN = "POST /oauth/token";
    private static final Map<String, String> CLIENT = Map.of("clientId", "our id", "clientSecret", "s&cret:1");

    private Optional<RestHouse> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(RestHouse::close);
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of(new Access.None(), new RestSettings.Access.None(), Map.of()),
                Arguments.of(
                        new Access.Basic("ann", "open: sésame"),
                        new RestSettings.Access.Basic(),
                        Map.of("user", "ann", "password", "open: sésame")),
                Arguments.of(new Access.Bearer("abc"), new RestSettings.Access.Bearer(), Map.of("token", "abc")),
                Arguments.of(
                        new Access.ApiKeyHeader("X-Key", "abc"),
                        new RestSettings.Access.ApiKeyHeader("X-Key"),
                        Map.of("key", "abc")),
                Arguments.of(theirs(Duration.ofMinutes(5)), ours(Sends.FORM), CLIENT));
    }

    private static Access.ClientCredentials theirs(Duration lives) {
        return new Access.ClientCredentials("/oauth/token", "our id", "s&cret:1", lives);
    }

    private static RestSettings.Access.ClientCredentials ours(Sends sends) {
        return new RestSettings.Access.ClientCredentials(URI.create("/oauth/token"), Optional.of("erp"), sends);
    }

    private RestHouse open(Access theirs, RestSettings.Access ours, Map<String, String> parts) {
        RestHouse house = new RestHouse(new Oddity(
                rest -> new Rest(rest.paths(), theirs, rest.pageSize()),
                rest -> RestHouse.with(rest, ours),
                simulator -> simulator));
        house.keys.parts.putAll(parts);
        opened = Optional.of(house);
        return house;
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whoHasTheSecretIsLetIn(Access theirs, RestSettings.Access ours, Map<String, String> parts) {
        RestHouse house = open(theirs, ours, parts);

        house.sold("PO-1", 1).receive();

        assertThat(house.theirs.order("PO-1")).isPresent();
    }

    @Test
    void whoHasAnotherSecretIsNotAndItIsFetchedAnew() {
        RestHouse house = open(new Access.Bearer("abc"), new RestSettings.Access.Bearer(), Map.of("token", "old"));
        house.order("PO-1", 1);

        assertThat(catchThrowableOfType(RemoteFailure.class, house.exchange::send))
                .isInstanceOf(Unauthorised.class);

        assertThat(house.keys.refusals).isEqualTo(1);
    }

    @Test
    void oneTokenServesManyCalls() {
        RestHouse house = open(theirs(Duration.ofMinutes(5)), ours(Sends.FORM), CLIENT);

        house.sold("PO-1", 1).sold("PO-2", 1).receive();

        assertThat(house.calls(TOKEN)).singleElement().satisfies(call -> {
            assertThat(call.text()).contains("scope=erp");
            assertThat(call.header("Authorization")).isNull();
        });
    }

    @Test
    void aTokenIsFetchedAnewShortlyBeforeItExpires() {
        RestHouse house = open(theirs(Duration.ofMinutes(5)), ours(Sends.FORM), CLIENT);
        house.sold("PO-1", 1);
        house.clock.pass(Duration.ofSeconds(265));
        house.sold("PO-2", 1);
        assertThat(house.calls(TOKEN)).hasSize(1);

        house.clock.pass(Duration.ofSeconds(10));
        house.sold("PO-3", 1);

        assertThat(house.calls(TOKEN)).hasSize(2);
        assertThat(house.theirs.orders()).hasSize(3);
    }

    @Test
    void aTokenThatIsRefusedBeforeItsTimeIsFetchedOnceMore() {
        RestHouse house = open(theirs(Duration.ofMinutes(5)), ours(Sends.FORM), CLIENT);
        house.sold("PO-1", 1);
        house.plan(Fault.FORBIDDEN, "POST /orders");

        house.sold("PO-2", 1);

        assertThat(house.calls(TOKEN)).hasSize(2);
        assertThat(house.theirs.order("PO-2")).isPresent();
        assertThat(house.keys.refusals).isZero();
    }

    @Test
    void aFreshTokenThatIsRefusedIsNotFetchedAgainInTheSameRun() {
        RestHouse house = open(theirs(Duration.ofMinutes(5)), ours(Sends.FORM), CLIENT);
        house.order("PO-1", 1);
        house.plan(Fault.FORBIDDEN, "POST /orders");

        assertThat(catchThrowableOfType(RemoteFailure.class, house.exchange::send))
                .isInstanceOf(Unauthorised.class);

        assertThat(house.calls(TOKEN)).hasSize(1);
        assertThat(house.exchange.send()).isEqualTo(1);
    }

    @Test
    void aWrongClientIsUnauthorisedAndTheSecretIsFetchedAnew() {
        RestHouse house = open(
                theirs(Duration.ofMinutes(5)), ours(Sends.FORM), Map.of("clientId", "our id", "clientSecret", "old"));
        house.order("PO-1", 1);

        Unauthorised refused = catchThrowableOfType(Unauthorised.class, house.exchange::send);

        assertThat(refused.getMessage()).contains(TOKEN).doesNotContain("old");
        assertThat(house.keys.refusals).isPositive();
        house.keys.parts.putAll(CLIENT);
        assertThat(house.exchange.send()).isEqualTo(1);
    }

    /// RFC 6749, 2.3.1: both are encoded as in a form before they are joined.
    @Test
    void aClientMaySayWhoItIsInTheHeader() {
        RestHouse house = open(
                new Access.ClientCredentials("/oauth/token", "our+id", "s%26cret%3A1", Duration.ofMinutes(5)),
                ours(Sends.BASIC),
                CLIENT);

        house.sold("PO-1", 1);

        assertThat(house.theirs.order("PO-1")).isPresent();
        assertThat(house.calls(TOKEN))
                .singleElement()
                .satisfies(call -> assertThat(call.text()).doesNotContain("secret"));
    }
}
