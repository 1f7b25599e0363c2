package dev.selvedge.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.port.RateBudget.Allowance;
import dev.selvedge.core.port.RateBudget.Slot;
import dev.selvedge.testkit.InMemoryRateBudget;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class CountedBudgetTest {

    private final Metrics metrics = new Metrics(Configured.required().connection(), InstantSource.fixed(Samples.NOON));
    private final CountedBudget budget = new CountedBudget(new InMemoryRateBudget(), metrics);

    @Test
    void callsAreCountedByTheirLimitAndApartFromThoseThatMustWait() throws Exception {
        Slot first = spend("cin7");
        Slot second = spend("cin7");
        Slot third = spend("cin7");

        assertThat(first).isEqualTo(new Slot.At(Samples.NOON));
        assertThat(second).isEqualTo(new Slot.At(Samples.NOON.plusSeconds(1)));
        assertThat(third).isEqualTo(new Slot.Busy(Samples.NOON.plusSeconds(1)));
        assertThat(line().path("CallsCin7")).hasToString("2");
        assertThat(line().path("CallsDeferredCin7")).hasToString("1");
    }

    @Test
    void anOperationOfTheShopIsALimitOfItsOwn() throws Exception {
        spend("mirakl/2000/OR11");
        spend("mirakl/2000/STO01");

        assertThat(line().path("CallsMiraklOR11")).hasToString("1");
        assertThat(line().path("CallsMiraklSTO01")).hasToString("1");
    }

    private Slot spend(String limit) {
        return budget.reserve(new Allowance(limit, Duration.ofSeconds(1), Duration.ofSeconds(1)), Samples.NOON);
    }

    private JsonNode line() throws Exception {
        return new ObjectMapper().readTree(metrics.line("acme-order-worker"));
    }
}
