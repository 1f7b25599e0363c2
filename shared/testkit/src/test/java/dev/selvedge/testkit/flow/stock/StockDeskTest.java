package dev.selvedge.testkit.flow.stock;

import static dev.selvedge.testkit.flow.stock.Shop.sku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.selvedge.core.flow.StockScan.End;
import dev.selvedge.core.model.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockDeskTest {

    private final Shop shop = new Shop().fill(10);

    @Test
    void rulesAreSetAndTakenAway() {
        shop.desk.set(Map.of("connection", "1", "category/Rugs", "10%"));
        shop.desk.set(Map.of("connection", " ", "sku/" + sku(1), "max 2"));

        assertThat(shop.desk.rules()).isEqualTo(Map.of("category/Rugs", "10%", "sku/" + sku(1), "max 2"));
    }

    @Test
    void ofRulesOneOfWhichMakesNoSenseNoneIsSet() {
        shop.desk.set(Map.of("connection", "1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.desk.set(Map.of("connection", "", "category/Rugs", "5 pieces", "sku/A", "2")))
                .withMessageContaining("'5 pieces'");

        assertThat(shop.desk.rules()).isEqualTo(Map.of("connection", "1"));
    }

    @Test
    void theJournalKeepsWhatRulesWereSet() {
        shop.desk.set(Map.of("connection", "1"));

        assertThat(shop.journal("rules", "rules"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).isEqualTo(Map.of("connection", "1")));
    }

    @Test
    void aRuleInTheTableThatMakesNoSenseHoldsTheScanUntilItIsCorrected() {
        shop.mappings.write("category/Rugs", "a few");

        assertThat(shop.scan().end()).isEqualTo(End.HELD);

        assertThat(shop.held()).isEqualTo(Map.of("rules", Reason.STOCK_RULE_UNREADABLE));
        assertThat(shop.hold("rules").explanation()).contains("'a few'");
        assertThat(shop.outbox.sent()).isEmpty();
        assertThat(shop.source.faults().count("stock")).isZero();
        shop.mappings.erase("category/Rugs");
        assertThat(shop.scan().end()).isEqualTo(End.LET_THROUGH);
        assertThat(shop.held()).isEmpty();
    }
}
