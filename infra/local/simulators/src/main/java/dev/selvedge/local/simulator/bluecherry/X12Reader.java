package dev.selvedge.local.simulator.bluecherry;

import dev.selvedge.local.simulator.bluecherry.Interchange.Group;
import dev.selvedge.local.simulator.bluecherry.Interchange.Transaction;
import java.util.ArrayList;
import java.util.List;

/// Reads an interchange: its separators from the ISA, whose length is fixed at 106, then the nested envelopes with
/// their counts and control numbers. What is wrong inside one transaction is for its 997; all else is unreadable.
final class X12Reader {

    private static final int HEADER = 106;

    private final List<Segment> segments;
    private int next;

    private X12Reader(List<Segment> segments) {
        this.segments = segments;
    }

    static Interchange read(String text) {
        return new X12Reader(segments(text)).interchange();
    }

    private static List<Segment> segments(String text) {
        if (!text.startsWith("ISA") || text.length() < HEADER) {
            throw new Unreadable(1, "no ISA of " + HEADER + " characters");
        }
        char element = text.charAt(3);
        char end = text.charAt(HEADER - 1);
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(end); to >= 0; to = text.indexOf(end, from)) {
            segments.add(segment(segments.size() + 1L, text.substring(from, to).strip(), element));
            from = to + 1;
        }
        if (!text.substring(from).isBlank()) {
            throw new Unreadable(segments.size() + 1L, "the interchange breaks off");
        }
        return segments;
    }

    private static Segment segment(long position, String text, char element) {
        List<String> elements = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(element); to >= 0; to = text.indexOf(element, from)) {
            elements.add(text.substring(from, to));
            from = to + 1;
        }
        elements.add(text.substring(from));
        return new Segment(position, List.copyOf(elements));
    }

    private Interchange interchange() {
        Segment header = take("ISA");
        List<Group> groups = new ArrayList<>();
        while (peek("GS")) {
            groups.add(group());
        }
        Segment trailer = take("IEA");
        check(trailer, count(trailer) == groups.size(), "IEA01 is not the number of groups");
        check(trailer, trailer.at(2).equals(header.at(13)), "IEA02 is not ISA13");
        check(trailer, next == segments.size(), "something follows IEA");
        return new Interchange(header.at(13), groups);
    }

    private Group group() {
        Segment header = take("GS");
        check(header, header.at(8).startsWith("004010"), "GS08 is not 004010");
        List<Transaction> transactions = new ArrayList<>();
        while (peek("ST")) {
            transactions.add(transaction());
        }
        Segment trailer = take("GE");
        check(trailer, count(trailer) == transactions.size(), "GE01 is not the number of transactions");
        check(trailer, trailer.at(2).equals(header.at(6)), "GE02 is not GS06");
        return new Group(header.at(1), header.at(6), transactions);
    }

    private Transaction transaction() {
        Segment header = take("ST");
        List<Segment> body = new ArrayList<>();
        while (!peek("SE")) {
            body.add(any());
        }
        Segment trailer = take("SE");
        String error = "";
        if (!trailer.at(2).equals(header.at(2))) {
            error = "3";
        } else if (count(trailer) != body.size() + 2) {
            error = "4";
        }
        return new Transaction(header.at(1), header.at(2), body, error);
    }

    private boolean peek(String id) {
        return next < segments.size() && segments.get(next).is(id);
    }

    private Segment take(String id) {
        if (!peek(id)) {
            throw new Unreadable(next + 1L, "no " + id);
        }
        return segments.get(next++);
    }

    private Segment any() {
        if (next == segments.size()) {
            throw new Unreadable(next + 1L, "the interchange breaks off");
        }
        return segments.get(next++);
    }

    private static long count(Segment trailer) {
        try {
            return Long.parseLong(trailer.at(1));
        } catch (NumberFormatException not) {
            throw new Unreadable(trailer.position(), "no count");
        }
    }

    private static void check(Segment at, boolean right, String otherwise) {
        if (!right) {
            throw new Unreadable(at.position(), otherwise);
        }
    }
}
