package dev.selvedge.erp.bluecherry;

import java.util.ArrayList;
import java.util.List;

/// Lays texts out in lines of a length, so that nothing of them is lost: at a blank if there is one.
final class Wrapping {

    private Wrapping() {}

    /// @return no empty lines
    static List<String> of(List<String> texts, int length) {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            String rest = text.strip();
            while (rest.length() > length) {
                int blank = rest.lastIndexOf(' ', length);
                int end = blank > 0 ? blank : length;
                lines.add(rest.substring(0, end).strip());
                rest = rest.substring(end).strip();
            }
            if (!rest.isEmpty()) {
                lines.add(rest);
            }
        }
        return lines;
    }
}
