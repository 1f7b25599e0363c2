package dev.selvedge.erp.bluecherry;

import java.util.Arrays;
import java.util.List;

/// A segment of an X12 interchange.
///
/// @param position in the interchange, from 1; nought for one that is to be written
/// @param elements of which the first is the segment's id
record Segment(int position, List<String> elements) {

    static Segment of(String... elements) {
        return new Segment(0, Arrays.asList(elements));
    }

    String id() {
        return at(0);
    }

    /// The element, or nothing where there is none: `at(3)` of a BEG is BEG03.
    String at(int index) {
        return index < elements.size() ? elements.get(index) : "";
    }

    int last() {
        return elements.size() - 1;
    }

    Unreadable because(String why) {
        return new Unreadable(position, id() + ": " + why);
    }
}
