package dev.selvedge.local.simulation;

import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.scene.Fate;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.testkit.simulation.Dice;
import dev.selvedge.testkit.simulation.Rule.Invariant;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The supplier's ERP in one seed's world: our adapter to it, its own books, and the people who work in it.
interface ErpWorld extends AutoCloseable {

    Erp erp();

    StockSource stock();

    ShipmentSource shipments();

    /// The sales in its own books, void or not, whoever entered them; the newest first.
    List<Sale> sales();

    default List<Sale> sales(String order) {
        return sales().stream().filter(sale -> sale.isOf(order)).toList();
    }

    /// The orders that it has taken.
    default Set<String> entered() {
        return sales().stream().filter(Sale::isEntered).map(Sale::order).collect(Collectors.toSet());
    }

    /// Sales of which the warehouse could pick all that is open.
    List<Sale> unpicked();

    void pick(Sale sale);

    /// Those who see to its stock. They are the same however often they are asked for.
    Shopkeeper shopkeeper();

    HandedOut handedOut();

    /// Those who pick, pack and ship. They are the same however often they are asked for.
    Packers packers();

    /// Its ledger, set up as the dice say.
    Treasury treasury(Dice dice);

    /// Somebody maps whatever an order needs.
    void map();

    /// The SKU that has been ordered already is there now, with plenty of it.
    void createComingSku();

    /// What must become here of an order of a kind.
    Fate fate(Kind kind);

    /// Whether it takes an order of a kind or not as it has goods or not.
    default boolean takesWhatIsThere(Kind kind) {
        return false;
    }

    /// How old its stock may be when it is shown.
    Duration stockIsGoodFor();

    /// It does what it has to do, once, with nobody in the way.
    default void handle() {}

    /// From now on it does by itself what it does, and so do those who see to the post between us and it.
    void begin(Duration busy);

    /// Whether it has nothing left to do, and we have heard of all of it.
    boolean isAtRest();

    /// All has come to rest.
    void end();

    /// What must be so of what passes between us and it.
    List<Invariant> invariants();

    List<Verdict> verdicts();

    /// From now on goes wrong between us and it what the weather says.
    void storm();

    /// A fault that meets every call for a while.
    void outage(Fault fault, Duration length);

    /// From now on nothing goes wrong any more.
    void calm();

    /// How often each fault has been met, by its name.
    Map<String, Long> met();

    @Override
    void close();
}
