package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.RateLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// cin7-core.md A1, "Pagination", over the rows of A3: a walk goes by offset over live data.
class StockWalkTest {

    private static final String MAIN = "Main Warehouse";
    private static final int MANY = 100_000;

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
    void aHundredThousandRowsAreWalkedAndEachIsShownOnce() {
        caller.office.stock(
                IntStream.range(0, MANY).boxed().collect(Collectors.toMap("SKU-%06d"::formatted, row -> 1L)), MAIN);
        List<String> seen = new ArrayList<>();

        for (int page = 1; page <= MANY / 1000; page++) {
            seen.addAll(skus(get(page, 1000)));
        }

        assertThat(seen).hasSize(MANY).doesNotHaveDuplicates();
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
