package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.johnlewis.mirakl.wire.MiraklCycle;
import dev.selvedge.johnlewis.mirakl.wire.MiraklTransactions.Transaction;
import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MiraklPayoutMappingTest {

    private static final ObjectMapper JSON = MiraklApi.exact(new ObjectMapper());

    private static final String CYCLE = """
            {"id": "a5b77ee5-f5c2", "payment_voucher_number": "000001", "currency_iso_code": "GBP",
             "amount_transferred_to_seller": 109.44, "amount_transferred_to_operator": 82.56,
             "date_created": "2026-03-02T12:00:00Z", "pay_out": {"state": "TO_PAY"},
             "summary": {"total_subscription_incl_tax": -48.00, "total_fee_incl_tax": 0}}""";

    private static final String LINE = """
            {"id": "5c082b26", "type": "COMMISSION_VAT", "currency_iso_code": "GBP", "amount": -7.56,
             "amount_credited": 0, "amount_debited": 7.56, "balance": 146.64,
             "date_created": "2026-03-02T12:00:00Z", "payment_state": "PAYABLE",
             "entities": {"order": {"id": "A-A"}, "shop_tax": {"code": "TAXDEFAULT"}}}""";

    @ParameterizedTest
    @CsvSource({
        "TO_PAY, TO_PAY",
        "PAID, PAID",
        "FAILED, FAILED",
        "UNKNOWN, UNKNOWN",
        "ON_ITS_WAY, UNKNOWN",
        "paid, UNKNOWN",
    })
    void aStateThatMiraklAddsIsUnknown(String shown, Payout.State state) {
        assertThat(payout("/pay_out", "state", "\"" + shown + "\"").state()).isEqualTo(state);
    }

    @Test
    void aPayoutThatIsPaidNeedNotSayWhen() {
        Payout payout = payout("", "pay_out", "{\"state\": \"PAID\", \"reference\": \"bank-ref\"}");

        assertThat(payout.reference()).contains("bank-ref");
        assertThat(payout.paidAt()).isEmpty();
        assertThat(payout.name()).isEqualTo("bank-ref/000001");
    }

    @Test
    void aReferenceOfNothingIsNone() {
        Payout payout =
                payout("", "pay_out", "{\"state\": \"PAID\", \"reference\": \" \", \"transaction_date\": null}");

        assertThat(payout.reference()).isEmpty();
        assertThat(payout.paidAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | null | without an id",
                "currency_iso_code | null | currency_iso_code is missing",
                "currency_iso_code | \"XXQ\" | currency_iso_code is unknown",
                "amount_transferred_to_seller | null | amount_transferred_to_seller is missing",
                "amount_transferred_to_seller | 109.444 | amount_transferred_to_seller has more decimals than GBP",
                "date_created | null | date_created is missing",
                "date_created | \"Monday\" | date_created is no date",
                "pay_out | {\"transaction_date\": \"Monday\"} | transaction_date is no date"
            })
    void aCycleThatMakesNoSenseIsToldByItsField(String field, String value, String why) {
        Malformed failure = catchThrowableOfType(Malformed.class, () -> payout("", field, value));

        assertThat(failure).hasMessageContaining("SBC11").hasMessageEndingWith(why);
        assertThat(failure.getMessage().contains("a5b77ee5-f5c2")).isEqualTo(!field.equals("id"));
    }

    @Test
    void theMarkHearsOfEveryFigure() {
        String mark = payout("", "currency_iso_code", "\"GBP\"").mark();

        assertThat(payout("", "amount_transferred_to_seller", "109.45").mark()).isNotEqualTo(mark);
        assertThat(payout("", "amount_transferred_to_operator", "82.55").mark()).isNotEqualTo(mark);
        assertThat(payout("/summary", "total_subscription_incl_tax", "48.00").mark())
                .isNotEqualTo(mark);
        assertThat(payout("/summary", "total_new_incl_tax", "0.01").mark()).isNotEqualTo(mark);
        assertThat(payout("", "currency_iso_code", "\"EUR\"").mark()).isNotEqualTo(mark);
    }

    @Test
    void theMarkHearsOfNothingElse() {
        String mark = payout("", "currency_iso_code", "\"GBP\"").mark();

        assertThat(payout("", "pay_out", "{\"state\": \"PAID\", \"reference\": \"bank-ref\"}")
                        .mark())
                .isEqualTo(mark);
        assertThat(payout("", "payment_voucher_number", "\"000002\"").mark()).isEqualTo(mark);
        assertThat(payout("", "amount_transferred_to_seller", "109.440").mark()).isEqualTo(mark);
        assertThat(payout("/summary", "total_new_incl_tax", "0.00").mark()).isEqualTo(mark);
        assertThat(payout("", "summary", "{\"total_subscription_incl_tax\": -48}")
                        .mark())
                .isEqualTo(mark);
    }

    /// A figure must not be taken for another of the same size.
    @Test
    void theMarkKnowsWhichFigureItIs() {
        assertThat(payout("", "summary", "{\"total_fee_incl_tax\": -48}").mark())
                .isNotEqualTo(payout("", "summary", "{\"total_subscription_incl_tax\": -48}")
                        .mark());
    }

    @Test
    void aLineIsReadFieldByField() {
        RemittanceLine line = line("", "accounting_document_number", "\"000000000999\"");

        assertThat(line.id()).isEqualTo("5c082b26");
        assertThat(line.kind()).isEqualTo(LineKind.COMMISSION_VAT);
        assertThat(line.amount()).isEqualTo(Money.parse("GBP -7.56"));
        assertThat(line.balance()).isEqualTo(Money.parse("GBP 146.64"));
        assertThat(line.createdAt()).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(line.document()).contains("000000000999");
        assertThat(line.taxCode()).contains("TAXDEFAULT");
    }

    /// "For backward-compatibility", a COMMISSION_FEE may show the rate of its tax, without a code.
    @Test
    void aTaxWithoutACodeIsNone() {
        assertThat(line("/entities", "shop_tax", "{\"rate\": 20}").taxCode()).isEmpty();
    }

    @Test
    void aLineAboutNothingIsRead() {
        assertThat(line("", "entities", "null").order()).isEmpty();
        assertThat(line("/entities", "order", "{\"id\": \" \"}").order()).isEmpty();
        assertThat(line("/entities", "order", "{}").order()).isEmpty();
    }

    @Test
    void theNumberOfADocumentByHandIsItsDocuments() {
        String byHand = "{\"manual_accounting_document\": {\"number\": \"000000000017\"}}";

        assertThat(line("", "entities", byHand).document()).contains("000000000017");
        assertThat(line("", "entities", "{\"manual_accounting_document\": {}}").document())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NOT_APPLICABLE, false", "PAYABLE, true", "PAID, true", "PENDING, true", "RESERVE, true", "NEW, true"})
    void onlyWhatMiraklSaysDoesNotApplyDoesNot(String state, boolean applies) {
        assertThat(line("", "payment_state", "\"" + state + "\"").applies()).isEqualTo(applies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount_credited", "amount_debited"})
    void anAmountThatIsNotSplitIsBelievedAsItIs(String field) {
        assertThat(line("", field, "null").amount()).isEqualTo(Money.parse("GBP -7.56"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | null | without an id",
                "type | null | type is missing",
                "currency_iso_code | \"XXQ\" | currency_iso_code is unknown",
                "amount | null | amount is missing",
                "amount | -7.565 | amount has more decimals than GBP",
                "amount | -7.55 | amount is not amount_credited less amount_debited",
                "amount_credited | 7.56 | amount is not amount_credited less amount_debited",
                "amount_debited | -7.56 | amount is not amount_credited less amount_debited",
                "amount_debited | 7.565 | amount_debited has more decimals than GBP",
                "balance | null | balance is missing",
                "balance | 146.645 | balance has more decimals than GBP",
                "date_created | \"Monday\" | date_created is no date"
            })
    void aLineThatMakesNoSenseIsToldByItsField(String field, String value, String why) {
        Malformed failure = catchThrowableOfType(Malformed.class, () -> line("", field, value));

        assertThat(failure).hasMessageContaining("TL02").hasMessageEndingWith(why);
        assertThat(failure.getMessage().contains("5c082b26")).isEqualTo(!field.equals("id"));
    }

    private static Payout payout(String under, String field, String value) {
        JsonNode cycle = changed(CYCLE, under, field, value);
        return MiraklPayoutMapping.payout(read(cycle, MiraklCycle.class), MiraklMark.of(cycle));
    }

    private static RemittanceLine line(String under, String field, String value) {
        return MiraklPayoutMapping.line(read(changed(LINE, under, field, value), Transaction.class));
    }

    private static JsonNode changed(String json, String under, String field, String value) {
        JsonNode tree = WireOrder.tree(json);
        ((ObjectNode) tree.at(under)).set(field, WireOrder.tree(value));
        return tree;
    }

    private static <T> T read(JsonNode tree, Class<T> type) {
        return JSON.convertValue(tree, type);
    }
}
