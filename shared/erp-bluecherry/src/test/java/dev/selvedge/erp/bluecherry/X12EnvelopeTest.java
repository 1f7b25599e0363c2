package dev.selvedge.erp.bluecherry;

import static dev.selvedge.erp.bluecherry.X12Samples.format;
import static dev.selvedge.erp.bluecherry.X12Samples.interchange;
import static dev.selvedge.erp.bluecherry.X12Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.erp.bluecherry.Format.FileKind;
import dev.selvedge.erp.bluecherry.Heard.Answers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with a file as a whole, on the example of an answer.
class X12EnvelopeTest {

    private static final FileName NAME = new FileName("JLM_ACK_1.855", Optional.empty());

    private static final String GOOD = interchange(
            "PR",
            "855",
            List.of("BAK*00*AD*PO-1*20260302", "PO1*1*2*EA*12.00**UP*5012345000017*PO*REF-1", "ACK*IA*2*EA", "CTT*1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SE*6*0001~; SE*5*0001~; 8; SE01: CONTROL_COUNT",
                "SE*6*0001~; SE*6*0002~; 8; SE02: CONTROL_REFERENCE",
                "GE*1*7~; GE*2*7~; 9; GE01: CONTROL_COUNT",
                "GE*1*7~; GE*1*8~; 9; GE02: CONTROL_REFERENCE",
                "IEA*1*; IEA*2*; 10; IEA01: CONTROL_COUNT",
                "IEA*1*000000007; IEA*1*000000008; 10; IEA02: CONTROL_REFERENCE",
                "CTT*1~; XYZ*1~; 7; XYZ: SEGMENT_NOT_IN_DEFINED",
                "BAK*00*AD*PO-1*; BAK*00*AD**; 4; BAK03: REQUIRED_DATA_ELEMENT",
                "BAK*00*AD*PO-1*20260302; BAK*00*AD*PO-1*20261302; 4; BAK04: INVALID_DATE",
                "ACK*IA*2*; ACK*IA*two*; 6; ACK02: INVALID_CHARACTER_DATA",
                "ACK*IA*2*; ACK*IA>IB*2*; 6; ACK01: components",
                "UP*5012345000017*PO*REF-1; UP*5012345000017*PO; 5; PO109: CONDITIONAL_REQUIRED",
                "GS*PR*; GS*PO*; 2; GS01: PO where PR",
                "ST*855*; ST*865*; 3; ST01: 865 where 855",
                "X*004010~; X*004030~; 2; GS08: 004030 where 004010",
                "*ZZ*BLUECHERRY     *; *ZZ*REDCHERRY      *; 1; ISA06",
                "*ZZ*JLMSELLER      *; *01*JLMSELLER      *; 1; ISA07",
                "*JLMSELLER      *; *JLMRESELLER    *; 1; ISA08",
                "*U*00401*; *U*00402*; 1; ISA12",
                "*0*P*>~; *0*T*>~; 1; ISA15: T where P",
            })
    void oneThingThatIsWrongMakesAllOfAFileUnreadable(String right, String wrong, int position, String why) {
        assertThat(GOOD).contains(right);

        assertThatThrownBy(() -> read(FileKind.ANSWERS, GOOD.replace(right, wrong)))
                .isInstanceOfSatisfying(Unreadable.class, unreadable -> {
                    assertThat(unreadable.line()).hasValue(position);
                    assertThat(unreadable.why()).contains(why);
                });
    }

    @Test
    void aFileThatBreaksOffIsUnreadableWhereverItDoes() {
        byte[] whole = GOOD.getBytes(StandardCharsets.UTF_8);

        for (int length = 0; length < whole.length; length++) {
            String part = GOOD.substring(0, length);
            assertThatThrownBy(() -> read(FileKind.ANSWERS, part))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOfSatisfying(
                            Unreadable.class,
                            unreadable -> assertThat(unreadable.line().orElseThrow())
                                    .isBetween(Math.max(1, count(part)), 1 + count(part)));
        }
    }

    @Test
    void theSecondOfTwoSetsBeingWrongTheFirstIsNotBelievedEither() {
        List<String> good = List.of("BAK*00*AD*PO-1*20260302", "PO1*1*2*EA***PO*REF-1", "ACK*IA*2*EA");
        List<String> bad = List.of("BAK*00*AD*PO-2*20260302", "PO1*1*2*EA***PO*REF-2");

        assertThatThrownBy(() -> read(FileKind.ANSWERS, interchange("PR", "855", good, bad)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("MANDATORY_SEGMENT_MISSING");
    }

    @Test
    void aFileHoldsOneInterchangeWithOneGroup() {
        String group = GOOD.substring(GOOD.indexOf("GS*"), GOOD.indexOf("IEA*"));

        unreadable("a second interchange", GOOD + GOOD.replace("000000007", "000000008"));
        unreadable("a second group", GOOD.replace(group, group + group).replace("IEA*1", "IEA*2"));
        unreadable("holds no 855", GOOD.replace(group, "").replace("IEA*1", "IEA*0"));
        unreadable("INTERCHANGE_END", GOOD + "hello");
    }

    @Test
    void aFileInAnotherCharacterSetIsUnreadable() {
        byte[] inWindows1252 = GOOD.replace("REF-1", "Zoë").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> format().read(FileKind.ANSWERS, NAME, GOOD.getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> format().read(FileKind.ANSWERS, NAME, inWindows1252))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"'~\n'", "'~\r\n'", "'\n'", "'!'"})
    void aFileMayEndItsSegmentsAsItLikes(String end) {
        Answers answers =
                (Answers) read(FileKind.ANSWERS, GOOD.replace("~", end)).heard();

        assertThat(answers.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(6);
            assertThat(row.of(Columns.LINE_REF)).isEqualTo("REF-1");
        });
    }

    @Test
    void aTextMayHoldAnyCharacterOfTheCharacterSet() {
        Answers answers = (Answers)
                read(FileKind.ANSWERS, GOOD.replace("REF-1", "Żółć €")).heard();

        assertThat(answers.rows().getFirst().of(Columns.LINE_REF)).isEqualTo("Żółć €");
    }

    private static void unreadable(String why, String file) {
        assertThatThrownBy(() -> read(FileKind.ANSWERS, file))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(why);
    }

    private static int count(String part) {
        return (int) part.chars().filter(one -> one == '~').count();
    }
}
