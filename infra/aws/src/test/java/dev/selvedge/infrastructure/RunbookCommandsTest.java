package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.selvedge.local.cloud.Topology;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the runbooks have people type can be typed.
class RunbookCommandsTest {

    private static final Pattern NAME = Pattern.compile(Plans.CONNECTION + "-([a-z][a-z0-9-]*)");
    private static final Pattern SECRET = Pattern.compile(Plans.CONNECTION + "/([a-z0-9-]+)");

    /// Made by the procedures themselves, and taken away by them.
    private static final Set<String> FOR_A_WHILE = Set.of("ledger-restored", "journal-last", "move");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("pages")
    void aPageRunsToItsEndWithoutAWordOfComplaint(String page) {
        assertThat(rehearsed(page).errors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everythingThatIsNamedIsThere(String page) {
        assertThat(rehearsed(page).calls()).allSatisfy(call -> {
            assertThat(named(NAME, call)).isSubsetOf(names());
            assertThat(named(SECRET, call))
                    .isSubsetOf(WorkingCopy.TOPOLOGY.secrets().keySet());
        });
    }

    /// The CLI looks at its arguments before it asks anybody. What differs by a name alone is asked once.
    @Test
    void everyCommandIsOneThatTheCliWouldSendToAws() {
        Untested.unless(
                Program.onPath("aws").isPresent(),
                "The AWS CLI is not on the PATH, so that no command of the runbooks was tried.",
                "Install it (https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html).");
        Map<List<String>, List<String>> calls = new LinkedHashMap<>();
        int at = 0;
        for (String page : Runbooks.pages().keySet()) {
            Path own = folder.resolve("page" + at++);
            rehearsed(page, own).calls().forEach(call -> calls.putIfAbsent(shape(call), call));
        }
        assertThat(calls).hasSizeGreaterThan(30);
        assertThat(calls.values().parallelStream().map(this::tried).filter(said -> !said.isEmpty()))
                .isEmpty();
    }

    /// Empty if AWS was asked.
    private String tried(List<String> call) {
        AtomicInteger asked = new AtomicInteger();
        HttpServer nobody = refusing(asked);
        try {
            Program.Ended ended = Program.onPath("aws")
                    .orElseThrow()
                    .run(
                            folder,
                            Map.of(
                                    "AWS_ACCESS_KEY_ID", "none",
                                    "AWS_SECRET_ACCESS_KEY", "none",
                                    "AWS_REGION", Plans.REGION,
                                    "AWS_DEFAULT_REGION", Plans.REGION,
                                    "AWS_MAX_ATTEMPTS", "1"),
                            Stream.concat(
                                            Stream.of(
                                                    "--endpoint-url",
                                                    "http://127.0.0.1:"
                                                            + nobody.getAddress()
                                                                    .getPort()),
                                            call.stream())
                                    .toArray(String[]::new));
            return asked.get() > 0 ? "" : "aws " + String.join(" ", call) + "\n" + ended.errors();
        } finally {
            nobody.stop(0);
        }
    }

    private static HttpServer refusing(AtomicInteger asked) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                asked.incrementAndGet();
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(400, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /// A command without the values that the CLI takes as they are: plain words, and what is asked of the logs.
    private static List<String> shape(List<String> call) {
        return IntStream.range(0, call.size())
                .filter(at -> at < 2 || call.get(at).matches("(?s)--.*|.*[{\\[=&'].*"))
                .filter(at -> at == 0 || !call.get(at - 1).equals("--query-string"))
                .mapToObj(at -> call.get(at).replaceAll("file\\.\\w+", "file"))
                .toList();
    }

    private Rehearsal.Ended rehearsed(String page) {
        return rehearsed(page, folder.resolve("page"));
    }

    private static Rehearsal.Ended rehearsed(String page, Path own) {
        Untested.unless(
                Program.onPath("bash").isPresent(),
                "There is no bash on the PATH, so that no page of the runbooks was rehearsed.",
                "Install one.");
        return new Rehearsal(own)
                .of(Program.onPath("bash").orElseThrow(), Runbooks.pages().get(page));
    }

    private static Set<String> named(Pattern pattern, List<String> call) {
        return call.stream()
                .flatMap(argument -> pattern.matcher(argument).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /// The stand-in for AWS says that the account is 1.
    private static Set<String> names() {
        Topology topology = WorkingCopy.TOPOLOGY;
        Set<String> names = new TreeSet<>(FOR_A_WHILE);
        names.addAll(topology.tables().keySet());
        names.addAll(topology.topics().keySet());
        topology.buckets().keySet().forEach(bucket -> names.add(bucket + "-1"));
        topology.queues().keySet().forEach(queue -> names.addAll(List.of(queue, queue + "-dead")));
        names.addAll(List.of("failed-runs", "undelivered-runs"));
        topology.functions()
                .keySet()
                .forEach(function ->
                        names.addAll(List.of(function, function + "-schedule", function + "-function-errors")));
        return names;
    }

    private static Set<String> pages() {
        return Runbooks.pages().keySet();
    }
}
