package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.erp.bluecherry.FileNames.Named;
import dev.selvedge.erp.bluecherry.Format.FileKind;
import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// bluecherry.md B3, Files.
class FileNamesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final FileNames names = new FileNames(FolderSettings.documented(), LONDON);

    @ParameterizedTest
    @CsvSource({
        "ORDER, C1-A, 1, csv, JLM_ORD_20260702100000_C1-A.csv",
        "ORDER, C1-A, 2, 850, JLM_ORD_20260702100000_C1-A-2.850",
        "CANCELLATION, C1-A, 1, csv, JLM_ORD_20260702100000_C1-A-C.csv",
        "CANCELLATION, C1-A, 3, csv, JLM_ORD_20260702100000_C1-A-3-C.csv",
        "CASH_RECEIPTS, P77, 1, csv, JLM_FIN_20260702100000_P77-R.csv",
        "JOURNAL, P77, 2, csv, JLM_FIN_20260702100000_P77-J-2.csv",
        "RECEIPT, 000000012, 1, 997, JLM_ACK_20260702100000_000000012.997"
    })
    void oursAreNamedByTheFactAndItsTimeOnTheAccountsClock(
            Kind kind, String fact, int attempt, String extension, String name) {
        Outgoing what = new Outgoing(kind, fact, attempt, Instant.parse("2026-07-02T09:00:00Z"), List.of());

        assertThat(names.of(what, extension)).isEqualTo(name);
    }

    @Test
    void factsWhoseCharactersNoFileMayBearHaveNamesOfTheirOwn() {
        assertThat(List.of("a/b", "a_b", "a.b", "a.002Fb", "a b"))
                .extracting(fact -> names.of(FileSamples.order(fact), "csv"))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Za-z0-9_.-]+"))
                .contains("JLM_ORD_20260302090000_a.002Fb.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "JLM_ACK_20260702100000_0001.csv, ANSWERS",
        "JLM_ACK_20260702100000_0001.855, ANSWERS",
        "JLM_ACK_20260702100000_0001.997, RECEIPTS",
        "JLM_ASN_20260702100000_0001.csv, SHIPMENTS",
        "JLM_ASN_20260702100000_0001.856, SHIPMENTS",
        "JLM_INV_20260702100000.csv, STOCK",
        "JLM_INV_20260702100000_0001.846, STOCK",
        "JLM_BIL_20260702100000_0001.810, INVOICES"
    })
    void whatBlueCherryWritesIsKnownByItsNameAndSoIsItsTime(String name, FileKind kind) {
        assertThat(names.read(name))
                .contains(new Named(kind, new FileName(name, Optional.of(Instant.parse("2026-07-02T09:00:00Z")))));
    }

    @ParameterizedTest
    @CsvSource({
        "README_20260702100000.txt",
        "JLM_ACK_20260702100000_0001.csv.bak",
        "XJLM_ACK_20260702100000_0001.csv",
        "JLM_ACK_2026_0001.csv",
        "jlm_ack_20260702100000_0001.csv",
        "JLM_ORD_20260702100000_0001.csv"
    })
    void whatIsCalledOtherwiseIsNobodys(String name) {
        assertThat(names.read(name)).isEmpty();
    }

    @Test
    void aTimeThatIsNoneIsLeftOut() {
        assertThat(names.read("JLM_INV_20261302100000.csv").orElseThrow().name().stamp())
                .isEmpty();
    }

    @Test
    void anHourThatComesTwiceIsTheFirst() {
        assertThat(names.read("JLM_INV_20261025013000.csv").orElseThrow().name().stamp())
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void anAccountMayNameItsFilesOtherwise() {
        FileNames other = new FileNames(
                new FolderSettings(
                        "in",
                        "out",
                        "archive",
                        "error",
                        "SEL",
                        new NameSettings(
                                "status-.*",
                                "asn-.*",
                                "ats(?<stamp>\\d{8}-\\d{4})\\.csv",
                                "bill-.*",
                                "fa-.*",
                                "uuuuMMdd-HHmm"),
                        Duration.ofHours(1),
                        Duration.ofHours(1)),
                LONDON);

        assertThat(other.read("ats20260702-1000.csv"))
                .contains(new Named(
                        FileKind.STOCK,
                        new FileName("ats20260702-1000.csv", Optional.of(Instant.parse("2026-07-02T09:00:00Z")))));
        assertThat(other.read("status-1"))
                .contains(new Named(FileKind.ANSWERS, new FileName("status-1", Optional.empty())));
        assertThat(other.of(FileSamples.order("PO-1"), "csv")).isEqualTo("SEL_ORD_20260302-0900_PO-1.csv");
    }
}
