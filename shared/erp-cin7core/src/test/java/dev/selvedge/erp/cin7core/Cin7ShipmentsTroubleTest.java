package dev.selvedge.erp.cin7core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.MovedSale;
import dev.selvedge.core.port.RateBudget.Allowance;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.cin7core.Packed;
import dev.selvedge.local.simulator.cin7core.Shipment;
import dev.selvedge.local.simulator.cin7core.Warehouse;
import dev.selvedge.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reading what the warehouse has done when something breaks (cin7-core.md A1): no failure is ever an empty page or a
/// sale of which nothing has left.
@QuarkusTest
class Cin7ShipmentsTroubleTest {

    private static final ErpReference ANY = new ErpReference("2f7b6bd9-3b0f-4a9c-9c52-6e3a53f6a3a1", "SO-00042");
    private static final String TOO_MANY =
            "[{\"ErrorCode\":503,\"Exception\":\"You have reached 60 calls per 60 seconds API limit.\"}]";

    @ParameterizedTest
    @CsvSource({
        "THROTTLE, Throttled",
        "LOSE_REQUEST, Unavailable",
        "LOSE_ANSWER, Unavailable",
        "HTML, Malformed",
        "DOWN, Unavailable",
        "REDIRECT, Malformed",
        "FORBIDDEN, Unauthorised",
        "ERROR_IN_SUCCESS, Refused"
    })
    void eachFaultIsTheFailureThatItIs(Fault fault, String expected) {
        try (Account account = Account.open().sellsCushions()) {
            ErpReference sale = account.place("X-A");
            account.plan(fault, "GET /saleList");
            account.plan(fault, "GET /sale");

            assertThat(failure(() -> moved(account)).getClass().getSimpleName()).isEqualTo(expected);
            assertThat(failure(() -> account.shipments.look(sale)).getClass().getSimpleName())
                    .isEqualTo(expected);
        }
    }

    /// A1 "Throttle answer": 429 by the document, 503 seen live, and the same words with another status.
    @ParameterizedTest
    @ValueSource(ints = {200, 400, 429, 500, 503})
    void tooManyIsThrottlingWhateverTheStatus(int status) {
        try (Account account = Account.at(cin7 -> new Odd(cin7, _ -> Answer.json(status, TOO_MANY)))) {
            assertThat(failure(() -> moved(account))).isInstanceOf(Throttled.class);
            assertThat(failure(() -> account.shipments.look(ANY))).isInstanceOf(Throttled.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void aSaleThatCin7DoesNotKnowIsRefusedInItsWords(int status) {
        String words = "[{\"ErrorCode\":404,\"Exception\":\"Sale with specified ID not found.\"}]";
        try (Account account = Account.at(cin7 -> new Odd(cin7, _ -> Answer.json(status, words)))) {
            assertThat(failure(() -> account.shipments.look(ANY)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.words()).isEqualTo("Sale with specified ID not found."));
        }
    }

    @Test
    void aWebPageIsNoSale() {
        try (Account account = Account.at(cin7 -> new Odd(cin7, _ -> cin7.webPage()))) {
            assertThat(failure(() -> moved(account))).isInstanceOf(Malformed.class);
            assertThat(failure(() -> account.shipments.look(ANY))).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void aSpentBudgetThrottlesBeforeAnythingIsAsked() {
        try (Account account = Account.open().sellsCushions()) {
            account.budget.reserve(new Allowance("cin7", Duration.ofMinutes(1), Duration.ZERO), Samples.NOON);

            assertThat(failure(() -> moved(account))).isInstanceOf(Throttled.class);
            assertThat(failure(() -> account.shipments.look(ANY))).isInstanceOf(Throttled.class);
            assertThat(account.calls).isEmpty();
        }
    }

    /// Four seconds of others' calls are more than the stock waits for.
    @Test
    void dispatchWaitsForItsTurnAsLongAsOrdersDo() {
        try (Account account = Account.open().sellsCushions()) {
            account.budget.reserve(new Allowance("cin7", Duration.ofSeconds(4), Duration.ZERO), Samples.NOON);

            assertThat(failure(() -> account.stock.stock(Optional.empty(), Optional.empty())))
                    .isInstanceOf(Throttled.class);
            assertThat(moved(account)).isEmpty();
            assertThat(account.clock.instant()).isEqualTo(Samples.NOON.plusSeconds(4));
        }
    }

    /// What is planned is not looked at for its number, and what is shipped is, whoever reads first.
    @Test
    void ofBoxesOfOneFulfilmentTheOneThatLeftIsAParcelAndThePlannedOneIsNot() {
        try (Account account = Account.open().sellsCushions()) {
            ErpReference sale = account.place("X-A");
            UUID id = UUID.fromString(sale.id());
            Warehouse warehouse = account.cin7.backOffice().warehouse();
            int number = warehouse.pick(id);
            warehouse.pack(
                    id, number, List.of(new Packed("CUSHION-TEAL-45", 1, "1"), new Packed("CUSHION-TEAL-45", 1, "2")));
            warehouse.plan(id, number, new Shipment("1", "DPD", "A", Samples.NOON));
            warehouse.ship(id, number, new Shipment("2", "DPD", "B", Samples.NOON));

            assertThat(account.shipments.look(sale).parcels()).singleElement().satisfies(parcel -> {
                assertThat(parcel.tracking()).isEqualTo("B");
                assertThat(parcel.goods()).isEqualTo(Map.of(Account.CUSHION, 1));
            });
        }
    }

    @Test
    void aBadRowIsLoggedAndAGoodOneIsNot() {
        String good = "{\"SaleID\":\"1\",\"OrderNumber\":\"SO-1\",\"Updated\":\"2026-03-02T12:00:00.00Z\"}";
        String undated = "{\"SaleID\":\"2\",\"OrderNumber\":\"SO-2\",\"Updated\":\"soon\"}";
        String nameless = "{\"OrderNumber\":\"SO-3\",\"Updated\":\"2026-03-02T12:00:00.00Z\"}";
        String body = "{\"Total\":3,\"SaleList\":[" + String.join(",", good, undated, nameless) + "]}";
        try (Account account = Account.at(cin7 -> new Odd(cin7, _ -> Odd.json(body)));
                Warnings warnings = new Warnings()) {
            assertThat(moved(account)).extracting(sale -> sale.sale().id()).containsExactly("1", "2");

            assertThat(warnings.said)
                    .containsExactly(
                            "bad row in saleList: SO-2, no Updated that can be read",
                            "bad row in saleList: SO-3, no SaleID");
        }
    }

    private static List<MovedSale> moved(Account account) {
        return account.shipments.movedSince(Samples.NOON, Optional.empty()).items();
    }

    private static RemoteFailure failure(Runnable asked) {
        @Nullable RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, asked::run);
        return Optional.ofNullable(failure).orElseThrow(() -> new AssertionError("nothing failed"));
    }

    /// What is logged while it is open.
    private static final class Warnings extends Handler implements AutoCloseable {

        private static final Logger LOG = Logger.getLogger("selvedge");

        private final List<String> said = new ArrayList<>();

        private Warnings() {
            LOG.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage() + ": " + MDC.get("sale") + ", " + MDC.get("why"));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            LOG.removeHandler(this);
        }
    }
}
