package dev.selvedge.local.simulator.mirakl;

import java.util.List;
import java.util.stream.Stream;

/// One line of an error report: where it stood, why it was left out, and what was sent.
record ErrorLine(int number, String reason, List<String> sent) {

    List<String> row() {
        return Stream.concat(Stream.of(Integer.toString(number), reason), sent.stream())
                .toList();
    }
}
