package dev.selvedge.erp.bluecherry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What became of one line, as BlueCherry told it, one batch after the other.
final class LineTale {

    private final Optional<SentLine> sent;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private boolean answered;
    private String words = "";
    private String keptWords = "";

    private record Part(int accepted, int backordered) {
        int standing() {
            return accepted + backordered;
        }

        /// What waits for goods goes first.
        Part without(int pieces) {
            int waiting = Math.min(pieces, backordered);
            return new Part(Math.max(0, accepted - (pieces - waiting)), backordered - waiting);
        }
    }

    /// @param sent empty for a line that we did not send
    LineTale(Optional<SentLine> sent) {
        this.sent = sent;
    }

    /// All that one batch says of this line under one of BlueCherry's orders.
    ///
    /// A line that stands and is then rejected has gone, with two exceptions: if we had asked for it to be
    // cancelled it
    /// is that which is refused; and if the answer is about no order of BlueCherry's it is a second import of the
    // same
    /// PO that was refused.
    void hear(String number, List<Row> rows, boolean cancelling) {
        answered = true;
        String under = number.isEmpty() ? parts.keySet().stream().findFirst().orElse("") : number;
        Part before = parts.getOrDefault(under, new Part(0, 0));
        Part now = new Part(sum(rows, LineStatus.ACCEPTED), sum(rows, LineStatus.BACKORDER));
        if (now.standing() > 0) {
            put(under, now);
            words = words(rows, LineStatus.REJECTED);
        } else if (has(rows, LineStatus.REJECTED) && before.standing() == 0) {
            words = words(rows, LineStatus.REJECTED);
        } else if (has(rows, LineStatus.REJECTED) && cancelling) {
            keptWords = words(rows, LineStatus.REJECTED);
        } else if (has(rows, LineStatus.REJECTED) && (!number.isEmpty() || under.isEmpty())) {
            put(under, now);
            words = words(rows, LineStatus.REJECTED);
        }
        if (has(rows, LineStatus.CANCELLED)) {
            put(under, parts.getOrDefault(under, before).without(sum(rows, LineStatus.CANCELLED)));
            words = "cancelled: " + words(rows, LineStatus.CANCELLED);
        }
    }

    /// A batch that named no order is about the one that is named later.
    private void put(String number, Part part) {
        parts.remove("");
        parts.put(number, part);
    }

    /// What has left was taken, even if the batch that said so was lost.
    void left(String number) {
        if (!answered) {
            answered = true;
            put(number, new Part(ordered(), 0));
        }
    }

    private int sum(List<Row> rows, LineStatus status) {
        return rows.stream()
                .filter(row -> is(row, status))
                .mapToInt(row -> Whole.of(row.of(Columns.QUANTITY)).orElseGet(this::ordered))
                .sum();
    }

    private static boolean has(List<Row> rows, LineStatus status) {
        return rows.stream().anyMatch(row -> is(row, status));
    }

    private static boolean is(Row row, LineStatus status) {
        return row.of(Columns.STATUS_CODE).equals(status.name());
    }

    private static String words(List<Row> rows, LineStatus status) {
        return rows.stream()
                .filter(row -> is(row, status))
                .map(LineTale::words)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String words(Row row) {
        String reason = row.of(Columns.REASON);
        String code = row.of(Columns.REASON_CODE);
        if (reason.isBlank()) {
            return code.isBlank() ? "no reason given" : code;
        }
        return code.isBlank() ? reason : reason + " (" + code + ")";
    }

    Optional<SentLine> sent() {
        return sent;
    }

    boolean answered() {
        return answered;
    }

    int ordered() {
        return sent.map(SentLine::quantity).orElse(0);
    }

    /// The pieces that BlueCherry has taken and not given up.
    int standing() {
        return parts.values().stream().mapToInt(Part::standing).max().orElse(0);
    }

    /// Those of them that wait for goods.
    int backordered() {
        return parts.values().stream().mapToInt(Part::backordered).max().orElse(0);
    }

    /// The numbers of BlueCherry's orders in which it stands.
    List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        parts.forEach((number, part) -> {
            if (part.standing() > 0) {
                numbers.add(number);
            }
        });
        return numbers;
    }

    /// Why pieces of it do not stand.
    String words() {
        return words.isEmpty() ? standing() + " of " + ordered() + " were taken" : words;
    }

    /// Why it was not cancelled when that was asked for; empty if nobody said so.
    String keptWords() {
        return keptWords;
    }
}
