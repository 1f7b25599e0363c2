package dev.selvedge.local.simulation;

import dev.selvedge.core.flow.SettlementDesk;
import dev.selvedge.core.flow.SettlementPolicy;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.port.Books;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The ledger in the supplier's ERP: our adapter to it, and those who keep it.
interface Treasury extends AutoCloseable {

    Books books();

    /// How what the operator charges is booked.
    SettlementPolicy.Charges charges();

    /// The books are opened, and people begin to keep them.
    ///
    /// @param desk where they say what we need to know
    Team open(SettlementDesk desk, Statements statements, Bought bought);

    @Override
    void close();

    /// The supplier's finance people.
    interface Team {

        void plan(Duration busy);

        /// Everything is put right, but for what is meant to stay wrong.
        void calm();

        /// Says of what is held what is to become of it.
        void book();

        /// All that the ledger has, the oldest first.
        List<Booked> ledger();

        /// What of it people entered under our references.
        List<Booked> byHand();

        /// For what a payout of which nothing stands is held because the ledger is closed to it for good; none if it is
        /// not.
        Set<Reason> closed();

        /// For what a payout of which some stands may be held, since the ERP will not take the rest.
        Set<Reason> refusals(Statement statement, Entered entered);

        /// What else must be so of the ledger in the end.
        List<Verdict> verdicts();
    }
}
