package dev.selvedge.erp.bluecherry;

import java.util.List;

/// What holds the sets of an X12 file: one interchange with one group.
///
/// @param control ISA13
/// @param group GS06
/// @param sets ST02 of each
record Envelope(String control, String group, List<String> sets) {

    Envelope {
        sets = List.copyOf(sets);
    }
}
