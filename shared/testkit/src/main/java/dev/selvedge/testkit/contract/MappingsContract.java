package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.port.Mappings;
import org.junit.jupiter.api.Test;

/// What all [Mappings] promise. Each test starts with none.
public abstract class MappingsContract {

    private static final MappingKey VAT = new MappingKey(MappingKey.Kind.TAX, "ECO-2+VAT-20");

    protected abstract Mappings mappings();

    @Test
    void whatIsNotMappedIsEmpty() {
        assertThat(mappings().find(VAT)).isEmpty();
    }

    @Test
    void whatIsMappedIsFound() {
        mappings().put(VAT, "20% (VAT on Income)");

        assertThat(mappings().find(VAT)).contains("20% (VAT on Income)");
    }

    @Test
    void aMappingIsReplaced() {
        mappings().put(VAT, "20% (VAT on Income)");
        mappings().put(VAT, "No VAT");

        assertThat(mappings().find(VAT)).contains("No VAT");
    }

    @Test
    void aMappingMayBeToNothing() {
        mappings().put(VAT, "");

        assertThat(mappings().find(VAT)).contains("");
    }

    @Test
    void kindsDoNotMix() {
        mappings().put(VAT, "20% (VAT on Income)");

        assertThat(mappings().find(new MappingKey(MappingKey.Kind.PLATFORM, VAT.from())))
                .isEmpty();
    }

    @Test
    void wordsAreComparedCharacterForCharacter() {
        mappings().put(VAT, "20% (VAT on Income)");

        assertThat(mappings().find(new MappingKey(MappingKey.Kind.TAX, "eco-2+vat-20")))
                .isEmpty();
        assertThat(mappings().find(new MappingKey(MappingKey.Kind.TAX, "ECO-2+VAT-20 ")))
                .isEmpty();
    }

    @Test
    void aMappingThatIsTakenAwayIsGone() {
        mappings().put(VAT, "No VAT");
        mappings().remove(VAT);
        mappings().remove(VAT);

        assertThat(mappings().find(VAT)).isEmpty();
    }
}
