package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.cin7core.Bookkeeper;
import dev.selvedge.local.simulator.cin7core.HandSale;
import dev.selvedge.local.simulator.cin7core.LedgerEntry;
import dev.selvedge.local.simulator.cin7core.SaleEntry;
import dev.selvedge.local.simulator.mirakl.PayOutState;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.simulation.Dice;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// What the supplier's people enter in the ERP themselves: invoices, the sales of orders that we hold, and receipts
/// under references of ours.
final class HandWork {

    private final World world;
    private final Statements statements;
    private final Bought bought;
    private final boolean invoicesAll;
    private final Dice dice;
    private final List<LedgerEntry> receipts = new ArrayList<>();

    /// @param invoicesAll whether nobody else makes the invoices of sales
    HandWork(World world, Statements statements, Bought bought, boolean invoicesAll) {
        this.world = world;
        this.statements = statements;
        this.bought = bought;
        this.invoicesAll = invoicesAll;
        this.dice = world.dice.fork("hand work");
    }

    /// What was entered under our references.
    List<LedgerEntry> receipts() {
        return receipts;
    }

    void plan(Duration busy) {
        world.scene.cin7().sales().reversed().forEach(sale -> invoice(sale, busy));
        bought.left().forEach(order -> enter(order, busy));
        for (int times = dice.between(0, 4); times > 0; times--) {
            world.timeline.after(dice.upTo(busy), "a receipt is entered by hand", this::enterReceipt);
        }
    }

    /// Nothing is left without an invoice.
    void calm() {
        if (invoicesAll) {
            world.scene.cin7().sales().forEach(sale -> invoice(sale.id()));
        }
    }

    private void invoice(SaleEntry sale, Duration busy) {
        if (invoicesAll || dice.chance(0.2)) {
            world.timeline.after(dice.upTo(busy), sale.orderNumber() + " is invoiced", () -> invoice(sale.id()));
        }
    }

    private void invoice(UUID sale) {
        if (!isInvoiced(sale)) {
            books().invoice(sale);
        }
    }

    /// A simple sale's invoice has the sale's own id for its task (cin7-core.md A2).
    private boolean isInvoiced(UUID sale) {
        return books().entries().stream().anyMatch(entry -> entry.task().equals(sale));
    }

    /// Somebody types the sale of an order that we hold, with the order's number.
    private void enter(String order, Duration busy) {
        if (dice.chance(0.8)) {
            world.timeline.after(dice.upTo(busy), order + " is typed by hand", () -> {
                UUID sale = world.scene.cin7().backOffice().enterSale(typed(order));
                world.typed.add(sale.toString());
                statements.changed();
                invoice(sale);
            });
        }
    }

    /// At a price that is high enough for whatever John Lewis pays.
    private HandSale typed(String order) {
        Map<String, Long> pieces = new TreeMap<>();
        world.scene
                .mirakl()
                .order(order)
                .lines()
                .forEach(line -> pieces.merge(line.sku(), (long) line.quantity(), Long::sum));
        return new HandSale(Scene.CUSTOMER, "Phone", pieces)
                .withReference(order)
                .at(new BigDecimal("200.00"));
    }

    /// Somebody knows our references and enters a receipt before we do: one of a sale that was typed if there is any,
    /// whose invoice is not paid by it.
    private void enterReceipt() {
        List<Booked> ledger = books().entries().stream().map(Booked::of).toList();
        List<Statement> paid = statements.now().stream()
                .filter(one -> one.isSound() && one.cycle().state() == PayOutState.PAID)
                .filter(one -> one.cycle().toSeller().signum() != 0)
                .filter(one -> Entered.of(one, ledger).isEmpty())
                .toList();
        for (Statement statement : paid) {
            Map<String, BigDecimal> received = statement.received();
            List<String> orders = new ArrayList<>(bought.left());
            orders.addAll(bought.placed());
            for (String order : orders) {
                if (received.containsKey(order) && enterReceipt(statement, order, received.get(order))) {
                    return;
                }
            }
        }
    }

    private boolean enterReceipt(Statement statement, String order, BigDecimal amount) {
        Optional<UUID> sale = world.scene.cin7().sales().stream()
                .filter(one -> one.externalId().equals(order)
                        || one.customerReference().equals(order))
                .map(SaleEntry::id)
                .findFirst();
        boolean possible = amount.signum() > 0 && sale.filter(this::isInvoiced).isPresent();
        if (possible) {
            String voucher = statement.cycle().voucher();
            int before = books().entries().size();
            books().pay(sale.orElseThrow(), Chart.CLEARING, amount, order + " PAYOUT-" + voucher + "/" + voucher);
            receipts.addAll(books().entries().subList(before, books().entries().size()));
            world.trace.add("  receipt of " + order + " for " + voucher);
        }
        return possible;
    }

    private Bookkeeper books() {
        return world.scene.cin7().backOffice().bookkeeper();
    }
}
