package dev.selvedge.erp.cin7core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Shortfall;
import dev.selvedge.core.model.Sighting;
import dev.selvedge.core.model.Sighting.Absent;
import dev.selvedge.core.model.Sighting.CannotTell;
import dev.selvedge.core.model.Sighting.Found;
import dev.selvedge.core.model.Sighting.Progress;
import dev.selvedge.core.model.Sighting.Several;
import dev.selvedge.core.model.Sku;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// Looking for sales and SKUs over HTTP: lists that match too much, lag, and keep what is void.
@QuarkusTest
class Cin7LookUpTest {

    private static final Instant LONG_AGO = Samples.NOON.minusSeconds(3_600);
    private static final OrderId ORDER = new OrderId("X-A");

    /// cin7-core.md A1, "Auth".
    @Test
    void everyCallCarriesBothKeys() {
        try (Account account = Account.open().sellsCushions()) {
            ErpReference sale = account.place("X-A");
            account.erp.find(ORDER, LONG_AGO);
            account.erp.undo(sale);

            assertThat(account.calls).hasSize(6).allSatisfy(call -> {
                assertThat(call.headers().get("api-auth-accountid")).containsExactly(Scene.ACCOUNT);
                assertThat(call.headers().get("api-auth-applicationkey")).containsExactly(Scene.APPLICATION_KEY);
            });
        }
    }

    /// cin7-core.md A1, "Pagination" and "Rate limit": a thousand rows a page, a call a second.
    @Test
    void aSkuIsFoundOnTheSecondPageOfThoseThatContainIt() {
        try (Account account = Account.open()) {
            for (int each = 0; each < 1_000; each++) {
                account.sells(new Sku("SOFA-" + each), 0);
            }
            account.sells(new Sku("SOFA"), 0);

            assertThat(account.erp.lookUp(new Sku("SOFA"))).contains(new Sku("SOFA"));
            assertThat(account.erp.lookUp(new Sku("SOF"))).isEmpty();

            assertThat(account.calls("GET /product"))
                    .allSatisfy(call -> assertThat(call.parameter("Limit")).isEqualTo("1000"));
            assertThat(account.calls("GET /product").size()).isBetween(3, 4);
        }
    }

    @Test
    void aNearMissByCaseOrByBlanksIsShownAsCin7SpellsIt() {
        try (Account account = Account.open().sellsCushions()) {
            assertThat(account.erp.lookUp(new Sku("cushion-teal-45"))).contains(Account.CUSHION);
            assertThat(account.erp.lookUp(new Sku(" CUSHION-TEAL-45 "))).contains(Account.CUSHION);
            assertThat(account.erp.lookUp(new Sku("CUSHION-TEAL-4"))).isEmpty();
        }
    }

    @Test
    void theVerySkuIsPreferredToANearMiss() {
        try (Account account = Account.open()) {
            account.sells(new Sku("Rug"), 0).sells(new Sku("RUG"), 0);

            assertThat(account.erp.lookUp(new Sku("RUG"))).contains(new Sku("RUG"));
            assertThat(account.erp.lookUp(new Sku("Rug"))).contains(new Sku("Rug"));
        }
    }

    /// cin7-core.md A6: "the list may lag".
    @Test
    void aSaleThatTheListDoesNotShowYetIsNotTakenForAbsent() {
        try (Account account = Account.open(theirs -> theirs.withSearchLag(Duration.ofSeconds(8)))
                .sellsCushions()) {
            ErpReference sale = account.place("X-A");
            Instant acted = account.clock.instant();

            assertThat(account.erp.find(ORDER, acted)).isEqualTo(new CannotTell(acted.plus(Account.SEARCH_LAG)));

            account.clock.set(acted.plus(Account.SEARCH_LAG));
            assertThat(account.erp.find(ORDER, acted))
                    .isEqualTo(new Found(sale, Progress.ORDERED, Map.of(Account.CUSHION, 2), List.of()));
        }
    }

    @Test
    void whatIsNotThereAfterTheLagIsAbsent() {
        try (Account account = Account.open()) {
            Instant acted = account.clock.instant();
            account.clock.set(acted.plus(Account.SEARCH_LAG).minusMillis(1));
            assertThat(account.erp.find(ORDER, acted)).isInstanceOf(CannotTell.class);

            account.clock.set(acted.plus(Account.SEARCH_LAG).plusSeconds(1));

            assertThat(account.erp.find(ORDER, acted)).isEqualTo(new Absent());
        }
    }

    /// cin7-core.md A6: no rejection of a duplicate ExternalID is documented.
    @Test
    void twoSalesForAnOrderAreSeveral() {
        try (Account account = Account.open().sellsCushions()) {
            ErpReference one = account.place("X-A");
            ErpReference other = account.place("X-A");

            assertThat(account.erp.find(ORDER, LONG_AGO))
                    .isInstanceOfSatisfying(
                            Several.class,
                            several -> assertThat(several.references()).containsExactlyInAnyOrder(one, other));
        }
    }

    /// cin7-core.md A6: ignore VOIDED rows.
    @Test
    void aVoidSaleDoesNotCount() {
        try (Account account = Account.open().sellsCushions()) {
            account.erp.undo(account.place("X-A"));
            assertThat(account.erp.find(ORDER, LONG_AGO)).isEqualTo(new Absent());

            ErpReference second = account.place("X-A");

            assertThat(account.erp.find(ORDER, LONG_AGO))
                    .isEqualTo(new Found(second, Progress.ORDERED, Map.of(Account.CUSHION, 2), List.of()));
        }
    }

    @Test
    void anOrderWhoseIdOnlyBeginsAlikeIsAnother() {
        try (Account account = Account.open().sellsCushions()) {
            account.place("X-AB");
            account.place("x-a");

            assertThat(account.erp.find(ORDER, LONG_AGO)).isEqualTo(new Absent());
        }
    }

    /// Not even by a list that matches what begins alike, as `Sku` does (cin7-core.md A3).
    @Test
    void aListThatMatchesTooMuchIsComparedAgain() {
        String row =
                "{\"SaleID\":\"7a6e\",\"OrderNumber\":\"SO-1\",\"Status\":\"ORDERED\",\"OrderStatus\":\"AUTHORISED\","
                        + "\"ExternalID\":\"X-AB\"}";
        try (Account account = Account.at(
                cin7 -> new Odd(cin7, call -> Odd.json("{\"Total\":1,\"Page\":1,\"SaleList\":[" + row + "]}")))) {
            assertThat(account.erp.find(ORDER, LONG_AGO)).isEqualTo(new Absent());
        }
    }

    @Test
    void aHeadWithoutLinesIsFoundStartedAndFinishedOnce() {
        try (Account account = Account.open().sellsCushions()) {
            account.plan(Fault.LOSE_REQUEST, "POST /sale/order");
            Assertions.catchThrowable(() -> account.place("X-A"));
            Found started = (Found) account.erp.find(ORDER, LONG_AGO);
            assertThat(started.progress()).isEqualTo(Progress.STARTED);

            account.erp.finish(Samples.order("X-A").build(), started.reference());

            assertThat(account.standing("X-A")).singleElement().satisfies(sale -> {
                assertThat(sale.orderStatus()).isEqualTo("AUTHORISED");
                assertThat(sale.lines()).hasSize(1);
            });
        }
    }

    @Test
    void aSightingOfABackorderSaysWhatIsShort() {
        try (Account account = Account.open().sells(Account.CUSHION, 1)) {
            ErpReference sale = account.place("X-A");

            Sighting sighting = account.erp.find(ORDER, LONG_AGO);

            assertThat(sighting)
                    .isEqualTo(new Found(
                            sale,
                            Progress.ORDERED,
                            Map.of(Account.CUSHION, 2),
                            List.of(new Shortfall(Account.CUSHION, 1))));
        }
    }
}
