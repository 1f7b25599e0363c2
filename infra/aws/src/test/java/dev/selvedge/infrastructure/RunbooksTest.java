package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The runbooks are whole: whoever is sent to a page finds it, and on it what they need.
class RunbooksTest {

    private static final Pattern LOGGED = Pattern.compile("\\bmdc\\.([A-Za-z]+)");

    @ParameterizedTest
    @MethodSource("alarms")
    void aPageOfAnAlarmHasItsFiveSections(String page) {
        assertThat(Runbooks.headings(Runbooks.pages().get(page)))
                .containsExactly(
                        "What it means", "Who is hurt", "What to look at", "What to do", "How to know it is over");
    }

    @Test
    void everyPageIsInTheIndex() {
        TreeSet<String> others = new TreeSet<>(Runbooks.pages().keySet());
        others.remove("README.md");
        assertThat(Runbooks.links(Runbooks.pages().get("README.md"))).containsAll(others);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) {
        assertThat(Runbooks.links(Runbooks.text(document)))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    /// Found by its name in quotes: what logs a field has it so.
    @Test
    void whatIsAskedOfTheLogsIsWhatTheFunctionsWriteThere() {
        String sources = sources();
        List<String> asked = Runbooks.pages().values().stream()
                .flatMap(page -> fields(page).stream())
                .distinct()
                .toList();
        assertThat(asked).contains("key", "outcome", "feed");
        assertThat(asked.stream().filter(field -> !sources.contains("\"" + field + "\"")))
                .isEmpty();
    }

    private static List<String> fields(String page) {
        return LOGGED.matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(field -> !field.startsWith("OrdersLevel"))
                .distinct()
                .toList();
    }

    private static String sources() {
        return Stream.of("functions", "shared/runtime/src/main")
                .map(Runbooks.REPOSITORY::resolve)
                .flatMap(RunbooksTest::java)
                .map(Runbooks::text)
                .collect(Collectors.joining());
    }

    private static Stream<Path> java(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> alarms() {
        return Runbooks.listedUnder("Alarms");
    }

    private static Stream<Path> documents() {
        return Stream.concat(
                Runbooks.pages().keySet().stream().map(Runbooks.FOLDER::resolve),
                Stream.of(Runbooks.REPOSITORY.resolve("README.md"), WorkingCopy.MODULE.resolve("README.md")));
    }
}
