package dev.selvedge.testkit;

import dev.selvedge.core.model.ImportProgress;
import dev.selvedge.core.model.RefusalCause;
import dev.selvedge.core.model.RefusedLine;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.port.RemoteFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The stock files of [InMemoryStorefront], one running at a time.
public final class InMemoryImports {

    /// What becomes of a file.
    public enum Fate {
        RUNS,
        /// It fails when its time is over, and none of its lines has any effect.
        FAILS,
        /// The marketplace has never heard of it.
        VANISHES,
        /// It runs for good, and those behind it wait.
        NEVER_ENDS,
        /// Its report names, and counts, a line that was not sent.
        NAMES_A_STRANGER,
        /// Its report leaves out the last line that it counts.
        LEAVES_A_LINE_OUT
    }

    private static final class File {
        private final String id;
        private final List<StockChange> lines;
        private final Fate fate;
        private int stepsLeft;
        private ImportProgress progress = new ImportProgress.Running();
        private List<RefusedLine> report = List.of();

        private File(String id, List<StockChange> lines, Fate fate, int stepsLeft) {
            this.id = id;
            this.lines = lines;
            this.fate = fate;
            this.stepsLeft = stepsLeft;
        }
    }

    private static final RefusedLine STRANGER =
            new RefusedLine("NOT-SENT", RefusalCause.UNKNOWN_OFFER, "there is no such offer");

    private final Deque<File> waiting = new ArrayDeque<>();
    private final Map<String, File> known = new HashMap<>();
    private Fate next = Fate.RUNS;
    private int count;

    void next(Fate fate) {
        next = fate;
    }

    /// @param run gives lines their effect and returns those that had none
    String add(List<StockChange> lines, int steps, Function<List<StockChange>, List<RefusedLine>> run) {
        File file = new File("file-" + ++count, lines, next, steps);
        next = Fate.RUNS;
        if (file.fate != Fate.VANISHES) {
            known.put(file.id, file);
            waiting.add(file);
            endThoseThatAreOver(run);
        }
        return file.id;
    }

    /// As [#add].
    void step(Function<List<StockChange>, List<RefusedLine>> run) {
        if (!waiting.isEmpty() && waiting.getFirst().stepsLeft > 0) {
            waiting.getFirst().stepsLeft--;
        }
        endThoseThatAreOver(run);
    }

    private void endThoseThatAreOver(Function<List<StockChange>, List<RefusedLine>> run) {
        while (!waiting.isEmpty() && waiting.getFirst().stepsLeft == 0 && waiting.getFirst().fate != Fate.NEVER_ENDS) {
            end(waiting.removeFirst(), run);
        }
    }

    private static void end(File file, Function<List<StockChange>, List<RefusedLine>> run) {
        if (file.fate == Fate.FAILS) {
            file.progress = new ImportProgress.Failed();
            return;
        }
        List<RefusedLine> refused = run.apply(file.lines);
        List<RefusedLine> report = new ArrayList<>(refused);
        if (file.fate == Fate.NAMES_A_STRANGER) {
            report.add(STRANGER);
        }
        file.progress =
                new ImportProgress.Complete(file.lines.size() - refused.size(), report.size(), !report.isEmpty());
        if (file.fate == Fate.LEAVES_A_LINE_OUT && !report.isEmpty()) {
            report.removeLast();
        }
        file.report = List.copyOf(report);
    }

    void abandon(String id) {
        File file = existing(id);
        file.progress = new ImportProgress.Failed();
        waiting.remove(file);
    }

    void forget(String id) {
        known.remove(id);
    }

    ImportProgress progress(String id) {
        return known.containsKey(id) ? existing(id).progress : new ImportProgress.Gone();
    }

    List<RefusedLine> report(String id) {
        return existing(id).report;
    }

    private File existing(String id) {
        File file = known.get(id);
        if (file == null) {
            throw new RemoteFailure.Refused("the storefront", "a file", "there is no file " + id);
        }
        return file;
    }
}
