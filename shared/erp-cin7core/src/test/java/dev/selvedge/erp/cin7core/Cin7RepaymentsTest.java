package dev.selvedge.erp.cin7core;

import static dev.selvedge.erp.cin7core.CountingHouse.pounds;
import static dev.selvedge.erp.cin7core.CountingHouse.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Posting.Credited;
import dev.selvedge.core.model.Posting.Repayment;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.core.model.TaxMode;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What customers had back in Cin7 Core, call by call (cin7-core.md A2, `/sale/creditnote`).
@QuarkusTest
class Cin7RepaymentsTest {

    private final CountingHouse house = CountingHouse.open();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aRepaymentTakesThreeCallsAndHasARowForEachPartAndItsTax() {
        ErpReference sale = house.invoiced("X-A", "252.00");
        int before = house.rows().size();

        assertThat(house.callsOf(() -> post(sale, "P-1")))
                .containsExactly("GET /sale", "POST /sale/creditnote", "POST /sale/payment");
        assertThat(house.rows().subList(before, house.rows().size()))
                .containsExactly("200 610 50.00", "820 610 10.00", "200 610 3.29", "820 610 0.66", "610 605 63.95");
    }

    @Test
    void aCreditNoteIsOverGoodsAndCarriageThatAreNotBackYet() {
        ErpReference sale = house.invoiced("X-A", "252.00");

        post(sale, "P-1");

        JsonNode note = house.sent("POST /sale/creditnote");
        assertThat(note.get("CreditNoteInvoiceNumber").asText()).isEqualTo("INV-00001");
        assertThat(note.get("Memo").asText()).isEqualTo("X-A P-1");
        assertThat(note.get("CreditNoteDate").asText()).isEqualTo("2026-03-02T00:00:00");
        assertThat(note.get("Restock")).isEmpty();
        assertThat(note.at("/Lines/0/SKU").asText()).isEqualTo("CUSHION-TEAL-45");
        assertThat(note.at("/Lines/0/Quantity").decimalValue()).isEqualByComparingTo("1");
        assertThat(note.at("/Lines/0/Price").decimalValue()).isEqualByComparingTo("60.00");
        assertThat(note.at("/Lines/0/Tax").decimalValue()).isEqualByComparingTo("10.00");
        assertThat(note.at("/Lines/0/TaxRule").asText()).isEqualTo("20% (VAT on Income)");
        assertThat(note.at("/AdditionalCharges/0/Description").asText()).isEqualTo("Shipping");
        assertThat(note.at("/AdditionalCharges/0/Price").decimalValue()).isEqualByComparingTo("3.95");
        JsonNode refund = house.sent("POST /sale/payment");
        assertThat(refund.get("Type").asText()).isEqualTo("REFUND");
        assertThat(refund.get("Reference").asText()).isEqualTo("X-A P-1");
    }

    @Test
    void whereTheSalesPricesExcludeTaxSoDoTheNotes() {
        ErpReference sale = house.sells(Samples.order("X-A")
                .taxMode(TaxMode.EXCLUDED)
                .lines(Samples.line("X-A-1").quantity(1).unitPrice("GBP 210.00").shipping("GBP 0.00"))
                .build());
        house.theirs.invoice(CountingHouse.id(sale));

        post(sale, "P-1");

        JsonNode note = house.sent("POST /sale/creditnote");
        assertThat(note.at("/Lines/0/Price").decimalValue()).isEqualByComparingTo("50.00");
        assertThat(note.at("/Lines/0/Total").decimalValue()).isEqualByComparingTo("50.00");
        assertThat(house.theirs.balance("605")).isEqualByComparingTo("-63.95");
    }

    @Test
    void aSaleWithoutAnInvoiceHasNothingToCredit() {
        ErpReference sale = house.sells("X-A", "252.00");

        Refused refused = catchThrowableOfType(Refused.class, () -> post(sale, "P-1"));

        assertThat(refused.words()).contains(sale.number(), "X-A", "no authorised invoice");
        assertThat(refused.nothingDone()).isTrue();
    }

    /// cin7-core.md A2: a simple sale has one credit note.
    @Test
    void whatACustomerHasBackAfterTheOneCreditNoteIsMoneySpentWithTheSameVat() {
        ErpReference sale = house.invoiced("X-A", "252.00");
        post(sale, "P-1");
        int before = house.rows().size();

        assertThat(house.callsOf(() -> post(sale, "P-2"))).containsExactly("GET /sale", "POST /moneyOperation");

        assertThat(house.rows().subList(before, house.rows().size()))
                .containsExactly("200 605 50.00", "820 605 10.00", "200 605 3.29", "820 605 0.66");
        JsonNode spent = house.sent("POST /moneyOperation");
        assertThat(spent.get("Reference").asText()).isEqualTo("X-A P-2");
        assertThat(spent.at("/Lines/0/TaxRuleName").asText()).isEqualTo("20% (VAT on Income)");
    }

    @Test
    void whatWasSpentForACustomerIsNotSpentAgain() {
        ErpReference sale = house.invoiced("X-A", "252.00");
        post(sale, "P-1");
        post(sale, "P-2");

        post(sale, "P-2", true);

        assertThat(house.account.cin7.calls("POST /moneyOperation")).isEqualTo(1);
        assertThat(house.theirs.balance("605")).isEqualByComparingTo("-127.90");
    }

    @Test
    void withoutAnAccountForItTheSecondRepaymentIsRefusedAndSaysWhich() {
        ErpReference sale = house.invoiced("X-A", "252.00");
        post(sale, "P-1");
        PostingTerms terms = terms("P-2");
        Map<AccountRole, String> accounts = new EnumMap<>(terms.accounts());
        accounts.remove(AccountRole.SALES);

        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> house.ours.post(
                        repayment(sale),
                        new PostingTerms("P-2", terms.on(), accounts, terms.purchaseTaxes(), terms.saleTaxes()),
                        false));

        assertThat(refused.words()).contains(sale.number(), "X-A", "one credit note already", "SALES");
        assertThat(refused.nothingDone()).isTrue();
        assertThat(house.theirs.balance("605")).isEqualByComparingTo("-63.95");
    }

    /// An advanced sale has as many credit notes as are made (cin7-core.md A2).
    @Test
    void theNoteOfAnotherPayoutIsNotTakenForThisOnes() {
        ErpReference sale = house.advanced("X-A");
        house.theirs.invoice(CountingHouse.id(sale));
        post(sale, "P-1");

        String first = post(sale, "P-2", true);
        String again = post(sale, "P-2", true);

        assertThat(again).isEqualTo(first);
        assertThat(house.account.cin7.calls("POST /sale/creditnote")).isEqualTo(2);
        assertThat(house.theirs.balance("605")).isEqualByComparingTo("-127.90");
    }

    private String post(ErpReference sale, String payout) {
        return post(sale, payout, false);
    }

    private String post(ErpReference sale, String payout, boolean again) {
        return house.ours.post(repayment(sale), terms(payout), again);
    }

    private static Repayment repayment(ErpReference sale) {
        return new Repayment(
                new OrderId("X-A"),
                sale,
                List.of(new Credited("CUSHION-TEAL-45", pounds("60.00"), pounds("10.00"), "VAT-20")),
                Optional.of(new Credited("Delivery", pounds("3.95"), pounds("0.66"), "VAT-20")),
                pounds("63.95"));
    }
}
