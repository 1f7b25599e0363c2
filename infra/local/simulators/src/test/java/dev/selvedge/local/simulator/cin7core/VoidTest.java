package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// cin7-core.md A2, `DELETE /sale`.
class VoidTest {

    private final Caller caller = new Caller();

    @Test
    void voidingFreesWhatWasAllocated() {
        UUID sale = caller.ordered("JL-1", 7);

        JsonNode voided = json(caller.delete("/sale?ID=" + sale + "&Void=true"));

        assertThat(voided.get("Status").asText()).isEqualTo("VOIDED");
        assertThat(voided.at("/Order/Status").asText()).isEqualTo("VOIDED");
        assertThat(voided.get("CombinedShippingStatus").asText()).isEqualTo("VOIDED");
        assertThat(caller.stock("KETTLE-RED", "Main Warehouse").allocated()).isEqualTo(BigDecimal.ZERO);
        assertThat(caller.stock("KETTLE-RED", "Main Warehouse").available()).isEqualTo(new BigDecimal("5"));
    }

    @Test
    void aPickedSaleIsNotVoided() {
        UUID sale = caller.ordered("JL-1", 2);
        caller.office.warehouse().pick(sale);

        Answer answer = caller.delete("/sale?ID=" + sale + "&Void=true");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(caller.sale(sale).get("Status").asText()).isEqualTo("PICKED");
        assertThatIllegalStateException()
                .isThrownBy(() -> caller.office.warehouse().voidSale(sale));
    }

    @Test
    void aSaleIsNotVoidedTwice() {
        UUID sale = caller.ordered("JL-1", 2);
        caller.office.warehouse().voidSale(sale);

        assertThat(caller.delete("/sale?ID=" + sale + "&Void=true").status()).isEqualTo(400);
        assertThat(caller.stock("KETTLE-RED", "Main Warehouse").allocated()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void aVoidedSaleTakesNoOrder() {
        UUID sale = caller.newSale("JL-1");
        caller.office.warehouse().voidSale(sale);

        assertThat(caller.post("/sale/order", Caller.order(sale, "AUTHORISED", "KETTLE-RED", 1))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void undoingIsNotSimulated() {
        UUID sale = caller.ordered("JL-1", 2);

        assertThat(caller.delete("/sale?ID=" + sale + "&Void=false").status()).isEqualTo(501);
    }
}
