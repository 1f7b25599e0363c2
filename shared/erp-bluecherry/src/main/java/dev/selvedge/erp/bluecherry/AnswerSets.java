package dev.selvedge.erp.bluecherry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads 855s as rows of the order status file (bluecherry.md B3): one for each `ACK`, so a line that is answered in
/// two parts has two.
///
/// A row has the line reference if the line repeats it, and its number in the 850 as [Columns#LINE_NO] at any rate.
///
/// How BlueCherry would answer a cancellation is not documented. A guess, after the 850 that asks for it: an 855 with
/// the purpose `01`, in which a line that is accepted is cancelled, and one that is rejected stays. In any other a
/// line that is given up later is `IR`, as one that is never taken is: what it was before tells which.
final class AnswerSets implements X12Body {

    private static final String CANCELLATION = "01";
    private static final String ACCEPTED = "ACCEPTED";
    private static final String CANCELLED = "CANCELLED";

    private final X12Settings settings;
    private final X12Items items;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> order = new LinkedHashMap<>();
    private final Map<String, String> line = new LinkedHashMap<>();
    private boolean isCancellation;
    private int lines;

    AnswerSets(X12Settings settings) {
        this.settings = settings;
        this.items = new X12Items(settings);
    }

    @Override
    public void accept(Segment segment) {
        switch (segment.id()) {
            case "BAK" -> order(segment);
            case "PO1" -> line(segment);
            case "REF" -> reason(segment);
            case "ACK" -> answer(segment);
            case "CTT" -> X12Items.count(segment, lines);
            default -> {
                // Nothing else of an 855 is asked for.
            }
        }
    }

    @Override
    public Heard heard(FileName name) {
        return new Heard.Answers(rows);
    }

    private void order(Segment head) {
        isCancellation = head.at(1).equals(CANCELLATION);
        if (!isCancellation) {
            X12Items.original(head);
        }
        lines = 0;
        line.clear();
        order.clear();
        order.put(Columns.PO, head.at(3).strip());
        order.put(Columns.ORDER_NO, head.at(8).strip());
    }

    private void line(Segment head) {
        lines++;
        line.clear();
        line.put(Columns.LINE_NO, head.at(1).strip());
        line.put(Columns.QUANTITY, items.pieces(head, 2, 3));
        line.putAll(items.columns(head, 6));
        if (line.getOrDefault(Columns.LINE_REF, "").isEmpty()
                && line.getOrDefault(Columns.LINE_NO, "").isEmpty()) {
            throw head.because("neither the line's number nor its reference");
        }
    }

    private void reason(Segment reference) {
        if (!line.isEmpty() && reference.at(1).equals(settings.reasonReference())) {
            line.put(Columns.REASON_CODE, reference.at(2).strip());
            line.put(Columns.REASON, reference.at(3).strip());
        }
    }

    private void answer(Segment answer) {
        Map<String, String> fields = new LinkedHashMap<>(order);
        fields.putAll(line);
        fields.put(Columns.STATUS_CODE, status(answer));
        if (!answer.at(2).isEmpty()) {
            fields.put(Columns.QUANTITY, items.pieces(answer, 2, 3));
        }
        rows.add(new Row(answer.position(), fields));
    }

    private String status(Segment answer) {
        String status = settings.answers().get(answer.at(1));
        if (status == null) {
            throw answer.because("the code " + answer.at(1) + " is not understood");
        }
        return isCancellation && status.equals(ACCEPTED) ? CANCELLED : status;
    }
}
