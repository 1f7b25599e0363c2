package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.johnlewis.mirakl.wire.MiraklInvoices.Invoice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MiraklDocumentMappingTest {

    private static final ObjectMapper JSON = MiraklApi.exact(new ObjectMapper());
    private static final List<String> ONE = List.of("cycle-1");
    private static final List<String> TWO = List.of("cycle-1", "cycle-2");

    private static final String INVOICE = """
            {"id": "4cd57d45", "invoice_id": 17, "type": "AUTO_INVOICE", "seller_billing_cycle_id": "cycle-2",
             "currency_iso_code": "GBP", "total_amount_excl_taxes": 68.80, "total_amount_incl_taxes": 82.56,
             "total_taxes": [{"code": "TAX1", "amount": 10.00}, {"code": "TAX2", "amount": 1.26},
                             {"code": "TAX1", "amount": 2.50}],
             "date_created": "2026-03-02T12:00:00Z", "issue_date": "2026-03-03T12:00:00Z"}""";

    @Test
    void anInvoiceIsReadFieldByField() {
        OperatorDocument document = document(TWO, "{}").orElseThrow();

        assertThat(document.id()).isEqualTo("17");
        assertThat(document.type()).isEqualTo(OperatorDocument.Type.AUTOMATIC);
        assertThat(document.payout()).contains("cycle-2");
        assertThat(document.net()).isEqualTo(Money.parse("GBP 68.80"));
        assertThat(document.taxes())
                .isEqualTo(Map.of("TAX1", Money.parse("GBP 12.50"), "TAX2", Money.parse("GBP 1.26")));
        assertThat(document.total()).isEqualTo(Money.parse("GBP 82.56"));
        assertThat(document.issuedAt()).isEqualTo(Instant.parse("2026-03-03T12:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "AUTO_INVOICE, AUTOMATIC, 82.56",
        "MANUAL_INVOICE, MANUAL, 82.56",
        "MANUAL_CREDIT, MANUAL, -82.56",
        "MANUAL_SOMETHING, MANUAL, 82.56"
    })
    void aCreditNoteIsToTheSellersCredit(String type, OperatorDocument.Type ours, String total) {
        OperatorDocument document =
                document(TWO, "{\"type\": \"%s\"}".formatted(type)).orElseThrow();

        assertThat(document.type()).isEqualTo(ours);
        assertThat(document.total()).isEqualTo(Money.parse("GBP " + total));
    }

    /// No document says which sign it has.
    @Test
    void aCreditNoteBelowZeroIsToTheSellersCreditToo() {
        OperatorDocument document = document(TWO, """
                        {"type": "MANUAL_CREDIT", "total_amount_excl_taxes": -5, "total_amount_incl_taxes": -6,
                         "total_taxes": [{"code": "TAX1", "amount": -1}]}""").orElseThrow();

        assertThat(document.net()).isEqualTo(Money.parse("GBP -5.00"));
        assertThat(document.taxes()).isEqualTo(Map.of("TAX1", Money.parse("GBP -1.00")));
    }

    @Test
    void anAutomaticInvoiceBelowZeroHandsBack() {
        assertThat(document(TWO, """
                        {"total_amount_excl_taxes": -5, "total_amount_incl_taxes": -6,
                         "total_taxes": [{"code": "TAX1", "amount": -1}]}""").orElseThrow().total()).isEqualTo(Money.parse("GBP -6.00"));
    }

    @Test
    void withoutATotalTheTaxesAreThoseOfTheParts() {
        OperatorDocument document = document(TWO, """
                        {"total_taxes": null, "details": [
                          {"taxes": [{"code": "TAX1", "amount": 12.50}, {"code": "TAX2", "amount": 1.00}]},
                          {"taxes": [{"code": "TAX2", "amount": 0.26}]},
                          {}]}""").orElseThrow();

        assertThat(document.taxes())
                .isEqualTo(Map.of("TAX1", Money.parse("GBP 12.50"), "TAX2", Money.parse("GBP 1.26")));
    }

    @Test
    void aTotalGoesBeforeTheParts() {
        assertThat(document(TWO, "{\"details\": [{\"taxes\": [{\"code\": \"TAX3\", \"amount\": 13.76}]}]}")
                        .orElseThrow()
                        .taxes())
                .containsOnlyKeys("TAX1", "TAX2");
    }

    @Test
    void aDocumentWithoutTaxesHasNone() {
        assertThat(document(TWO, "{\"total_amount_incl_taxes\": 68.8, \"total_taxes\": []}")
                        .orElseThrow()
                        .taxes())
                .isEmpty();
    }

    @Test
    void whatTheTaxesDoNotExplainOfATotalStandsAmongThem() {
        assertThat(document(TWO, "{\"total_amount_incl_taxes\": 82.57}")).hasValueSatisfying(shown -> {
            assertThat(shown.total()).isEqualTo(Money.parse("GBP 82.57"));
            assertThat(shown.taxes()).containsEntry("unexplained", Money.parse("GBP 0.01"));
        });
    }

    @Test
    void aDraftIsNoDocument() {
        assertThat(document(TWO, "{\"invoice_id\": null, \"issue_date\": null, \"total_amount_incl_taxes\": 1}"))
                .isEmpty();
    }

    @Test
    void aDocumentWithANumberAndNoDayOfIssueIsOfTheDayItWasMade() {
        assertThat(document(TWO, "{\"issue_date\": null}").orElseThrow().issuedAt())
                .isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
    }

    @Test
    void aDocumentWithoutANumberGoesByMiraklsName() {
        assertThat(document(TWO, "{\"invoice_id\": null}").orElseThrow().id()).isEqualTo("4cd57d45");
    }

    @Test
    void aDocumentThatNamesNoCycleIsOfTheOnlyOneThatWasAskedAbout() {
        assertThat(document(ONE, "{\"seller_billing_cycle_id\": null}")
                        .orElseThrow()
                        .payout())
                .contains("cycle-1");
        assertThat(document(TWO, "{\"seller_billing_cycle_id\": null}")
                        .orElseThrow()
                        .payout())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type | null | type is missing",
                "currency_iso_code | \"XXQ\" | currency_iso_code is unknown",
                "total_amount_excl_taxes | null | total_amount_excl_taxes is missing",
                "total_amount_excl_taxes | 68.805 | total_amount_excl_taxes has more decimals than GBP",
                "total_amount_incl_taxes | null | total_amount_incl_taxes is missing",
                "total_taxes | [{\"amount\": 13.76}] | tax code is missing",
                "total_taxes | [{\"code\": \"TAX1\"}] | tax amount is missing",
                "issue_date | \"Monday\" | issue_date is no date"
            })
    void aDocumentThatMakesNoSenseIsToldByItsField(String field, String value, String why) {
        Malformed failure =
                catchThrowableOfType(Malformed.class, () -> document(TWO, "{\"%s\": %s}".formatted(field, value)));

        assertThat(failure).hasMessageContaining("IV01 showed document 17").hasMessageEndingWith(why);
    }

    private static Optional<OperatorDocument> document(List<String> asked, String changes) {
        ObjectNode tree = (ObjectNode) WireOrder.tree(INVOICE);
        tree.setAll((ObjectNode) WireOrder.tree(changes));
        return MiraklDocumentMapping.document(JSON.convertValue(tree, Invoice.class), asked);
    }
}
