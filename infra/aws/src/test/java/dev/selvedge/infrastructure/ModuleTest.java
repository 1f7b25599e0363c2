package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The module as people use it: it and its examples are valid, its variables refuse what is wrong, and its tests hold.
class ModuleTest {

    @Test
    void everyFileIsFormatted() {
        assertThat(Terraform.required()
                        .run(WorkingCopy.MODULE, "fmt", "-check", "-recursive", "-diff")
                        .output())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "examples/one-supplier", "examples/many-suppliers"})
    void theModuleAndItsExamplesAreValid(String folder) {
        Path infra = WorkingCopy.ready().infra().resolve(folder);
        Terraform terraform = Terraform.required();
        if (!folder.isEmpty()) {
            terraform.init(infra);
        }

        Program.Ended ended = terraform.run(infra, "validate", "-json");

        assertThat(Json.of(ended.output()).path("diagnostics")).isEmpty();
        assertThat(ended.status()).isZero();
    }

    /// Every run of every file, so that a file without one is seen too.
    @ParameterizedTest
    @ValueSource(strings = {"promises", "refusals"})
    void everyRunOfTheModulesOwnTestsPasses(String file) throws IOException {
        String path = "tests/" + file + ".tftest.hcl";
        WorkingCopy copy = WorkingCopy.ready();
        List<String> runs = names(Files.readString(copy.infra().resolve(path)));

        Program.Ended ended = Terraform.required().run(copy.infra(), "test", "-filter=" + path, "-json");

        assertThat(messages(ended, "diagnostic")
                        .map(message -> message.at("/diagnostic").toPrettyString()))
                .isEmpty();
        assertThat(messages(ended, "test_run")
                        .map(message -> message.path("test_run"))
                        .filter(run -> run.path("progress").asText().equals("complete"))
                        .map(run -> run.path("run").asText() + " "
                                + run.path("status").asText()))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        runs.stream().map(name -> name + " pass").toList());
        assertThat(ended.status()).isZero();
    }

    @Test
    void everyVariableThatCanBeWrongIsTriedWithAWrongValue() throws IOException {
        String refusals = Files.readString(WorkingCopy.MODULE.resolve("tests/refusals.tftest.hcl"));
        String variables = Files.readString(WorkingCopy.MODULE.resolve("variables.tf"));
        assertThat(Stream.of(variables.split("(?m)^variable "))
                        .filter(variable -> variable.contains("validation {"))
                        .map(variable -> variable.substring(1, variable.indexOf('"', 1))))
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(refusals).containsPattern("\\bvar\\." + name + "\\b"));
    }

    private static List<String> names(String file) {
        return Pattern.compile("^run \"(\\w+)\"", Pattern.MULTILINE)
                .matcher(file)
                .results()
                .map(run -> run.group(1))
                .toList();
    }

    private static Stream<JsonNode> messages(Program.Ended ended, String type) {
        return ended.output()
                .lines()
                .map(Json::of)
                .filter(message -> message.path("type").asText().equals(type));
    }
}
