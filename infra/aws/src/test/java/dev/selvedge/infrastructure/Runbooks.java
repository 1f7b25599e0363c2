package dev.selvedge.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The pages of `infra/runbooks`, as people read them.
final class Runbooks {

    static final Path REPOSITORY = WorkingCopy.MODULE.resolve("../..").normalize();

    static final Path FOLDER = REPOSITORY.resolve("infra/runbooks");

    private static final Pattern BLOCK = Pattern.compile("^ *```sh\\n(.*?)^ *```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("^## (.*)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)\\)");

    private Runbooks() {}

    /// Every page's text by its file's name, the index among them.
    static SortedMap<String, String> pages() {
        SortedMap<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .forEach(file -> pages.put(file.getFileName().toString(), text(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return pages;
    }

    /// The pages that a section of the index leads to.
    static List<String> listedUnder(String section) {
        String index = text(FOLDER.resolve("README.md"));
        int from = index.indexOf("\n## " + section + "\n") + 1;
        if (from == 0) {
            throw new AssertionError("the index has no section " + section);
        }
        int to = index.indexOf("\n## ", from);
        return links(index.substring(from, to < 0 ? index.length() : to));
    }

    static List<String> headings(String page) {
        return all(HEADING, page);
    }

    /// What a page leads to within the repository.
    static List<String> links(String page) {
        return all(LINK, page).stream().filter(link -> !link.contains("://")).toList();
    }

    /// What a page has people type.
    static List<String> commands(String page) {
        return all(BLOCK, page);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
