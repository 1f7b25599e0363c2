package dev.selvedge.local.simulator.bluecherry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What goes wrong on purpose with the files that BlueCherry writes: each plan meets one file.
public final class Mistakes {

    private record Planned(FileMistake mistake, Document document) {}

    private final Deque<Planned> planned = new ArrayDeque<>();

    /// The next file about this meets this mistake; the one after meets the next plan, or none.
    public synchronized void plan(FileMistake mistake, Document document) {
        planned.add(new Planned(mistake, document));
    }

    synchronized Optional<FileMistake> meet(Document document) {
        Optional<Planned> met =
                planned.stream().filter(one -> one.document() == document).findFirst();
        met.ifPresent(planned::remove);
        return met.map(Planned::mistake);
    }
}
