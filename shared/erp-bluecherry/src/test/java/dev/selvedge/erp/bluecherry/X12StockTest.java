package dev.selvedge.erp.bluecherry;

import static dev.selvedge.erp.bluecherry.X12Samples.interchange;
import static dev.selvedge.erp.bluecherry.X12Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.erp.bluecherry.Format.FileKind;
import dev.selvedge.erp.bluecherry.Heard.Stock;
import dev.selvedge.erp.bluecherry.X12Settings.Quantities;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class X12StockTest {

    private static final String TEE = "LIN**UP*5012345000017*VA*00123*BO*RED*IZ*05";

    @Test
    void whatIsAvailableIsSharedOutAmongWarehouses() {
        Stock stock = stock(TEE, "QTY*33*14*EA", "SDQ*EA*92*MAIN*10*WEST*4", "CTT*1");

        assertThat(stock.computedAt()).isEqualTo(Instant.parse("2026-03-02T02:00:00Z"));
        assertThat(stock.levels())
                .extracting(StockLevel::location, StockLevel::openToSell)
                .containsExactly(tuple("MAIN", new BigDecimal(10)), tuple("WEST", new BigDecimal(4)));
        assertThat(stock.levels().getFirst().item())
                .isEqualTo(new Item("", "00123", "RED", "", "", "05", "", "5012345000017"));
    }

    @Test
    void stockThatNobodySharesOutIsAllInOnePlace() {
        assertThat(levels(TEE, "QTY*33*-3*EA", "LIN**UP*5012345000024", "QTY*33*5"))
                .containsExactly("5012345000017 ALL -3", "5012345000024 ALL 5");
    }

    @Test
    void futureStockIsNeverCounted() {
        assertThat(levels(
                        TEE,
                        "QTY*29*500*EA",
                        "DTM*018*20260401",
                        "SDQ*EA*92*MAIN*500",
                        "QTY*33*2*EA",
                        "SDQ*EA*92*MAIN*2",
                        "QTY*29*700*EA",
                        "SDQ*EA*92*MAIN*700",
                        "LIN**UP*5012345000024",
                        "QTY*29*40*EA"))
                .containsExactly("5012345000017 MAIN 2", "5012345000024 ALL 0");
    }

    @Test
    void whichQuantityCountsIsASetting() {
        X12Format current = format(new Quantities("QA", Set.of("29"), "MAIN"));
        String file = interchange("IB", "846", batch(TEE, "QTY*33*9*EA", "QTY*QA*7*EA"));

        Stock stock = (Stock) read(current, FileKind.STOCK, file).heard();

        assertThat(stock.levels()).extracting(X12StockTest::text).containsExactly("5012345000017 MAIN 7");
    }

    @Test
    void theTimeInTheFilesNameIsTheBatchs() {
        Instant named = Instant.parse("2026-03-02T01:30:00Z");
        byte[] file = interchange("IB", "846", batch(TEE, "QTY*33*9*EA")).getBytes(StandardCharsets.UTF_8);

        Heard heard = X12Samples.format()
                .read(FileKind.STOCK, new FileName("JLM_INV_1", Optional.of(named)), file)
                .heard();

        assertThat(((Stock) heard).computedAt()).isEqualTo(named);
    }

    @Test
    void aTimeOfTheAccountsClockMayHaveHoursAndMinutesOnly() {
        String summer = interchange("IB", "846", List.of("BIA*00*MM*B-1*20260701*0200", TEE, "QTY*33*9*EA"));
        String noTime = interchange("IB", "846", List.of("BIA*00*MM*B-1*20260302", TEE, "QTY*33*9*EA"));

        assertThat(((Stock) read(FileKind.STOCK, summer).heard()).computedAt())
                .isEqualTo(Instant.parse("2026-07-01T01:00:00Z"));
        assertThat(((Stock) read(FileKind.STOCK, noTime).heard()).computedAt())
                .isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void severalSetsAreOneBatchIfTheyAreOfOneTime() {
        List<String> first = batch(TEE, "QTY*33*9*EA", "CTT*1");
        List<String> second = batch("LIN**UP*5012345000024", "QTY*33*1*EA", "CTT*1");
        List<String> later = new ArrayList<>(second);
        later.set(0, "BIA*00*SI*B-2*20260303*020000");

        assertThat(((Stock) read(FileKind.STOCK, interchange("IB", "846", first, second))
                                .heard())
                        .levels())
                .hasSize(2);
        assertThatThrownBy(() -> read(FileKind.STOCK, interchange("IB", "846", first, later)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("two times");
    }

    @Test
    void stockThatContradictsItselfIsNotBelieved() {
        unreadable("QTY: 14 are not the 15", TEE, "QTY*33*14*EA", "SDQ*EA*92*MAIN*10*WEST*5");
        unreadable("a second QTY*33", TEE, "QTY*33*14*EA", "QTY*33*14*EA");
        unreadable("second share", TEE, "QTY*33*14*EA", "SDQ*EA*92*MAIN*10*MAIN*4");
        unreadable("second time at ALL", TEE, "QTY*33*14*EA", TEE, "QTY*33*14*EA");
        unreadable("no QTY*33", TEE, "QTY*QA*14*EA");
        unreadable("not in EA", TEE, "QTY*33*14*DZ");
        unreadable("not in EA", TEE, "QTY*33*14*EA", "SDQ*DZ*92*MAIN*14");
        unreadable("CTT: 2 are counted", TEE, "QTY*33*14*EA", "CTT*2");
        unreadable("MANDATORY_SEGMENT_MISSING", "CTT*0");
    }

    private static void unreadable(String why, String... lines) {
        assertThatThrownBy(() -> stock(lines)).isInstanceOf(Unreadable.class).hasMessageContaining(why);
    }

    private static List<String> levels(String... lines) {
        return stock(lines).levels().stream().map(X12StockTest::text).toList();
    }

    private static String text(StockLevel level) {
        return level.item().upc() + " " + level.location() + " " + level.openToSell();
    }

    private static Stock stock(String... lines) {
        return (Stock)
                read(FileKind.STOCK, interchange("IB", "846", batch(lines))).heard();
    }

    private static List<String> batch(String... lines) {
        List<String> set = new ArrayList<>(List.of("BIA*00*SI*B-1*20260302*020000"));
        set.addAll(List.of(lines));
        return set;
    }

    private static X12Format format(Quantities quantities) {
        X12Settings one = X12Settings.documented();
        return X12Samples.format(new X12Settings(
                one.senderQualifier(),
                one.sender(),
                one.receiverQualifier(),
                one.receiver(),
                one.test(),
                one.version(),
                one.separators(),
                one.unit(),
                one.orders(),
                one.items(),
                one.answers(),
                one.reasonReference(),
                one.notices(),
                quantities));
    }
}
