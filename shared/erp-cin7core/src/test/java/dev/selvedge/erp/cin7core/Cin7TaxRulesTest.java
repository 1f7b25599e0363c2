package dev.selvedge.erp.cin7core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.Tax;
import dev.selvedge.testkit.InMemoryMappings;
import dev.selvedge.testkit.SampleLine;
import dev.selvedge.testkit.Samples;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tax rules by the marketplace's codes (cin7-core.md A4 `/ref/tax`), amounts (A1 "Numbers") and countries (A2
/// "Address").
class Cin7TaxRulesTest {

    private final InMemoryMappings mappings = new InMemoryMappings();
    private final Cin7TaxRules rules = new Cin7TaxRules(mappings);

    @Test
    void aMappedCodeIsItsRule() {
        mappings.put(new MappingKey(Kind.TAX, "VAT-20"), "20% (VAT on Income)");

        assertThat(rules.of("VAT-20")).isEqualTo("20% (VAT on Income)");
        assertThat(objections(Samples.line("1"))).isEmpty();
        assertThatThrownBy(() -> rules.of("vat-20")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void codesWithoutARuleAreNamedAndWaitForTheirMapping() {
        mappings.put(new MappingKey(Kind.TAX, "VAT-20"), "20% (VAT on Income)");

        assertThat(objections(
                        Samples.line("1"),
                        Samples.line("2").sku("B").taxCode("VAT-5"),
                        Samples.line("3").sku("C").taxCode("VAT-0")))
                .containsExactly(new Objection(
                        Reason.TAX_NOT_MAPPED,
                        "Order X-A: no tax rule of Cin7 Core is mapped for VAT-0, VAT-5.",
                        Map.of("taxCodes", "VAT-0, VAT-5"),
                        new Release.WhenMapped(
                                Set.of(new MappingKey(Kind.TAX, "VAT-0"), new MappingKey(Kind.TAX, "VAT-5")))));
    }

    @Test
    void aLineThatIsNotToBeSuppliedNeedsNoRule() {
        mappings.put(new MappingKey(Kind.TAX, "VAT-20"), "20% (VAT on Income)");

        assertThat(objections(
                        Samples.line("1"),
                        Samples.line("2").taxCode("VAT-5").state(LineState.REFUSED),
                        Samples.line("3").taxCode("VAT-5").quantity(1).cancelled(1)))
                .isEmpty();
    }

    @Test
    void oneSkuUnderTwoTaxesCannotBecomeOneLine() {
        mappings.put(new MappingKey(Kind.TAX, "VAT-20"), "20% (VAT on Income)");
        mappings.put(new MappingKey(Kind.TAX, "VAT-0"), "Zero Rated Income");

        assertThat(objections(Samples.line("1"), Samples.line("2").taxCode("VAT-0")))
                .singleElement()
                .satisfies(objection -> {
                    assertThat(objection.reason()).isEqualTo(Reason.TOTALS_DISAGREE);
                    assertThat(objection.explanation())
                            .isEqualTo("Order X-A: SKU 'CUSHION-TEAL-45' stands twice with different tax "
                                    + "(VAT-20 and VAT-0); Cin7 Core keeps one line for each SKU.");
                    assertThat(objection.evidence()).containsExactly(Map.entry("sku", "CUSHION-TEAL-45"));
                });
    }

    @Test
    void severalTaxesOfALineAreOneWord() {
        assertThat(Cin7Money.codes(List.of())).isEqualTo("none");
        assertThat(Cin7Money.codes(List.of(tax("B"), tax("A"), tax("B")))).isEqualTo("A+B");
    }

    @ParameterizedTest
    @CsvSource({
        "24.00, 1, 24.00",
        "10.00, 3, 3.3333",
        "20.00, 3, 6.6667",
        "20.01, 2, 10.005",
        "0.00, 4, 0.00",
        "100.00, 100, 1.00",
        "0.01, 7, 0.0014"
    })
    void thePriceOfAPieceHasTwoToFourDecimals(String amount, int pieces, String each) {
        assertThat(Cin7Money.each(Money.parse("GBP " + amount), pieces)).isEqualTo(new BigDecimal(each));
    }

    @ParameterizedTest
    @CsvSource({"GBR, United Kingdom", "IRL, Ireland", "JEY, Jersey", "FRA, France"})
    void aCountryIsKnownByItsName(String code, String name) {
        assertThat(Cin7Countries.name(code)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"GB", "gbr", "XYZ", "''"})
    void whatIsNoAlpha3CodeIsNoCountry(String code) {
        assertThat(Cin7Countries.name(code)).isEmpty();
    }

    private List<Objection> objections(SampleLine... lines) {
        return rules.objections(Samples.order("X-A").lines(lines).build());
    }

    private static Tax tax(String code) {
        return new Tax(code, Money.parse("GBP 1.00"));
    }
}
