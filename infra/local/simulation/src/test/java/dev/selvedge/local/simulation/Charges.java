package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.mirakl.Accounts;
import dev.selvedge.local.simulator.mirakl.Entry;
import dev.selvedge.local.simulator.mirakl.LineView;
import dev.selvedge.local.simulator.mirakl.OneOffItem;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.mirakl.TransactionType;
import dev.selvedge.local.simulator.mirakl.TransactionView;
import dev.selvedge.testkit.simulation.Dice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What John Lewis's accounts department writes from day to day: refunds, charges, credits and reserves.
final class Charges {

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
    private final Dice dice;

    Charges(World world) {
        this.world = world;
        this.dice = world.dice.fork("charges");
    }

    /// Writes some one thing.
    void write() {
        switch (dice.between(1, 28)) {
            case 1, 2 -> ordered().ifPresent(order -> accounts().feeOnOrder(order, "SORTING", amount(300)));
            case 3, 4 -> ordered().ifPresent(order -> accounts().penalty(order, "LATE_SHIPMENT_FEE", amount(2_000)));
            case 5, 6 -> accounts().subscription("40.00");
            case 7 -> accounts().manualInvoice(amount(5_000), "Photographs");
            case 8 -> accounts().manualCredit(amount(5_000), "Goodwill");
            case 9 -> accounts().oneOffDebit(item());
            case 10 -> accounts().oneOffCredit(item());
            case 11 -> accounts().fundReserve(amount(10_000));
            case 12 -> accounts().settleReserve(amount(10_000));
            case 13, 14, 15, 16 -> undocumented();
            default -> refund();
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

    private Accounts accounts() {
        return world.scene.mirakl().accounts();
    }
}
