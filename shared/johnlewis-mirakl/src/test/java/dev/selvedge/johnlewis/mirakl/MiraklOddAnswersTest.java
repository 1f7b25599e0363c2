package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.Acceptance;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.ErrorShape;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.Platform;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Answers that are no answers, orders that are no orders, and refusals in both of Mirakl's shapes (john-lewis.md 2B.1
/// "Errors").
@QuarkusTest
class MiraklOddAnswersTest {

    private static final Map<OrderId, ErpReference> NUMBERS =
            Map.of(new OrderId("C-1-A"), new ErpReference("7a6e", "SO-00017"));

    @Test
    void anAnswerOfNothingIsMalformed() {
        try (Shop shop = Shop.odd(call -> Answer.json(200, "null"))) {
            assertThat(catchThrowableOfType(RemoteFailure.class, shop::changed)).isInstanceOf(Malformed.class);
            assertThat(catchThrowableOfType(RemoteFailure.class, () -> shop.marketplace.writeReferences(NUMBERS)))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void aPageWithoutOrdersIsMalformed() {
        try (Shop shop = Shop.odd(call -> Answer.json(200, "{\"total_count\": 3}"))) {
            assertThat(catchThrowableOfType(RemoteFailure.class, shop::changed)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void anEntryThatIsNoOrderIsToldByItsPlace() {
        try (Shop shop = Shop.odd(call -> Answer.json(200, "{\"orders\": [null, [], 7, {}], \"total_count\": 4}"))) {
            assertThat(shop.changed().items())
                    .extracting(Object::toString)
                    .containsExactly(
                            "Unreadable[at position 0, it is no object]",
                            "Unreadable[at position 1, it is no object]",
                            "Unreadable[at position 2, it is no object]",
                            "Unreadable[at position 3, currency_iso_code is missing]");
        }
    }

    @Test
    void aPartOfAPieceIsNotCutToWholePieces() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            shop.answersMayBeOdd();
            shop.sell(Basket.of("C-1").line(Shop.cushion().odd(line -> line.put("quantity", new BigDecimal("1.5")))));

            assertThat(shop.walk())
                    .extracting(Object::toString)
                    .containsExactly("Unreadable[C-1-A, a field has the wrong type]");
        }
    }

    @Test
    void anOrderThatWaitsNoLongerIsToldInEitherShapeOfErrors() {
        for (ErrorShape shape : ErrorShape.values()) {
            try (Shop shop = Shop.hasty(Platform.standard().with(shape), Frequencies.none())) {
                shop.mirakl.place(Basket.of("C-1").line(Shop.cushion()));
                Order order = Shop.readable(shop.walk()).getFirst();
                shop.mirakl.cancel("C-1-A");

                assertThat(shop.marketplace.accept(order)).isEqualTo(Acceptance.NO_LONGER_WAITING);
            }
        }
    }

    @Test
    void anAcceptanceThatLeavesALineOutIsRefusedInEitherShapeOfErrors() {
        for (ErrorShape shape : ErrorShape.values()) {
            try (Shop shop = Shop.hasty(Platform.standard().with(shape), Frequencies.none())) {
                shop.mirakl.place(Basket.of("C-1").line(Shop.cushion()));
                Order oneLine = Shop.readable(shop.walk()).getFirst();
                try (Shop other = Shop.hasty(Platform.standard().with(shape), Frequencies.none())) {
                    other.mirakl.place(Basket.of("C-1").line(Shop.cushion()).line(Shop.cushion()));

                    Refused refused = catchThrowableOfType(Refused.class, () -> other.marketplace.accept(oneLine));

                    assertThat(refused.words()).startsWith("ORDER_LINE_ACCEPTANCE_DECISION_MISSING: ");
                    assertThat(refused.nothingDone()).isTrue();
                }
            }
        }
    }
}
