package dev.selvedge.local.simulation;

import dev.selvedge.core.flow.SettlementDesk;
import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Remittance;
import dev.selvedge.core.model.Tax;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.local.simulator.cin7core.Bookkeeper;
import dev.selvedge.local.simulator.cin7core.LedgerAccount;
import dev.selvedge.local.simulator.cin7core.LedgerAccount.Type;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.simulation.Dice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The supplier's finance people: they keep the ERP's books, map what we need, close periods and take rights away.
final class FinanceTeam {

    static final String SUPPLIER = "John Lewis plc";
    static final String CHARGES = "Marketplace charges";

    private static final String PURCHASE_RULE = "20% (VAT on Expenses)";
    private static final String NO_VAT = "No VAT";
    private static final String NO_ACCOUNT = "999";
    private static final Duration LONGEST_FORBIDDEN = Duration.ofDays(1);
    private static final Duration LONGEST_CLOSED = Duration.ofDays(3);
    private static final List<String> PATHS = List.of(
            "/sale/payment",
            "/sale/invoice",
            "/sale/creditnote",
            "/advanced-purchase",
            "/advanced-purchase/invoice",
            "/advanced-purchase/payment",
            "/moneyOperation",
            "/journal",
            "/transactions",
            "/me");

    private final World world;
    private final SettlementDesk desk;
    private final Dice dice;
    private final Set<String> wrong = new HashSet<>();
    private boolean keepsClosed;

    FinanceTeam(World world, SettlementDesk desk) {
        this.world = world;
        this.desk = desk;
        this.dice = world.dice.fork("finance");
    }

    /// Whether a period is closed for good.
    boolean keepsClosed() {
        return keepsClosed;
    }

    /// @param clearingIsBank whether money can be spent from the clearing account
    void openBooks(boolean clearingIsBank) {
        books().openBooks();
        LedgerAccount clearing = clearingIsBank
                ? LedgerAccount.bank(Chart.CLEARING, "John Lewis clearing", "00099999")
                : LedgerAccount.of(Chart.CLEARING, "John Lewis clearing", Type.CURRENT)
                        .takingPayments();
        Chart.more(clearing).forEach(books()::addAccount);
        books().addPurchaseTaxRule(PURCHASE_RULE, new BigDecimal("20"), false);
        books().addPurchaseTaxRule(NO_VAT, BigDecimal.ZERO, true);
        books().addSupplier(SUPPLIER, "GBP");
        Map.of(Scene.TAX_CODE, Scene.TAX_RULE, Tax.NONE, Scene.ZERO_TAX_RULE)
                .forEach((code, rule) -> world.records.mappings.put(new MappingKey(MappingKey.Kind.TAX, code), rule));
    }

    void plan(Duration busy) {
        Chart.ROLES.keySet().stream().sorted().forEach(role -> map(role, busy));
        world.timeline.after(sometimes(0.15, busy), "purchase taxes are mapped", this::mapTaxes);
        if (dice.chance(0.4)) {
            world.timeline.after(dice.upTo(busy), "a period is closed", this::close);
        }
        for (int times = dice.between(0, 2); times > 0; times--) {
            world.timeline.after(dice.upTo(busy), "a key loses a right", this::forbid);
        }
        for (int times = dice.between(0, 2); times > 0; times--) {
            world.timeline.after(dice.upTo(busy), "finance looks again", this::lookAgain);
        }
    }

    private Duration sometimes(double odds, Duration latest) {
        return dice.chance(odds) ? dice.upTo(latest) : Duration.ZERO;
    }

    private void map(AccountRole role, Duration busy) {
        if (dice.chance(0.04)) {
            wrong.add(role.name());
            set(role, NO_ACCOUNT);
        }
        world.timeline.after(sometimes(0.08, busy), role + " is mapped", () -> setRightly(role));
    }

    private void setRightly(AccountRole role) {
        if (!wrong.contains(role.name())) {
            set(role, Chart.ROLES.getOrDefault(role, ""));
        }
    }

    private void set(AccountRole role, String code) {
        desk.set(MappingKey.Kind.ACCOUNT, Map.of(role.name(), code));
    }

    private void mapTaxes() {
        desk.set(MappingKey.Kind.PURCHASE_TAX, Map.of("TAXDEFAULT", PURCHASE_RULE, Tax.NONE, NO_VAT));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC);
    }

    private void close() {
        keepsClosed = dice.chance(0.4);
        lock(today().minusDays(dice.between(1, 3)));
        if (dice.chance(0.5)) {
            world.timeline.after(dice.upTo(LONGEST_CLOSED), "the period is opened", this::open);
        }
    }

    private void lock(LocalDate until) {
        world.trace.add("  closed until " + until);
        books().lockBefore(until.plusDays(1));
    }

    /// One that ended long ago stays closed.
    private void open() {
        if (!keepsClosed) {
            lock(LocalDate.ofInstant(World.START, ZoneOffset.UTC).minusDays(30));
        }
    }

    private void forbid() {
        String path = dice.pick(PATHS);
        world.trace.add("  " + path);
        books().forbid(path);
        world.timeline.after(dice.upTo(LONGEST_FORBIDDEN), "the key has its right again", () -> books().permit(path));
    }

    private void lookAgain() {
        List<String> held =
                desk.payouts().stream().map(Remittance::id).filter(this::isHeld).toList();
        desk.lookAgain(held);
    }

    private boolean isHeld(String payout) {
        return world.records.isHeld(new WorkKey(WorkKey.Kind.REMITTANCE, payout));
    }

    /// Everything is put right, but for a period that stays closed.
    void calm() {
        wrong.clear();
        Chart.ROLES.keySet().stream().sorted().forEach(this::setRightly);
        mapTaxes();
        PATHS.forEach(books()::permit);
        if (dice.chance(0.5)) {
            open();
        }
    }

    /// Says for what waits for a closed period on which later day it is to be booked.
    void book() {
        Map<String, String> days = new LinkedHashMap<>();
        world.records.holds.all().stream()
                .filter(hold -> hold.reason() == Reason.PERIOD_LOCKED && !keepsClosed)
                .forEach(hold -> days.put(
                        hold.key().id(),
                        Optional.ofNullable(hold.evidence().get("earliest open day"))
                                .orElseThrow()));
        if (!days.isEmpty()) {
            desk.set(MappingKey.Kind.BOOKED_ON, days);
        }
    }

    private Bookkeeper books() {
        return world.scene.cin7().backOffice().bookkeeper();
    }
}
