package dev.selvedge.local.simulator.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// settlement.md C4: cash receipts and journals as files with batch numbers.
class FinanceTest {

    private static final String JOURNAL =
            "BatchNo,JournalDate,Period,Account,Division,Debit,Credit,Currency,Reference,Description,VatCode\r\n";
    private static final String CASH = "BatchNo,Division,CustomerNo,CheckNo,ReceiptDate,InvoiceNo,PONumber,"
            + "AmountApplied,DeductionCode,DeductionAmount\r\n";

    private final Partner partner = new Partner();

    @BeforeEach
    void openTheBooks() {
        Stream.of("200", "462", "463", "605", "610", "720", "800", "820").forEach(partner.office::addAccount);
    }

    /// The table of settlement.md C3.
    @Test
    void theWorkedExampleLeavesNothingInClearing() {
        partner.put(
                "JLM_FIN_1.csv",
                JOURNAL
                        + posting("610", "200", "210.00")
                        + posting("610", "820", "42.00")
                        + posting("605", "610", "252.00")
                        + posting("200", "610", "50.00")
                        + posting("820", "610", "10.00")
                        + posting("610", "605", "60.00")
                        + posting("462", "800", "37.80")
                        + posting("820", "800", "7.56")
                        + posting("800", "462", "9.00")
                        + posting("800", "820", "1.80")
                        + posting("463", "800", "40.00")
                        + posting("820", "800", "8.00")
                        + posting("800", "605", "82.56")
                        + posting("720", "605", "109.44"));

        partner.simulator.machine().pickUp();

        assertBalance("605", "0.00");
        assertBalance("610", "0.00");
        assertBalance("800", "0.00");
        assertBalance("720", "109.44");
        // Input VAT 13.76 less output VAT 32.00.
        assertBalance("820", "-18.24");
        assertBalance("200", "-160.00");
        assertThat(partner.simulator.journals()).hasSize(28);
    }

    @Test
    void aBatchThatIsBookedIsNotBookedAgain() {
        partner.put("JLM_FIN_1.csv", JOURNAL + posting("720", "605", "109.44"));
        partner.simulator.machine().pickUp();

        partner.put("JLM_FIN_2.csv", JOURNAL + posting("720", "605", "109.44"));
        partner.simulator.machine().pickUp();

        assertBalance("720", "109.44");
        assertThat(partner.simulator.files().getLast().reason()).isEqualTo("line 2: batch B1 is booked");
    }

    @ParameterizedTest
    @CsvSource({
        "'B1,03/02/2026,202603,605,JLM,,109.44', 'B1,03/02/2026,202603,605,JLM,,109.43', out of balance by 0.01",
        "',605,', ',606,', no account 606",
        "'605,JLM', '605,NIL', no division NIL",
        "'03/02/2026', '2026-03-02', JournalDate",
        "',605,JLM,,109.44', ',605,JLM,109.44,109.44', a debit or a credit",
        "',109.44', ',109.445', an amount",
        "'B1,', ',', BatchNo is missing",
        "'202603', '202602', period 202602 is closed"
    })
    void aFileWithAWrongLineIsBookedNotAtAll(String right, String wrong, String reason) {
        partner.office.closePeriod("202602");
        String file = JOURNAL + posting("720", "605", "109.44");
        assertThat(file).contains(right);

        partner.put("JLM_FIN_1.csv", file.replace(right, wrong));
        partner.simulator.machine().pickUp();

        assertThat(partner.simulator.files().getFirst().reason()).contains(reason);
        assertThat(partner.simulator.journals()).isEmpty();
        assertThat(partner.files.list("error")).hasSize(1);
    }

    @Test
    void aReceiptSettlesAnOrderShortOfItsDeduction() {
        partner.placed("PO-1", 1);
        partner.put("JLM_FIN_1.csv", CASH + "R1,JLM,JLP,PAY-7,03/02/2026,,PO-1,252.00,COMM,45.36\r\n");

        partner.simulator.machine().pickUp();

        assertThat(partner.simulator.cashReceipts())
                .isEqualTo(List.of(new CashView(
                        "R1",
                        "JLM",
                        "JLP",
                        "PAY-7",
                        "03/02/2026",
                        "",
                        "PO-1",
                        new BigDecimal("252.00"),
                        "COMM",
                        new BigDecimal("45.36"))));
    }

    @ParameterizedTest
    @CsvSource({
        "PO-1, PO-9, no PO PO-9",
        "JLP, NIL, no customer NIL",
        "'2026,,', '2026,IV9,', no invoice IV9",
        "45.36, x, an amount",
        "03/02/2026, 02.03.2026, ReceiptDate"
    })
    void aReceiptThatRefersToNothingIsRefused(String right, String wrong, String reason) {
        partner.placed("PO-1", 1);
        String row = "R1,JLM,JLP,PAY-7,03/02/2026,,PO-1,252.00,COMM,45.36\r\n";
        partner.put("JLM_FIN_1.csv", CASH + row.replace(right, wrong));

        partner.simulator.machine().pickUp();

        assertThat(partner.simulator.files().getLast().reason()).contains(reason);
        assertThat(partner.simulator.cashReceipts()).isEmpty();
    }

    private void assertBalance(String account, String amount) {
        assertThat(partner.simulator.balances().get(account)).isEqualTo(new BigDecimal(amount));
    }

    private static String posting(String debit, String credit, String amount) {
        String head = "B1,03/02/2026,202603,";
        String tail = ",GBP,PAY-7,payout,\r\n";
        return head + debit + ",JLM," + amount + "," + tail + head + credit + ",JLM,," + amount + tail;
    }
}
