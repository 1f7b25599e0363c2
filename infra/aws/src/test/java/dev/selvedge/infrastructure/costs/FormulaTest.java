package dev.selvedge.infrastructure.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    /// Knows a thousand orders, no files, and 288 runs of one function.
    private static final Names NAMES = new Names() {
        @Override
        public Quantity named(String name) {
            return switch (name) {
                case "orders" -> Quantity.of(BigDecimal.valueOf(1000), "orders");
                case "files" -> Quantity.of(BigDecimal.ZERO, "files");
                default -> throw new IllegalArgumentException("nobody knows " + name);
            };
        }

        @Override
        public Quantity of(String question, String function) {
            return new Quantity(BigDecimal.valueOf(288), question + " of " + function);
        }
    };

    private static Quantity read(String formula) {
        return new Formula(formula).in(NAMES);
    }

    @ParameterizedTest
    @CsvSource({
        "2 + 3 * 4, 14",
        "(2 + 3) * 4, 20",
        "10 - 4 - 3, 3",
        "100 / 8 / 5, 2.5",
        "1.5 * (2 - (1 + 0.5)), 0.75",
        "orders * 2, 2000",
        "runs(order-feed) / 2, 144"
    })
    void itIsReckonedAsAtSchool(String formula, BigDecimal value) {
        assertThat(read(formula).value()).isEqualByComparingTo(value);
    }

    @Test
    void theArithmeticIsShownWithFiguresInPlaceOfWords() {
        assertThat(read("orders * 27 - (runs(order-feed) / 12345.678)").shown())
                .isEqualTo("1,000 orders × 27 − (runs of order-feed ÷ 12,345.678)");
    }

    @Test
    void whatThereIsNoneOfIsNotShown() {
        assertThat(read("files * 11 + orders + files").shown()).isEqualTo("1,000 orders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2 +", "(2 + 3", "2 3", "* 2", "2 + )", "2 ^ 3"})
    void whatMakesNoSenseIsRefusedByItsText(String formula) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(formula))
                .withMessageContaining("\"" + formula + "\" makes no sense");
    }

    @Test
    void aWordThatNobodyKnowsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("2 * order")).withMessage("nobody knows order");
    }
}
