package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.mirakl.Accounts;
import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.PayOutFailure;
import dev.selvedge.local.simulator.mirakl.PayOutState;
import dev.selvedge.local.simulator.mirakl.PaymentState;
import dev.selvedge.local.simulator.mirakl.TransactionView;
import dev.selvedge.testkit.simulation.Dice;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// John Lewis's accounts department: refunds, charges, bills, pays, and goes wrong at times.
final class Payer {

    private static final Duration LONGEST_TO_PAY = Duration.ofDays(4);

    private final World world;
    private final Bought bought;
    private final Statements statements;
    private final Charges charges;
    private final Slips slips;
    private final Dice dice;

    Payer(World world, Bought bought, Statements statements) {
        this.world = world;
        this.bought = bought;
        this.statements = statements;
        this.charges = new Charges(world);
        this.slips = new Slips(world, statements);
        this.dice = world.dice.fork("payer");
    }

    void plan(Duration busy) {
        for (String order : bought.all()) {
            after(dice.upTo(busy.multipliedBy(6).dividedBy(10)), order + " leaves", () -> leave(order));
        }
        for (int acts = dice.between(5, 22); acts > 0; acts--) {
            after(dice.upTo(busy), "John Lewis's accounts", this::act);
        }
        for (int bills = dice.between(1, 4); bills > 0; bills--) {
            Duration when =
                    busy.dividedBy(10).plus(dice.upTo(busy.multipliedBy(8).dividedBy(10)));
            after(when, "John Lewis bills", this::bill);
            if (dice.chance(0.15)) {
                after(when.plusMinutes(3), "John Lewis bills again", this::bill);
            }
        }
        if (dice.chance(0.08)) {
            after(dice.upTo(busy), "John Lewis bills in euros", this::billEuros);
        }
    }

    private void after(Duration wait, String what, Runnable act) {
        world.timeline.after(wait, what, () -> {
            act.run();
            statements.changed();
        });
    }

    private void leave(String order) {
        world.scene.mirakl().put(order, OrderState.SHIPPED);
    }

    /// Does some one thing at another time than was planned.
    void meanwhile() {
        act();
        statements.changed();
    }

    private void act() {
        if (dice.chance(0.06)) {
            slips.write();
        } else {
            charges.write();
        }
    }

    private void billEuros() {
        payLater(accounts().bill("EUR"));
    }

    private void bill() {
        if (dice.chance(0.1)) {
            evenOut();
        }
        CycleView cycle = accounts().bill();
        world.trace.add("  " + cycle.voucher() + " of " + cycle.lines() + " lines over " + cycle.toSeller());
        if (dice.chance(0.25)) {
            slips.slip(cycle);
        }
        payLater(cycle);
    }

    /// All that would be paid is kept back.
    private void evenOut() {
        BigDecimal due = accounts().lines().stream()
                .filter(line -> line.cycleId() == null && line.state() == PaymentState.PAYABLE)
                .filter(line -> line.currency().equals("GBP"))
                .map(TransactionView::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (due.signum() > 0) {
            accounts().fundReserve(due.toPlainString());
        }
    }

    private void payLater(CycleView cycle) {
        Duration wait = dice.upTo(LONGEST_TO_PAY);
        if (dice.chance(0.2)) {
            after(wait.dividedBy(2), cycle.voucher() + " cannot be paid", () -> fail(cycle));
        }
        if (dice.chance(0.85)) {
            after(wait, cycle.voucher() + " is paid", () -> pay(cycle));
        }
        if (dice.chance(0.1)) {
            after(
                    wait.plus(dice.upTo(LONGEST_TO_PAY)),
                    "a line comes late to " + cycle.voucher(),
                    () -> slips.late(cycle));
        }
    }

    private void fail(CycleView cycle) {
        if (accounts().cycle(cycle.id()).state() == PayOutState.TO_PAY) {
            accounts().failPayment(cycle.id(), dice.pick(List.of(PayOutFailure.values())));
        }
    }

    private void pay(CycleView cycle) {
        if (accounts().cycle(cycle.id()).state() != PayOutState.PAID) {
            accounts().pay(cycle.id());
        }
    }

    /// Most of what is still owed is paid.
    void calm() {
        accounts().cycles().stream()
                .filter(cycle -> cycle.state() != PayOutState.PAID)
                .filter(_ -> dice.chance(0.7))
                .forEach(this::pay);
        statements.changed();
    }

    private Accounts accounts() {
        return world.scene.mirakl().accounts();
    }
}
