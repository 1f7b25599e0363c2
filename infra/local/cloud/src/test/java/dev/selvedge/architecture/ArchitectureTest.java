package dev.selvedge.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final Path ROOT = Path.of("../../..");
    private static final Path PLANTED = Path.of("target/test-classes");

    private static JavaClasses product;

    @BeforeAll
    static void read() throws IOException {
        product = new ClassFileImporter().importPaths(compiled());
    }

    private static List<Path> compiled() throws IOException {
        try (Stream<Path> modules = Files.find(
                ROOT,
                5,
                (path, _) -> path.endsWith("target/classes") && !path.toString().contains("testkit"))) {
            return modules.toList();
        }
    }

    static Stream<String> rules() {
        return Rules.all().keySet().stream();
    }

    @Test
    void everyModuleIsSeen() {
        assertThat(product.stream().map(type -> type.getPackageName()))
                .contains(
                        "dev.selvedge.core.model",
                        "dev.selvedge.core.port",
                        "dev.selvedge.core.flow",
                        "dev.selvedge.remote",
                        "dev.selvedge.aws",
                        "dev.selvedge.johnlewis.mirakl.wire",
                        "dev.selvedge.erp.cin7core.wire",
                        "dev.selvedge.erp.bluecherry",
                        "dev.selvedge.runtime",
                        "dev.selvedge.fn.orderingest",
                        "dev.selvedge.local.simulator.mirakl",
                        "dev.selvedge.local.simulator.cin7core",
                        "dev.selvedge.local.simulator.bluecherry",
                        "dev.selvedge.local.cloud");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeepsTheRule(String rule) {
        Rules.all().get(rule).check(product);
    }

    /// Each rule has a class, or two, that breaks it and is named for it.
    @ParameterizedTest
    @MethodSource("rules")
    void thePlantedViolationBreaksTheRule(String rule) throws IOException {
        JavaClasses planted = new ClassFileImporter().importPaths(planted(rule));

        assertThatThrownBy(() -> Rules.all().get(rule).check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Planted" + rule);
    }

    private static List<Path> planted(String rule) throws IOException {
        try (Stream<Path> classes = Files.walk(PLANTED)) {
            List<Path> found = classes.filter(
                            path -> path.getFileName().toString().startsWith("Planted" + rule))
                    .toList();
            assertThat(found).as("classes planted for " + rule).isNotEmpty();
            return found;
        }
    }
}
