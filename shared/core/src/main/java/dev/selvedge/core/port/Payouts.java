package dev.selvedge.core.port;

import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/// What the marketplace pays out, and for what. Each method may throw a [RemoteFailure].
public interface Payouts {

    /// A part of the payouts that were made up since, oldest first. Allowed once a day, to the end.
    Slice<Payout> since(Instant createdSince, Optional<String> token);

    /// A part of the operator's documents of these payouts, in any sequence. Allowed once a day, to the end.
    Slice<OperatorDocument> documents(Collection<String> payouts, Optional<String> token);

    /// A part of the lines that make a payout. Walked from no token to the end, it shows each line once unless the
    /// marketplace writes another meanwhile.
    Slice<RemittanceLine> lines(String payout, Optional<String> token);

    /// A part of all lines that were written in a time, both instants included, whatever pays them.
    Slice<RemittanceLine> log(Instant from, Instant to, Optional<String> token);
}
