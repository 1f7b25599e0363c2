package dev.selvedge.local.simulation;

import dev.selvedge.local.simulation.Statement.Flaw;
import dev.selvedge.local.simulator.mirakl.PayOutState;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads each new entry of the ERP's ledger beside John Lewis's books, as both stand at that moment.
final class Auditor {

    static final String ONCE = "no posting is made twice";
    static final String ORDERS = "every order is booked as John Lewis's books have it";
    static final String PAID = "nothing is posted before it is paid";

    private final Statements statements;
    private final Treasury.Team finance;
    private final Set<String> begun = new HashSet<>();
    private final Map<String, String> wrong = new TreeMap<>();
    private int read;

    Auditor(Statements statements, Treasury.Team finance) {
        this.statements = statements;
        this.finance = finance;
    }

    /// What broke a rule, if anything ever did.
    Optional<String> broken(String rule) {
        return Optional.ofNullable(wrong.get(rule));
    }

    /// Reads what is new.
    void look() {
        statements.look();
        List<Booked> ledger = finance.ledger();
        List<Booked> news = ours(ledger.subList(read, ledger.size()));
        read = ledger.size();
        if (!news.isEmpty()) {
            List<Booked> all = ours(ledger);
            statements.now().stream()
                    .filter(statement -> !Entered.of(statement, news).isEmpty())
                    .forEach(statement -> judge(statement, Entered.of(statement, all)));
        }
    }

    private List<Booked> ours(List<Booked> entries) {
        return entries.stream()
                .filter(entry -> !finance.byHand().contains(entry))
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
        if (ever.stream().noneMatch(Auditor::isPaid)) {
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
        Map<String, Set<String>> documents = new HashMap<>();
        for (Booked entry : entered.entries()) {
            String what = entry.type() + " " + entry.reference();
            boolean isPayment = (entry.type().equals("Sale") || entry.type().equals("Purchase"))
                    && entered.subject(entry).isPresent();
            if (isPayment && payments.merge(what + entry.debit(), 1, Integer::sum) > 1) {
                found(ONCE, what + " is paid twice.");
            }
            if (!isPayment
                    && documents.computeIfAbsent(what, _ -> new HashSet<>()).add(entry.document())) {
                Set<String> tasks = documents.getOrDefault(what, Set.of());
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
