package dev.selvedge.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.testkit.simulation.SeedFailure;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Orders through a bad day, seed after seed.
@QuarkusTest
class OrderSimulation {

    private static final int FIRST = Integer.getInteger("simulation.seed", 1);
    private static final int SEEDS = Integer.getInteger("simulation.seeds", 200);
    private static final Duration LATEST = Duration.ofHours(8);

    @ParameterizedTest
    @EnumSource
    void everyOrderOfEverySeedEndsAsItMust(Supplier supplier) {
        Report report = new Report();
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            report.add(played(supplier, seed, Plant.nothing()));
        }
        report.print(supplier);
    }

    private static Report played(Supplier supplier, long seed, Plant plant) {
        try (OrderDay day = new OrderDay(supplier, seed, plant)) {
            day.play(LATEST);
            return Report.of(day);
        }
    }

    /// Their first answer about the platform is lost, and it may be asked but once a day.
    @ParameterizedTest
    @ValueSource(longs = {457, 988})
    void aPlatformThatCannotBeAskedDoesNotStopOrders(long seed) {
        assertThat(played(Supplier.CIN7, seed, Plant.nothing()).orders()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void oneSeedGivesOneTrace(Supplier supplier) {
        assertThat(trace(supplier, 11)).isEqualTo(trace(supplier, 11)).hasSizeGreaterThan(100);
    }

    private static List<String> trace(Supplier supplier, long seed) {
        try (OrderDay day = new OrderDay(supplier, seed, Plant.nothing())) {
            day.play(LATEST);
            return day.world().trace.lines();
        }
    }

    @Test
    void aLedgerThatSkipsTheLookIsFoundOut() {
        Plant reckless = Plant.of(Ledger.class, Reckless::new);
        assertThat(firstFailure(reckless)).hasValueSatisfying(failure -> {
            assertThat(failure.rule()).isEqualTo(OrderRules.AT_MOST_ONE);
            assertThat(failure).hasMessageContaining("./selvedge simulate --seeds 1 --seed " + failure.seed());
        });
    }

    @Test
    void anOutboxThatDropsAMessageIsFoundOut() {
        Plant forgetful = Plant.of(Outbox.class, Forgetful::new);
        assertThat(firstFailure(forgetful))
                .hasValueSatisfying(failure -> assertThat(failure.rule()).isEqualTo(OrderVerdicts.NUMBERS));
    }

    private static Optional<SeedFailure> firstFailure(Plant plant) {
        for (long seed = 1; seed <= 200; seed++) {
            try {
                played(Supplier.CIN7, seed, plant);
            } catch (SeedFailure failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }

    /// Says "go on" where it should say "somebody may have acted".
    private record Reckless(Ledger ledger) implements Ledger {

        @Override
        public Claim claim(WorkKey key, Instant now, Duration lease) {
            Claim claim = ledger.claim(key, now, lease);
            return claim instanceof Claim.InDoubt(int attempt, Instant since) ? new Claim.Granted(attempt) : claim;
        }

        @Override
        public void settle(WorkKey key, int attempt, Outcome.Done outcome) {
            ledger.settle(key, attempt, outcome);
        }

        @Override
        public void leave(WorkKey key, int attempt, Instant now) {
            ledger.leave(key, attempt, now);
        }

        @Override
        public void giveBack(WorkKey key, int attempt) {
            ledger.giveBack(key, attempt);
        }
    }

    /// Loses the first of the numbers that it is given.
    private static final class Forgetful implements Outbox {

        private final Outbox outbox;
        private boolean hasLost;

        private Forgetful(Outbox outbox) {
            this.outbox = outbox;
        }

        @Override
        public List<TooLarge> send(List<? extends Message> messages) {
            boolean loses = !hasLost && messages.stream().anyMatch(Message.OfReference.class::isInstance);
            hasLost |= loses;
            return loses ? List.of() : outbox.send(messages);
        }
    }
}
