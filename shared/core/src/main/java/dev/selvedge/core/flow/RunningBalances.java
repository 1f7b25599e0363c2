package dev.selvedge.core.flow;

import dev.selvedge.core.model.RemittanceLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Whether the balances that stand beside some lines of the log follow from each other.
///
/// Each line leads from the balance before it to its own. In an unbroken log all of these meet but the first and the
/// last, in whatever sequence the lines are read, since the log does not say in which sequence it wrote lines of one
/// instant; and all hang together, though they may lead round in a circle.
///
/// @param ends how often each balance is reached more often than it is left, below zero where it is left more often
/// @param joined for each balance one that it hangs together with, itself for one of each such part
record RunningBalances(Map<Money, Integer> ends, Map<Money, Money> joined) {

    /// Nobody says whether the balance moves with a line that does not apply: it is taken as it fits.
    static RunningBalances of(List<RemittanceLine> lines) {
        RunningBalances all = through(lines);
        return all.isUnbroken()
                ? all
                : through(lines.stream().filter(RemittanceLine::applies).toList());
    }

    private static RunningBalances through(List<RemittanceLine> lines) {
        RunningBalances balances = new RunningBalances(new HashMap<>(), new HashMap<>());
        lines.stream()
                .filter(line ->
                        line.amount().getCurrencyUnit().equals(line.balance().getCurrencyUnit()))
                .forEach(line -> balances.lead(line.balance().minus(line.amount()), line.balance()));
        return balances;
    }

    private void lead(Money from, Money to) {
        ends.merge(to, 1, Integer::sum);
        ends.merge(from, -1, Integer::sum);
        joined.put(part(from), part(to));
    }

    /// The balance by which a part goes, found sooner the next time.
    private Money part(Money balance) {
        Money at = balance;
        for (Money next = joined.getOrDefault(at, at); !next.equals(at); next = joined.getOrDefault(at, at)) {
            joined.put(at, joined.getOrDefault(next, next));
            at = next;
        }
        joined.putIfAbsent(at, at);
        return at;
    }

    /// Whether the lines of each currency hang together.
    boolean isUnbroken() {
        return breaks() == 0;
    }

    /// How often one must begin anew to walk all of them.
    int breaks() {
        Map<Money, Integer> reached = new HashMap<>();
        ends.forEach((balance, times) -> reached.merge(part(balance), Math.max(times, 0), Integer::sum));
        Map<CurrencyUnit, Integer> walks = new HashMap<>();
        reached.forEach((part, times) -> walks.merge(part.getCurrencyUnit(), Math.max(times, 1), Integer::sum));
        return walks.values().stream().mapToInt(times -> times - 1).sum();
    }
}
