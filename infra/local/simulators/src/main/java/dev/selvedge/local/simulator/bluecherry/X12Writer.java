package dev.selvedge.local.simulator.bluecherry;

import dev.selvedge.local.simulator.bluecherry.Edi.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes interchanges of one group, version 004010. Control numbers rise by one, the group's with the interchange's.
final class X12Writer {

    private final Edi edi;
    private final Dates dates;
    private long control;

    X12Writer(Edi edi, Dates dates) {
        this.edi = edi;
        this.dates = dates;
    }

    /// @param functionalId GS01
    /// @param type ST01
    /// @param bodies of the transactions, without ST and SE
    String write(String functionalId, String type, List<List<Segment>> bodies, Instant at) {
        control++;
        String number = String.format(Locale.ROOT, "%09d", control);
        List<Segment> all = new ArrayList<>();
        all.add(header(number, at));
        all.add(Segment.of(
                "GS",
                functionalId,
                edi.own().id(),
                edi.partner().id(),
                dates.x12(at, "uuuuMMdd"),
                dates.x12(at, "HHmm"),
                Long.toString(control),
                "X",
                "004010"));
        for (int index = 0; index < bodies.size(); index++) {
            String transaction = String.format(Locale.ROOT, "%04d", index + 1);
            all.add(Segment.of("ST", type, transaction));
            all.addAll(bodies.get(index));
            all.add(Segment.of("SE", Integer.toString(bodies.get(index).size() + 2), transaction));
        }
        all.add(Segment.of("GE", Integer.toString(bodies.size()), Long.toString(control)));
        all.add(Segment.of("IEA", "1", number));
        return all.stream().map(this::text).collect(Collectors.joining());
    }

    private Segment header(String number, Instant at) {
        return Segment.of(
                "ISA",
                "00",
                " ".repeat(10),
                "00",
                " ".repeat(10),
                edi.own().qualifier(),
                padded(edi.own()),
                edi.partner().qualifier(),
                padded(edi.partner()),
                dates.x12(at, "uuMMdd"),
                dates.x12(at, "HHmm"),
                "U",
                "00401",
                number,
                "0",
                "P",
                String.valueOf(edi.separators().component()));
    }

    private static String padded(Party party) {
        return String.format(Locale.ROOT, "%-15s", party.id());
    }

    private String text(Segment segment) {
        List<String> elements = segment.elements();
        int last = elements.size();
        while (last > 1 && elements.get(last - 1).isEmpty()) {
            last--;
        }
        String joined = elements.subList(0, last).stream()
                .map(element -> segment.is("ISA") ? element : plain(element))
                .collect(Collectors.joining(String.valueOf(edi.separators().element())));
        return joined + edi.separators().segment();
    }

    /// X12 has no escape: a separator within a text becomes a blank.
    private String plain(String element) {
        return element.replace(edi.separators().element(), ' ')
                .replace(edi.separators().component(), ' ')
                .replace(edi.separators().segment().charAt(0), ' ');
    }
}
