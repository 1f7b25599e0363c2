package dev.selvedge.core.port;

import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Remittance;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Settling;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The payouts on their way into the ledger. The feed writes what the marketplace shows, the worker how far it has
/// come; neither undoes the other.
public interface Remittances {

    /// The marketplace shows this payout so now. What was known of its documents stays.
    void seen(Payout payout);

    /// These are the documents of a payout that was seen.
    void charged(String payout, List<OperatorDocument> documents);

    /// A payout that was seen has come so far. Only one who has its lease says so.
    void settling(String payout, Settling now);

    Optional<Remittance> find(String payout);

    /// Shows every payout, in no particular sequence.
    void forEach(Consumer<Remittance> look);

    /// Keeps a page of a payout's lines, in place of one of the same number.
    void keep(String payout, int page, List<RemittanceLine> lines);

    /// The lines of the first pages of a payout, in their sequence.
    ///
    /// @throws IllegalStateException if one of the pages is not there, or not as it was kept
    List<RemittanceLine> lines(String payout, int pages);

    /// Keeps the plan of a payout's postings, in place of one that was kept before.
    void plan(String payout, List<Posting> postings);

    /// The plan of a payout's postings, as it was kept.
    ///
    /// @throws IllegalStateException if there is none, or it is not as it was kept
    List<Posting> plan(String payout);
}
