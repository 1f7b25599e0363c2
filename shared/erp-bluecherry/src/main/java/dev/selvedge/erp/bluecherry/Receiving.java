package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Exchange.Trouble;
import dev.selvedge.core.port.Exchange.Troubles;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Files;
import dev.selvedge.core.port.Files.Listed;
import dev.selvedge.erp.bluecherry.Format.Taken;
import dev.selvedge.erp.bluecherry.Heard.Receipts;
import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// BlueCherry's files in `out`: each is read once, in the sequence of their names, and moved away.
final class Receiving {

    private static final String UNFINISHED = ".tmp";

    private final FolderSettings folders;
    private final FileNames names;
    private final Format format;
    private final Files files;
    private final Records records;
    private final Listeners listeners;

    /// The records on which receiving stands.
    record Records(Facts facts, Sources sources, Doubles doubles) {}

    /// Who wants to hear: of what BlueCherry says, of its 997s, and of those that it is owed.
    record Listeners(Hearing hearing, Sending sending, Outbox outbox) {}

    /// A file of this content, which was not yet taken.
    private record Met(String name, String digest, byte[] content, FileRecord record) {}

    /// A file that can be believed.
    private record Understood(FileNames.Named named, Taken taken) {}

    Receiving(BlueCherrySettings settings, Format format, Files files, Records records, Listeners listeners) {
        this.folders = settings.folders();
        this.names = new FileNames(settings.folders(), settings.text().zone());
        this.format = format;
        this.files = files;
        this.records = records;
        this.listeners = listeners;
    }

    /// @return how many files were taken
    int receive(Troubles troubles) {
        int taken = 0;
        for (String name : inSequence()) {
            taken += take(name, troubles) ? 1 : 0;
        }
        return taken;
    }

    /// Reads what was put aside as if it never had been.
    ///
    /// @return false if no file of this name was
    boolean again(String name) {
        if (files.read(path(folders.error(), name)).isEmpty()) {
            return false;
        }
        new FileRecord(records.facts(), name).insist();
        files.move(path(folders.error(), name), path(folders.out(), name));
        return true;
    }

    /// What a run was broken off in comes first: what is heard after it is later.
    private List<String> inSequence() {
        int folder = folders.out().length() + 1;
        List<String> all = new ArrayList<>(files.list(folders.out()).stream()
                .map(Listed::path)
                .map(path -> path.substring(folder))
                .filter(name -> !name.endsWith(UNFINISHED))
                .toList());
        records.sources().last().filter(all::remove).ifPresent(all::addFirst);
        return all;
    }

    /// What is known of it is asked before it is read: whoever else reads it may be done with it in between.
    private boolean take(String name, Troubles troubles) {
        FileRecord record = new FileRecord(records.facts(), name);
        Optional<byte[]> content = files.read(path(folders.out(), name));
        return content.isPresent() && take(new Met(name, digest(content.get()), content.get(), record), troubles);
    }

    private boolean take(Met file, Troubles troubles) {
        Understood understood;
        try {
            understood = understood(file);
        } catch (Unreadable unreadable) {
            aside(file, unreadable, troubles);
            return false;
        }
        hear(file, understood);
        done(file, troubles);
        return true;
    }

    private Understood understood(Met file) {
        if (!file.record().isInsisted()) {
            checkUnread(file);
        }
        FileNames.Named named =
                names.read(file.name()).orElseThrow(() -> new Unreadable("no file that is known is called so"));
        Taken taken = format.read(named.kind(), named.name(), file.content());
        if (taken.heard() instanceof Receipts(var receipts)) {
            listeners.sending().check(receipts);
        }
        if (!file.record().isInsisted()) {
            records.doubles().check(named, taken, file.digest());
        }
        return new Understood(named, taken);
    }

    private static void checkUnread(Met file) {
        if (file.record().isMoved(file.digest())) {
            throw new Unreadable("it was read before");
        }
        if (file.record().isAnyMoved()) {
            throw new Unreadable("another file of this name was read before");
        }
    }

    private void hear(Met file, Understood understood) {
        Instant at = file.record().begun(file.digest(), () -> records.sources().at(file.name(), file.digest()));
        if (understood.taken().heard() instanceof Receipts(var receipts)) {
            listeners.sending().answered(receipts);
        } else {
            listeners.hearing().heard(understood.taken().heard(), file.name(), at);
        }
        if (!understood.taken().receipts().isEmpty()) {
            listeners.outbox().add(owed(file, understood.taken(), at));
        }
        records.doubles().note(understood.named(), understood.taken());
    }

    private static Outgoing owed(Met file, Taken taken, Instant at) {
        return new Outgoing(Kind.RECEIPT, taken.control().orElse(file.name()), 1, at, taken.receipts());
    }

    private void done(Met file, Troubles troubles) {
        if (file.record().isTroubled()) {
            troubles.over(file.name());
        }
        file.record().over();
        files.move(path(folders.out(), file.name()), path(folders.archive(), file.name()));
        file.record().moved(file.digest());
    }

    /// That there is trouble is written down first: whoever mends the file in between is to hear that it is over.
    private void aside(Met file, Unreadable unreadable, Troubles troubles) {
        file.record().troubled();
        troubles.met(new Trouble(file.name(), unreadable.line(), unreadable.why()));
        files.move(path(folders.out(), file.name()), path(folders.error(), file.name()));
    }

    private static String path(String folder, String name) {
        return folder + "/" + name;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
