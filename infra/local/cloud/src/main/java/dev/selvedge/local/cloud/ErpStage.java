package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.scene.Pace;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// An ERP, simulated: how the functions reach it, who works in it, and what can go wrong with it.
interface ErpStage extends AutoCloseable {

    /// A word of the marketplace's, or of the warehouse's, that the supplier's people have mapped.
    record Mapped(String kind, String from, String to) {}

    Erp erp();

    /// As people say it: `Cin7 Core`.
    String name();

    /// Its page, to look at and to break.
    URI page();

    /// What an operator would configure for a real one.
    Map<String, String> settings(Pace pace);

    /// What Secrets Manager holds, value by name.
    Map<String, String> secrets();

    List<Mapped> mappings();

    /// What finance enters at its desk before the first payout.
    String bookingTerms();

    /// The supplier has more of its articles than it had at first: those that are listed now.
    void list();

    /// The cloud of the connection has started.
    void meet(LaptopCloud cloud, Naming naming);

    Supplier supplier();

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
