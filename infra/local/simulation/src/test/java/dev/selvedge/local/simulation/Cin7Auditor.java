package dev.selvedge.local.simulation;

import dev.selvedge.local.simulation.Statement.Flaw;
import dev.selvedge.local.simulator.cin7core.LedgerEntry;
import dev.selvedge.local.simulator.mirakl.PayOutState;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the ledger of Cin7 Core.
final class Cin7Auditor implements Auditor {

    private final World world;
    private final Statements statements;
    private final HandWork hands;
    private final Set<String> begun = new HashSet<>();
    private final Map<String, String> wrong = new TreeMap<>();
    private int read;

    Cin7Auditor(World world, Statements statements, HandWork hands) {
        this.world = world;
        this.statements = statements;
        this.hands = hands;
    }

    @Override
    public Optional<String> broken(String rule) {
        return Optional.ofNullable(wrong.get(rule));
    }

    @Override
    public void look() {
        statements.look();
        List<LedgerEntry> ledger = world.scene.cin7().backOffice().bookkeeper().entries();
        List<LedgerEntry> news = ours(ledger.subList(read, ledger.size()));
        read = ledger.size();
        if (!news.isEmpty()) {
            List<LedgerEntry> all = ours(ledger);
            statements.now().stream()
                    .filter(statement -> !Entered.of(statement, news).isEmpty())
                    .forEach(statement -> judge(statement, Entered.of(statement, all)));
        }
    }

    private List<LedgerEntry> ours(List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> !hands.receipts().contains(entry))
                .toList();
    }

    private void judge(Statement statement, Entered entered) {
        if (begun.add(statement.id())) {
            begin(statement);
        }
        twice(entered);
        List<Statement> ever = statements.ever(statement.id());
        entered.received().forEach((order, amount) -> compare(entered, order, amount, ever, Statement::received));
        entered.repaid().forEach((order, amount) -> compare(entered, order, amount, ever, Statement::repaid));
    }

    /// It was right once, or nobody should have begun. A plan stands once it is made, though the ERP may refuse all
    /// of it for days: what changes meanwhile is told afterwards.
    private void begin(Statement statement) {
        List<Statement> ever = statements.ever(statement.id());
        if (ever.stream().noneMatch(Statement::isSound)) {
            for (Flaw flaw : statement.flaws()) {
                found(flaw.rule(), name(statement) + " is " + statement.cycle().toSeller() + ", and posting begins.");
            }
        }
        statements.now().stream()
                .filter(other -> begun.contains(other.id()) && statement.paysAs(other))
                .forEach(other ->
                        found(Flaw.DOUBLED.rule(), name(statement) + " pays what " + name(other) + " has paid."));
        if (ever.stream().noneMatch(Cin7Auditor::isPaid)) {
            found(PAID, name(statement) + " is " + statement.cycle().state() + ", and posting begins.");
        }
    }

    private static boolean isPaid(Statement statement) {
        return statement.cycle().state() == PayOutState.PAID
                || statement.cycle().toSeller().signum() == 0;
    }

    /// Money of an order, or for a document, moves once by each reference and in each direction; any other document of
    /// the ERP's stands once.
    private void twice(Entered entered) {
        Map<String, Integer> payments = new HashMap<>();
        Map<String, Set<UUID>> documents = new HashMap<>();
        for (LedgerEntry entry : entered.entries()) {
            String what = entry.type() + " " + entry.reference();
            boolean isPayment = (entry.type().equals("Sale") || entry.type().equals("Purchase"))
                    && entered.subject(entry).isPresent();
            if (isPayment && payments.merge(what + entry.debit(), 1, Integer::sum) > 1) {
                found(ONCE, what + " is paid twice.");
            }
            if (!isPayment
                    && documents.computeIfAbsent(what, _ -> new HashSet<>()).add(entry.task())) {
                Set<UUID> tasks = documents.getOrDefault(what, Set.of());
                if (tasks.size() > 1) {
                    found(ONCE, what + " stands " + tasks.size() + " times.");
                }
            }
        }
    }

    private void compare(
            Entered entered,
            String order,
            BigDecimal amount,
            List<Statement> ever,
            Function<Statement, Map<String, BigDecimal>> due) {
        Set<BigDecimal> right = ever.stream()
                .map(due)
                .map(sums -> sums.getOrDefault(order, BigDecimal.ZERO))
                .collect(Collectors.toSet());
        if (right.stream().noneMatch(one -> one.compareTo(amount) == 0)) {
            found(
                    ORDERS,
                    "For " + order + ", " + entered.cycle().voucher() + " is booked with " + amount + ", not with "
                            + right + ".");
        }
    }

    private static String name(Statement statement) {
        return "Cycle " + statement.cycle().voucher();
    }

    private void found(String rule, String what) {
        wrong.putIfAbsent(rule, what);
    }
}
