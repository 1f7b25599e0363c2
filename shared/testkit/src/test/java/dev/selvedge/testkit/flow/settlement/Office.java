package dev.selvedge.testkit.flow.settlement;

import dev.selvedge.core.flow.HoldReview;
import dev.selvedge.core.flow.Settlement;
import dev.selvedge.core.flow.SettlementDesk;
import dev.selvedge.core.flow.SettlementFeed;
import dev.selvedge.core.flow.SettlementPolicy;
import dev.selvedge.core.flow.SettlementPolicy.Charges;
import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Settling;
import dev.selvedge.core.model.ShownLine;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.port.Books;
import dev.selvedge.core.port.Cursors;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.Payouts;
import dev.selvedge.core.port.Reconciliations;
import dev.selvedge.core.port.Remittances;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.InMemoryBooks;
import dev.selvedge.testkit.InMemoryCatalogue;
import dev.selvedge.testkit.InMemoryCursors;
import dev.selvedge.testkit.InMemoryErp;
import dev.selvedge.testkit.InMemoryHolds;
import dev.selvedge.testkit.InMemoryJournal;
import dev.selvedge.testkit.InMemoryLedger;
import dev.selvedge.testkit.InMemoryMappings;
import dev.selvedge.testkit.InMemoryOpenOrders;
import dev.selvedge.testkit.InMemoryOutbox;
import dev.selvedge.testkit.InMemoryPayouts;
import dev.selvedge.testkit.InMemoryReconciliations;
import dev.selvedge.testkit.InMemoryRemittances;
import dev.selvedge.testkit.SampleLine;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import dev.selvedge.testkit.flow.dispatch.Steps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// One supplier's finance office, with everything in memory: what John Lewis pays out, the books, the orders, and what
/// Selvedge keeps. Everything is mapped, to the accounts of the worked example where that has them.
final class Office {

    static final Instant START_OF_TRADING = Samples.NOON.minus(Duration.ofDays(30));
    static final Instant PAID_AT = Instant.parse("2026-03-04T09:00:00Z");
    static final LocalDate PAID_ON = LocalDate.parse("2026-03-04");
    static final Duration LOOK_BACK = Duration.ofDays(60);
    static final Duration LEASE = Duration.ofMinutes(15);
    static final Duration SLICE = Duration.ofMinutes(10);
    static final Duration LOOK_AGAIN = Duration.ofHours(6);
    static final Duration LISTS_LAG = Duration.ofSeconds(10);
    static final int REFUSALS = 3;
    static final SettlementPolicy POLICY = policy(Charges.BILL);

    static final String CLEARING = "605";
    static final String BANK = "720";
    static final String COMMISSION = "462";
    static final String FEES = "463";

    /// The accounts that the worked example does not have.
    static final Map<AccountRole, String> MORE_ACCOUNTS = Map.ofEntries(
            Map.entry(AccountRole.PENALTIES, "464"),
            Map.entry(AccountRole.OTHER_CHARGES, "465"),
            Map.entry(AccountRole.OTHER_CREDITS, "466"),
            Map.entry(AccountRole.ORDER_FEES, "467"),
            Map.entry(AccountRole.REMITTED_TAX, "468"),
            Map.entry(AccountRole.SHIPPING_PAID, "469"),
            Map.entry(AccountRole.PURCHASES, "470"),
            Map.entry(AccountRole.RESERVE, "606"),
            Map.entry(AccountRole.ROUNDING, "480"),
            Map.entry(AccountRole.INPUT_TAX, "821"));

    static final String POST = "Books.post(Posting, PostingTerms, boolean)";

    private static final Duration ROUND = Duration.ofMinutes(5);
    private static final int LONGEST_RUN = 60;

    final HandSetClock clock = new HandSetClock(Samples.NOON);
    final InMemoryPayouts payouts = new InMemoryPayouts();
    final InMemoryBooks books = new InMemoryBooks();
    final InMemoryOpenOrders orders = new InMemoryOpenOrders();
    final InMemoryRemittances remittances = new InMemoryRemittances();
    final InMemoryReconciliations reconciliations = new InMemoryReconciliations();
    final InMemoryMappings mappings = new InMemoryMappings();
    final InMemoryLedger ledger = new InMemoryLedger();
    final InMemoryHolds holds = new InMemoryHolds();
    final InMemoryJournal journal = new InMemoryJournal();
    final InMemoryOutbox outbox = InMemoryOutbox.unlimited();

    final Steps steps = new Steps();
    final SettlementFeed feed;
    final Settlement settlement;
    final SettlementDesk desk;
    final HoldReview review;

    private final Map<CurrencyUnit, Money> balances = new HashMap<>();
    private int written;
    private int statements;
    private int readings;

    Office() {
        this(POLICY);
    }

    Office(SettlementPolicy policy) {
        Settlement.Records records = new Settlement.Records(
                steps.before(Ledger.class, ledger),
                steps.before(Cursors.class, new InMemoryCursors()),
                steps.before(OpenOrders.class, orders),
                steps.before(Remittances.class, remittances),
                steps.before(Reconciliations.class, reconciliations),
                steps.before(Mappings.class, mappings),
                steps.before(Holds.class, holds),
                steps.before(Journal.class, journal),
                steps.before(Outbox.class, outbox));
        Payouts shown = steps.before(Payouts.class, payouts);
        feed = new SettlementFeed(policy, shown, records, clock);
        settlement = new Settlement(policy, shown, steps.before(Books.class, books), records, clock);
        desk = new SettlementDesk(records, clock);
        review = new HoldReview(holds, mappings, new InMemoryCatalogue(), new InMemoryErp(clock), outbox, clock, 2);
        mapEverything();
    }

    static SettlementPolicy policy(Charges charges) {
        return policy(charges, SLICE);
    }

    static SettlementPolicy policy(Charges charges, Duration slice) {
        return new SettlementPolicy(
                START_OF_TRADING,
                LOOK_BACK,
                Set.of(CurrencyUnit.GBP),
                charges,
                LEASE,
                slice,
                LOOK_AGAIN,
                REFUSALS,
                LISTS_LAG,
                ZoneId.of("Europe/London"));
    }

    private void mapEverything() {
        Map<String, String> accounts = new HashMap<>(Map.of(
                "CLEARING", CLEARING, "BANK", BANK, "COMMISSION", COMMISSION, "FEES", FEES, "SUBSCRIPTION", FEES));
        MORE_ACCOUNTS.forEach((role, account) -> {
            accounts.put(role.name(), account);
            books.open(account);
        });
        desk.set(Kind.ACCOUNT, accounts);
        desk.set(Kind.PURCHASE_TAX, Map.of("VAT-20", "20% (VAT on Expenses)", "none", "No VAT"));
        desk.set(Kind.TAX, Map.of("VAT-20", "20% (VAT on Income)"));
    }

    // John Lewis and its customers.

    /// A line of one piece at this price, its tax included.
    static SampleLine piece(String line, String gross) {
        return Samples.line(line).quantity(1).unitPrice("GBP " + gross).shipping("GBP 0.00");
    }

    static SampleOrder order(String id, SampleLine... lines) {
        return Samples.order(id).lines(lines).state(OrderState.SHIPPED, "SHIPPED");
    }

    /// John Lewis shows an order, and Selvedge has seen it.
    Order shows(SampleOrder sample) {
        readings++;
        Order order = sample.updatedAt(Samples.NOON.plusMillis(readings)).build();
        orders.seen(List.of(ShownOrder.of(order)), clock.instant());
        return order;
    }

    /// An order of one piece that became a sale.
    Office sold(String order, String gross) {
        return sold(order(order, piece(order + "-1", gross)));
    }

    /// An order that became a sale.
    Office sold(SampleOrder sample) {
        Order order = shows(sample);
        ErpReference sale = books.sell(order.id(), order.totals().total());
        orders.placed(order.id(), new PlacedSale(sale, ShownOrder.of(order).pieces(ShownLine::left), clock.instant()));
        return this;
    }

    /// The sale that an order became.
    ErpReference placed(String order) {
        return Optional.ofNullable(orders.find(List.of(id(order))).get(id(order)))
                .flatMap(OpenOrder::placed)
                .map(PlacedSale::sale)
                .orElseThrow(() -> new AssertionError(order + " was not placed"));
    }

    /// A payout of this minute, later than all that were made up before.
    Statement statement() {
        clock.pass(Duration.ofMinutes(1));
        statements++;
        return new Statement(this, statements, clock.instant());
    }

    /// Writes a line into the log, for a payout.
    RemittanceLine write(Row row, String payout) {
        RemittanceLine line = written(row);
        payouts.write(line, payout);
        return line;
    }

    /// Writes a line into the log that no payout has.
    Office writeElsewhere(Row row) {
        payouts.write(written(row));
        return this;
    }

    /// The running balance moves, and no line says why.
    ///
    /// @return has John Lewis find the line
    Runnable loseFromLog(Row row) {
        RemittanceLine lost = written(row);
        return () -> payouts.write(lost);
    }

    private RemittanceLine written(Row row) {
        written++;
        Money balance = moved(row.moved());
        return row.written(written, balance, clock.instant().plusMillis(written));
    }

    private Money moved(Money amount) {
        return balances.merge(amount.getCurrencyUnit(), amount, Money::plus);
    }

    /// The worked example of settlement.md, C3. Order B was paid before Selvedge.
    Statement workedExample() {
        sold("X-A", "252.00");
        sold(order("X-B", piece("X-B-1", "120.00").refund("R-1", 1, "GBP 60.00", "GBP 0.00")));
        return statement()
                .pays("X-A", "252.00")
                .refunds("X-B", "R-1", "60.00")
                .commission("X-A", "37.80", "7.56")
                .rebate("X-B", "R-1", "9.00", "1.80")
                .subscription("40.00", "8.00")
                .documented("68.80", "13.76");
    }

    // What Selvedge does.

    /// Reads what John Lewis shows, and gives each payout that comes of it to a worker, once.
    List<Outcome> settle() {
        feed.walk();
        return deliver();
    }

    /// Reads what John Lewis shows, and gives the one payout that comes of it to a worker.
    Outcome settleOne() {
        List<Outcome> outcomes = settle();
        if (outcomes.size() != 1) {
            throw new AssertionError("outcomes: " + outcomes);
        }
        return outcomes.getFirst();
    }

    /// Gives each payout that is queued to a worker, once.
    List<Outcome> deliver() {
        return queued().stream().map(settlement::settle).toList();
    }

    /// Takes the payouts out that are queued.
    List<String> queued() {
        return outbox.takeAll().stream()
                .map(Message.OfRemittance.class::cast)
                .map(Message.OfRemittance::payout)
                .toList();
    }

    /// Looks at what is held after this time, and gives what lets go to a worker.
    List<Outcome> later(Duration time) {
        clock.pass(time);
        review.review();
        return deliver();
    }

    /// Lets time pass until nothing is left to do: John Lewis is read until that succeeds, what is held is reviewed,
    /// what is deferred comes back, and so does what somebody died over.
    void run() {
        Map<String, Instant> waiting = new LinkedHashMap<>();
        for (int round = 0; round < LONGEST_RUN; round++) {
            boolean walked = walk();
            review.review();
            queued().forEach(payout -> waiting.put(payout, clock.instant()));
            for (String payout : List.copyOf(waiting.keySet())) {
                if (!clock.instant().isBefore(waiting.getOrDefault(payout, Instant.MIN))) {
                    attempt(payout, waiting);
                }
            }
            if (waiting.isEmpty() && walked && !isToBeReviewed()) {
                return;
            }
            clock.pass(ROUND);
        }
        throw new AssertionError("it never ends: " + waiting + ", held: " + holds.all());
    }

    private boolean walk() {
        try {
            feed.walk();
            return true;
        } catch (Steps.Crash | RemoteFailure _) {
            return false;
        }
    }

    private void attempt(String payout, Map<String, Instant> waiting) {
        try {
            waiting.remove(payout);
            if (settlement.settle(payout) instanceof Outcome.Deferred(Instant until, String _)) {
                waiting.put(payout, until);
            }
        } catch (Steps.Crash _) {
            waiting.put(payout, clock.instant().plus(LEASE));
        }
    }

    /// Whether trouble with a partner holds something, which passes by itself.
    private boolean isToBeReviewed() {
        return holds.all().stream()
                .anyMatch(hold -> hold.reason() == Reason.MALFORMED || hold.reason() == Reason.NO_ACCESS);
    }

    // What can be read of it.

    /// The reason of each hold, by the payout.
    Map<String, Reason> held() {
        return holds.all().stream().collect(Collectors.toMap(hold -> hold.key().id(), Hold::reason));
    }

    /// The one hold that there is.
    Hold hold() {
        if (holds.all().size() != 1) {
            throw new AssertionError("holds: " + holds.all());
        }
        return holds.all().getFirst();
    }

    Settling.Standing standing(Statement statement) {
        return remittances
                .find(statement.id())
                .flatMap(remittance -> remittance.settling())
                .map(Settling::standing)
                .orElseThrow(() -> new AssertionError("nobody has begun " + statement.id()));
    }

    Reconciliation report(Statement statement) {
        return reconciliations
                .of(statement.id())
                .orElseThrow(() -> new AssertionError("no reconciliation of " + statement.id()));
    }

    /// What does not add up, in the sequence in which it was found.
    List<Discrepancy.Cause> causes(Statement statement) {
        return report(statement).discrepancies().stream()
                .map(Discrepancy::cause)
                .toList();
    }

    /// The one thing that does not add up.
    Discrepancy discrepancy(Statement statement) {
        List<Discrepancy> all = report(statement).discrepancies();
        if (all.size() != 1) {
            throw new AssertionError("discrepancies: " + all);
        }
        return all.getFirst();
    }

    List<Posting> plan(Statement statement) {
        return remittances.plan(statement.id());
    }

    <T extends Posting> List<T> postings(Statement statement, Class<T> kind) {
        return plan(statement).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Money balance(String account) {
        return books.balance(account);
    }

    /// Debits less credits of each account that has moved and is not even.
    Map<String, String> balances() {
        Map<String, String> all = new TreeMap<>();
        for (InMemoryBooks.Entry entry : books.entries()) {
            for (String account : List.of(entry.debit(), entry.credit())) {
                Money balance = balance(account);
                if (!balance.isZero()) {
                    all.put(account, balance.getAmount().toPlainString());
                }
            }
        }
        return all;
    }

    /// The rows of the books in no particular sequence, to be compared. An invoice is made with the first payment for
    /// its order, whichever payout that comes from.
    List<String> rows() {
        return books.entries().stream().map(Office::row).sorted().toList();
    }

    private static String row(InMemoryBooks.Entry entry) {
        String reference = entry.step().equals("receipt.invoice")
                ? entry.reference().substring(0, entry.reference().indexOf(' '))
                : entry.reference();
        return String.join(
                " ",
                entry.step(),
                entry.on().toString(),
                reference,
                entry.debit(),
                entry.credit(),
                entry.amount().toString());
    }

    static OrderId id(String order) {
        return new OrderId(order);
    }
}
