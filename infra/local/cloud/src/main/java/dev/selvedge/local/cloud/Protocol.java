package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.util.List;
import java.util.Optional;

/// How one service of AWS is asked, and how it says no.
interface Protocol {

    /// All that whoever asks this must be allowed: one at least. A call that is not understood needs what nobody has.
    List<Permission> needed(Call call);

    /// What one must be allowed besides to be told this answer; empty if nothing.
    default Optional<Permission> neededToHear(Call call, Answer answer) {
        return Optional.empty();
    }

    /// The service's answer to a call that is not allowed.
    Answer denied(String words);
}
