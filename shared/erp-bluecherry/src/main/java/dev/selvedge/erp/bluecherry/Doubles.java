package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import dev.selvedge.erp.bluecherry.Format.Taken;
import dev.selvedge.erp.bluecherry.Heard.Answers;
import dev.selvedge.erp.bluecherry.Heard.Stock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Knows what has been said before under another name, and what later files have said already.
final class Doubles {

    private static final String FIRST = "first";
    private static final String FILE = "file";

    private final Facts facts;

    Doubles(Facts facts) {
        this.facts = facts;
    }

    /// @throws Unreadable if a file of another name said it, or a later one said something else of the same
    void check(FileNames.Named named, Taken taken, String digest) {
        if (taken.heard() instanceof Answers(List<Row> rows)) {
            rows.forEach(row -> checkSequence(row, named));
        }
        String file = named.name().name();
        String stream = stream(named, taken, digest);
        facts.add(stream, new Fact(FIRST, Map.of(FILE, file)));
        String first = facts.find(stream, FIRST).map(fact -> fact.of(FILE)).orElse(file);
        if (!first.equals(file)) {
            throw new Unreadable("it is " + first + " again");
        }
    }

    /// What this file says has been taken in.
    void note(FileNames.Named named, Taken taken) {
        Optional<Instant> stamp = named.name().stamp();
        if (stamp.isPresent() && taken.heard() instanceof Answers(List<Row> rows)) {
            Fact fact = new Fact(
                    Moments.text(stamp.get()), Map.of(FILE, named.name().name()));
            orders(rows).forEach(po -> facts.add(answers(po), fact));
        }
    }

    /// What was said of an order stands until something later is said: an earlier file may not undo it.
    private void checkSequence(Row row, FileNames.Named named) {
        Optional<Fact> last = facts.last(answers(row.of(Columns.PO)));
        Optional<Instant> stamp = named.name().stamp();
        if (last.isPresent() && stamp.isPresent() && last.get().id().compareTo(Moments.text(stamp.get())) > 0) {
            throw new Unreadable(
                    row.line(),
                    "the later " + last.get().of(FILE) + " was read before it and answers PO " + row.of(Columns.PO));
        }
    }

    /// Two nights may well find the same stock; nothing else is said twice in the same words.
    private static String stream(FileNames.Named named, Taken taken, String digest) {
        if (taken.control().isPresent()) {
            return "said/control/" + taken.control().get();
        }
        String said = "said/" + named.kind() + "/" + digest;
        return taken.heard() instanceof Stock(Instant computedAt, var ignored)
                ? said + "/" + Moments.text(computedAt)
                : said;
    }

    private static Set<String> orders(List<Row> rows) {
        return rows.stream().map(row -> row.of(Columns.PO)).collect(Collectors.toSet());
    }

    private static String answers(String po) {
        return "answered/" + po;
    }
}
