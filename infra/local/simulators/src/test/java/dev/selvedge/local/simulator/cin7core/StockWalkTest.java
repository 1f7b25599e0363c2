package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.RateLimit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// cin7-core.md A1, "Pagination", over the rows of A3: a walk goes by offset over live data.
class StockWalkTest {

    private static final String MAIN = "Main Warehouse";
    private static final int MANY = 100_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Caller caller = new Caller(Caller.documented().with(new RateLimit(0, Duration.ofSeconds(60), 503)));

    StockWalkTest() {
        caller.office.discard("KETTLE-RED");
    }

    @Test
    void aRowThatGoesBetweenTwoPagesHidesAnother() {
        caller.office.stock(Map.of("A", 1L, "B", 1L, "C", 1L, "D", 1L), MAIN);
        assertThat(page(1, 2)).isEqualTo("4: A B");

        caller.office.discard("A");

        assertThat(page(2, 2)).isEqualTo("3: D");
    }

    @Test
    void aRowThatComesBetweenTwoPagesShowsAnotherTwice() {
        caller.office.stock(Map.of("B", 1L, "C", 1L, "D", 1L), MAIN);
        assertThat(page(1, 2)).isEqualTo("3: B C");

        caller.office.stock(Map.of("A", 1L), MAIN);

        assertThat(page(2, 2)).isEqualTo("4: C D");
    }

    @Test
    void aPageShowsTheQuantitiesOfItsOwnMoment() {
        caller.office.stock(Map.of("A", 1L, "B", 1L), MAIN);
        page(1, 1);

        caller.office.set("B", MAIN, 9);

        assertThat(json(get(2, 1)).at("/ProductAvailabilityList/0/OnHand").asInt())
                .isEqualTo(9);
    }

    @Test
    void aHundredThousandRowsAreWalkedInTwoSecondsOfWork() {
        caller.office.stock(
                IntStream.range(0, MANY).boxed().collect(Collectors.toMap("SKU-%06d"::formatted, row -> 1L)), MAIN);
        Set<String> seen = new HashSet<>();
        long nanoseconds = 0;

        for (int page = 1; page <= MANY / 1000; page++) {
            long start = THREADS.getCurrentThreadCpuTime();
            Answer answer = get(page, 1000);
            nanoseconds += THREADS.getCurrentThreadCpuTime() - start;
            seen.addAll(skus(answer));
        }

        assertThat(seen).hasSize(MANY);
        assertThat(Duration.ofNanos(nanoseconds)).isLessThan(Duration.ofSeconds(2));
    }

    private Answer get(int page, int limit) {
        return caller.get("/ref/productavailability?Page=" + page + "&Limit=" + limit);
    }

    /// The total and the SKUs.
    private String page(int page, int limit) {
        JsonNode answer = json(get(page, limit));
        return answer.get("Total").asText() + ": " + String.join(" ", answer.findValuesAsText("SKU"));
    }

    private static List<String> skus(Answer answer) {
        return json(answer).get("ProductAvailabilityList").findValuesAsText("SKU");
    }
}
