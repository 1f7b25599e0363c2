package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.bluecherry.Heard.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// 997s: reads those that we are sent, and writes the one that a group of BlueCherry's is owed.
///
/// Ours always accepts: a file of which one set is wrong is not taken at all, and whoever mends it sends it whole.
final class ReceiptSets implements X12Body {

    /// Of the rows of [Format.Taken#receipts]: GS01 and GS06 of the group, ST01 and ST02 of a set.
    static final String GROUP = "AK101";

    static final String GROUP_CONTROL = "AK102";
    static final String SET = "AK201";
    static final String SET_CONTROL = "AK202";

    private static final String ACCEPTED = "A";
    private static final String ACCEPTED_WITH_ERRORS_NOTED = "E";

    private final List<Receipt> receipts = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private long control;

    /// What a group is owed.
    static List<Row> owed(X12Set set, Envelope envelope) {
        if (set == X12Set.RECEIPT) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (String control : envelope.sets()) {
            rows.add(new Row(
                    rows.size() + 1,
                    Map.of(
                            GROUP, set.group(),
                            GROUP_CONTROL, envelope.group(),
                            SET, set.type(),
                            SET_CONTROL, control)));
        }
        return rows;
    }

    static List<Segment> segments(Outgoing what) {
        Row first = what.rows().getFirst();
        String count = Integer.toString(what.rows().size());
        List<Segment> body = new ArrayList<>();
        body.add(Segment.of("AK1", first.of(GROUP), first.of(GROUP_CONTROL)));
        for (Row row : what.rows()) {
            body.add(Segment.of("AK2", row.of(SET), row.of(SET_CONTROL)));
            body.add(Segment.of("AK5", ACCEPTED));
        }
        body.add(Segment.of("AK9", ACCEPTED, count, count, count));
        return body;
    }

    @Override
    public void accept(Segment segment) {
        switch (segment.id()) {
            case "AK1" -> {
                words.clear();
                control = Long.parseLong(segment.at(2));
            }
            case "AK3", "AK4" -> words.add(text(segment));
            case "AK5" -> {
                if (!segment.at(1).equals(ACCEPTED)) {
                    words.add(text(segment));
                }
            }
            case "AK9" -> receipt(segment);
            default -> {
                // Which set it was: we send one in a group.
            }
        }
    }

    @Override
    public Heard heard(FileName name) {
        return new Heard.Receipts(receipts);
    }

    private void receipt(Segment verdict) {
        boolean accepted = verdict.at(1).equals(ACCEPTED) || verdict.at(1).equals(ACCEPTED_WITH_ERRORS_NOTED);
        if (!accepted) {
            words.add(text(verdict));
        }
        receipts.add(new Receipt(control, accepted, String.join(", ", words)));
    }

    /// Without AK404, the copy of what was wrong: it may be somebody's address.
    private static String text(Segment segment) {
        return String.join("*", segment.elements().stream().limit(4).toList());
    }
}
