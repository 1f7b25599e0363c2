package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.port.Mappings;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What all [Mappings] promise. Each test starts with none.
public abstract class MappingsContract {

    private static final MappingKey VAT = new MappingKey(Kind.TAX, "ECO-2+VAT-20");

    private static final MappingKey EVERYWHERE = new MappingKey(Kind.STOCK_RULE, "connection");

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
    void aRuleThatIsNoneIsRefusedWithItsWordsAndTheOneBeforeStays() {
        mappings().put(EVERYWHERE, "5 max 20");

        assertThatThrownBy(() -> mappings().put(EVERYWHERE, "5 pieces"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'5 pieces' is no stock rule");
        assertThat(mappings().find(EVERYWHERE)).contains("5 max 20");
    }

    @Test
    void aRuleForWhatHasNoStockIsRefusedByItsName() {
        assertThatThrownBy(() -> mappings().put(new MappingKey(Kind.STOCK_RULE, "shelf/3"), "5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'shelf/3' is none of");
        assertThat(mappings().all(Kind.STOCK_RULE)).isEmpty();
    }

    @Test
    void whatIsNoRuleMayBeMappedToInAnotherKind() {
        MappingKey other = new MappingKey(Kind.PLATFORM, EVERYWHERE.from());
        mappings().put(other, "5 pieces");

        assertThat(mappings().find(other)).contains("5 pieces");
    }

    @Test
    void allOfAKindAreShownAndNoneOfAnother() {
        mappings().put(EVERYWHERE, "10%");
        mappings().put(new MappingKey(Kind.STOCK_RULE, "category/Throws & Rugs"), "max 20");
        mappings().put(VAT, "No VAT");

        assertThat(mappings().all(Kind.STOCK_RULE))
                .isEqualTo(Map.of("connection", "10%", "category/Throws & Rugs", "max 20"));
        assertThat(mappings().all(Kind.TAX)).isEqualTo(Map.of("ECO-2+VAT-20", "No VAT"));
        assertThat(mappings().all(Kind.PLATFORM)).isEmpty();
    }

    @Test
    void allAreShownHoweverManyThereAre() {
        Map<String, String> many = IntStream.range(0, 30)
                .boxed()
                .collect(Collectors.toMap(each -> "word " + each, each -> each + "w".repeat(50_000)));
        many.forEach((from, to) -> mappings().put(new MappingKey(Kind.PLATFORM, from), to));

        assertThat(mappings().all(Kind.PLATFORM)).isEqualTo(many);
    }

    @Test
    void kindsDoNotMix() {
        mappings().put(VAT, "20% (VAT on Income)");

        assertThat(mappings().find(new MappingKey(Kind.PLATFORM, VAT.from()))).isEmpty();
    }

    @Test
    void wordsAreComparedCharacterForCharacter() {
        mappings().put(VAT, "20% (VAT on Income)");

        assertThat(mappings().find(new MappingKey(Kind.TAX, "eco-2+vat-20"))).isEmpty();
        assertThat(mappings().find(new MappingKey(Kind.TAX, "ECO-2+VAT-20 "))).isEmpty();
    }

    @Test
    void aMappingThatIsTakenAwayIsGone() {
        mappings().put(VAT, "No VAT");
        mappings().put(EVERYWHERE, "5");
        mappings().remove(VAT);
        mappings().remove(VAT);

        assertThat(mappings().find(VAT)).isEmpty();
        assertThat(mappings().all(Kind.TAX)).isEmpty();
        assertThat(mappings().find(EVERYWHERE)).contains("5");
    }
}
