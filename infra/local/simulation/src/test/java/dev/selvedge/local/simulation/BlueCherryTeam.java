package dev.selvedge.local.simulation;

import dev.selvedge.core.flow.SettlementDesk;
import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Tax;
import dev.selvedge.local.simulator.bluecherry.CashView;
import dev.selvedge.local.simulator.bluecherry.JournalView;
import dev.selvedge.local.simulator.bluecherry.OrderView;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.simulation.Dice;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Those who keep the books in BlueCherry: they map what we need, wrongly at times, and close a month.
final class BlueCherryTeam implements Treasury.Team {

    static final String RECEIPTS = "every cash receipt is of an order's money, and the journals book the same";

    private static final String SALES = "200";
    private static final String OUTPUT_TAX = "821";
    private static final String NO_ACCOUNT = "999";
    private static final String MONTH = "202603";

    /// What a journal says in place of receivables: what customers have back is no receivable where BlueCherry itself
    /// makes no credit notes.
    private static final Set<String> OF_SALES = Set.of(SALES, OUTPUT_TAX);

    private final World world;
    private final BlueCherryWorld erp;
    private final SettlementDesk desk;
    private final Dice dice;
    private final Map<AccountRole, String> roles = new TreeMap<>(Chart.ROLES);
    private final Set<AccountRole> wrong = new HashSet<>();
    private boolean isClosed;

    BlueCherryTeam(World world, BlueCherryWorld erp, SettlementDesk desk) {
        this.world = world;
        this.erp = erp;
        this.desk = desk;
        this.dice = world.dice.fork("finance");
        roles.put(AccountRole.CUSTOMER, Chart.RECEIVABLE);
        roles.put(AccountRole.SALES, SALES);
        roles.put(AccountRole.OUTPUT_TAX, OUTPUT_TAX);
    }

    void openBooks() {
        erp.map();
        Set.copyOf(roles.values()).forEach(erp.account.backOffice()::addAccount);
        Map.of(Scene.TAX_CODE, "S", Tax.NONE, "Z")
                .forEach((code, vat) -> world.records.mappings.put(new MappingKey(MappingKey.Kind.TAX, code), vat));
    }

    @Override
    public void plan(Duration busy) {
        roles.keySet().forEach(role -> map(role, busy));
        world.timeline.after(sometimes(0.15, busy), "purchase taxes are mapped", this::mapTaxes);
        if (dice.chance(0.15)) {
            world.timeline.after(dice.upTo(busy), "the month is closed", this::close);
        }
    }

    private Duration sometimes(double odds, Duration latest) {
        return dice.chance(odds) ? dice.upTo(latest) : Duration.ZERO;
    }

    private void map(AccountRole role, Duration busy) {
        if (dice.chance(0.05)) {
            wrong.add(role);
            set(role, NO_ACCOUNT);
        }
        world.timeline.after(sometimes(0.08, busy), role + " is mapped", () -> {
            if (!wrong.contains(role)) {
                setRightly(role);
            }
        });
    }

    private void setRightly(AccountRole role) {
        set(role, roles.getOrDefault(role, ""));
    }

    private void set(AccountRole role, String code) {
        desk.set(MappingKey.Kind.ACCOUNT, Map.of(role.name(), code));
    }

    private void mapTaxes() {
        desk.set(MappingKey.Kind.PURCHASE_TAX, Map.of("TAXDEFAULT", "S", Tax.NONE, "Z"));
    }

    private void close() {
        isClosed = true;
        erp.account.backOffice().closePeriod(MONTH);
    }

    @Override
    public void calm() {
        roles.keySet().forEach(this::setRightly);
        mapTaxes();
    }

    @Override
    public void book() {}

    /// Journals come in pairs, of which one row is clearing's.
    @Override
    public List<Booked> ledger() {
        List<Booked> ledger = new ArrayList<>();
        List<JournalView> rows = erp.account.journals();
        for (int at = 0; at + 1 < rows.size(); at += 2) {
            JournalView one = rows.get(at);
            JournalView other = rows.get(at + 1);
            boolean isDebited = one.debit().signum() > 0;
            JournalView debit = isDebited ? one : other;
            JournalView credit = isDebited ? other : one;
            if (!one.reference().equals(other.reference()) || debit.debit().compareTo(credit.credit()) != 0) {
                throw new IllegalStateException(one + " and " + other + " are no pair");
            }
            ledger.add(new Booked(
                    one.batchNo(), account(debit), account(credit), debit.debit(), one.reference(), one.description()));
        }
        return ledger;
    }

    private static String account(JournalView row) {
        return OF_SALES.contains(row.account()) ? Chart.RECEIVABLE : row.account();
    }

    @Override
    public List<Booked> byHand() {
        return List.of();
    }

    @Override
    public Set<Reason> closed() {
        return isClosed ? Set.of(Reason.ERP_REFUSED) : Set.of();
    }

    @Override
    public Set<Reason> refusals(Statement statement, Entered entered) {
        return Set.of();
    }

    @Override
    public List<Verdict> verdicts() {
        return List.of(new Verdict(RECEIPTS, this::unequal));
    }

    /// By order, in cash receipts and in journals. Receipts alone stand of a payout whose journal the closed month
    /// keeps out.
    private Optional<String> unequal() {
        if (isClosed) {
            return Optional.empty();
        }
        Map<String, BigDecimal> applied = new TreeMap<>();
        Map<String, BigDecimal> deducted = new TreeMap<>();
        for (CashView row : erp.account.cashReceipts()) {
            String order = erp.account
                    .order(row.poNumber())
                    .map(BlueCherryTeam::orderOf)
                    .orElse("no order");
            applied.merge(order, row.amountApplied(), BigDecimal::add);
            deducted.merge(order, row.deductionAmount(), BigDecimal::add);
        }
        applied.values().removeIf(amount -> amount.signum() == 0);
        deducted.values().removeIf(amount -> amount.signum() == 0);
        Map<String, BigDecimal> repaid = erp.setUp.deductionCode().isPresent() ? moved(false) : Map.of();
        return applied.equals(moved(true)) && deducted.equals(repaid)
                ? Optional.empty()
                : Optional.of("Receipts are " + applied + " less " + deducted + ", and journals have " + moved(true)
                        + " less " + repaid + ".");
    }

    private static String orderOf(OrderView order) {
        return BlueCherrySale.orderOf(order);
    }

    /// Customers' money in journals, by order.
    private Map<String, BigDecimal> moved(boolean received) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        ledger().stream()
                .filter(entry -> received ? Entered.isReceipt(entry) : Entered.isRepayment(entry))
                .forEach(entry -> sums.merge(entry.reference().split(" ", 2)[0], entry.amount(), BigDecimal::add));
        return sums;
    }
}
