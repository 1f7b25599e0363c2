package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Sku;
import dev.selvedge.erp.bluecherry.SkuSettings.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkusTest {

    private static final Item ITEM = new Item("JLM", "00123", "RED", "LB", "32", "05", "M", " 5012345000017");

    private final Skus byUpc = new Skus(SkuSettings.documented());
    private final Skus byKey = new Skus(new SkuSettings(
            List.of(Part.DIVISION, Part.STYLE, Part.COLOUR, Part.LABEL, Part.DIMENSION, Part.SIZE_BUCKET), "-"));

    @Test
    void aSkuIsTheUpcCharacterForCharacter() {
        assertThat(byUpc.of(ITEM)).contains(new Sku(" 5012345000017"));
    }

    @Test
    void aSkuIsTheKeysPartsInTheirSequence() {
        assertThat(byKey.of(ITEM)).contains(new Sku("JLM-00123-RED-LB-32-05"));
    }

    @Test
    void anItemWithoutLabelAndDimensionHasASkuAndOneWithoutAnotherPartHasNone() {
        assertThat(byKey.of(new Item("JLM", "00123", "RED", "", "", "05", "M", "")))
                .contains(new Sku("JLM-00123-RED---05"));
        assertThat(byKey.of(new Item("JLM", "00123", "", "LB", "32", "05", "M", "")))
                .isEmpty();
        assertThat(byUpc.of(new Item("JLM", "00123", "RED", "LB", "32", "05", "M", "")))
                .isEmpty();
    }
}
