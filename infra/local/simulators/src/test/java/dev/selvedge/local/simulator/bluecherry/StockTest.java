package dev.selvedge.local.simulator.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.StockLayout;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// bluecherry.md B2: the record types, their formulas, and the nightly file.
class StockTest {

    private static final Duration TO_NIGHT = Duration.ofHours(17);
    private static final String UPC = Partner.RED.upc();

    private final Partner partner = new Partner();

    @Test
    void theThreeFormulasCountEachRecordTypeAsDocumented() {
        long pieces = 1;
        for (RecordType type : RecordType.values()) {
            partner.office.post(Partner.BLUE.upc(), "MAIN", type, pieces);
            pieces *= 2;
        }

        StockView blue = partner.simulator.stock(Partner.BLUE.upc(), "MAIN");

        // SA 1, RT 2, R1 4, R2 8, IN 16, CM 32, PK 64, RS 128, OP 256, DM 512, ST 1024, RV 2048, RI 4096, RP 8192, RO
        // 16384
        assertThat(blue.onHand()).isEqualTo(1 + 2 + 4 + 8 - 16 - 32 + 2048 - 4096);
        assertThat(blue.openToSell()).isEqualTo(1 + 2 + 4 + 8 - 16 - 32 - 64 - 128 - 256 - 512);
        assertThat(blue.openToSellWithWorkInProgress())
                .isEqualTo(blue.openToSell() + 1024 + 2048 - 4096 - 8192 - 16384);
    }

    @Test
    void whatHappensByDayIsSeenOnlyAfterTheNight() {
        partner.later(TO_NIGHT);
        partner.placed("PO-1", 3);

        assertThat(partner.simulator.stock(UPC, "MAIN").openToSell()).isEqualTo(7);
        assertThat(partner.simulator.stockBatches()).hasSize(1);
        assertThat(partner.simulator.stockBatches().getFirst().rows().getFirst().openToSell())
                .isEqualTo(10);
    }

    @Test
    void theFileBearsTheTimeOfTheBatchAndComesLater() {
        partner.later(TO_NIGHT);
        assertThat(partner.out("INV")).isEmpty();
        partner.placed("PO-1", 3);

        partner.later(Duration.ofMinutes(20));

        assertThat(partner.lines("JLM_INV_20260303020000_0001.csv"))
                .containsExactly(
                        "Division,Style,ColorCode,Label,Dimension,SizeBucket,UPC,Warehouse,QOH,OTS,NextReceiptDate,"
                                + "NextReceiptQty",
                        "JLM,00123,RED,,,05,5012345000017,MAIN,10,10,,");
    }

    @Test
    void aNightComesOncePerDay() {
        partner.later(TO_NIGHT);
        partner.later(Duration.ofHours(23));
        assertThat(partner.simulator.stockBatches()).hasSize(1);
        partner.later(Duration.ofHours(1));

        assertThat(partner.simulator.stockBatches())
                .extracting(StockBatch::at)
                .containsExactly(Instant.parse("2026-03-03T02:00:00Z"), Instant.parse("2026-03-04T02:00:00Z"));
    }

    @Test
    void theInquiryShowsOnHandLessPickedFromWhichOpenOrdersAreNotTaken() {
        Partner inquiry = new Partner(BlueCherrySettings.documented().with(StockLayout.INQUIRY));
        inquiry.placed("PO-1", 3);
        inquiry.placed("PO-2", 2);
        inquiry.warehouse.pick("PO-2");

        inquiry.later(TO_NIGHT);
        inquiry.later(Duration.ofMinutes(20));

        assertThat(inquiry.lines("INV").get(1))
                .isEqualTo("JLM,,,00123,RED,Tee,,,,M,05,EA,5012345000017,,MAIN,10,2,8,3,0,10,0,,,,");
    }

    @Test
    void theRecordTypesComeByBucketWithoutASum() {
        Partner raw = new Partner(BlueCherrySettings.documented().with(StockLayout.RECORD_TYPES));
        raw.placed("PO-1", 3);
        raw.office.post(UPC, "POE", RecordType.R1, 40);

        raw.later(TO_NIGHT);
        raw.later(Duration.ofMinutes(20));

        String zeros = ",0".repeat(19);
        assertThat(raw.lines("INV").subList(1, 4))
                .containsExactlyInAnyOrder(
                        "JLM,00123,RED,,,MAIN,R1,0,0,0,0,10" + zeros,
                        "JLM,00123,RED,,,MAIN,OP,0,0,0,0,3" + zeros,
                        "JLM,00123,RED,,,POE,R1,0,0,0,0,40" + zeros);
    }

    @Test
    void directAndInTransitLocationsAreNotSellable() {
        partner.office.post(UPC, "FOB", RecordType.R1, 1);
        partner.office.post(UPC, "", RecordType.R1, 1);

        assertThat(partner.simulator.stock(UPC, "FOB").sellable()).isFalse();
        assertThat(partner.simulator.stock(UPC, "").sellable()).isFalse();
        assertThat(partner.simulator.stock(UPC, "MAIN").sellable()).isTrue();
    }

    @Test
    void goodsThatCameGoToTheOldestWaitingLinesThatTheyCover() {
        partner.placed("PO-1", 12);
        partner.placed("PO-2", 14);
        partner.placed("PO-3", 3);
        partner.office.receive(UPC, "MAIN", 6);

        partner.simulator.machine().recomputeStock();

        assertThat(partner.simulator.orders())
                .extracting(order -> order.lines().getFirst().status())
                .containsExactly(LineStatus.ACCEPTED, LineStatus.BACKORDER, LineStatus.ACCEPTED);
        partner.later(Duration.ofMinutes(15));
        partner.later(Duration.ofMinutes(10));
        assertThat(partner.out("ACK").getLast()).contains("PO-1-1,ACCEPTED").contains("PO-3-1,ACCEPTED");
    }

    @Test
    void aCountSetsWhatIsOnHand() {
        partner.office.count(UPC, "MAIN", 4);

        assertThat(partner.simulator.stock(UPC, "MAIN").onHand()).isEqualTo(4);
        assertThat(partner.simulator.stock(UPC, "MAIN").of(RecordType.SA)).isEqualTo(-6);
    }
}
