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
/// instant.
///
/// @param ends how often each balance is reached more often than it is left, below zero where it is left more often
record RunningBalances(Map<Money, Integer> ends) {

    /// Nobody says whether the balance moves with a line that does not apply: it is taken as it fits.
    static RunningBalances of(List<RemittanceLine> lines) {
        RunningBalances all = through(lines);
        return all.isUnbroken()
                ? all
                : through(lines.stream().filter(RemittanceLine::applies).toList());
    }

    private static RunningBalances through(List<RemittanceLine> lines) {
        Map<Money, Integer> ends = new HashMap<>();
        for (RemittanceLine line : lines) {
            if (line.amount().getCurrencyUnit().equals(line.balance().getCurrencyUnit())) {
                ends.merge(line.balance(), 1, Integer::sum);
                ends.merge(line.balance().minus(line.amount()), -1, Integer::sum);
            }
        }
        ends.values().removeIf(times -> times == 0);
        return new RunningBalances(ends);
    }

    /// Whether the lines of each currency hang together.
    boolean isUnbroken() {
        return breaks() == 0;
    }

    /// How many balances no line leads on from, the last one not counted.
    int breaks() {
        Map<CurrencyUnit, Integer> reached = new HashMap<>();
        ends.forEach((balance, times) -> {
            if (times > 0) {
                reached.merge(balance.getCurrencyUnit(), times, Integer::sum);
            }
        });
        return reached.values().stream().mapToInt(times -> times - 1).sum();
    }
}
