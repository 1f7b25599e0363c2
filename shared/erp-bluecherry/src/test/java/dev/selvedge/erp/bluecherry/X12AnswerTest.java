package dev.selvedge.erp.bluecherry;

import static dev.selvedge.erp.bluecherry.X12Samples.interchange;
import static dev.selvedge.erp.bluecherry.X12Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.erp.bluecherry.Format.FileKind;
import dev.selvedge.erp.bluecherry.Heard.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

class X12AnswerTest {

    @Test
    void eachAnswerOfALineIsARow() {
        List<Row> rows = answers(
                "BAK*00*AC*C-1001-A*20260302****S-77",
                "PO1*1*2*EA*12.00**UP*5012345000017*PO*REF-1",
                "ACK*IA*2*EA",
                "PO1*2*5*EA*9.5**UP*5012345000024*PO*REF-2",
                "REF*ZZ*SKU*unknown colour",
                "ACK*IR*5*EA",
                "PO1*3*4*EA*9.5**UP*5012345000031*PO*REF-3",
                "ACK*IQ*3*EA",
                "ACK*IB*1*EA",
                "CTT*3");

        assertThat(rows).extracting(Row::line).containsExactly(6, 9, 11, 12);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.of(Columns.PO)).isEqualTo("C-1001-A");
            assertThat(row.of(Columns.ORDER_NO)).isEqualTo("S-77");
        });
        assertThat(rows)
                .extracting(
                        row -> row.of(Columns.LINE_REF),
                        row -> row.of(Columns.STATUS_CODE),
                        row -> row.of(Columns.QUANTITY),
                        row -> row.of(Columns.REASON_CODE),
                        row -> row.of(Columns.REASON))
                .containsExactly(
                        tuple("REF-1", "ACCEPTED", "2", "", ""),
                        tuple("REF-2", "REJECTED", "5", "SKU", "unknown colour"),
                        tuple("REF-3", "ACCEPTED", "3", "", ""),
                        tuple("REF-3", "BACKORDER", "1", "", ""));
    }

    @Test
    void aLineThatDoesNotRepeatItsReferenceHasItsNumberAndAnAnswerWithoutAQuantityMeansAllOfIt() {
        Row row = answers("BAK*00*AD*C-1001-A*20260302", "PO1*2*4*EA***UP*5012345000017", "ACK*IA", "CTT*1")
                .getFirst();

        assertThat(row.of(Columns.LINE_REF)).isEmpty();
        assertThat(row.of(Columns.LINE_NO)).isEqualTo("2");
        assertThat(row.of(Columns.UPC)).isEqualTo("5012345000017");
        assertThat(row.of(Columns.QUANTITY)).isEqualTo("4");
        assertThat(row.of(Columns.ORDER_NO)).isEmpty();
    }

    @Test
    void anAnswerToACancellationSaysWhichLinesAreCancelled() {
        List<Row> rows = answers(
                "BAK*01*AC*C-1001-A*20260302****S-77",
                "PO1*1*2*EA***PO*REF-1",
                "ACK*IA*2*EA",
                "PO1*2*2*EA***PO*REF-2",
                "REF*ZZ*PICKED*it is picked",
                "ACK*IR*2*EA",
                "CTT*2");

        assertThat(rows).extracting(row -> row.of(Columns.STATUS_CODE)).containsExactly("CANCELLED", "REJECTED");
        assertThat(rows.get(1).of(Columns.REASON)).isEqualTo("it is picked");
    }

    @Test
    void aDeletedItemIsCancelled() {
        assertThat(answers("BAK*00*AC*C-1001-A*20260302", "PO1*1*2*EA***PO*REF-1", "ACK*ID*2*EA"))
                .extracting(row -> row.of(Columns.STATUS_CODE))
                .containsExactly("CANCELLED");
    }

    @Test
    void severalOrdersMayBeAnsweredInOneFile() {
        String file = interchange(
                "PR",
                "855",
                List.of("BAK*00*AD*PO-1*20260302****S-1", "PO1*1*2*EA***PO*REF-1", "ACK*IA*2*EA", "CTT*1"),
                List.of("BAK*00*AD*PO-2*20260302", "PO1*1*3*EA***PO*REF-2", "ACK*IA*3*EA", "CTT*1"));

        Format.Taken taken = read(FileKind.ANSWERS, file);

        assertThat(((Answers) taken.heard()).rows())
                .extracting(row -> row.of(Columns.PO), row -> row.of(Columns.ORDER_NO), row -> row.of(Columns.LINE_REF))
                .containsExactly(tuple("PO-1", "S-1", "REF-1"), tuple("PO-2", "", "REF-2"));
        assertThat(taken.control()).contains("000000007");
    }

    @Test
    void whatCannotBeUnderstoodIsNotGuessed() {
        unreadable(6, "IS", "BAK*00*AC*PO-1*20260302", "PO1*1*2*EA***PO*REF-1", "ACK*IS*2*EA");
        unreadable(4, "purpose 05", "BAK*05*AC*PO-1*20260302", "PO1*1*2*EA***PO*REF-1", "ACK*IA*2*EA");
        unreadable(6, "DZ", "BAK*00*AC*PO-1*20260302", "PO1*1*2*EA***PO*REF-1", "ACK*IA*2*DZ");
        unreadable(6, "below nought", "BAK*00*AC*PO-1*20260302", "PO1*1*2*EA***PO*REF-1", "ACK*IA*-2*EA");
        unreadable(5, "reference", "BAK*00*AC*PO-1*20260302", "PO1**2*EA***UP*5012345000017", "ACK*IA*2*EA");
        unreadable(7, "2 are counted", "BAK*00*AC*PO-1*20260302", "PO1*1*2*EA***PO*REF-1", "ACK*IA*2*EA", "CTT*2");
    }

    /// @param position with `ISA`, `GS` and `ST` counted
    private static void unreadable(int position, String why, String... segments) {
        assertThatThrownBy(() -> answers(segments)).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.line()).hasValue(position);
            assertThat(unreadable.why()).contains(why);
        });
    }

    private static List<Row> answers(String... segments) {
        Heard heard = read(FileKind.ANSWERS, interchange("PR", "855", List.of(segments)))
                .heard();
        return ((Answers) heard).rows();
    }
}
