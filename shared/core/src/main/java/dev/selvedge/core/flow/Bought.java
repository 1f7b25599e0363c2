package dev.selvedge.core.flow;

import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.OpenOrders;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The orders whose pieces a reading of the ERP's stock may lack.
///
/// An order that has left is open no more, and an ERP that computes its stock in batches shows its pieces until the
/// next one. So the orders that were seen open are kept by name, and what became of them is looked up.
final class Bought {

    private static final String NAMES = "stock/bought";

    private final OpenOrders orders;
    private final Documents documents;

    Bought(StockScan.Records records) {
        this.orders = records.orders();
        this.documents = records.documents();
    }

    /// Every open order, and those of the kept ones that have left since the reading was so.
    List<OpenOrder> since(Instant asOf) {
        List<OpenOrder> bought = new ArrayList<>();
        orders.forEachOpen(bought::add);
        Set<OrderId> gone = kept();
        bought.forEach(order -> gone.remove(order.id()));
        orders.find(gone).values().stream()
                .filter(order -> hasLeftSince(order, asOf))
                .forEach(bought::add);
        return bought;
    }

    /// Keeps the names of orders that were bought. Only one who has the scan's lease does so.
    void keep(Collection<OpenOrder> bought) {
        documents.put(NAMES, Packing.pack(out -> {
            out.writeInt(bought.size());
            for (OpenOrder order : bought) {
                out.writeUTF(order.id().value());
            }
        }));
    }

    /// What left past the ERP counts from when it left, since nobody will ever say that it was placed.
    private static boolean hasLeftSince(OpenOrder order, Instant asOf) {
        return order.shown().state() == OrderState.SHIPPED
                && order.isMissingFrom(asOf)
                && (order.placed().isPresent() || !order.shown().updatedAt().isBefore(asOf));
    }

    private Set<OrderId> kept() {
        try {
            return documents
                    .get(NAMES)
                    .map(bytes -> Packing.unpack("orders", bytes, Bought::read))
                    .orElseGet(HashSet::new);
        } catch (Documents.Damaged | Packing.Unreadable damaged) {
            return new HashSet<>();
        }
    }

    private static Set<OrderId> read(DataInputStream in) throws IOException {
        Set<OrderId> names = new HashSet<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            names.add(new OrderId(in.readUTF()));
        }
        return names;
    }
}
