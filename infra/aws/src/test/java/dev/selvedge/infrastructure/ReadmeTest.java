package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The module's README lists what the module takes and gives, and nothing else.
class ReadmeTest {

    private static final Pattern VARIABLE =
            Pattern.compile("^variable \"(\\w+)\" \\{\\n(.*?)^}", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern DEFAULT = Pattern.compile("^  default +=(.*)$", Pattern.MULTILINE);
    private static final Pattern OUTPUT = Pattern.compile("^output \"(\\w+)\"", Pattern.MULTILINE);
    private static final Pattern INPUT_ROW =
            Pattern.compile("^\\| `(\\w+)` \\| (required|`[^`]*`) \\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void everyInputIsListedWithItsDefault() {
        Map<String, String> listed = INPUT_ROW
                .matcher(section("Inputs"))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row.group(2).replace("`", "")));
        Map<String, String> taken = new TreeMap<>();
        VARIABLE.matcher(file("variables.tf"))
                .results()
                .forEach(variable -> taken.put(variable.group(1), defaultOf(variable.group(2))));
        assertThat(taken).isNotEmpty();
        assertThat(listed).containsExactlyInAnyOrderEntriesOf(taken);
    }

    @Test
    void everyOutputIsListed() {
        TreeSet<String> listed = section("Outputs")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1)[1])
                .flatMap(names -> found(NAME, names))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        found(OUTPUT, file("outputs.tf")).toList());
    }

    private static String defaultOf(String variable) {
        return found(DEFAULT, variable).findFirst().map(String::strip).orElse("required");
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult one) -> one.group(1));
    }

    private static String section(String name) {
        return Stream.of(file("README.md").split("\n## ", -1))
                .filter(section -> section.startsWith(name + "\n"))
                .findFirst()
                .orElseThrow();
    }

    private static String file(String name) {
        return Runbooks.text(WorkingCopy.MODULE.resolve(name));
    }
}
