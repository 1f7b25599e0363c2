package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.RateLimit;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.RowOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// cin7-core.md A2, `/saleList`, and the lag of A6.
class SaleListTest {

    private static final String KEYS = "SaleID, OrderNumber, Status, OrderDate, InvoiceDate, Customer, CustomerID, "
            + "InvoiceNumber, CustomerReference, InvoiceAmount, PaidAmount, SaleInvoicesTotalAmount, InvoiceDueDate, "
            + "ShipBy, BaseCurrency, CustomerCurrency, CreditNoteNumber, Updated, QuoteStatus, OrderStatus, "
            + "CombinedPickingStatus, CombinedPackingStatus, CombinedShippingStatus, FulFilmentStatus, "
            + "CombinedInvoiceStatus, CombinedPaymentTotal, CreditNoteStatus, CombinedPaymentStatus, Type, "
            + "CombinedTrackingNumbers, SourceChannel, ExternalID, OrderLocationID";

    private final Caller caller = new Caller();

    @Test
    void aRowHasTheDocumentedKeysAndNoOthers() {
        caller.ordered("JL-1", 1);

        JsonNode row = json(caller.get("/saleList")).at("/SaleList/0");

        assertThat(row.fieldNames()).toIterable().containsExactlyInAnyOrder(KEYS.split(", "));
        assertThat(row.get("OrderDate").asText()).isEqualTo("2026-03-02T00:00:00");
        assertThat(row.get("Updated").asText()).isEqualTo("2026-03-02T09:00:00.00Z");
    }

    @Test
    void theEnvelopeCountsRecordsAndTheOldestComesFirst() {
        caller.newSale("JL-1");
        caller.newSale("JL-2");
        caller.newSale("JL-3");

        JsonNode page = json(caller.get("/saleList?page=1&limit=2"));

        assertThat(page.get("Total").asInt()).isEqualTo(3);
        assertThat(externalIds(page)).containsExactly("JL-1", "JL-2");
    }

    @Test
    void aSaleIsFoundByItsExternalId() {
        caller.newSale("JL-1");
        caller.newSale("JL-12");

        assertThat(found("ExternalID=JL-1")).containsExactly("JL-1");
        assertThat(found("ExternalID=JL-9")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"so-0000, JL-1", "COR-JL-2, JL-2", "backorder, JL-1", "nothing, "})
    void searchLooksForATextWithinTheDocumentedFields(String text, String expected) {
        caller.ordered("JL-1", 7);
        caller.newSale("JL-2");

        assertThat(found("Search=" + text)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "Status=BACKORDERED, JL-1",
        "Status=ordering, JL-2",
        "OrderStatus=AUTHORISED, JL-1",
        "OrderStatus=NOT%20AVAILABLE, JL-2",
        "CombinedPickStatus=NOT%20PICKED, JL-1",
        "CombinedInvoiceStatus=AUTHORISED, ",
        "CombinedInvoiceStatus=NOT%20INVOICED, JL-1",
    })
    void statusesFilterWhateverTheirCase(String filter, String expected) {
        caller.ordered("JL-1", 7);
        caller.newSale("JL-2");

        assertThat(found(filter)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void salesAreReadByWhenTheyWereMadeOrChanged() {
        UUID first = caller.newSale("JL-1");
        caller.clock.advance(Duration.ofMinutes(10));
        caller.newSale("JL-2");
        caller.clock.advance(Duration.ofMinutes(10));
        caller.post("/sale/order", Caller.order(first, "AUTHORISED", "KETTLE-RED", 1));

        assertThat(found("CreatedSince=2026-03-02T09:10:00")).containsExactly("JL-2");
        assertThat(found("UpdatedSince=2026-03-02T09:10:00.001Z")).containsExactly("JL-1");
        assertThat(found("UpdatedUntil=2026-03-02T09:10:00")).containsExactly("JL-2");
        assertThat(found("UpdatedSince=2026-03-02")).containsExactly("JL-1", "JL-2");
        assertThat(found("UpdatedSince=2026-03-03")).isEmpty();
    }

    @Test
    void voidedSalesStayInTheList() {
        UUID sale = caller.newSale("JL-1");

        caller.delete("/sale?ID=" + sale + "&Void=true");

        JsonNode page = json(caller.get("/saleList?ExternalID=JL-1"));
        assertThat(page.at("/SaleList/0/Status").asText()).isEqualTo("VOIDED");
    }

    @Test
    void theListMayLagBehindANewSaleThatCanAlreadyBeReadByItsId() {
        Caller lagging = new Caller(Caller.documented().withSearchLag(Duration.ofSeconds(5)));
        UUID sale = lagging.newSale("JL-1");

        lagging.clock.advance(Duration.ofSeconds(4));
        assertThat(json(lagging.get("/saleList?ExternalID=JL-1")).get("Total").asInt())
                .isZero();
        assertThat(lagging.sale(sale).get("ExternalID").asText()).isEqualTo("JL-1");
        lagging.clock.advance(Duration.ofSeconds(1));
        assertThat(json(lagging.get("/saleList?ExternalID=JL-1")).get("Total").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "OLDEST_FIRST, JL-1 JL-2 JL-3",
        "NEWEST_FIRST, JL-3 JL-2 JL-1",
        "LONGEST_UNCHANGED_FIRST, JL-2 JL-3 JL-1",
        "LATEST_CHANGED_FIRST, JL-1 JL-3 JL-2",
    })
    void theOrderOfTheRowsIsASetting(RowOrder order, String expected) {
        Caller listing = new Caller(Caller.documented().with(order));
        UUID first = listing.ordered("JL-1", 1);
        listing.clock.advance(Duration.ofMinutes(1));
        listing.newSale("JL-2");
        listing.clock.advance(Duration.ofMinutes(1));
        listing.newSale("JL-3");
        listing.clock.advance(Duration.ofMinutes(1));
        listing.office.warehouse().pick(first);

        assertThat(String.join(" ", externalIds(json(listing.get("/saleList")))))
                .isEqualTo(expected);
    }

    @Test
    void aSaleThatChangesBetweenTwoPagesHidesAnother() {
        Caller listing = new Caller(Caller.documented().with(RowOrder.LONGEST_UNCHANGED_FIRST));
        UUID first = listing.ordered("JL-1", 1);
        for (String later : List.of("JL-2", "JL-3", "JL-4")) {
            listing.clock.advance(Duration.ofMinutes(1));
            listing.newSale(later);
        }
        assertThat(externalIds(json(listing.get("/saleList?Limit=2")))).containsExactly("JL-1", "JL-2");

        listing.clock.advance(Duration.ofMinutes(1));
        listing.office.warehouse().pick(first);

        assertThat(externalIds(json(listing.get("/saleList?Limit=2&Page=2")))).containsExactly("JL-4", "JL-1");
    }

    @Test
    void everyActOfTheWarehouseMovesUpdated() {
        UUID sale = caller.ordered("JL-1", 2);
        Warehouse warehouse = caller.office.warehouse();
        Shipment shipment = new Shipment("Box 1", "DPD", "1550", caller.clock.instant());
        List<Runnable> acts = List.of(
                () -> warehouse.pick(sale),
                () -> warehouse.pack(sale, "Box 1"),
                () -> warehouse.plan(sale, 1, shipment),
                () -> warehouse.ship(sale, 1, "Box 1"),
                () -> warehouse.changeTracking(sale, 1, "Box 1", "DPD", "1551"),
                () -> warehouse.unship(sale, 1, "Box 1"),
                () -> warehouse.undoPack(sale, 1),
                () -> warehouse.undoPick(sale, 1),
                () -> warehouse.editLine(sale, "KETTLE-RED", 3),
                () -> warehouse.voidSale(sale));

        for (Runnable act : acts) {
            caller.clock.advance(Duration.ofMinutes(1));
            String now = Times.stamp(caller.clock.instant());
            assertThat(found("UpdatedSince=" + now)).isEmpty();
            act.run();
            assertThat(found("UpdatedSince=" + now)).containsExactly("JL-1");
        }
    }

    @Test
    void salesAreFoundByHowFarTheyAreShipped() {
        UUID half = caller.ordered("JL-1", 2);
        caller.ordered("JL-2", 1);
        caller.office.warehouse().pick(half, Map.of("KETTLE-RED", 1L));
        caller.office.warehouse().pack(half, "Box 1");
        caller.office.warehouse().ship(half, new Shipment("Box 1", "DPD", "1550", caller.clock.instant()));

        assertThat(found("CombinedShippingStatus=PARTIALLY%20SHIPPED")).containsExactly("JL-1");
        assertThat(found("CombinedShippingStatus=not%20shipped")).containsExactly("JL-2");
        assertThat(found("CombinedShippingStatus=SHIPPED")).isEmpty();
    }

    @Test
    void tenThousandSalesAreAskedForTheLatestInNoTime() {
        Caller large = new Caller(Caller.documented().with(new RateLimit(0, Duration.ofSeconds(60), 503)));
        for (int sale = 1; sale <= 10_000; sale++) {
            large.office.enterSale(
                    new HandSale("Somebody", "Shop", Map.of("KETTLE-RED", 1L)).withExternalId("S-" + sale));
        }
        large.clock.advance(Duration.ofMinutes(10));
        large.office.warehouse().pick(Guids.of("sale", 1));
        String since =
                "/saleList?UpdatedSince=" + Times.stamp(large.clock.instant().minusSeconds(300));
        assertThat(externalIds(json(large.get(since)))).containsExactly("S-1");

        List<Long> nanos = LongStream.range(0, 51)
                .map(call -> nanos(() -> large.get(since)))
                .sorted()
                .boxed()
                .toList();

        assertThat(Duration.ofNanos(nanos.get(25))).isLessThan(Duration.ofMillis(20));
    }

    private static long nanos(Runnable call) {
        long before = System.nanoTime();
        call.run();
        return System.nanoTime() - before;
    }

    private List<String> found(String query) {
        return externalIds(json(caller.get("/saleList?" + query)));
    }

    private static List<String> externalIds(JsonNode page) {
        return page.get("SaleList").findValuesAsText("ExternalID");
    }
}
