package dev.selvedge.local.simulation;

import dev.selvedge.core.flow.SettlementDesk;
import dev.selvedge.core.flow.SettlementPolicy;
import dev.selvedge.core.port.Books;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.time.Duration;
import java.util.List;

/// The ledger in the supplier's ERP: our adapter to it, those who keep it, and what must be so of it in the end.
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

        /// Whoever reads the ledger beside John Lewis's books.
        Auditor auditor();

        List<Verdict> verdicts();
    }
}
