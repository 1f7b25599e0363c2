package dev.selvedge.core.port;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Movement;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.PostingTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The supplier's ledger in the ERP. Each method but [#name] may throw a [RemoteFailure].
public interface Books {

    /// The ERP's name in failures.
    String name();

    /// The last day of the periods that are closed; empty if all are open.
    Optional<LocalDate> lockedUntil();

    /// The sales that stand in the ERP under an order's number, whoever entered them; none that is void.
    List<ErpReference> salesOf(OrderId order);

    /// Makes a posting. A failure with [RemoteFailure#nothingDone] promises that the ERP is as before.
    ///
    /// @param again somebody may have made it before, or begun: what is there already, under the references
    ///     that the terms give, is taken as made, and only the rest is made now
    /// @return the ERP's own name for it
    /// @throws RemoteFailure.Refused with the ERP's words; what was begun can be finished by asking `again`
    String post(Posting posting, PostingTerms terms, boolean again);

    /// Books what an ERP that works in batches takes only as a whole, once every posting has been [made][#post]. Asking
    /// twice does no harm.
    ///
    /// @return when to ask again, while the ERP has not answered; empty once all of it is booked
    /// @throws RemoteFailure.Refused with the ERP's words; what has changed since then is booked when it is asked
    /// again
    default Optional<Instant> conclude(List<Posting> postings, PostingTerms terms) {
        return Optional.empty();
    }

    /// The rows of the clearing account, from the day of the terms on, that refer to the payout.
    List<Movement> clearing(PostingTerms terms);
}
