package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.simulator.scene.Fate;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Pace;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// An ERP, simulated: how the functions reach it, who works in it, and what can go wrong with it.
interface ErpStage extends AutoCloseable {

    /// A word of the marketplace's, or of the warehouse's, that the supplier's people have mapped.
    record Mapped(String kind, String from, String to) {}

    /// What an ERP does by itself, until it is closed.
    interface Day extends AutoCloseable {
        @Override
        void close();
    }

    /// Plays people who mend what is held.
    interface Clerk {
        void step(List<Held> holds);
    }

    Erp erp();

    /// As people say it: `Cin7 Core`.
    String name();

    /// Its page, to look at and to break.
    URI page();

    /// What an operator would configure for a real one.
    Map<String, String> settings(Pace pace);

    /// What Secrets Manager holds, value by name in the topology.
    Map<String, String> secrets();

    List<Mapped> mappings();

    /// What finance enters at its desk before the first payout.
    String bookingTerms();

    /// The supplier has more of its articles than it had at first: those that are listed now.
    void list();

    /// The cloud of the connection has started: what this does by itself begins.
    Day begin(LaptopCloud cloud, Naming naming);

    Supplier supplier();

    /// What must become of an order of this kind.
    Fate fate(Kind kind);

    /// What can go wrong here with an order on its way out of the warehouse.
    Set<Mishap> mishaps();

    /// Who sees to what is held because of this ERP.
    ///
    /// @param tell hears what happens
    Clerk clerk(LaptopCloud cloud, Consumer<String> tell);

    /// It has a bad day.
    void breakThings();

    /// Postings have fair weather from now on, but for one mishap.
    ///
    /// @return that mishap, as the end of a sentence
    String spoilOnePosting();

    /// What has gone wrong, and how often.
    Map<String, Long> faults();

    @Override
    void close();
}
