package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Ledger.LostLease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every [Ledger] promises. Each test starts with an empty one.
public abstract class LedgerContract {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00.123456789Z");
    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final Instant END = Instant.parse("2026-03-02T12:01:30.123456789Z");
    private static final WorkKey KEY = new WorkKey(WorkKey.Kind.ORDER, "X-A");
    private static final Outcome.Done PLACED = new Outcome.Done(
            "placed", Optional.of(new ErpReference("b1c2", "SO-00017")), "L1 CUSHION x 2, L2 \"THROW\" x 1");

    protected abstract Ledger ledger();

    @Test
    void theFirstToAskIsGranted() {
        assertThat(claim(NOW)).isEqualTo(new Claim.Granted(1));
    }

    @Test
    void ofManyWhoAskAtOnceOneIsGranted() throws InterruptedException {
        List<Claim> claims = Together.ask(16, _ -> claim(NOW));

        assertThat(claims).filteredOn(new Claim.Granted(1)::equals).hasSize(1);
        assertThat(claims).filteredOn(new Claim.Leased(END)::equals).hasSize(15);
    }

    @Test
    void ofManyWhoFindADeadLeaseOneIsInDoubt() throws InterruptedException {
        claim(NOW);

        List<Claim> claims = Together.ask(16, _ -> claim(END));

        assertThat(claims).filteredOn(new Claim.InDoubt(2, END)::equals).hasSize(1);
        assertThat(claims).filteredOn(new Claim.Leased(END.plus(LEASE))::equals).hasSize(15);
    }

    @Test
    void whatWasSettledIsAnswered() {
        claim(NOW);
        ledger().settle(KEY, 1, PLACED);

        assertThat(claim(NOW.plusSeconds(1))).isEqualTo(new Claim.Settled(PLACED));
    }

    @Test
    void whatWasSettledWithoutAReferenceIsAnswered() {
        claim(NOW);
        ledger().settle(KEY, 1, Outcome.Done.of("withdrawn"));

        assertThat(claim(NOW)).isEqualTo(new Claim.Settled(new Outcome.Done("withdrawn", Optional.empty(), "")));
    }

    @Test
    void whatWasSettledIsNotClaimedAgainWhenItsLeaseHasPassed() {
        claim(NOW);
        ledger().settle(KEY, 1, PLACED);

        assertThat(claim(NOW.plus(Duration.ofDays(600)))).isEqualTo(new Claim.Settled(PLACED));
        assertThat(claim(NOW.plus(Duration.ofDays(601)))).isEqualTo(new Claim.Settled(PLACED));
    }

    @Test
    void aLiveLeaseSendsOthersAway() {
        claim(NOW);

        assertThat(claim(END.minusNanos(1))).isEqualTo(new Claim.Leased(END));
    }

    @Test
    void aDeadLeaseLeavesTheNextInDoubtSinceItsEnd() {
        claim(NOW);

        assertThat(claim(END)).isEqualTo(new Claim.InDoubt(2, END));
    }

    @Test
    void attemptsRiseWithEachDeadLease() {
        claim(NOW);
        claim(END);

        assertThat(claim(END.plus(LEASE).plusSeconds(5))).isEqualTo(new Claim.InDoubt(3, END.plus(LEASE)));
    }

    @Test
    void somebodyInDoubtHoldsALease() {
        claim(NOW);
        claim(END);

        assertThat(claim(END.plusSeconds(1))).isEqualTo(new Claim.Leased(END.plus(LEASE)));
    }

    @Test
    void whoeverLeavesPutsTheNextInDoubtSinceThen() {
        claim(NOW);
        Instant left = NOW.plusSeconds(7);
        ledger().leave(KEY, 1, left);

        assertThat(claim(NOW.plusSeconds(8))).isEqualTo(new Claim.InDoubt(2, left));
    }

    @Test
    void whoeverLeavesEndsTheLeaseForACallerWhoseClockIsBehind() {
        claim(NOW);
        Instant left = NOW.plusSeconds(7);
        ledger().leave(KEY, 1, left);

        assertThat(claim(NOW.plusSeconds(6))).isEqualTo(new Claim.InDoubt(2, left));
    }

    @Test
    void whatIsGivenBackIsGrantedAgain() {
        claim(NOW);
        ledger().giveBack(KEY, 1);

        assertThat(claim(NOW)).isEqualTo(new Claim.Granted(2));
        assertThat(claim(NOW)).isEqualTo(new Claim.Leased(END));
    }

    @Test
    void whatIsGivenBackIsGrantedAgainAfterItsLeaseWouldHaveEnded() {
        claim(NOW);
        ledger().giveBack(KEY, 1);

        assertThat(claim(END.plusSeconds(1))).isEqualTo(new Claim.Granted(2));
    }

    @Test
    void settlingTheSameTwiceDoesNoHarm() {
        claim(NOW);
        ledger().settle(KEY, 1, PLACED);
        ledger().settle(KEY, 1, PLACED);

        assertThat(claim(NOW)).isEqualTo(new Claim.Settled(PLACED));
    }

    @Test
    void aLostLeaseSettlesNothing() {
        claim(NOW);
        claim(END);

        assertThatThrownBy(() -> ledger().settle(KEY, 1, PLACED)).isInstanceOf(LostLease.class);
        assertThat(claim(END)).isEqualTo(new Claim.Leased(END.plus(LEASE)));
    }

    @Test
    void aLostLeaseIsNotLeft() {
        claim(NOW);
        claim(END);

        assertThatThrownBy(() -> ledger().leave(KEY, 1, END)).isInstanceOf(LostLease.class);
        assertThat(claim(END)).isEqualTo(new Claim.Leased(END.plus(LEASE)));
    }

    @Test
    void aLostLeaseIsNotGivenBack() {
        claim(NOW);
        claim(END);

        assertThatThrownBy(() -> ledger().giveBack(KEY, 1)).isInstanceOf(LostLease.class);
        assertThat(claim(END)).isEqualTo(new Claim.Leased(END.plus(LEASE)));
    }

    @Test
    void whatIsSettledStaysSettledForGood() {
        claim(NOW);
        ledger().settle(KEY, 1, PLACED);

        assertThatThrownBy(() -> ledger().leave(KEY, 1, NOW)).isInstanceOf(LostLease.class);
        assertThatThrownBy(() -> ledger().giveBack(KEY, 1)).isInstanceOf(LostLease.class);
        assertThatThrownBy(() -> ledger().settle(KEY, 1, Outcome.Done.of("accepted")))
                .isInstanceOf(LostLease.class);
        assertThat(claim(NOW)).isEqualTo(new Claim.Settled(PLACED));
    }

    @Test
    void whatNobodyClaimedCannotBeSettled() {
        assertThatThrownBy(() -> ledger().settle(KEY, 1, PLACED))
                .isInstanceOf(LostLease.class)
                .hasMessageContaining("ORDER/X-A");
    }

    @Test
    void oneKeyDoesNotTouchAnother() {
        claim(NOW);
        WorkKey cancellation = new WorkKey(WorkKey.Kind.CANCELLATION, "X-A");

        assertThat(ledger().claim(cancellation, NOW, LEASE)).isEqualTo(new Claim.Granted(1));
    }

    private Claim claim(Instant now) {
        return ledger().claim(KEY, now, LEASE);
    }
}
