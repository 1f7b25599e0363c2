package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// Every movement of the seller's money, in the order in which they were written; a line is never dated before the one
/// ahead of it, so that this is the order of creation too.
///
/// In the example of TL02 each balance is the one before it and the line's amount, whatever the line's state. That
/// there is one for each currency, and that what does not apply stays out of it, is a guess.
final class TransactionLog {

    private final List<TransactionLine> lines = new ArrayList<>();
    private final Map<String, TransactionLine> byId = new HashMap<>();
    private final Map<String, BigDecimal> balances = new HashMap<>();
    private final BillingReadings readings;
    private Instant latest = Instant.MIN;

    TransactionLog(BillingReadings readings) {
        this.readings = readings;
    }

    TransactionLine write(Entry entry, Instant now) {
        Transaction said = entry.written(readings);
        int number = lines.size() + 1;
        TransactionLine line =
                new TransactionLine(Ids.of("transaction", number), number, said, balance(said), dated(now));
        byId.put(line.id(), line);
        lines.add(line);
        return line;
    }

    /// The same line, by the same id, is in the log a second time.
    TransactionLine repeat(String id, Instant now) {
        TransactionLine before = get(id);
        TransactionLine again = new TransactionLine(id, lines.size() + 1, before.said(), before.balance(), dated(now));
        lines.add(again);
        return again;
    }

    private BigDecimal balance(Transaction said) {
        BigDecimal counted = said.state() == PaymentState.NOT_APPLICABLE ? BigDecimal.ZERO : said.amount();
        return balances.merge(said.currency(), counted, BigDecimal::add);
    }

    private Instant dated(Instant now) {
        latest = now.isAfter(latest) ? now : latest;
        return latest;
    }

    TransactionLine get(String id) {
        TransactionLine line = byId.get(id);
        if (line == null) {
            throw new NoSuchElementException("there is no transaction line " + id);
        }
        return line;
    }

    List<TransactionLine> unbilled(String currency) {
        return lines.stream()
                .filter(line -> line.cycle() == null
                        && line.state().billable()
                        && line.said().currency().equals(currency))
                .toList();
    }

    /// The oldest first.
    List<TransactionLine> all() {
        return Collections.unmodifiableList(lines);
    }
}
