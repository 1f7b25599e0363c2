package dev.selvedge.local.simulator.bluecherry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that this account knows. Its monitor guards it.
final class Account {

    final Masters masters = new Masters();
    final StockBook stock = new StockBook();
    final Finance finance = new Finance(this);

    /// By PO number, in the order in which they were taken.
    final Map<String, SalesOrder> orders = new LinkedHashMap<>();

    /// UPCs that somebody refuses by hand, and why.
    final Map<String, String> refused = new LinkedHashMap<>();

    final Map<String, Ticket> tickets = new LinkedHashMap<>();
    final List<ShipmentView> shipments = new ArrayList<>();
    /// Shipments whose cartons were given another label after they were written, for the next batch of shipments.
    final List<ShipmentView> relabelled = new ArrayList<>();

    final List<ReturnView> returns = new ArrayList<>();
    final List<StockBatch> batches = new ArrayList<>();

    /// Changes of lines after their order was answered, for the next batch of answers.
    final List<LineAnswer> changes = new ArrayList<>();

    final List<FileEntry> files = new ArrayList<>();
    final List<ReceiptView> receipts = new ArrayList<>();

    /// Interchange control numbers that were taken.
    final Set<String> interchanges = new LinkedHashSet<>();

    private long number = 100_000;

    String nextOrderNumber() {
        return "SO" + number++;
    }

    String nextTicketNumber() {
        return "PT" + number++;
    }

    String nextInvoiceNumber() {
        return "IV" + number++;
    }

    SalesOrder order(String poNumber) {
        SalesOrder order = orders.get(poNumber);
        if (order == null) {
            throw new IllegalStateException("no PO " + poNumber);
        }
        return order;
    }

    boolean hasInvoice(String invoiceNo) {
        return shipments.stream().anyMatch(shipment -> shipment.invoiceNo().equals(invoiceNo));
    }
}
