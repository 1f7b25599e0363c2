package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.simulator.cin7core.BackOffice;
import dev.selvedge.local.simulator.mirakl.ImportStatus;
import dev.selvedge.local.simulator.mirakl.ImportView;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Scene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.sqs.model.Message;

/// The packaged functions take stock from Cin7 Core to John Lewis. Each test has a SKU of its own.
@Timeout(120)
class StockPushIT {

    private static Workbench bench;

    @BeforeAll
    static void open() {
        bench = Packaged.bench((_, _) -> {});
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void whatTheErpHasIsShownByTheOfferAndToldOnce() {
        stocked("QUILT-1", 17);

        bench.scanToRest();

        assertThat(shown("QUILT-1")).isEqualTo(17);
        assertThat(imports()).extracting(ImportView::status).containsOnly(ImportStatus.COMPLETE);
        int sent = imports().size();
        bench.scanToRest();
        assertThat(imports()).hasSize(sent);
    }

    @Test
    void whatACustomerHasBoughtIsNotShownAgainBeforeTheErpKnows() {
        stocked("QUILT-2", 10);
        bench.scanToRest();
        bench.order(Kind.basketOf(1, "QUILT-2", 3, "80.00"));
        bench.feedToRest();
        bench.scene().mirakl().showQuantity("QUILT-2", 10);

        bench.scanToRest();

        assertThat(bench.scene().cin7().sale("JL00001-A")).isEmpty();
        assertThat(shown("QUILT-2")).isEqualTo(7);
    }

    @Test
    void aLineThatJohnLewisRefusesIsHeldAndTheOthersAreShown() {
        stocked("QUILT-3", 4);
        BackOffice office = bench.scene().cin7().backOffice();
        office.addProduct("NOT-LISTED", "Not listed");
        office.receive("NOT-LISTED", Scene.LOCATION, 9);

        bench.scanToRest();

        assertThat(shown("QUILT-3")).isEqualTo(4);
        assertThat(bench.holds())
                .filteredOn(Held::isOfStock)
                .filteredOn(held -> held.reason().equals("OFFER_UNKNOWN"))
                .singleElement()
                .satisfies(held -> assertThat(held.explanation()).contains("has no offer for"));
        assertThat(imports()).anyMatch(one -> one.linesInError() > 0 && one.linesInSuccess() > 0);
    }

    @Test
    void aPushTooLargeForAMessageTravelsAsADocument() throws Exception {
        Map<String, Long> many = new LinkedHashMap<>();
        for (int number = 1; number <= 1500; number++) {
            many.put("SOCK-%04d".formatted(number), (long) number);
        }
        try (Workbench alone = Workbench.open(
                Packaged.topology(), Packaged.FUNCTIONS, Map.of(), LaptopCloudBuilder::withoutReadingQueues)) {
            alone.scene().cin7().backOffice().stock(many, Scene.LOCATION);
            many.keySet().forEach(sku -> alone.scene().mirakl().addOffer(sku, 0));

            alone.scan();

            String document = document(alone);
            assertThat(isKept(alone, document)).isTrue();
            alone.cloud().readQueues();
            alone.rest();
            many.forEach((sku, pieces) ->
                    assertThat(alone.scene().mirakl().offer(sku).quantity()).isEqualTo(pieces.intValue()));
            assertThat(isKept(alone, document)).isFalse();
        }
    }

    private static void stocked(String sku, int pieces) {
        BackOffice office = bench.scene().cin7().backOffice();
        office.addProduct(sku, "Article " + sku);
        office.receive(sku, Scene.LOCATION, pieces);
        bench.scene().mirakl().addOffer(sku, 0);
    }

    private static int shown(String sku) {
        return bench.scene().mirakl().offer(sku).quantity();
    }

    private static List<ImportView> imports() {
        return bench.scene().mirakl().stockImports();
    }

    /// The document that the one message in the queue names. The message stays there.
    private static String document(Workbench bench) throws Exception {
        String queue = bench.cloud().queueUrl("stock");
        Message message = bench.cloud()
                .sqs()
                .receiveMessage(receive -> receive.queueUrl(queue))
                .messages()
                .getFirst();
        bench.cloud()
                .sqs()
                .changeMessageVisibility(change -> change.queueUrl(queue)
                        .receiptHandle(message.receiptHandle())
                        .visibilityTimeout(0));
        return new ObjectMapper().readTree(message.body()).findPath("document").asText();
    }

    private static boolean isKept(Workbench bench, String document) {
        try {
            bench.cloud()
                    .s3()
                    .getObjectAsBytes(
                            get -> get.bucket(bench.table("documents")).key(document));
            return true;
        } catch (NoSuchKeyException gone) {
            return false;
        }
    }
}
