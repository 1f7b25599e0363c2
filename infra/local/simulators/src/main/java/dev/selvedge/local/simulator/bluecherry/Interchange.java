package dev.selvedge.local.simulator.bluecherry;

import java.util.List;

/// An X12 interchange as it was read.
///
/// @param control ISA13
record Interchange(String control, List<Group> groups) {

    /// A functional group.
    ///
    /// @param id GS01: `PO` for an 850, `FA` for a 997
    /// @param control GS06
    record Group(String id, String control, List<Transaction> transactions) {}

    /// A transaction set.
    ///
    /// @param type ST01
    /// @param control ST02
    /// @param body without ST and SE
    /// @param error an AK502 code, or nothing: 3 control numbers differ, 4 segment count is wrong
    record Transaction(String type, String control, List<Segment> body, String error) {

        List<Segment> all(String id) {
            return body.stream().filter(segment -> segment.is(id)).toList();
        }
    }
}
