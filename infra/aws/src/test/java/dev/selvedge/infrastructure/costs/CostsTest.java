package dev.selvedge.infrastructure.costs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds `infra/runbooks/costs.md` against `infra/aws/costs.json`, and that against `infra/aws/topology.json`.
class CostsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PAGE = Path.of("../runbooks/costs.md");
    private static final JsonNode DATA = json("costs.json");
    private static final JsonNode TOPOLOGY = json("topology.json");

    /// Reads a queue, but a payout a month.
    private static final String SELDOM = "settlement-worker";

    private static JsonNode json(String file) {
        try {
            return JSON.readTree(Path.of(file).toFile());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Costs of(String erp) {
        return new Costs(DATA, TOPOLOGY, erp);
    }

    @Test
    void thePageShowsWhatTheFiguresComeTo() throws IOException {
        Map<String, Costs> costs = new LinkedHashMap<>();
        costs.put("Cin7 Core", of("cin7"));
        costs.put("CGS BlueCherry", of("bluecherry"));
        String anew = new CostsPage(costs).in(Files.readString(PAGE));
        if (Boolean.getBoolean("costs.write")) {
            Files.writeString(PAGE, anew);
        }
        String page = Files.readString(PAGE);
        assertThat(page.lines().filter(line -> !anew.lines().toList().contains(line)))
                .as("what infra/runbooks/costs.md has wrong; it says itself how its tables are written anew")
                .isEmpty();
        assertThat(page).isEqualTo(anew);
    }

    @Test
    void everyFigureAndEveryPriceIsOfUse() {
        Set<String> words = formulas()
                .flatMap(formula ->
                        Pattern.compile("[a-zA-Z]\\w*").matcher(formula).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        Set<String> prices = DATA.path("lines")
                .valueStream()
                .map(line -> line.path("price").asText())
                .collect(Collectors.toSet());
        assertThat(words).containsAll(names("inputs"));
        assertThat(prices).containsExactlyInAnyOrderElementsOf(names("prices"));
    }

    @Test
    void theMemoryOfEveryFunctionIsPaidFor() {
        assertThat(asked("gb", formulas().collect(Collectors.joining(" "))))
                .containsExactlyInAnyOrderElementsOf(functions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cin7", "bluecherry"})
    void everyScheduleIsCounted(String erp) {
        long runs = new Connection(TOPOLOGY, erp)
                .functions().values().stream()
                        .filter(function -> function.has("schedule"))
                        .mapToLong(function -> 30
                                * 24
                                * 60
                                / function.at("/schedule/rateMinutes").asLong())
                        .sum();
        assertThat(of(erp).value("scheduleRuns")).isEqualByComparingTo(String.valueOf(runs));
    }

    @Test
    void whateverRunsAllDayAsksForKeys() {
        assertThat(asked("stores", DATA.at("/inputs/keyedStores/value").asText()))
                .containsExactlyInAnyOrderElementsOf(busy(new Connection(TOPOLOGY, "bluecherry")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cin7", "bluecherry"})
    void whateverRunsAllDayWritesALogAllDay(String erp) {
        assertThat(of(erp).value("busyGroups").intValueExact())
                .isEqualTo(busy(new Connection(TOPOLOGY, erp)).size());
    }

    private static Set<String> busy(Connection connection) {
        Set<String> busy = new TreeSet<>();
        connection.functions().forEach((name, function) -> {
            if (function.has("queue") || function.at("/schedule/rateMinutes").asInt(Integer.MAX_VALUE) <= 5) {
                busy.add(name);
            }
        });
        busy.remove(SELDOM);
        return busy;
    }

    private static Stream<String> formulas() {
        Stream<String> inputs = DATA.path("inputs")
                .valueStream()
                .map(input -> input.path("value"))
                .flatMap(value -> value.isObject() ? value.valueStream() : Stream.of(value))
                .map(JsonNode::asText);
        Stream<String> lines = DATA.path("lines")
                .valueStream()
                .map(line -> line.path("quantity").asText());
        return Stream.concat(inputs, lines);
    }

    private static Set<String> asked(String question, String formulas) {
        return Pattern.compile("\\b" + question + "\\(([a-z-]+)\\)")
                .matcher(formulas)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> functions() {
        return TOPOLOGY.path("functions")
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<String> names(String part) {
        return DATA.path(part).propertyStream().map(Map.Entry::getKey).toList();
    }
}
