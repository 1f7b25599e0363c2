package dev.selvedge.erp.bluecherry;

import java.time.Instant;

/// Takes in what BlueCherry says. Hearing the same of the same source again changes nothing.
interface Hearing {

    /// @param source names it: a file, or a reading over REST
    /// @param at when it was first read: later sources are never earlier
    void heard(Heard what, String source, Instant at);
}
