package dev.selvedge.core.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far a remittance is on its way into the ledger.
///
/// @param mark of the payout whose lines were read
/// @param lines how far its lines are kept
/// @param log how far the log around them is kept, which is read only where the lines alone cannot show that their
///     balances agree
/// @param others the transactions that belong to no order
/// @param plan what is posted, once that stands
public record Settling(Standing standing, String mark, Kept lines, Kept log, List<String> others, Optional<Plan> plan) {

    /// No payout shows it.
    private static final String NO_MARK = "none";

    /// Where it stands.
    public enum Standing {
        /// Its lines are being read.
        READING,
        /// It adds up and waits to be paid.
        AWAITED,
        /// It does not add up, or something is missing that people must give.
        HELD,
        /// Its postings are being made.
        POSTING,
        /// All of it is in the ledger, and clearing is even.
        POSTED,
        /// Finance has entered it, or what was left of it, by hand; the journal has the reason.
        BY_HAND
    }

    /// So many pages of a walk are kept.
    ///
    /// @param next how to ask for the page after them; empty at the end, and before the beginning
    public record Kept(int pages, Optional<String> next) {

        public static final Kept NOTHING = new Kept(0, Optional.empty());

        /// Whether the walk came to its end.
        public boolean isWhole() {
            return pages > 0 && next.isEmpty();
        }

        public Kept plus(Optional<String> after) {
            return new Kept(pages + 1, after);
        }
    }

    /// The postings of a remittance stand, and so many of them are dealt with.
    ///
    /// @param name of the payout when the plan was made: every posting carries it, whatever it is called later
    /// @param on the day they are booked on
    /// @param size how many there are
    /// @param done how many have been dealt with, in their sequence
    /// @param stuck those of them that the ERP refused, with its words
    public record Plan(String name, LocalDate on, int size, int done, Map<Integer, String> stuck) {
        public Plan {
            stuck = Map.copyOf(stuck);
        }

        public boolean isDone() {
            return done == size && stuck.isEmpty();
        }
    }

    public Settling {
        others = List.copyOf(others);
    }

    /// Nothing has been read yet of what the payout shows now.
    public static Settling fresh(Standing standing, String mark) {
        return new Settling(standing, mark, Kept.NOTHING, Kept.NOTHING, List.of(), Optional.empty());
    }

    public Settling with(Standing now) {
        return new Settling(now, mark, lines, log, others, plan);
    }

    /// People entered the payout as it is shown now.
    public Settling byHand(Payout shown) {
        return new Settling(Standing.BY_HAND, shown.mark(), lines, log, others, plan);
    }

    /// What was read stands until somebody reads it again, which he does the next time.
    public Settling toBeReadAnew() {
        return new Settling(standing, NO_MARK, lines, log, others, plan);
    }

    public Settling withLines(Kept kept) {
        return new Settling(standing, mark, kept, log, others, plan);
    }

    public Settling withLog(Kept kept) {
        return new Settling(standing, mark, lines, kept, others, plan);
    }

    public Settling withOthers(List<String> transactions) {
        return new Settling(standing, mark, lines, log, transactions, plan);
    }

    public Settling with(Plan now) {
        return new Settling(Standing.POSTING, mark, lines, log, others, Optional.of(now));
    }
}
