package dev.selvedge.testkit.flow.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockRule;
import dev.selvedge.core.model.StockRules;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockRuleTest {

    @ParameterizedTest
    @CsvSource({
        "5, 12, 7",
        "0, 12, 12",
        "12, 12, 0",
        "13, 12, 0",
        "10%, 20, 18",
        "10%, 12, 10",
        "10%, 1, 0",
        "12.5%, 16, 14",
        "0%, 12, 12",
        "100%, 12, 0",
        "max 20, 19, 19",
        "max 20, 21, 20",
        "max 0, 21, 0",
        "5 max 20, 12, 7",
        "5 max 20, 25, 20",
        "5 max 20, 40, 20",
        "10% max 20, 20, 18",
        "10% max 20, 40, 20"
    })
    void aRuleKeepsBackItsBufferAndShowsNoMoreThanItsMost(String rule, int available, int shown) {
        assertThat(StockRule.parse(rule).sellable(BigDecimal.valueOf(available), 0))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 7.9, 7", "5, 7.9, 2", "10%, 7.9, 6", "0, 0.99, 0"})
    void aFractionOfAPieceIsNotForSale(String rule, BigDecimal available, int shown) {
        assertThat(StockRule.parse(rule).sellable(available, 0)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, -3", "5, -3", "50%, -0.5", "max 20, -3", "0, 0"})
    void lessThanNothingIsShownAsNothing(String rule, BigDecimal available) {
        assertThat(StockRule.parse(rule).sellable(available, 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 3, 7", "5, 10, 3, 2", "50%, 10, 4, 3", "max 6, 10, 3, 6", "0, 2, 3, 0"})
    void whatWasSoldIsTakenOffBeforeTheBuffer(String rule, int available, int sold, int shown) {
        assertThat(StockRule.parse(rule).sellable(BigDecimal.valueOf(available), sold))
                .isEqualTo(shown);
    }

    @Test
    void moreThanAFileCanSayIsShownAsTheMostThatItCan() {
        assertThat(StockRule.NONE.sellable(new BigDecimal("3000000000"), 0)).isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-5",
                "5 pieces",
                "5.5",
                "5 10%",
                "%",
                "max",
                "max -1",
                "20 max",
                "5 max 10%",
                "1e3",
                "9999999999",
                "1000%"
            })
    void whatIsNoRuleIsRefusedWithHowToWriteOne(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StockRule.parse(text))
                .withMessage("'" + text + "' is no stock rule: write 5, 10%, max 20, or two of them as in 5 max 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"150%", "101%", "100.0001%"})
    void moreThanAllCannotBeKeptBack(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StockRule.parse(text))
                .withMessageContaining("0 to 100 percent");
    }

    @Test
    void theMostSpecificRuleWinsWhole() {
        StockRules rules =
                StockRules.of(Map.of("connection", "5 max 20", "category/Rugs", "10%", "sku/RUG-180", "max 30"));

        assertThat(shown(rules, "CUSHION", Optional.empty())).isEqualTo(20);
        assertThat(shown(rules, "CUSHION", Optional.of("Cushions"))).isEqualTo(20);
        assertThat(shown(rules, "RUG-90", Optional.of("Rugs"))).isEqualTo(90);
        assertThat(shown(rules, "RUG-180", Optional.of("Rugs"))).isEqualTo(30);
        assertThat(rules.categories()).containsExactly("Rugs");
    }

    @Test
    void withoutRulesEverythingIsForSale() {
        assertThat(shown(StockRules.of(Map.of()), "CUSHION", Optional.of("Cushions")))
                .isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"connection, 5", "category/Rugs and Mats, 10%", "sku/RUG/180, max 30"})
    void aRuleIsForASkuACategoryOrTheConnection(String scope, String rule) {
        assertThat(StockRules.of(Map.of(scope, rule))).isNotNull();
        new MappingKey(MappingKey.Kind.STOCK_RULE, scope).check(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"category/", "category/ ", "category", "Connection", "brand/Loom", "sku", "sku/", "sku/ "})
    void aRuleForAnythingElseIsRefusedWithItsScope(String scope) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MappingKey(MappingKey.Kind.STOCK_RULE, scope).check("5"))
                .withMessage("'" + scope + "' is none of sku/…, category/… and connection");
    }

    private static int shown(StockRules rules, String sku, Optional<String> category) {
        return rules.sellable(new Sku(sku), category, BigDecimal.valueOf(100), 0);
    }
}
