package dev.selvedge.testkit.flow;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The codes by which an ERP wants an order labelled are mapped for a SKU, a category or the connection.
class CodeMappingTest {

    static Stream<Arguments> mapped() {
        return each("connection", "category/Rugs and Mats", "sku/RUG/180", "sku/ 7");
    }

    static Stream<Arguments> unmapped() {
        return each("Connection", "connection/", "brand/Loom", "category", "category/ ", "sku", "sku/", "/sku/RUG");
    }

    private static Stream<Arguments> each(String... scopes) {
        return Stream.of(Kind.DIVISION, Kind.WAREHOUSE, Kind.CUSTOMER, Kind.STORE, Kind.TERMS)
                .flatMap(kind -> List.of(scopes).stream().map(scope -> Arguments.of(kind, scope)));
    }

    @ParameterizedTest
    @MethodSource("mapped")
    void aCodeIsForASkuACategoryOrTheConnection(Kind kind, String scope) {
        assertThatNoException().isThrownBy(() -> new MappingKey(kind, scope).check("01"));
    }

    @ParameterizedTest
    @MethodSource("unmapped")
    void aCodeForAnythingElseIsRefusedWithItsScope(Kind kind, String scope) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MappingKey(kind, scope).check("01"))
                .withMessage("'" + scope + "' is none of sku/…, category/… and connection");
    }
}
