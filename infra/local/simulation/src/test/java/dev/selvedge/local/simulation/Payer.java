package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.mirakl.Accounts;
import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.mirakl.Entry;
import dev.selvedge.local.simulator.mirakl.LineView;
import dev.selvedge.local.simulator.mirakl.OneOffItem;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.mirakl.PayOutFailure;
import dev.selvedge.local.simulator.mirakl.PayOutState;
import dev.selvedge.local.simulator.mirakl.PaymentState;
import dev.selvedge.local.simulator.mirakl.TransactionType;
import dev.selvedge.local.simulator.mirakl.TransactionView;
import dev.selvedge.testkit.simulation.Dice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// John Lewis's accounts department: refunds, charges, bills, pays, and goes wrong at times.
final class Payer {

    private static final Duration LONGEST_TO_PAY = Duration.ofDays(4);
    private static final Duration LONGEST_TO_MEND = Duration.ofDays(3);

    /// What comes without a document of the operator's, each with an amount that makes sense for it.
    private static final List<TransactionType> UNDOCUMENTED = List.of(
            TransactionType.OPERATOR_REMITTED_ORDER_AMOUNT_TAX,
            TransactionType.OPERATOR_REMITTED_REFUND_ORDER_AMOUNT_TAX,
            TransactionType.OPERATOR_PAID_ORDER_SHIPPING_AMOUNT,
            TransactionType.OPERATOR_PAID_ORDER_SHIPPING_AMOUNT_TAX,
            TransactionType.ORDER_FEE_AMOUNT,
            TransactionType.REFUND_ORDER_FEE_AMOUNT,
            TransactionType.PURCHASE_COMMISSION_FEE,
            TransactionType.PURCHASE_ORDER_AMOUNT_TAX);

    private final World world;
    private final Bought bought;
    private final Statements statements;
    private final Dice dice;

    Payer(World world, Bought bought, Statements statements) {
        this.world = world;
        this.bought = bought;
        this.statements = statements;
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
        if (!world.scene.mirakl().order(order).state().name().equals("CANCELED")) {
            world.scene.mirakl().put(order, OrderState.SHIPPED);
        }
    }

    /// Does some one thing at another time than was planned.
    void meanwhile() {
        act();
        statements.changed();
    }

    private void act() {
        switch (dice.between(1, 34)) {
            case 1, 2, 3, 4, 5, 6, 7, 24, 25, 26, 27 -> refund();
            case 8, 9 -> ordered().ifPresent(order -> accounts().feeOnOrder(order, "SORTING", amount(300)));
            case 10, 11 -> ordered().ifPresent(order -> accounts().penalty(order, "LATE_SHIPMENT_FEE", amount(2_000)));
            case 12, 13 -> accounts().subscription("40.00");
            case 14 -> accounts().manualInvoice(amount(5_000), "Photographs");
            case 15 -> accounts().manualCredit(amount(5_000), "Goodwill");
            case 16 -> accounts().oneOffDebit(item());
            case 17 -> accounts().oneOffCredit(item());
            case 18 -> accounts().fundReserve(amount(10_000));
            case 19 -> accounts().settleReserve(amount(10_000));
            case 20, 21, 22, 23 -> undocumented();
            case 28, 29 -> goWrong();
            default -> {}
        }
    }

    private void undocumented() {
        TransactionType type = dice.pick(UNDOCUMENTED);
        ordered()
                .ifPresent(order -> accounts().write(Entry.of(type, amount(700)).order(order)));
    }

    private OneOffItem item() {
        return new OneOffItem(
                "Display",
                dice.between(1, 3),
                new BigDecimal(amount(1_500)),
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC),
                "DISPLAY-" + dice.between(1, 9));
    }

    private String amount(int mostPennies) {
        return BigDecimal.valueOf(dice.between(1, mostPennies), 2).toPlainString();
    }

    private Optional<String> ordered() {
        List<String> gone = gone().stream().map(OrderView::id).toList();
        return gone.isEmpty() ? Optional.empty() : Optional.of(dice.pick(gone));
    }

    private List<OrderView> gone() {
        return world.scene.mirakl().orders().stream()
                .filter(order -> order.state() == OrderState.SHIPPED)
                .toList();
    }

    /// All of a line's money, its carriage alone, or some of either.
    private void refund() {
        List<LineView> lines =
                gone().stream().flatMap(order -> order.lines().stream()).toList();
        if (lines.isEmpty()) {
            return;
        }
        LineView line = dice.pick(lines);
        BigDecimal goods = left(line, "ORDER_AMOUNT");
        BigDecimal carriage = left(line, "ORDER_SHIPPING_AMOUNT");
        BigDecimal back = dice.chance(0.2) ? BigDecimal.ZERO : dice.chance(0.4) ? goods : some(goods);
        BigDecimal carriageBack = dice.chance(0.5) ? BigDecimal.ZERO : dice.chance(0.6) ? carriage : some(carriage);
        if (back.add(carriageBack).signum() > 0) {
            String id = accounts().refund(line.id(), back.toPlainString(), carriageBack.toPlainString());
            world.trace.add("  refund " + id + " of " + back + " and " + carriageBack);
        }
    }

    private BigDecimal some(BigDecimal whole) {
        int pennies = whole.movePointRight(2).intValueExact();
        return pennies == 0 ? whole : BigDecimal.valueOf(dice.between(1, pennies), 2);
    }

    /// What was written first less what has gone back.
    private BigDecimal left(LineView line, String type) {
        List<TransactionView> lines = accounts().lines().stream()
                .filter(one -> line.id().equals(one.orderLineId()))
                .toList();
        BigDecimal written = lines.stream()
                .filter(one -> one.type().equals(type))
                .map(TransactionView::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        List<String> seen = new ArrayList<>();
        for (TransactionView one : lines) {
            if (one.type().equals("REFUND_" + type) && !seen.contains(one.id())) {
                seen.add(one.id());
                written = written.add(one.amount());
            }
        }
        return written;
    }

    /// What makes a cycle wrong from its first day.
    private void goWrong() {
        List<LineView> lines =
                gone().stream().flatMap(order -> order.lines().stream()).toList();
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
            default -> {
                if (!lines.isEmpty()) {
                    accounts().mistakes().payTwice(dice.pick(lines).id());
                }
            }
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
            mistake(cycle);
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

    private void mistake(CycleView cycle) {
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

    private void late(CycleView cycle) {
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
            after(dice.upTo(LONGEST_TO_MEND), "John Lewis mends " + what, how);
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
            after(wait.plus(dice.upTo(LONGEST_TO_PAY)), "a line comes late to " + cycle.voucher(), () -> late(cycle));
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
