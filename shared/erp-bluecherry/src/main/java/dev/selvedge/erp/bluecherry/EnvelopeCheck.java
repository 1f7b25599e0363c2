package dev.selvedge.erp.bluecherry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Sees that an interchange is BlueCherry's, for us, of this kind, and the only one of its file. That it is nested and
/// counted rightly StAEDI has seen to.
final class EnvelopeCheck {

    private final X12Settings settings;
    private final X12Set set;
    private final Consumer<Segment> body;
    private final List<String> sets = new ArrayList<>();
    private String control = "";
    private String group = "";

    EnvelopeCheck(X12Settings settings, X12Set set, Consumer<Segment> body) {
        this.settings = settings;
        this.set = set;
        this.body = body;
    }

    void take(Segment segment) {
        switch (segment.id()) {
            case "ISA" -> interchange(segment);
            case "GS" -> group(segment);
            case "GE", "IEA" -> {
                // Their counts and numbers were compared.
            }
            case "ST" -> {
                expect(segment, 1, set.type());
                sets.add(segment.at(2));
                body.accept(segment);
            }
            default -> body.accept(segment);
        }
    }

    Envelope envelope() {
        if (sets.isEmpty()) {
            throw new Unreadable(1, "the interchange holds no " + set.type());
        }
        return new Envelope(control, group, sets);
    }

    private void interchange(Segment header) {
        if (!control.isEmpty()) {
            throw header.because("a second interchange");
        }
        expect(header, 5, settings.receiverQualifier());
        expect(header, 6, settings.receiver());
        expect(header, 7, settings.senderQualifier());
        expect(header, 8, settings.sender());
        expect(header, 12, "00401");
        expect(header, 15, settings.test() ? "T" : "P");
        control = header.at(13);
    }

    private void group(Segment header) {
        if (!group.isEmpty()) {
            throw header.because("a second group");
        }
        expect(header, 1, set.group());
        expect(header, 8, settings.version());
        group = header.at(6);
    }

    private static void expect(Segment segment, int element, String wanted) {
        String found = segment.at(element).strip();
        if (!found.equals(wanted)) {
            throw new Unreadable(
                    segment.position(),
                    "%s%02d: %s where %s is expected".formatted(segment.id(), element, found, wanted));
        }
    }
}
