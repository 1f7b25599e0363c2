package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.TreeMap;

/// Every shipment of the shop, in the order of creation (ST11 "sort by creation date").
final class ShipmentBook {

    private final TreeMap<Long, Shipment> sorted = new TreeMap<>();
    private final Map<String, Shipment> byId = new HashMap<>();
    private long made;

    Shipment add(Order order, Shipment.Contents contents, Instant now) {
        made++;
        String id = Ids.of("shipment", made);
        Shipment shipment = new Shipment(id, made, order, contents, now);
        sorted.put(made, shipment);
        byId.put(id, shipment);
        return shipment;
    }

    void remove(Shipment shipment) {
        sorted.remove(shipment.number());
        byId.remove(shipment.id());
    }

    Optional<Shipment> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    int size() {
        return sorted.size();
    }

    SequencedCollection<Shipment> newestFirst() {
        return sorted.descendingMap().sequencedValues();
    }

    /// Those made after the one with this number; all of them after 0.
    Collection<Shipment> after(long number) {
        return sorted.tailMap(number, false).values();
    }
}
