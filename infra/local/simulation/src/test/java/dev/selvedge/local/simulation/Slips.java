package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.mirakl.Accounts;
import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.mirakl.Entry;
import dev.selvedge.local.simulator.mirakl.LineView;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.PayOutState;
import dev.selvedge.local.simulator.mirakl.PaymentState;
import dev.selvedge.local.simulator.mirakl.TransactionType;
import dev.selvedge.local.simulator.mirakl.TransactionView;
import dev.selvedge.testkit.simulation.Dice;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// Where John Lewis's accounts department goes wrong, and what of it is mended.
final class Slips {

    private static final Duration LONGEST_TO_MEND = Duration.ofDays(3);

    private final World world;
    private final Statements statements;
    private final Dice dice;

    Slips(World world, Statements statements) {
        this.world = world;
        this.statements = statements;
        this.dice = world.dice.fork("slips");
    }

    /// What makes a cycle wrong from its first day.
    void write() {
        int which = dice.between(1, 6);
        world.trace.add("  goes wrong: " + which);
        switch (which) {
            case 1 -> accounts().write(Entry.unknown("LOYALTY_POINTS", amount(900)));
            case 2 ->
                accounts()
                        .write(Entry.of(TransactionType.ORDER_AMOUNT, amount(900))
                                .order("STRANGER-A"));
            case 3 ->
                accounts()
                        .write(Entry.of(TransactionType.SUBSCRIPTION_FEE, amount(900))
                                .currency("EUR"));
            case 4 ->
                accounts()
                        .write(Entry.of(TransactionType.ORDER_FEE_AMOUNT, amount(900))
                                .state(PaymentState.NOT_APPLICABLE));
            default -> payTwice();
        }
    }

    private void payTwice() {
        List<LineView> lines = world.scene.mirakl().orders().stream()
                .filter(order -> order.state() == OrderState.SHIPPED)
                .flatMap(order -> order.lines().stream())
                .toList();
        if (!lines.isEmpty()) {
            accounts().mistakes().payTwice(dice.pick(lines).id());
        }
    }

    /// Something goes wrong in a cycle that has just been billed.
    void slip(CycleView cycle) {
        int which = dice.between(1, 5);
        world.trace.add("  mistake " + which + " in " + cycle.voucher());
        switch (which) {
            case 1, 2 -> tamper(cycle);
            case 3 -> late(cycle);
            case 4 -> repeat(cycle);
            default -> move(cycle);
        }
    }

    private void tamper(CycleView cycle) {
        int pennies = dice.chance(0.5) ? 1 : dice.between(-500, 500);
        accounts().mistakes().tamper(cycle.id(), pennies);
        mend("the pay-out of " + cycle.voucher(), () -> {
            if (accounts().cycle(cycle.id()).state() != PayOutState.PAID) {
                accounts().mistakes().tamper(cycle.id(), -pennies);
            }
        });
    }

    /// A line comes to a cycle that was billed before.
    void late(CycleView cycle) {
        TransactionType type = dice.pick(List.of(
                TransactionType.SUBSCRIPTION_FEE,
                TransactionType.OPERATOR_REMITTED_ORDER_AMOUNT_TAX,
                TransactionType.PURCHASE_ORDER_AMOUNT_TAX));
        Entry entry = Entry.of(type, amount(900));
        accounts().mistakes().late(cycle.id(), dice.chance(0.1) ? entry.currency("EUR") : entry);
    }

    private void repeat(CycleView cycle) {
        List<TransactionView> before = accounts().lines().stream()
                .filter(line -> line.cycleId() != null && !line.cycleId().equals(cycle.id()))
                .filter(line -> !line.type().equals("PAYMENT"))
                .toList();
        if (!before.isEmpty()) {
            accounts().mistakes().repeat(dice.pick(before).id(), cycle.id());
        }
    }

    private void move(CycleView cycle) {
        List<TransactionView> lines = accounts().lines(cycle.id());
        if (!lines.isEmpty()) {
            TransactionView line = dice.pick(lines);
            accounts().mistakes().move(line.id(), PaymentState.NOT_APPLICABLE);
            mend("the state of " + line.id(), () -> {
                boolean isPaid = accounts().cycle(cycle.id()).state() == PayOutState.PAID;
                accounts().mistakes().move(line.id(), isPaid ? PaymentState.PAID : line.state());
            });
        }
    }

    private void mend(String what, Runnable how) {
        if (dice.chance(0.6)) {
            world.timeline.after(dice.upTo(LONGEST_TO_MEND), "John Lewis mends " + what, () -> {
                how.run();
                statements.changed();
            });
        }
    }

    private String amount(int mostPennies) {
        return BigDecimal.valueOf(dice.between(1, mostPennies), 2).toPlainString();
    }

    private Accounts accounts() {
        return world.scene.mirakl().accounts();
    }
}
