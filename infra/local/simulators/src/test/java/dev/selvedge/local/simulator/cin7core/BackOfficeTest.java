package dev.selvedge.local.simulator.cin7core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/// What people do with stock by hand; no vendor's document speaks of it.
class BackOfficeTest {

    private static final String MAIN = "Main Warehouse";

    private final Caller caller = new Caller();
    private final BackOffice office = caller.office;

    @Test
    void aStocktakeCountsTheWholeLocationAndNoOther() {
        office.receive("KETTLE-RED", MAIN, "A1", 2);
        office.receive("KETTLE-RED", "Annexe", 7);

        office.set("KETTLE-RED", MAIN, 10);
        assertThat(onHand()).containsExactly(tuple(MAIN, "", "8"), tuple(MAIN, "A1", "2"), tuple("Annexe", "", "7"));

        office.set("KETTLE-RED", MAIN, 1);
        assertThat(onHand()).containsExactly(tuple(MAIN, "", "0"), tuple(MAIN, "A1", "1"), tuple("Annexe", "", "7"));
    }

    @Test
    void aStocktakeMayEndBelowZeroAndComeBack() {
        office.set("KETTLE-RED", MAIN, new BigDecimal("-2.5"));
        assertThat(onHand()).containsExactly(tuple(MAIN, "", "-2.5"));

        office.set("KETTLE-RED", MAIN, 3);
        assertThat(onHand()).containsExactly(tuple(MAIN, "", "3"));
    }

    @Test
    void aStocktakeOfNoneGivesANewProductItsRow() {
        office.set("TOASTER", MAIN, 0);

        assertThat(caller.stock("TOASTER", MAIN).onHand()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void whatAStocktakeFindsGoesToWaitingSalesFirst() {
        caller.ordered("JL-1", 7);

        office.set("KETTLE-RED", MAIN, 8);

        assertThat(caller.simulator.sales().getFirst().lines().getFirst().backorder())
                .isEqualTo(BigDecimal.ZERO);
        assertThat(caller.stock("KETTLE-RED", MAIN).available()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void manyAreStockedAtOnceAndNewSkusBecomeProducts() {
        office.stock(Map.of("KETTLE-RED", 3L, "VASE", 4L), MAIN);

        assertThat(caller.stock("KETTLE-RED", MAIN).onHand()).isEqualTo(new BigDecimal("3"));
        assertThat(caller.stock("VASE", MAIN).onHand()).isEqualTo(new BigDecimal("4"));
        assertThat(Caller.json(caller.get("/product?Sku=VASE"))
                        .at("/Products/0/Name")
                        .asText())
                .isEqualTo("VASE");
    }

    @Test
    void stockAtALocationThatTheAccountLacksIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> office.set("KETTLE-RED", "Nowhere", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> office.stock(Map.of("KETTLE-RED", 1L), "Nowhere"));
    }

    @Test
    void discardedStockLeavesTheProductWithoutARecordUntilItIsReceivedAgain() {
        office.receive("KETTLE-RED", "Annexe", 7);

        office.discard("KETTLE-RED");
        assertThat(caller.simulator.stock()).isEmpty();
        assertThat(Caller.json(caller.get("/product?Sku=KETTLE-RED"))
                        .get("Total")
                        .asInt())
                .isEqualTo(1);

        office.receive("KETTLE-RED", MAIN, 1);
        assertThat(onHand()).containsExactly(tuple(MAIN, "", "1"));
    }

    @Test
    void stockFromWhichGoodsArePromisedIsNotDiscarded() {
        caller.ordered("JL-1", 2);

        assertThatIllegalStateException().isThrownBy(() -> office.discard("KETTLE-RED"));

        assertThat(onHand()).containsExactly(tuple(MAIN, "", "5"));
    }

    private List<Tuple> onHand() {
        return caller.simulator.stock().stream()
                .map(entry ->
                        tuple(entry.location(), entry.bin(), entry.onHand().toPlainString()))
                .toList();
    }
}
