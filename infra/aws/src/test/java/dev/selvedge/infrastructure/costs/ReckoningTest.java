package dev.selvedge.infrastructure.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A connection of two functions and its costs, reckoned by hand.
class ReckoningTest {

    private static final JsonNode TOPOLOGY = json("""
            {
              "queues": {"orders": {}, "stock": {}},
              "secrets": {"mirakl": {}, "cin7": {"erp": "cin7"}, "bluecherry": {"erp": "bluecherry"}},
              "functions": {
                "feed": {
                  "memoryMegabytes": 512, "schedule": {"rateMinutes": 5},
                  "access": {"reads": ["tables/a"], "writes": ["tables/a", "buckets/b"], "sends": ["queues/orders"]},
                  "accessWith": {"bluecherry": {"reads": ["tables/c"], "sends": ["queues/stock"]}}
                },
                "run": {"erp": "bluecherry", "memoryMegabytes": 1024, "schedule": {"rateMinutes": 1}}
              }
            }""");

    private static final JsonNode DATA = json("""
            {
              "inputs": {
                "minutes": {"value": "30 * 24 * 60", "unit": "min", "known": "given", "why": "a month"},
                "files":   {"value": {"cin7": "0", "bluecherry": "700"}, "unit": "files", "known": "assumed", "why": "so"}
              },
              "prices": {
                "poll":   {"usd": "0.40", "per": "1000000", "unit": "requests", "free": "1000000"},
                "second": {"usd": "0.0000166667", "per": "1", "unit": "GB-s"},
                "put":    {"usd": "0.0053", "per": "1000", "unit": "requests"},
                "alarm":  {"usd": "0.10", "per": "1", "unit": "alarms", "free": "10"}
              },
              "lines": [
                {"service": "SQS", "what": "polls", "quantity": "queues * 5 * 3 * minutes", "price": "poll", "cut": "c"},
                {"service": "Lambda", "what": "feed", "quantity": "runs(feed) * 7 * gb(feed)", "price": "second", "cut": "c"},
                {"service": "Lambda", "what": "run", "quantity": "runs(run) * 7 * gb(run)", "price": "second", "cut": "c"},
                {"service": "S3", "what": "files", "quantity": "files", "price": "put", "cut": "c"},
                {"service": "CloudWatch", "what": "alarms", "quantity": "4 * functions", "price": "alarm"}
              ]
            }""");

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Costs of(String erp) {
        return new Costs(DATA, TOPOLOGY, erp);
    }

    @Test
    void aQuantityIsPaidToTheCent() {
        assertThat(of("cin7").lines())
                .extracting(line -> line.what() + " " + line.dollars())
                // 2 × 5 × 3 × 43,200 = 1,296,000 and 8,640 × 7 × 0.5 = 30,240
                .containsExactly("polls 0.52", "feed 0.50", "alarms 0.40");
    }

    @Test
    void whatIsThereWithTheOtherErpOnlyIsPaidForThereOnly() {
        assertThat(of("bluecherry").lines())
                .extracting(line -> line.what() + " " + line.dollars())
                // 43,200 × 7 × 1 = 302,400
                .containsExactly("polls 0.52", "feed 0.50", "run 5.04", "files 0.00", "alarms 0.80");
    }

    @Test
    void theSumIsThatOfTheCentsShown() {
        assertThat(of("cin7").dollars(_ -> true)).isEqualByComparingTo("1.42");
        assertThat(of("bluecherry").dollars(line -> line.service().equals("Lambda")))
                .isEqualByComparingTo("5.54");
    }

    @Test
    void whatIsFreeComesOffOnceForEachPrice() {
        // 296,000 polls, 332,640 GB-s, 700 files, no alarm
        assertThat(of("bluecherry").dollarsAlone()).isEqualByComparingTo("5.66");
    }

    @Test
    void theTopologyIsCounted() {
        assertThat(of("cin7").named("secrets").shown()).isEqualTo("2 secrets");
        assertThat(of("bluecherry").named("schedules").shown()).isEqualTo("2 schedules");
        assertThat(of("cin7").named("senders").shown()).isEqualTo("1 senders");
        assertThat(of("bluecherry").named("senders").shown()).isEqualTo("2 senders");
        assertThat(of("cin7").of("stores", "feed").shown()).isEqualTo("2 of feed");
        assertThat(of("bluecherry").of("stores", "feed").shown()).isEqualTo("3 of feed");
        assertThat(of("cin7").of("runs", "feed").shown()).isEqualTo("43,200 ÷ 5 runs");
        assertThat(of("cin7").of("runs", "run").value()).isZero();
    }

    @Test
    void aFunctionThatThereIsNotIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("cin7").of("runs", "fed"))
                .withMessage("topology.json has no function fed");
    }

    @Test
    void theLargestSayWhatWouldCutThem() {
        assertThat(of("bluecherry").largest(2)).extracting(Line::what).containsExactly("run", "alarms");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CostsPage(Map.of("BlueCherry", of("bluecherry")))
                        .in(CostsPage.BEGIN + "\n" + CostsPage.END))
                .withMessage("CloudWatch: alarms is among the largest and says no \"cut\"");
    }

    @Test
    void aPageWithoutAPlaceForTheTablesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CostsPage(Map.of("Cin7", of("cin7"))).in("# Costs\n" + CostsPage.END))
                .withMessageStartingWith("the page has no place for the tables");
    }
}
