package dev.selvedge.erp.bluecherry;

import java.util.List;
import java.util.Optional;

/// How files are written and read: CSV or X12.
interface Format {

    /// Whether each file carries a control number of the sequence.
    boolean isNumbered();

    /// Of a file of ours: `csv`, `850`, `997`.
    String extension(Outgoing.Kind kind);

    /// The whole file. The same of the same, byte for byte, whenever it is asked.
    ///
    /// @param control its control number, where files are [numbered][#isNumbered]
    byte[] write(Outgoing what, long control);

    /// What a file says.
    ///
    /// @throws Unreadable if any of it cannot be believed
    Taken read(FileKind kind, FileName name, byte[] content);

    /// @param control the sender's interchange number, by which one that comes twice is known
    /// @param receipts rows of 997s that the sender is owed
    record Taken(Heard heard, Optional<String> control, List<Row> receipts) {
        public Taken {
            receipts = List.copyOf(receipts);
        }

        static Taken of(Heard heard) {
            return new Taken(heard, Optional.empty(), List.of());
        }
    }

    /// What a file of BlueCherry's is about, by its name.
    enum FileKind {
        ANSWERS,
        SHIPMENTS,
        STOCK,
        INVOICES,
        RECEIPTS
    }
}
