package dev.selvedge.testkit.flow.settlement;

import static dev.selvedge.testkit.flow.settlement.Office.id;
import static dev.selvedge.testkit.flow.settlement.Row.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.core.flow.SettlementPolicy.Charges;
import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.Discrepancy.Cause;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.OperatorDocument.Type;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Reconciliation.Penalty;
import dev.selvedge.core.model.Settling.Standing;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the operator charges in a payout, beside the documents that it issued.
class OperatorChargesTest {

    private static final Outcome POSTED = Outcome.Done.of("posted");

    private final Office office = new Office();

    @Test
    void commissionThatIsHandedBackIsACredit() {
        office.sold("X-A", "60.00");
        Statement statement = office.statement()
                .rebate("X-A", "R-1", "9.00", "1.80")
                .documented()
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(bill(statement).charges()).isEmpty();
        assertThat(bill(statement).credits())
                .containsExactly(new Charge(AccountRole.COMMISSION, "VAT-20", money("9.00"), money("1.80")));
        assertThat(office.report(statement).earnings().commission()).isEqualTo(money("10.80"));
        assertThat(office.balances())
                .containsExactlyInAnyOrderEntriesOf(Map.of("462", "-9.00", "820", "-1.80", "720", "10.80"));
    }

    @Test
    void vatThatIsHandedBackAloneIsACredit() {
        Statement statement = office.statement()
                .with(LineKind.REFUND_COMMISSION_VAT, "1.80")
                .documented()
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(bill(statement).charges()).isEmpty();
        assertThat(bill(statement).credits())
                .containsExactly(new Charge(AccountRole.COMMISSION, "VAT-20", money("0.00"), money("1.80")));
    }

    @Test
    void chargesThatAreHandedBackInFullAreBilledEvenly() {
        office.sold("X-A", "60.00");
        Statement statement = office.statement()
                .commission("X-A", "9.00", "1.80")
                .rebate("X-A", "R-1", "9.00", "1.80")
                .documented()
                .toPay();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(bill(statement).clearing()).isEqualTo(money("0.00"));
        assertThat(bill(statement).charges()).hasSize(1);
        assertThat(bill(statement).credits()).hasSize(1);
    }

    @Test
    void aPenaltyNamesItsOrderAndTheDeadlineThatWasMissed() {
        office.sold("X-A", "60.00");
        Statement statement = office.statement()
                .with(
                        Row.of(LineKind.SELLER_PENALTY_FEE, "-5.00")
                                .onOrder("X-A")
                                .fee("LATE_SHIPMENT"),
                        Row.of(LineKind.SELLER_PENALTY_FEE_TAX, "-1.00")
                                .onOrder("X-A")
                                .fee("LATE_SHIPMENT"))
                .documented()
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.report(statement).penalties())
                .containsExactly(new Penalty(
                        Optional.of(id("X-A")),
                        "LATE_SHIPMENT",
                        money("-6.00"),
                        Optional.of(Samples.NOON.plus(Duration.ofDays(2)))));
        assertThat(office.report(statement).earnings().penalties()).isEqualTo(money("-6.00"));
        assertThat(office.balance("464")).isEqualTo(money("5.00"));
    }

    @Test
    void aPenaltyMayBeForNoOrder() {
        Statement statement = office.statement()
                .with(Row.of(LineKind.SELLER_PENALTY_FEE, "-5.00").fee("NO_STOCK"))
                .documented()
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.report(statement).penalties())
                .containsExactly(new Penalty(Optional.empty(), "NO_STOCK", money("-5.00"), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "COMMISSION_FEE,            COMMISSION_VAT,                 COMMISSION,    462",
        "SUBSCRIPTION_FEE,          SUBSCRIPTION_VAT,               SUBSCRIPTION,  463",
        "SELLER_FEE_ON_ORDER,       SELLER_FEE_ON_ORDER_TAX,        FEES,          463",
        "SELLER_PENALTY_FEE,        SELLER_PENALTY_FEE_TAX,         PENALTIES,     464",
        "INVOICEABLE_ONE_OFF_DEBIT, INVOICEABLE_ONE_OFF_DEBIT_TAX,  OTHER_CHARGES, 465"
    })
    void eachChargeGoesToItsAccount(LineKind net, LineKind tax, AccountRole role, String account) {
        Statement statement = office.statement()
                .with(net, "-5.00")
                .with(tax, "-1.00")
                .documented()
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(bill(statement).charges()).containsExactly(new Charge(role, "VAT-20", money("5.00"), money("1.00")));
        assertThat(office.balances())
                .containsExactlyInAnyOrderEntriesOf(Map.of(account, "5.00", "820", "1.00", "720", "-6.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "REFUND_COMMISSION_FEE,      REFUND_COMMISSION_VAT,          COMMISSION,    462",
        "INVOICEABLE_ONE_OFF_CREDIT, INVOICEABLE_ONE_OFF_CREDIT_TAX, OTHER_CREDITS, 466"
    })
    void eachCreditGoesToItsAccount(LineKind net, LineKind tax, AccountRole role, String account) {
        Statement statement = office.statement()
                .with(net, "5.00")
                .with(tax, "1.00")
                .documented()
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(bill(statement).credits()).containsExactly(new Charge(role, "VAT-20", money("5.00"), money("1.00")));
        assertThat(office.balances())
                .containsExactlyInAnyOrderEntriesOf(Map.of(account, "-5.00", "820", "-1.00", "720", "6.00"));
    }

    @Test
    void invoicesAndCreditNotesByHandAreDocumentsOfTheirOwn() {
        Statement statement = office.statement()
                .subscription("40.00", "8.00")
                .documented()
                .with(
                        Row.of(LineKind.MANUAL_INVOICE, "-10.00").document("INV-77"),
                        Row.of(LineKind.MANUAL_INVOICE_VAT, "-2.00").document("INV-77"),
                        Row.of(LineKind.MANUAL_CREDIT, "5.00").document("CR-78"),
                        Row.of(LineKind.MANUAL_CREDIT_VAT, "1.00").document("CR-78"))
                .writtenByHand("78", "-5.00", "-1.00")
                .writtenByHand("77", "10.00", "2.00")
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.postings(statement, Posting.Bill.class))
                .extracting(Posting::id)
                .containsExactlyInAnyOrder("bill/9000001", "bill/INV-77", "bill/CR-78");
        assertThat(office.balances())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("463", "40.00", "465", "10.00", "466", "-5.00", "820", "9.00", "720", "-54.00"));
    }

    @Test
    void documentsByHandOfOneAmountGoByTheirNumbers() {
        Statement statement = office.statement()
                .with(
                        Row.of(LineKind.MANUAL_INVOICE, "-10.00").document("000000000078"),
                        Row.of(LineKind.MANUAL_INVOICE, "-10.00").document("000000000077"))
                .writtenByHand("77", "10.00", "0.00")
                .writtenByHand("78", "10.00", "0.00")
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.postings(statement, Posting.Bill.class))
                .extracting(Posting::id)
                .containsExactlyInAnyOrder("bill/000000000077", "bill/000000000078");
    }

    @Test
    void aDocumentIsFoundByItsOwnNumberBeforeOneOfTheSameAmount() {
        Statement statement = office.statement()
                .with(
                        Row.of(LineKind.MANUAL_INVOICE, "-12.00").document("B-1"),
                        Row.of(LineKind.MANUAL_INVOICE, "-10.00").document("A-1"),
                        Row.of(LineKind.MANUAL_INVOICE_VAT, "-2.00").document("A-1"))
                .writtenByHand("A-1", "10.00", "2.00")
                .writtenByHand("B-1", "12.00", "0.00")
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.causes(statement)).isEmpty();
    }

    @Test
    void whatSomebodyWroteIsNoneOfWhatJohnLewisMakesByItself() {
        Statement statement = office.statement()
                .writtenByHand("77", "10.00", "0.00")
                .with(LineKind.SUBSCRIPTION_FEE, "-10.00")
                .with(LineKind.MANUAL_INVOICE, "-10.00")
                .documented("10.00", "0.00")
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.postings(statement, Posting.Bill.class))
                .extracting(
                        Posting.Bill::number, bill -> bill.charges().getFirst().role())
                .containsExactlyInAnyOrder(
                        tuple("9000001", AccountRole.SUBSCRIPTION), tuple("77", AccountRole.OTHER_CHARGES));
    }

    @Test
    void aNumberIsNotTakenFromTheLinesThatBearIt() {
        Statement statement = office.statement()
                .with(
                        Row.of(LineKind.MANUAL_INVOICE, "-10.00").document("by another name"),
                        Row.of(LineKind.MANUAL_INVOICE, "-10.00").document("77"))
                .writtenByHand("77", "10.00", "0.00")
                .writtenByHand("78", "10.00", "0.00")
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.causes(statement)).isEmpty();
    }

    @Test
    void documentsByHandWithoutNumbersOnTheirLinesGoByTheirAmount() {
        Statement statement = office.statement()
                .with(LineKind.MANUAL_INVOICE, "-10.00")
                .writtenByHand("77", "10.00", "0.00")
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(bill(statement).number()).isEqualTo("77");
    }

    @Test
    void severalDocumentsThatJohnLewisMakesByItselfGoByTheirNumbers() {
        Statement statement = office.statement()
                .with(
                        Row.of(LineKind.SUBSCRIPTION_FEE, "-40.00").document("000000000101"),
                        Row.of(LineKind.COMMISSION_FEE, "-7.00").document("000000000102"),
                        Row.of(LineKind.SUBSCRIPTION_VAT, "-8.00").document("000000000101"))
                .document(automatic("101", "40.00", Map.of("VAT-20", money("8.00"))))
                .document(automatic("102", "7.00", Map.of()))
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.postings(statement, Posting.Bill.class))
                .extracting(Posting.Bill::number)
                .containsExactlyInAnyOrder("000000000101", "000000000102");
    }

    @Test
    void severalDocumentsWithoutNumbersOnTheLinesAreMissed() {
        Statement statement = office.statement()
                .with(LineKind.SUBSCRIPTION_FEE, "-40.00")
                .with(LineKind.COMMISSION_FEE, "-7.00")
                .document(automatic("101", "40.00", Map.of()))
                .document(automatic("102", "7.00", Map.of()))
                .paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.causes(statement)).contains(Cause.CHARGES_DIFFER);
        assertThat(office.books.entries()).isEmpty();
    }

    @Test
    void theNumberOnTheLinesIsTheBillsOwn() {
        Statement statement = office.statement()
                .with(Row.of(LineKind.SUBSCRIPTION_FEE, "-40.00").document("000000000999"))
                .documented()
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(bill(statement).number()).isEqualTo("000000000999");
    }

    @Test
    void aChargeWithoutADocumentIsHeldUntilThereIsOne() {
        Statement statement = office.statement().subscription("40.00", "8.00").paid();
        office.settle();

        Discrepancy found = office.discrepancy(statement);
        assertThat(found.cause()).isEqualTo(Cause.DOCUMENT_MISSING);
        assertThat(found.difference()).contains(money("48.00"));
        assertThat(office.books.entries()).isEmpty();

        statement.documented();
        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.held()).isEmpty();
    }

    @Test
    void aDocumentThatNoLineChargesIsMissed() {
        office.sold("X-A", "12.00");
        Statement statement = office.statement()
                .pays("X-A", "12.00")
                .documented("5.00", "1.00")
                .paid();

        office.settle();

        Discrepancy found = office.discrepancy(statement);
        assertThat(found.cause()).isEqualTo(Cause.CHARGES_DIFFER);
        assertThat(found.difference()).contains(money("6.00"));
        assertThat(found.words()).contains("9000001");
        assertThat(office.books.entries()).isEmpty();
    }

    @Test
    void aDocumentOverNothingNeedsNoLine() {
        office.sold("X-A", "12.00");
        Statement statement = office.statement()
                .pays("X-A", "12.00")
                .documented("0.00", "0.00")
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.postings(statement, Posting.Bill.class)).isEmpty();
    }

    @Test
    void chargesOfNothingAreNotBilled() {
        office.sold("X-A", "12.00");
        Statement statement = office.statement()
                .pays("X-A", "12.00")
                .commission("X-A", "0.00", "0.00")
                .documented("0.00", "0.00")
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.postings(statement, Posting.Bill.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"39.99, 8.00, -0.01", "40.01, 8.00, 0.01"})
    void onePennyOfAChargeIsMissed(String net, String vat, String difference) {
        Statement statement = office.statement()
                .subscription("40.00", "8.00")
                .documented(net, vat)
                .paid();

        office.settle();

        Discrepancy found = office.discrepancy(statement);
        assertThat(found.cause()).isEqualTo(Cause.CHARGES_DIFFER);
        assertThat(found.difference()).contains(money(difference));
        assertThat(office.books.entries()).isEmpty();
    }

    @Test
    void aPennyOfVatOnOneLineIsMoreThanRoundingCanMake() {
        Statement statement = office.statement()
                .subscription("40.00", "8.00")
                .documented("40.00", "8.01")
                .paid();

        office.settle();

        assertThat(office.discrepancy(statement).cause()).isEqualTo(Cause.CHARGES_DIFFER);
        assertThat(office.discrepancy(statement).difference()).contains(money("0.01"));
        assertThat(office.books.entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.31, 0.01", "0.29, -0.01"})
    void vatThatIsRoundedInTotalIsClaimedAndThePennyGoesToRounding(String total, String penny) {
        Statement statement = threeCommissions().documented("1.50", total).paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        Discrepancy found = office.discrepancy(statement);
        assertThat(found.cause()).isEqualTo(Cause.ROUNDED);
        assertThat(found.difference()).contains(money(penny));
        assertThat(bill(statement).charges())
                .containsExactly(new Charge(AccountRole.COMMISSION, "VAT-20", money("1.50"), money(total)));
        assertThat(office.postings(statement, Posting.Residue.class))
                .singleElement()
                .satisfies(
                        residue -> assertThat(residue.credits()).isEqualTo(Map.of(AccountRole.ROUNDING, money(penny))));
        assertThat(office.balance("820")).isEqualTo(money(total));
        assertThat(office.balance("480")).isEqualTo(money(penny).negated());
        assertThat(office.balance(Office.CLEARING)).isEqualTo(money("0.00"));
    }

    @ParameterizedTest
    @CsvSource({"0.32", "0.28"})
    void aPennyMoreThanRoundingCanMakeIsHeld(String total) {
        Statement statement = threeCommissions().documented("1.50", total).paid();

        office.settle();

        assertThat(office.discrepancy(statement).cause()).isEqualTo(Cause.CHARGES_DIFFER);
        assertThat(office.books.entries()).isEmpty();
    }

    @Test
    void vatOnCreditsOnlyIsRoundedAsWell() {
        office.sold("X-A", "60.00");
        Statement statement = office.statement()
                .rebate("X-A", "R-1", "0.52", "0.10")
                .rebate("X-A", "R-2", "0.52", "0.10")
                .documented("-1.04", "-0.21")
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.discrepancy(statement).cause()).isEqualTo(Cause.ROUNDED);
        assertThat(bill(statement).credits())
                .containsExactly(new Charge(AccountRole.COMMISSION, "VAT-20", money("1.04"), money("0.21")));
        assertThat(office.balances())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("462", "-1.04", "820", "-0.21", "480", "0.01", "720", "1.24"));
    }

    private Statement threeCommissions() {
        office.sold("X-A", "5.00").sold("X-B", "5.00").sold("X-C", "5.00");
        return office.statement()
                .commission("X-A", "0.50", "0.10")
                .commission("X-B", "0.50", "0.10")
                .commission("X-C", "0.50", "0.10");
    }

    @Test
    void whatIsTaxedOtherwiseIsChargedApart() {
        Statement statement = office.statement()
                .with(
                        Row.of(LineKind.SELLER_FEE_ON_ORDER, "-10.00").fee("A"),
                        Row.of(LineKind.SELLER_FEE_ON_ORDER_TAX, "-2.00").fee("A"),
                        Row.of(LineKind.SELLER_FEE_ON_ORDER_TAX, "-0.50")
                                .fee("A")
                                .tax("ECO"),
                        Row.of(LineKind.SELLER_FEE_ON_ORDER, "-3.00").fee("B"),
                        Row.of(LineKind.SELLER_FEE_ON_ORDER, "-4.00").fee("C"),
                        Row.of(LineKind.SELLER_FEE_ON_ORDER_TAX, "-0.80").fee("C"))
                .document(automatic("9", "17.00", Map.of("VAT-20", money("2.80"), "ECO", money("0.50"))))
                .paid();
        office.desk.set(MappingKey.Kind.PURCHASE_TAX, Map.of("ECO+VAT-20", "20% and eco levy"));

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(bill(statement).charges())
                .containsExactlyInAnyOrder(
                        new Charge(AccountRole.FEES, "ECO+VAT-20", money("10.00"), money("2.50")),
                        new Charge(AccountRole.FEES, "none", money("3.00"), money("0.00")),
                        new Charge(AccountRole.FEES, "VAT-20", money("4.00"), money("0.80")));
    }

    @Test
    void aDocumentInAnotherCurrencyIsNoneOfThePayouts() {
        Statement statement = office.statement()
                .subscription("40.00", "8.00")
                .documented("EUR 40.00", "EUR 8.00")
                .paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.causes(statement)).containsExactly(Cause.DOCUMENT_MISSING, Cause.CHARGES_DIFFER);
        assertThat(office.standing(statement)).isEqualTo(Standing.HELD);
    }

    @ParameterizedTest
    @EnumSource(Charges.class)
    void howeverChargesAreBookedTheyAreBookedOnce(Charges mode) {
        Office booked = new Office(Office.policy(mode));
        Statement statement = booked.workedExample().paid();

        assertThat(booked.settleOne()).isEqualTo(POSTED);
        assertThat(booked.postings(statement, Posting.Bill.class)).hasSize(1);
        assertThat(booked.balance(Office.CLEARING)).isEqualTo(money("0.00"));
    }

    private Posting.Bill bill(Statement statement) {
        List<Posting.Bill> bills = office.postings(statement, Posting.Bill.class);
        assertThat(bills).hasSize(1);
        return bills.getFirst();
    }

    private static OperatorDocument automatic(String id, String net, Map<String, Money> taxes) {
        return new OperatorDocument(id, Type.AUTOMATIC, Optional.of("cycle-1"), money(net), taxes, Samples.NOON);
    }
}
