package dev.selvedge.erp.cin7core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale.Standing;
import dev.selvedge.core.model.MovedSale;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Page;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows of saleList to the letter (cin7-core.md A1, A2).
@QuarkusTest
class Cin7MovedWireTest {

    private static final Instant SINCE = Samples.NOON;

    /// All fields of A2, and one that no document knows.
    private static final String ROW = """
            {"SaleID":"2f7b6bd9-3b0f-4a9c-9c52-6e3a53f6a3a1","OrderNumber":"SO-00042","Status":"ORDERED",\
            "OrderDate":"2026-03-02T00:00:00","InvoiceDate":null,"Customer":"John Lewis Marketplace",\
            "CustomerID":"5e3a53f6-0000-4000-8000-000000000001","InvoiceNumber":null,"CustomerReference":"JL-1",\
            "InvoiceAmount":0.0000,"PaidAmount":0.0000,"SaleInvoicesTotalAmount":0.0000,"InvoiceDueDate":null,\
            "ShipBy":"2026-03-04T00:00:00","BaseCurrency":"GBP","CustomerCurrency":"GBP","CreditNoteNumber":null,\
            "Updated":"2026-03-02T13:14:15.1234567Z","QuoteStatus":"NOT AVAILABLE","OrderStatus":"AUTHORISED",\
            "CombinedPickingStatus":"NOT PICKED","CombinedPackingStatus":"NOT PACKED",\
            "CombinedShippingStatus":"NOT SHIPPED","FulFilmentStatus":"NOT FULFILLED",\
            "CombinedInvoiceStatus":"NOT INVOICED","CombinedPaymentTotal":0.0000,"CreditNoteStatus":"NOT AVAILABLE",\
            "CombinedPaymentStatus":"UNPAID","Type":"Simple Sale","CombinedTrackingNumbers":"","SourceChannel":"API",\
            "ExternalID":"X-A","OrderLocationID":"5e3a53f6-0000-4000-8000-000000000002","NewSince":{"A":[1]}}""";

    @Test
    void aRowIsReadAsItStands() {
        assertThat(page(1, ROW))
                .isEqualTo(new Page<>(
                        List.of(new MovedSale(
                                new ErpReference("2f7b6bd9-3b0f-4a9c-9c52-6e3a53f6a3a1", "SO-00042"),
                                Optional.of(new OrderId("X-A")),
                                Instant.parse("2026-03-02T13:14:15.123456700Z"),
                                Standing.WAITING,
                                false)),
                        Optional.empty(),
                        1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T13:14:15.12Z,              2026-03-02T13:14:15.12Z",
        "2026-03-02T13:14:15.123Z,             2026-03-02T13:14:15.123Z",
        "2026-03-02T13:14:15.1234567Z,         2026-03-02T13:14:15.123456700Z",
        "2026-03-02T13:14:15.1234567,          2026-03-02T13:14:15.123456700Z",
        "2026-07-02T13:14:15.12,               2026-07-02T13:14:15.12Z",
        "2026-07-02T13:14:15,                  2026-07-02T13:14:15Z",
        "2026-07-02T13:14:15.12+01:00,         2026-07-02T12:14:15.12Z"
    })
    void aStampIsUtcWhetherItSaysSoOrNot(String updated, Instant movedAt) {
        assertThat(only(with("Updated", quoted(updated))).movedAt()).isEqualTo(movedAt);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null", "''", "'  '"},
            nullValues = "null")
    void aBlankExternalIdIsNoOrder(String externalId) {
        assertThat(only(with("ExternalID", externalId == null ? "null" : quoted(externalId)))
                        .order())
                .isEmpty();
    }

    @Test
    void anOrdersIdIsReadCharacterForCharacter() {
        assertThat(only(with("ExternalID", quoted(" x-A "))).order()).contains(new OrderId(" x-A "));
    }

    @Test
    void aSaleWithoutANumberIsCalledByItsId() {
        assertThat(only(with("OrderNumber", "null")).sale())
                .isEqualTo(new ErpReference(
                        "2f7b6bd9-3b0f-4a9c-9c52-6e3a53f6a3a1", "2f7b6bd9-3b0f-4a9c-9c52-6e3a53f6a3a1"));
    }

    /// The words of A2, in any case, and some that nobody knows yet.
    @ParameterizedTest
    @CsvSource({
        "Status,                 VOIDED,            VOIDED,  false",
        "Status,                 Voided,            VOIDED,  false",
        "OrderStatus,            voided,            VOIDED,  false",
        "Status,                 COMPLETED,         WAITING, false",
        "CombinedPickingStatus,  PICKING,           BEGUN,   false",
        "CombinedPickingStatus,  partially picked,  BEGUN,   false",
        "CombinedPickingStatus,  not available,     WAITING, false",
        "CombinedPickingStatus,  ON A SHELF,        BEGUN,   false",
        "CombinedPackingStatus,  PACKED,            BEGUN,   false",
        "CombinedPackingStatus,  Not Packed,        WAITING, false",
        "CombinedShippingStatus, SHIPPED,           BEGUN,   true",
        "CombinedShippingStatus, Partially Shipped, BEGUN,   true",
        "CombinedShippingStatus, SHIPPING,          BEGUN,   true",
        "CombinedShippingStatus, VOIDED,            BEGUN,   true",
        "CombinedShippingStatus, AT THE DOOR,       BEGUN,   true",
        "CombinedShippingStatus, Not Shipped,       WAITING, false",
        "CombinedShippingStatus, NOT AVAILABLE,     WAITING, false",
        "CombinedShippingStatus, '',                WAITING, false"
    })
    void aHeadingSaysHowFarTheWarehouseIs(String field, String word, Standing standing, boolean shipped) {
        MovedSale moved = only(with(field, quoted(word)));

        assertThat(moved.standing()).isEqualTo(standing);
        assertThat(moved.shipped()).isEqualTo(shipped);
    }

    @Test
    void aVoidSaleOfWhichSomethingLeftIsVoid() {
        assertThat(only(with("Status", quoted("VOIDED")).replace("NOT SHIPPED", "SHIPPED"))
                        .standing())
                .isEqualTo(Standing.VOIDED);
    }

    @Test
    void aRowWithoutStatusesIsWaiting() {
        MovedSale moved = only("{\"SaleID\":\"7a6e\",\"Updated\":\"2026-03-02T13:14:15.12Z\"}");

        assertThat(moved.standing()).isEqualTo(Standing.WAITING);
        assertThat(moved.shipped()).isFalse();
        assertThat(moved.order()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \""})
    void aRowWithoutASaleIdIsLeftOutAndHidesNoOther(String id) {
        Page<MovedSale> page = page(2, with("SaleID", id), ROW);

        assertThat(page.items())
                .extracting(MovedSale::movedAt)
                .containsExactly(only(ROW).movedAt());
        assertThat(page.total()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"yesterday\"", "\"02/03/2026\"", "\"2026-02-30T13:14:15.12Z\"", "17"})
    void aSaleThatDoesNotSayWhenItMovedIsShownAsMovedSinceTheWalkBegan(String updated) {
        assertThat(page(2, with("Updated", updated), ROW).items())
                .extracting(MovedSale::movedAt)
                .containsExactly(SINCE, only(ROW).movedAt());
        assertThat(only(with("Updated", updated)).movedAt()).isEqualTo(SINCE);
    }

    /// Else the feed would stand still and nobody would know.
    @Test
    void severalRowsNoneOfWhichSaysWhichSaleMovedAndWhenAreNoPage() {
        assertMalformed(answer(2, with("Updated", "null"), with("SaleID", "null")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"Page\":1,\"SaleList\":[]}",
                "{\"Total\":1,\"Page\":1}",
                "{\"Total\":1,\"Page\":1,\"SaleList\":[]}",
                "{\"Total\":1,\"Page\":1,\"SaleList\":[{\"SaleID\":\"7a6e\""
            })
    void anAnswerThatIsNoPageIsMalformed(String body) {
        assertMalformed(body);
    }

    @Test
    void aPageWithFewerRowsThanItsTotalPromisesIsMalformed() {
        assertMalformed(answer(2, ROW));
        assertMalformed(answer(1_500, rows(999)));
    }

    @Test
    void afterAFullPageTheNextIsAskedForByItsNumber() {
        try (Account account = answering(answer(2_001, rows(1_000)))) {
            Page<MovedSale> second = account.shipments.movedSince(SINCE, Optional.of("2"));

            assertThat(second.next()).contains("3");
            assertThat(second.total()).isEqualTo(2_001);
            assertThat(account.calls).extracting(call -> call.parameter("Page")).containsExactly("2");
            assertThat(account.shipments.movedSince(SINCE, second.next()).next())
                    .isEmpty();
        }
    }

    /// A list that shrank is no failure: whoever walks sees its total.
    @Test
    void aPageBehindTheEndIsEmpty() {
        try (Account account = answering(answer(1_000))) {
            assertThat(account.shipments.movedSince(SINCE, Optional.of("2")))
                    .isEqualTo(new Page<MovedSale>(List.of(), Optional.empty(), 1_000));
        }
    }

    /// A1 "Dates": three digits of fraction and no zone; never later than what is meant.
    @Test
    void aPageIsAskedForInOneCallFromTheMillisecondBefore() {
        try (Account account = answering(answer(0))) {
            account.shipments.movedSince(Instant.parse("2026-03-02T12:00:00.123999900Z"), Optional.empty());

            Call call = account.calls.getFirst();
            assertThat(account.calls).hasSize(1);
            assertThat(call.operation()).isEqualTo("GET /ExternalApi/v2/saleList");
            assertThat(call.query()).containsOnlyKeys("UpdatedSince", "Page", "Limit");
            assertThat(call.parameter("UpdatedSince")).isEqualTo("2026-03-02T12:00:00.123");
            assertThat(call.parameter("Page")).isEqualTo("1");
            assertThat(call.parameter("Limit")).isEqualTo("1000");
        }
    }

    private static void assertMalformed(String body) {
        try (Account account = answering(body)) {
            assertThat(catchThrowableOfType(
                            Malformed.class, () -> account.shipments.movedSince(SINCE, Optional.empty())))
                    .isNotNull();
        }
    }

    private static MovedSale only(String row) {
        return page(1, row).items().getFirst();
    }

    private static Page<MovedSale> page(int total, String... rows) {
        try (Account account = answering(answer(total, rows))) {
            return account.shipments.movedSince(SINCE, Optional.empty());
        }
    }

    private static Account answering(String body) {
        return Account.at(cin7 -> new Odd(cin7, _ -> Odd.json(body)));
    }

    private static String[] rows(int many) {
        return IntStream.range(0, many).mapToObj(_ -> ROW).toArray(String[]::new);
    }

    private static String answer(int total, String... rows) {
        return "{\"Total\":%d,\"Page\":1,\"SaleList\":[%s]}"
                .formatted(total, List.of(rows).stream().collect(Collectors.joining(",")));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String with(String field, String value) {
        return ROW.replaceFirst('"' + field + "\":(\"[^\"]*\"|null)", '"' + field + "\":" + value);
    }
}
