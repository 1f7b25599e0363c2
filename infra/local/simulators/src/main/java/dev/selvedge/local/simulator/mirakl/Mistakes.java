package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.BiConsumer;

/// What goes wrong in the operator's accounts department: cycles that do not add up, or that change after they were
/// read. An unknown type, a stranger's order and the like are written with [Accounts#write].
public final class Mistakes {

    private final Accounts accounts;
    private final Billing billing;

    Mistakes(Accounts accounts, Billing billing) {
        this.accounts = accounts;
        this.billing = billing;
    }

    /// The pay-out is so many pennies more than its lines make, or fewer. One that was paid stays as it was.
    public CycleView tamper(String cycleId, int pennies) {
        return on(cycleId, (cycle, now) -> cycle.tamper(BigDecimal.valueOf(pennies, 2)));
    }

    /// A line comes to a cycle that was billed before, in whatever currency: its totals follow, and its pay-out unless
    /// it was paid.
    public CycleView late(String cycleId, Entry entry) {
        return on(cycleId, (cycle, now) -> billing.take(cycle, billing.log().write(entry, now), now));
    }

    /// A line's state moves by itself.
    public void move(String lineId, PaymentState to) {
        accounts.at(now -> {
            billing.log().get(lineId).move(to, now);
            return to;
        });
    }

    /// A line, by the same id, stands in another cycle too, whose pay-out grows by it.
    public CycleView repeat(String lineId, String otherCycleId) {
        return on(otherCycleId, (cycle, now) -> cycle.take(billing.log().repeat(lineId, now), now));
    }

    /// The money of an order line is written once more, by new ids: the next billing pays it again.
    public void payTwice(String orderLineId) {
        accounts.at(now -> {
            billing.earnings().again(orderLineId, now);
            return orderLineId;
        });
    }

    private CycleView on(String cycleId, BiConsumer<Cycle, Instant> mistake) {
        return accounts.at(now -> {
            Cycle cycle = billing.cycle(cycleId);
            mistake.accept(cycle, now);
            return cycle.view();
        });
    }
}
