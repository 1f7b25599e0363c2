package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Exchange.Silence;
import dev.selvedge.core.port.Exchange.Trouble;
import dev.selvedge.core.port.Exchange.Troubles;
import dev.selvedge.core.port.Files;
import dev.selvedge.core.port.Files.Listed;
import dev.selvedge.erp.bluecherry.Heard.Receipt;
import dev.selvedge.erp.bluecherry.Outbox.Entry;
import dev.selvedge.erp.bluecherry.Outbox.State;
import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import dev.selvedge.erp.bluecherry.Posted.Written;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Our files in `in`: each is written once, and BlueCherry takes it away.
final class Sending {

    private final FolderSettings folders;
    private final FileNames names;
    private final Formats formats;
    private final Files files;
    private final Outbox outbox;
    private final Posted posted;
    private final ControlNumbers numbers;
    private final InstantSource clock;

    /// @param orders of orders and 997s
    /// @param finance of cash receipts and journals
    record Formats(Format orders, Format finance) {

        Format of(Kind kind) {
            return switch (kind) {
                case ORDER, CANCELLATION, RECEIPT -> orders;
                case CASH_RECEIPTS, JOURNAL -> finance;
            };
        }

        /// Whether BlueCherry's 997 says that it has such a file. A 997 is not itself receipted.
        boolean isReceipted(Kind kind) {
            return kind != Kind.RECEIPT && of(kind).isNumbered();
        }
    }

    /// The records on which sending stands.
    record Records(Outbox outbox, Posted posted, ControlNumbers numbers) {}

    /// Something whose file was written and has not been answered.
    private record Pending(Entry entry, Written written) {
        Kind kind() {
            return entry.what().kind();
        }
    }

    Sending(BlueCherrySettings settings, Formats formats, Files files, Records records, InstantSource clock) {
        this.folders = settings.folders();
        this.names = new FileNames(settings.folders(), settings.text().zone());
        this.formats = formats;
        this.files = files;
        this.outbox = records.outbox();
        this.posted = records.posted();
        this.numbers = records.numbers();
        this.clock = clock;
    }

    /// Writes what was not written yet. Where another file lies under a name, nothing numbered passes it by: its number
    /// would be a gap.
    int send() {
        int sent = 0;
        boolean blocked = false;
        for (Entry entry : brokenOffFirst(outbox.open())) {
            boolean numbered = formats.of(entry.what().kind()).isNumbered();
            if (posted.of(entry.name()).isPresent() || (blocked && numbered)) {
                continue;
            }
            State before = outbox.state(entry.name());
            if (outbox.goes(entry)) {
                boolean written = write(entry, before);
                sent += written ? 1 : 0;
                blocked |= numbered && !written;
            }
        }
        return sent;
    }

    /// Whoever holds the last control number may have been broken off before the file was written.
    private List<Entry> brokenOffFirst(List<Entry> open) {
        Optional<String> last = numbers.last();
        List<Entry> sorted = new ArrayList<>(open);
        sorted.removeIf(entry -> last.isEmpty() || !entry.name().equals(last.get()));
        open.stream().filter(entry -> !sorted.contains(entry)).forEach(sorted::add);
        return sorted;
    }

    /// @return false if another file lies there
    private boolean write(Entry entry, State before) {
        Format format = formats.of(entry.what().kind());
        String file = name(entry.what());
        byte[] content = format.write(entry.what(), format.isNumbered() ? numbers.of(entry.name()) : 0);
        posted.intend(entry.name(), file);
        boolean mayBeThere = !(before instanceof State.Waiting);
        boolean there = (mayBeThere && lies(file, content)) || files.create(in(file), content) || lies(file, content);
        if (there) {
            posted.written(entry.name(), file, clock.instant());
        }
        return there;
    }

    /// BlueCherry may have picked it up by now.
    private boolean lies(String file, byte[] content) {
        return Stream.of(folders.in(), folders.archive(), folders.error())
                .map(folder -> files.read(folder + "/" + file))
                .anyMatch(read -> read.isPresent() && Arrays.equals(read.get(), content));
    }

    /// Sees what has become of what was written. A 997 that BlueCherry puts aside is told: nobody waits for it.
    void settle(Troubles troubles) {
        List<Pending> pending = pending();
        Set<String> waiting = waiting();
        for (Pending each : pending) {
            if (!waiting.contains(each.written().file())) {
                settle(each, troubles);
            }
        }
    }

    private void settle(Pending gone, Troubles troubles) {
        String file = gone.written().file();
        String name = gone.entry().name();
        if (files.read(folders.error() + "/" + file).isPresent()) {
            String words = "BlueCherry put " + file + " into " + folders.error();
            if (gone.kind() == Kind.RECEIPT) {
                troubles.met(new Trouble(file, OptionalInt.empty(), words));
            }
            outbox.answered(name, Optional.of(words));
        } else if (!formats.isReceipted(gone.kind())) {
            outbox.answered(name, Optional.empty());
        }
    }

    /// Takes in BlueCherry's 997s.
    ///
    /// @throws Unreadable if one of them is for nothing that was sent
    void check(List<Receipt> receipts) {
        receipts.forEach(this::told);
    }

    void answered(List<Receipt> receipts) {
        receipts.forEach(receipt -> outbox.answered(
                told(receipt), receipt.accepted() ? Optional.empty() : Optional.of("997: " + receipt.words())));
    }

    private String told(Receipt receipt) {
        return numbers.name(receipt.control())
                .orElseThrow(() -> new Unreadable("no group " + receipt.control() + " was sent"));
    }

    List<Silence> silences(Instant now) {
        Instant limit = now.minus(folders.answeredWithin());
        List<Silence> silences = new ArrayList<>();
        List<Pending> late = new ArrayList<>();
        for (Entry entry : outbox.open()) {
            posted.of(entry.name())
                    .ifPresentOrElse(
                            written -> late.add(new Pending(entry, written)),
                            () -> unwritten(entry).ifPresent(silences::add));
        }
        late.removeIf(pending -> pending.written().at().isAfter(limit));
        Set<String> waiting = waiting();
        late.forEach(pending -> missing(pending, waiting).ifPresent(silences::add));
        return silences;
    }

    private Optional<Silence> missing(Pending pending, Set<String> waiting) {
        Written written = pending.written();
        if (waiting.contains(written.file())) {
            return Optional.of(
                    new Silence(written.file(), written.at(), "it lies in " + folders.in() + " and was not picked up"));
        }
        return formats.isReceipted(pending.kind())
                ? Optional.of(new Silence(written.file(), written.at(), "its 997 is missing"))
                : Optional.empty();
    }

    private Optional<Silence> unwritten(Entry entry) {
        return outbox.state(entry.name()) instanceof State.Sent(Instant at)
                ? Optional.of(new Silence(
                        name(entry.what()), at, "another file of this name lies in " + folders.in() + " already"))
                : Optional.empty();
    }

    /// What was written before the folder is listed is in it, or has been picked up.
    private List<Pending> pending() {
        List<Pending> pending = new ArrayList<>();
        outbox.open()
                .forEach(entry ->
                        posted.of(entry.name()).ifPresent(written -> pending.add(new Pending(entry, written))));
        return pending;
    }

    private Set<String> waiting() {
        int folder = folders.in().length() + 1;
        return files.list(folders.in()).stream()
                .map(Listed::path)
                .map(path -> path.substring(folder))
                .collect(Collectors.toSet());
    }

    private String name(Outgoing what) {
        return names.of(what, formats.of(what.kind()).extension(what.kind()));
    }

    private String in(String file) {
        return folders.in() + "/" + file;
    }
}
