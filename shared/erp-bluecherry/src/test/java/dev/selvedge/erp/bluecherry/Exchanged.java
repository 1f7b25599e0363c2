package dev.selvedge.erp.bluecherry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Exchange.Trouble;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Files;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.InMemoryDocuments;
import dev.selvedge.testkit.InMemoryFacts;
import dev.selvedge.testkit.InMemoryFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Both ends of an exchange of files: what we hold, and what BlueCherry does in the folders.
final class Exchanged implements Exchange.Troubles, Hearing, SecondTry {

    final HandSetClock clock = new HandSetClock(Instant.parse("2026-03-02T10:00:00Z"));
    final InMemoryFiles files = new InMemoryFiles(clock);
    final InMemoryFacts facts = new InMemoryFacts();
    final InMemoryDocuments documents = new InMemoryDocuments();
    final Outbox outbox = new Outbox(facts, documents, clock);

    /// What was heard of each source, and when.
    final Map<String, Instant> heard = new LinkedHashMap<>();

    final List<Heard> said = new ArrayList<>();
    final List<Trouble> troubles = new ArrayList<>();
    final List<String> over = new ArrayList<>();
    final List<String> secondTries = new ArrayList<>();

    /// The files that BlueCherry picked up, whatever became of them.
    final List<String> pickedUp = new ArrayList<>();

    FileExchange csv() {
        Format csv = new CsvFormat(FileSamples.settings());
        return exchange(csv, files, facts, this);
    }

    FileExchange numbered() {
        return exchange(new NumberedFormat(), files, facts, this);
    }

    FileExchange exchange(Format orders, Files through, Facts records, Hearing hearing) {
        return new FileExchange(
                FileSamples.settings(),
                through,
                orders,
                new CsvFormat(FileSamples.settings()),
                records,
                new Outbox(records, documents, clock),
                hearing,
                this,
                clock);
    }

    /// Takes in, sends: as a run does.
    void run(FileExchange exchange) {
        exchange.receive(this);
        exchange.send();
    }

    /// BlueCherry takes everything out of `in`.
    void pickedUp() {
        move("archive");
    }

    void refused() {
        move("error");
    }

    private void move(String to) {
        for (Files.Listed file : files.list("in")) {
            pickedUp.add(file.path().substring("in/".length()));
            files.move(file.path(), file.path().replace("in/", to + "/"));
        }
    }

    void lays(String name, byte[] content) {
        files.put("out/" + name, content);
    }

    String content(String path) {
        return new String(files.read(path).orElseThrow(), UTF_8);
    }

    List<String> paths(String folder) {
        return files.list(folder).stream().map(Files.Listed::path).toList();
    }

    @Override
    public void met(Trouble trouble) {
        troubles.add(trouble);
    }

    @Override
    public void over(String name) {
        over.add(name);
    }

    @Override
    public synchronized void heard(Heard what, String source, Instant at) {
        Instant before = heard.putIfAbsent(source, at);
        if (before == null) {
            said.add(what);
        } else if (!before.equals(at)) {
            throw new AssertionError(source + " was heard at " + before + " and again at " + at);
        }
    }

    @Override
    public boolean again(String name) {
        secondTries.add(name);
        return true;
    }
}
