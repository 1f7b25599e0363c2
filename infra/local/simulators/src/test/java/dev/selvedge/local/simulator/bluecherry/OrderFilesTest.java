package dev.selvedge.local.simulator.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// bluecherry.md B3, Files: the order file in, the order status file back.
class OrderFilesTest {

    private final Partner partner = new Partner();

    @Test
    void anOrderIsTakenAtTheNextPickUpAndAnsweredLater() {
        partner.put("JLM_ORD_20260302090000_0001.csv", Partner.order(Partner.line("PO-1", "PO-1-1", 2)));

        partner.later(Duration.ofMinutes(14));
        assertThat(partner.simulator.orders()).isEmpty();
        partner.later(Duration.ofMinutes(1));
        assertThat(partner.simulator.order("PO-1")).isPresent();
        partner.later(Duration.ofMinutes(9));
        assertThat(partner.out("ACK")).isEmpty();
        partner.later(Duration.ofMinutes(1));

        String orderNo = partner.simulator.order("PO-1").orElseThrow().orderNo();
        assertThat(partner.lines("JLM_ACK_20260302092500_0001.csv"))
                .containsExactly(Partner.STATUS_HEADER, "PO-1," + orderNo + ",PO-1-1,ACCEPTED,2,,");
        assertThat(partner.files.list("in")).isEmpty();
        assertThat(partner.files.list("archive")).containsExactly("archive/JLM_ORD_20260302090000_0001.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "'JLM,JLP', 'NIL,JLP', DIVISION",
        "'JLM,JLP', 'JLM,NIL', CUSTOMER",
        "',0001,', ',0002,', STORE",
        "',MAIN,', ',NONE,', WAREHOUSE",
        "',N30,', ',N60,', TERMS",
        "'03/09/2026', '2026-03-09', DATE",
        "'PO-1,DS', 'PO-123456789-123456789-123,DS', PO_NUMBER",
        "'00123,RED', '123,RED', SKU",
        "'00123,RED', '00123,red', SKU",
        "',5012345000017,', ',5012345000024,', SKU",
        "',05,M,', ',06,M,', SKU",
        "',2,12.00', ',2.5,12.00', QUANTITY",
        "',2,12.00', ',0,12.00', QUANTITY",
        "',2,12.00', ',2,12p', PRICE",
        "',REF-1,', ',,', LINE"
    })
    void whatIsNotKnownCharacterByCharacterIsRefusedWithItsReason(String right, String wrong, String reason) {
        String line = Partner.line("PO-1", "REF-1", 2);
        assertThat(line).contains(right);
        partner.put("JLM_ORD_1.csv", Partner.order(line.replace(right, wrong)));

        partner.simulator.machine().pickUp();
        partner.later(Duration.ofMinutes(10));

        assertThat(partner.lines("ACK").get(1)).contains(",REJECTED,").contains("," + reason + ",");
        assertThat(partner.simulator.orders()).isEmpty();
    }

    @Test
    void aLineIsRefusedAloneAndTheOthersAreTaken() {
        String unknown = Partner.line("PO-1", "REF-2", 1).replace("RED", "PNK");
        partner.put("JLM_ORD_1.csv", Partner.order(Partner.line("PO-1", "REF-1", 2), unknown));

        partner.simulator.machine().pickUp();
        partner.later(Duration.ofMinutes(10));

        OrderView order = partner.simulator.order("PO-1").orElseThrow();
        assertThat(order.lines()).extracting(LineView::lineRef).containsExactly("REF-1");
        assertThat(partner.lines("ACK").subList(1, 3))
                .containsExactly(
                        "PO-1," + order.orderNo() + ",REF-1,ACCEPTED,2,,",
                        "PO-1," + order.orderNo() + ",REF-2,REJECTED,1,SKU,\"unknown style, colour, size or UPC\"");
    }

    @Test
    void aSecondOrderUnderAPoNumberIsRefusedAndTheFirstStays() {
        partner.placed("PO-1", 2);

        partner.put("JLM_ORD_2.csv", Partner.order(Partner.line("PO-1", "PO-1-1", 3)));
        partner.simulator.machine().pickUp();
        partner.later(Duration.ofMinutes(10));

        assertThat(partner.out("ACK").getLast()).contains("DUPLICATE_PO");
        assertThat(partner.simulator
                        .order("PO-1")
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .quantity())
                .isEqualTo(2);
    }

    @Test
    void aLineThatIsShortIsBackorderedAndReleasedWhenGoodsCome() {
        partner.placed("PO-1", 11);
        partner.later(Duration.ofMinutes(10));
        assertThat(partner.lines("ACK").get(1)).contains(",BACKORDER,11,SHORT,");

        partner.warehouse.release("PO-1", "PO-1-1");
        partner.later(Duration.ofMinutes(15));
        partner.later(Duration.ofMinutes(10));

        assertThat(partner.out("ACK").getLast()).contains(",ACCEPTED,11,,");
    }

    @Test
    void whatIsRefusedByHandBearsThatReason() {
        partner.office.refuse(Partner.RED.upc(), "season closed");
        partner.placed("PO-1", 1);
        partner.later(Duration.ofMinutes(10));

        assertThat(partner.lines("ACK").get(1)).isEqualTo("PO-1,,PO-1-1,REJECTED,1,HELD,season closed");
    }

    @Test
    void aLineThatIsCancelledByHandIsAnsweredAgain() {
        partner.placed("PO-1", 2);
        partner.later(Duration.ofMinutes(10));

        partner.warehouse.cancel("PO-1", "PO-1-1", "DAM", "damaged");
        partner.later(Duration.ofMinutes(15));
        partner.later(Duration.ofMinutes(10));

        assertThat(partner.out("ACK").getLast()).contains(",PO-1-1,CANCELLED,2,DAM,damaged");
        assertThat(partner.simulator.order("PO-1").orElseThrow().status()).isEqualTo("X");
        assertThat(partner.simulator.stock(Partner.RED.upc(), "MAIN").openToSell())
                .isEqualTo(10);
    }

    @Test
    void anAnswerNeverOvertakesAnEarlierOne() {
        partner.placed("PO-1", 2);
        partner.warehouse.cancel("PO-1", "PO-1-1", "DAM", "damaged");

        partner.later(Duration.ofMinutes(15));
        partner.later(Duration.ofMinutes(10));

        assertThat(partner.out("ACK"))
                .satisfiesExactly(
                        first -> assertThat(first).contains(",ACCEPTED,"),
                        second -> assertThat(second).contains(",CANCELLED,"));
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeft() {
        partner.put("JLM_ORD_1.csv.tmp", Partner.order(Partner.line("PO-1", "REF-1", 1)));

        partner.simulator.machine().pickUp();

        assertThat(partner.files.list("in")).containsExactly("in/JLM_ORD_1.csv.tmp");
        assertThat(partner.simulator.files()).isEmpty();
    }

    @Test
    void whatCannotBeReadGoesToErrorWithItsLineAndTheNextFileGoesOn() {
        String whole = Partner.order(Partner.line("PO-1", "REF-1", 1), Partner.line("PO-2", "REF-2", 1));
        partner.put("JLM_ORD_1.csv", whole.substring(0, whole.length() - 40));
        partner.put("JLM_ORD_2.csv", whole.replace("Division", "Div"));
        partner.put("JLM_ORD_3.csv", whole, StandardCharsets.UTF_16LE);
        partner.put("README.txt", "hello");
        partner.put("JLM_ORD_4.csv", Partner.order(Partner.line("PO-4", "REF-4", 1)));

        partner.simulator.machine().pickUp();

        assertThat(partner.simulator.files())
                .extracting(FileEntry::name, FileEntry::taken)
                .containsExactly(
                        tuple("JLM_ORD_1.csv", false),
                        tuple("JLM_ORD_2.csv", false),
                        tuple("JLM_ORD_3.csv", false),
                        tuple("JLM_ORD_4.csv", true),
                        tuple("README.txt", false));
        assertThat(partner.simulator.files().getFirst().reason()).startsWith("line 3:");
        assertThat(partner.simulator.orders()).extracting(OrderView::poNumber).containsExactly("PO-4");
        assertThat(partner.files.list("error"))
                .containsExactly(
                        "error/JLM_ORD_1.csv", "error/JLM_ORD_2.csv", "error/JLM_ORD_3.csv", "error/README.txt");
    }

    @Test
    void aNameThatWasTakenIsNotTakenAgain() {
        partner.placed("PO-1", 1);

        partner.put("JLM_ORD_PO-1.csv", Partner.order(Partner.line("PO-2", "REF-2", 1)));
        partner.simulator.machine().pickUp();

        assertThat(partner.simulator.order("PO-2")).isEmpty();
        assertThat(partner.simulator.files().getLast().reason()).contains("taken before");
    }

    @Test
    void anAccountMayWriteIsoDatesInWindows1252UnderItsOwnColumnNames() {
        Partner other = new Partner(BlueCherrySettings.documented()
                .with(new BlueCherrySettings.Text(
                        Charset.forName("windows-1252"), "uuuu-MM-dd", true, Map.of("PONumber", "Cust PO"))));
        other.office.refuse(Partner.RED.upc(), "à la main");
        String file = Partner.order(Partner.line("PO-1", "REF-1", 1))
                .replace("PONumber", "Cust PO")
                .replace("03/02/2026", "2026-03-02")
                .replace("03/09/2026", "2026-03-09")
                .replace("A Person", "José");
        other.put("JLM_ORD_1.csv", file, Charset.forName("windows-1252"));

        other.simulator.machine().pickUp();
        other.later(Duration.ofMinutes(10));

        String name = other.files.list("out").getFirst();
        String answer = new String(other.files.read(name).orElseThrow(), Charset.forName("windows-1252"));
        assertThat(answer.lines())
                .containsExactly(
                        "Cust PO,OrderNo,LineRef,Status,Qty,ReasonCode,Reason",
                        "PO-1,,REF-1,REJECTED,1,HELD,à la main");
    }

    @Test
    void twoHeadersUnderOnePoRefuseEveryLine() {
        partner.put(
                "JLM_ORD_1.csv",
                Partner.order(
                        Partner.line("PO-1", "REF-1", 1),
                        Partner.line("PO-1", "REF-2", 1).replace("COR-1", "COR-2")));

        partner.simulator.machine().pickUp();
        partner.later(Duration.ofMinutes(10));

        List<String> lines = partner.lines("ACK");
        assertThat(lines.subList(1, 3)).allSatisfy(line -> assertThat(line).contains(",MIXED,"));
    }

    @Test
    void aLineThatIsToBeCancelledIsGivenUpAndAnswered() {
        partner.placed("PO-1", 2);
        partner.later(Duration.ofMinutes(10));

        cancel("PO-1", "PO-1-1");

        assertThat(partner.out("ACK").getLast()).contains("PO-1,SO100000,PO-1-1,CANCELLED,2,,");
        assertThat(partner.simulator.order("PO-1").orElseThrow().status()).isEqualTo("X");
        assertThat(partner.simulator.stock(Partner.RED.upc(), "MAIN").openToSell())
                .isEqualTo(10);
    }

    @Test
    void cancellingTwiceGivesGoodsBackOnce() {
        partner.placed("PO-1", 2);
        cancel("PO-1", "PO-1-1");
        partner.put("JLM_ORD_8.csv", Partner.order(cancelled("PO-1", "PO-1-1")));
        partner.simulator.machine().pickUp();

        assertThat(partner.simulator.stock(Partner.RED.upc(), "MAIN").openToSell())
                .isEqualTo(10);
    }

    @Test
    void aLineThatIsPickedIsNotCancelled() {
        partner.placed("PO-1", 2);
        partner.later(Duration.ofMinutes(10));
        partner.warehouse.pick("PO-1");

        cancel("PO-1", "PO-1-1");

        assertThat(partner.out("ACK").getLast()).contains("PO-1,SO100000,PO-1-1,REJECTED,2,PICKED,the line is picked");
        assertThat(partner.simulator.order("PO-1").orElseThrow().status()).isEqualTo("P");
    }

    @Test
    void whatWasNeverOrderedIsNotCancelled() {
        cancel("PO-9", "PO-9-1");

        assertThat(partner.out("ACK").getLast()).contains("PO-9,,PO-9-1,REJECTED,2,NO_SUCH_LINE,");
        assertThat(partner.simulator.orders()).isEmpty();
    }

    private void cancel(String po, String lineRef) {
        partner.put("JLM_ORD_9.csv", Partner.order(cancelled(po, lineRef)));
        partner.simulator.machine().pickUp();
        partner.later(Duration.ofMinutes(10));
    }

    private static String cancelled(String po, String lineRef) {
        return Partner.line(po, lineRef, 2).replace(",DS,", ",CN,");
    }
}
