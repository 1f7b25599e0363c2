package dev.selvedge.erp.bluecherry;

import java.util.function.Consumer;

/// Understands the sets of one kind, segment by segment, from each `ST` to its `SE`.
interface X12Body extends Consumer<Segment> {

    /// What all the sets say together, once the last has been taken.
    ///
    /// @param name of the file that held them
    Heard heard(FileName name);
}
