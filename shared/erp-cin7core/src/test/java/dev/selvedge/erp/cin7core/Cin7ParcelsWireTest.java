package dev.selvedge.erp.cin7core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.ErpSale.Standing;
import dev.selvedge.core.model.Parcel;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.local.simulator.Call;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A sale and its fulfilments to the letter (cin7-core.md A2).
@QuarkusTest
class Cin7ParcelsWireTest {

    private static final String ID = "2f7b6bd9-3b0f-4a9c-9c52-6e3a53f6a3a1";
    private static final ErpReference SALE = new ErpReference(ID, "SO-00042");
    private static final Sku CUSHION = new Sku("CUSHION");
    private static final Sku RUG = new Sku("RUG");

    /// The fields of A2, and some that no document knows.
    private static final String WHOLE = """
            {"ID":"2f7b6bd9-3b0f-4a9c-9c52-6e3a53f6a3a1","Customer":"John Lewis Marketplace","Status":"INVOICING",\
            "CombinedPickingStatus":"PICKED","CombinedPackingStatus":"PACKED","CombinedShippingStatus":"SHIPPED",\
            "CombinedTrackingNumbers":"1550 1,H2","LastModifiedOn":"2026-03-02T13:14:15.1234567Z","NewSince":[{}],\
            "Quote":{"Status":"NOT AVAILABLE","Lines":[]},\
            "Order":{"SaleOrderNumber":"SO-00042","Status":"AUTHORISED","Lines":[\
            {"SKU":"CUSHION","Quantity":3.0000,"Price":12.5,"Tax":2.08,"Total":12.5,"TaxRule":"20%"},\
            {"SKU":"RUG","Quantity":1.0000,"Price":90,"Tax":15,"Total":90,"TaxRule":"20%"}],"AdditionalCharges":[]},\
            "Fulfilments":[\
            {"TaskID":"task-1","FulfillmentNumber":1,"LinkedInvoiceNumber":"","FulFilmentStatus":"FULFILLED",\
            "Pick":{"Status":"AUTHORISED","Lines":[{"SKU":"CUSHION","Location":"Main","Quantity":2}]},\
            "Pack":{"Status":"AUTHORISED","Lines":[{"ProductID":"p-1","SKU":"CUSHION","Name":"Cushion",\
            "Location":"Main","LocationID":"l-1","Quantity":2.0000,"BatchSN":"B1","ExpiryDate":null,"Box":"Box 1",\
            "NonInventory":false,"WarrantyRegistrationNumber":null}]},\
            "Ship":{"Status":"AUTHORISED","RequireBy":null,"ShippingAddress":{"Line1":"4 Loom Street"},\
            "ShippingNotes":"","Lines":[{"ShipmentDate":"2026-03-02T00:00:00","Carrier":" DPD ","Boxes":"Box 1",\
            "TrackingNumber":" 1550 1","TrackingURL":"https://example.org/1550","IsShipped":true}]}},\
            {"TaskID":"task-2","FulfillmentNumber":2,"LinkedInvoiceNumber":"","FulFilmentStatus":"FULFILLED",\
            "Pack":{"Status":"AUTHORISED","Lines":[{"SKU":"CUSHION","Quantity":1,"Box":"Box 1"},\
            {"SKU":"RUG","Quantity":1,"Box":"Box 1"}]},\
            "Ship":{"Status":"AUTHORISED","Lines":[\
            {"Carrier":"Evri","Boxes":"Box 1","TrackingNumber":"H2","IsShipped":true}]}}],\
            "Invoices":[],"InventoryMovements":[]}""";

    @Test
    void aSaleIsReadAsItStands() {
        assertThat(look(WHOLE))
                .isEqualTo(new ErpSale(
                        Instant.parse("2026-03-02T13:14:15.123456700Z"),
                        Standing.BEGUN,
                        Map.of(CUSHION, 3, RUG, 1),
                        List.of(
                                new Parcel("task-1/Box 1", " DPD ", " 1550 1", Map.of(CUSHION, 2)),
                                new Parcel("task-2/Box 1", "Evri", "H2", Map.of(CUSHION, 1, RUG, 1))),
                        List.of()));
    }

    @Test
    void aSaleIsLookedAtInOneCallWithoutItsMovements() {
        try (Account account = answering(WHOLE)) {
            account.shipments.look(SALE);

            assertThat(account.calls).hasSize(1);
            Call call = account.calls.getFirst();
            assertThat(call.operation()).isEqualTo("GET /ExternalApi/v2/sale");
            assertThat(call.query()).containsOnlyKeys("ID", "HideInventoryMovements");
            assertThat(call.parameter("ID")).isEqualTo(ID);
            assertThat(call.parameter("HideInventoryMovements")).isEqualTo("true");
        }
    }

    @Test
    void theIdOfASaleMayComeInAnotherCase() {
        assertThat(look(WHOLE.replace(ID, "2F7B6BD9-3B0F-4A9C-9C52-6E3A53F6A3A1"))
                        .parcels())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"VOIDED, AUTHORISED", "voided, AUTHORISED", "ORDERED, VOIDED"})
    void aVoidSaleStillShowsWhatItsFulfilmentsSay(String status, String orderStatus) {
        ErpSale sale = look(WHOLE.replace("INVOICING", status)
                .replace(
                        "\"SaleOrderNumber\":\"SO-00042\",\"Status\":\"AUTHORISED\"",
                        "\"Status\":\"" + orderStatus + '"'));

        assertThat(sale.standing()).isEqualTo(Standing.VOIDED);
        assertThat(sale.parcels()).hasSize(2);
    }

    /// Whatever is said of it later is news.
    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"02/03/2026\""})
    void aSaleThatDoesNotSayWhenItChangedDidSoBeforeEverything(String stamp) {
        assertThat(look(WHOLE.replace("\"2026-03-02T13:14:15.1234567Z\"", stamp))
                        .movedAt())
                .isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"ID\":\"2f7b6bd9-3b0f-4a9c-9c52-6e3a53f6a3a1\"}",
                "{\"ID\":\"00000000-3b0f-4a9c-9c52-6e3a53f6a3a1\",\"Order\":{\"Lines\":[]}}",
                "{\"Order\":{\"Lines\":[]}}",
                "{\"ID\":\"2f7b6bd9-3b0f-4a9c-9c52-6e3a53f6a3a1\",\"Order\":{\"Lines\":["
            })
    void anAnswerThatIsNotThisSaleIsMalformed(String body) {
        try (Account account = answering(body)) {
            assertThat(catchThrowableOfType(Malformed.class, () -> account.shipments.look(SALE)))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"Fulfilments\":null", ",\"Fulfilments\":[]", ",\"Fulfilments\":[{},null]"})
    void aSaleWithoutFulfilmentsHasNoParcels(String fulfilments) {
        ErpSale sale = look("{\"ID\":\"" + ID + "\",\"Order\":{\"Lines\":null}" + fulfilments + "}");

        assertThat(sale.standing()).isEqualTo(Standing.WAITING);
        assertThat(sale.pieces()).isEmpty();
        assertThat(sale.parcels()).isEmpty();
        assertThat(sale.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VOIDED", "Voided", "voided"})
    void aVoidFulfilmentShipsNothing(String status) {
        ErpSale sale = look(fulfilments(
                fulfilment(1, packed("CUSHION", "1", "A"), shipped("A")).replace("FULFILLED", status),
                fulfilment(2, packed("RUG", "1", "A"), shipped("A"))));

        assertThat(sale.parcels()).extracting(Parcel::goods).containsExactly(Map.of(RUG, 1));
        assertThat(sale.faults()).isEmpty();
    }

    @Test
    void aVoidShipTaskShipsNothingAndAVoidPackTaskPackedNothing() {
        String fulfilment = fulfilment(1, packed("CUSHION", "1", "A"), shipped("A"));

        ErpSale noShip = look(
                fulfilments(fulfilment.replace("\"Ship\":{\"Status\":\"AUTHORISED", "\"Ship\":{\"Status\":\"Voided")));
        ErpSale noPack = look(
                fulfilments(fulfilment.replace("\"Pack\":{\"Status\":\"AUTHORISED", "\"Pack\":{\"Status\":\"VOIDED")));

        assertThat(noShip.parcels()).isEmpty();
        assertThat(noShip.faults()).isEmpty();
        assertThat(noPack.parcels()).isEmpty();
        assertThat(noPack.faults()).containsExactly("fulfilment 1: box 'A' has left and was not packed");
    }

    /// Other statuses, known or not, say nothing that the lines do not.
    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "PARTIALLY AUTHORISED", "NOT AVAILABLE", "ON ITS WAY", ""})
    void whatTheLinesSayCountsWhateverTheStatus(String status) {
        String fulfilment = fulfilment(1, packed("CUSHION", "1", "A"), shipped("A"));

        assertThat(look(fulfilments(fulfilment.replace("FULFILLED", status).replace("AUTHORISED", status)))
                        .parcels())
                .extracting(Parcel::goods)
                .containsExactly(Map.of(CUSHION, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "null", "\"false\""})
    void whatIsOnlyPlannedHasNotLeft(String isShipped) {
        ErpSale sale = look(fulfilments(
                fulfilment(1, packed("CUSHION", "1", "A"), shipped("A").replace("true", isShipped))));

        assertThat(sale.parcels()).isEmpty();
        assertThat(sale.faults()).isEmpty();
    }

    @Test
    void aPlanForABoxThatHasLeftIsNoSecondParcel() {
        ErpSale sale = look(fulfilments(fulfilment(
                1, packed("CUSHION", "1", "A"), shipped("A"), shipped("A").replace("true", "false"))));

        assertThat(sale.parcels()).hasSize(1);
        assertThat(sale.faults()).isEmpty();
    }

    @Test
    void aParcelOfManyBoxesHoldsAllThatWasPackedIntoThem() {
        ErpSale sale = look(fulfilments(fulfilment(
                1,
                packed("CUSHION", "2", "A") + "," + packed("CUSHION", "1.0000", "B 2") + "," + packed("RUG", "4", " A ")
                        + "," + packed("RUG", "8", "C") + "," + packed("RUG", "16", "a"),
                shipped(" A ,B 2,A"))));

        assertThat(sale.faults()).isEmpty();
        assertThat(sale.parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.id()).isEqualTo("task-1/ A ,B 2,A");
            assertThat(parcel.goods()).isEqualTo(Map.of(CUSHION, 3, RUG, 4));
        });
    }

    @Test
    void boxesOfOneFulfilmentThatLeaveApartAreParcelsEach() {
        ErpSale sale = look(fulfilments(fulfilment(
                1, packed("CUSHION", "2", "A") + "," + packed("CUSHION", "1", "B"), shipped("B"), shipped("A"))));

        assertThat(sale.parcels()).extracting(Parcel::id).containsExactly("task-1/B", "task-1/A");
        assertThat(sale.parcels()).extracting(Parcel::goods).containsExactly(Map.of(CUSHION, 1), Map.of(CUSHION, 2));
    }

    @Test
    void noCarrierAndNoNumberAreEmptyWhetherNullEmptyOrMissing() {
        String nulls = "{\"Boxes\":\"A\",\"Carrier\":null,\"TrackingNumber\":null,\"IsShipped\":true}";
        String empty = "{\"Boxes\":\"A\",\"Carrier\":\"\",\"TrackingNumber\":\"\",\"IsShipped\":true}";
        String missing = "{\"Boxes\":\"A\",\"IsShipped\":true}";

        for (String line : List.of(nulls, empty, missing)) {
            assertThat(look(fulfilments(fulfilment(1, packed("CUSHION", "1", "A"), line)))
                            .parcels())
                    .containsExactly(new Parcel("task-1/A", "", "", Map.of(CUSHION, 1)));
        }
    }

    @Test
    void whatIsNoStockIsNoGoods() {
        String service = packed("GIFT-WRAP", "0.5", "A").replace("}", ",\"NonInventory\":true}");

        ErpSale sale = look(fulfilments(fulfilment(1, service + "," + packed("CUSHION", "1", "A"), shipped("A"))));

        assertThat(sale.faults()).isEmpty();
        assertThat(sale.parcels()).extracting(Parcel::goods).containsExactly(Map.of(CUSHION, 1));
    }

    @Test
    void aBoxThatLeavesTwiceIsAFault() {
        assertFaults(
                fulfilments(fulfilment(
                        3, packed("CUSHION", "1", "A") + "," + packed("RUG", "1", "B"), shipped("A"), shipped("B, A"))),
                "fulfilment 3: box 'A' has left twice");
    }

    @Test
    void aBoxThatWasNotPackedIsAFault() {
        assertFaults(
                fulfilments(fulfilment(2, packed("CUSHION", "1", "A"), shipped("A,B"))),
                "fulfilment 2: box 'B' has left and was not packed");
        assertFaults(
                fulfilments(fulfilment(2, packed("CUSHION", "1", "A"), shipped("a"))),
                "fulfilment 2: box 'a' has left and was not packed");
    }

    /// What lies in no box may be all that is not packed yet.
    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \""})
    void aParcelWithoutABoxIsAFault(String none) {
        assertFaults(
                fulfilments(fulfilment(
                        1,
                        packed("CUSHION", "1", "A").replace("\"A\"", none),
                        shipped("A").replace("\"A\"", none))),
                "fulfilment 1: something has left in a box without a name");
    }

    @Test
    void anEmptyParcelIsAFault() {
        assertFaults(
                fulfilments(fulfilment(
                        1, packed("CUSHION", "1", "A").replace("}", ",\"NonInventory\":true}"), shipped("A"))),
                "fulfilment 1: box 'A' has left with nothing in it");
    }

    @ParameterizedTest
    @CsvSource({"1.5000, 1.5000", "0.9999, 0.9999", "0, 0", "-1, -1", "null, null", "2147483648, 2147483648"})
    void aQuantityThatIsNoCountOfPiecesIsAFault(String quantity, String shown) {
        assertFaults(
                fulfilments(fulfilment(1, packed("CUSHION", quantity, "A"), shipped("A"))),
                "fulfilment 1: box 'A' holds SKU CUSHION x " + shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \""})
    void goodsWithoutASkuAreAFault(String sku) {
        assertFaults(
                fulfilments(fulfilment(1, packed("X", "1", "A").replace("\"X\"", sku), shipped("A"))),
                "fulfilment 1: box 'A' holds something without a SKU");
    }

    @Test
    void aFulfilmentWithoutATaskIsAFaultOnceSomethingHasLeft() {
        String task = "\"TaskID\":\"task-1\",\"FulfillmentNumber\":1";

        assertFaults(
                fulfilments(
                        fulfilment(1, packed("CUSHION", "1", "A"), shipped("A")).replace(task, "\"TaskID\":null")),
                "fulfilment without a number has no TaskID");
    }

    @Test
    void oneFulfilmentsFaultHidesNoOthersParcel() {
        ErpSale sale = look(fulfilments(
                fulfilment(1, packed("CUSHION", "1", "A"), shipped("B")),
                fulfilment(2, packed("RUG", "1", "A"), shipped("A"))));

        assertThat(sale.faults()).containsExactly("fulfilment 1: box 'B' has left and was not packed");
        assertThat(sale.parcels()).extracting(Parcel::goods).containsExactly(Map.of(RUG, 1));
    }

    @Test
    void whatHasNotLeftMayBeAsOddAsItLikes() {
        ErpSale sale = look(fulfilments(fulfilment(
                1,
                packed("CUSHION", "1", "A") + "," + packed("RUG", "0.5", "B") + ",{\"Box\":\"C\"},null",
                shipped("A"),
                "null")));

        assertThat(sale.faults()).isEmpty();
        assertThat(sale.parcels()).hasSize(1);
    }

    private static void assertFaults(String sale, String... faults) {
        ErpSale looked = look(sale);

        assertThat(looked.faults()).containsExactly(faults);
        assertThat(looked.parcels()).noneMatch(parcel -> parcel.goods().isEmpty());
    }

    private static ErpSale look(String sale) {
        try (Account account = answering(sale)) {
            return account.shipments.look(SALE);
        }
    }

    private static Account answering(String body) {
        return Account.at(cin7 -> new Odd(cin7, _ -> Odd.json(body)));
    }

    private static String fulfilments(String... fulfilments) {
        return "{\"ID\":\"%s\",\"Order\":{\"Lines\":[]},\"Fulfilments\":[%s]}"
                .formatted(ID, String.join(",", fulfilments));
    }

    private static String fulfilment(int number, String packed, String... shipLines) {
        return """
                {"TaskID":"task-%d","FulfillmentNumber":%d,"FulFilmentStatus":"FULFILLED",\
                "Pack":{"Status":"AUTHORISED","Lines":[%s]},"Ship":{"Status":"AUTHORISED","Lines":[%s]}}""".formatted(number, number, packed, String.join(",", shipLines));
    }

    private static String packed(String sku, String quantity, String box) {
        return "{\"SKU\":\"%s\",\"Quantity\":%s,\"Box\":\"%s\"}".formatted(sku, quantity, box);
    }

    private static String shipped(String boxes) {
        return "{\"Carrier\":\"DPD\",\"Boxes\":\"%s\",\"TrackingNumber\":\"1\",\"IsShipped\":true}".formatted(boxes);
    }
}
