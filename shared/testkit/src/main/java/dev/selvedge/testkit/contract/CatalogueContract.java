package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Catalogue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [Catalogue] promises. Each test starts with an empty one.
public abstract class CatalogueContract {

    private static final Sku CUSHION = new Sku("CUSHION-45");
    private static final Sku THROW = new Sku("THROW/Ärmel");

    protected abstract Catalogue catalogue();

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(catalogue().known(Set.of(CUSHION))).isEmpty();
    }

    @Test
    void whatWasAddedIsKnown() {
        catalogue().add(Set.of(CUSHION));
        catalogue().add(Set.of(THROW));

        assertThat(catalogue().known(Set.of(CUSHION, THROW))).containsExactlyInAnyOrder(CUSHION, THROW);
    }

    @Test
    void onlyTheAskedAreAnswered() {
        catalogue().add(Set.of(CUSHION));
        catalogue().add(Set.of(THROW));

        assertThat(catalogue().known(Set.of(THROW, new Sku("RUG")))).containsExactly(THROW);
    }

    @Test
    void addingTwiceDoesNoHarm() {
        catalogue().add(Set.of(CUSHION));
        catalogue().add(Set.of(CUSHION));

        assertThat(catalogue().known(Set.of(CUSHION))).containsExactly(CUSHION);
    }

    @Test
    void skusAreComparedCharacterForCharacter() {
        catalogue().add(Set.of(CUSHION));

        assertThat(catalogue().known(Set.of(new Sku("cushion-45"), new Sku("CUSHION-45 "))))
                .isEmpty();
    }

    @Test
    void whatIsForgottenIsUnknown() {
        catalogue().add(Set.of(CUSHION));
        catalogue().add(Set.of(THROW));
        catalogue().forget(Set.of(CUSHION, new Sku("RUG")));

        assertThat(catalogue().known(Set.of(CUSHION, THROW))).containsExactly(THROW);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60, 130})
    void manyAreAddedAskedAndForgottenAtOnce(int howMany) {
        Set<Sku> many = IntStream.range(0, howMany)
                .mapToObj(each -> new Sku("SKU-" + each))
                .collect(Collectors.toSet());
        catalogue().add(many);
        assertThat(catalogue().known(many)).isEqualTo(many);

        catalogue().forget(many);

        assertThat(catalogue().known(many)).isEmpty();
    }

    @Test
    void askingForNoneAnswersNone() {
        catalogue().forget(Set.of());

        assertThat(catalogue().known(Set.of())).isEmpty();
    }
}
