package dev.selvedge.local.simulator.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Format;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each mistake meets one file, and the file after it is right.
class MistakesTest {

    private static final String HEADER = Partner.STATUS_HEADER + "\r\n";

    private final Partner partner = new Partner();

    @Test
    void aHalfWrittenFileIsCompletedByTheNextRun() {
        answered(FileMistake.HALF_WRITTEN);
        String half = partner.out("ACK").getFirst();

        partner.simulator.machine().work();

        String whole = partner.out("ACK").getFirst();
        assertThat(partner.out("ACK")).hasSize(1);
        assertThat(whole).startsWith(half).endsWith(",ACCEPTED,1,,\r\n");
        assertThat(half).doesNotContain("ACCEPTED");
    }

    @Test
    void aTruncatedFileStaysCutOff() {
        answered(FileMistake.TRUNCATED);

        partner.simulator.machine().work();

        assertThat(partner.out("ACK").getFirst()).doesNotContain("ACCEPTED");
    }

    @Test
    void aDuplicatedFileComesUnderTwoNames() {
        answered(FileMistake.DUPLICATED);

        List<String> both = partner.out("ACK");
        assertThat(both).hasSize(2);
        assertThat(both.getFirst()).isEqualTo(both.getLast()).contains("ACCEPTED");
    }

    @Test
    void aFileInTheWrongEncodingIsUtf16() {
        answered(FileMistake.WRONG_ENCODING);

        byte[] content =
                partner.files.read(partner.files.list("out").getFirst()).orElseThrow();
        assertThat(new String(content, StandardCharsets.UTF_16LE)).startsWith(HEADER);
    }

    @Test
    void aWrongHeaderNamesAnotherColumn() {
        answered(FileMistake.WRONG_HEADER);

        assertThat(partner.out("ACK").getFirst()).startsWith("X" + HEADER).contains("ACCEPTED");
    }

    @Test
    void anUnknownFileComesBesideTheRightOne() {
        answered(FileMistake.UNKNOWN_FILE);

        assertThat(partner.files.list("out"))
                .containsExactly("out/JLM_ACK_20260302091000_0001.csv", "out/README_20260302091000.txt");
    }

    @Test
    void aFileOutOfOrderComesUnderItsEarlierNameAfterTheNext() {
        answered(FileMistake.OUT_OF_ORDER);
        assertThat(partner.files.list("out")).isEmpty();

        partner.placed("PO-2", 1);
        partner.later(Duration.ofMinutes(10));

        assertThat(partner.out("ACK_20260302091000_0001").getFirst()).contains("PO-1");
        assertThat(partner.out("ACK_20260302092000_0002").getFirst()).contains("PO-2");
    }

    @Test
    void aMissingReceiptLeavesAGapInTheControlNumbers() {
        Partner x12 = new Partner(BlueCherrySettings.documented().with(Format.X12));
        x12.simulator.mistakes().plan(FileMistake.MISSING, Document.RECEIPT);
        x12.put("JLM_ORD_1.850", X12Test.interchange("000000001", X12Test.order("PO-1", X12Test.RED_LINE)));

        x12.simulator.machine().pickUp();
        x12.later(Duration.ofMinutes(10));

        assertThat(x12.out(".997")).isEmpty();
        assertThat(x12.out(".855").getFirst()).endsWith("IEA*1*000000002~");
    }

    @Test
    void aWrongHeaderOfX12IsAnotherVersion() {
        Partner x12 = new Partner(BlueCherrySettings.documented().with(Format.X12));
        x12.simulator.mistakes().plan(FileMistake.WRONG_HEADER, Document.STOCK);

        x12.simulator.machine().recomputeStock();
        x12.later(Duration.ofMinutes(20));

        assertThat(x12.out(".846").getFirst()).contains("*003040~").doesNotContain("*004010~");
    }

    @Test
    void theFileAfterAMistakeIsRight() {
        answered(FileMistake.MISSING);
        assertThat(partner.files.list("out")).isEmpty();

        partner.placed("PO-2", 1);
        partner.later(Duration.ofMinutes(10));

        assertThat(partner.lines("ACK").get(1)).startsWith("PO-2,").endsWith(",ACCEPTED,1,,");
    }

    @Test
    void aMistakeOfAnotherKindOfFileWaits() {
        partner.simulator.mistakes().plan(FileMistake.MISSING, Document.SHIPMENT);
        partner.placed("PO-1", 1);
        partner.later(Duration.ofMinutes(10));

        assertThat(partner.out("ACK")).hasSize(1);
    }

    private void answered(FileMistake mistake) {
        partner.simulator.mistakes().plan(mistake, Document.ANSWER);
        partner.placed("PO-1", 1);
        partner.later(Duration.ofMinutes(10));
    }
}
