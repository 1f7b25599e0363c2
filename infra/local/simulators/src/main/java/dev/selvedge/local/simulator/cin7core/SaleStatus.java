package dev.selvedge.local.simulator.cin7core;

/// The statuses that the vendor derives from a sale's documents (cin7-core.md A2).
///
/// Not said there, chosen here: a sale whose every box has gone is `INVOICING`; before the order is authorised the
/// combined statuses are `NOT AVAILABLE`.
final class SaleStatus {

    private static final String NOT_AVAILABLE = "NOT AVAILABLE";
    private static final String VOIDED = "VOIDED";

    private SaleStatus() {}

    /// Never `DRAFT` for a sale made by the API. `PICKING` to `CREDITED` are for simple sales only.
    static String of(Sale sale) {
        if (sale.isVoided()) {
            return VOIDED;
        }
        if (sale.order().status() != Status.AUTHORISED) {
            return beforeOrder(sale);
        }
        if (sale.header.advanced() || !sale.fulfilment.isPicked()) {
            return sale.order().backordered() ? "BACKORDERED" : "ORDERED";
        }
        return inWarehouse(sale.fulfilment);
    }

    static String picking(Sale sale) {
        return combined(sale, sale.fulfilment.pickStatus(), "PICKED");
    }

    static String packing(Sale sale) {
        return combined(sale, sale.fulfilment.packStatus(), "PACKED");
    }

    static String shipping(Sale sale) {
        return combined(sale, sale.fulfilment.shipStatus(), "SHIPPED");
    }

    static String fulfilment(Sale sale) {
        return combined(sale, sale.fulfilment.shipStatus(), "FULFILLED");
    }

    /// `INVOICED` and its kin, as live accounts show, not the table's `AUTHORISED`.
    static String invoice(Sale sale) {
        return combined(sale, Status.NOT_AVAILABLE, "INVOICED");
    }

    static String payment(Sale sale) {
        return sale.isVoided() ? VOIDED : "UNPAID";
    }

    static String creditNote(Sale sale) {
        return sale.isVoided() ? VOIDED : NOT_AVAILABLE;
    }

    private static String beforeOrder(Sale sale) {
        if (!sale.quoteSettled()) {
            return "ESTIMATING";
        }
        boolean onlyQuote = !sale.header.quoteSkipped() && sale.order().status() == Status.NOT_AVAILABLE;
        return onlyQuote ? "ESTIMATED" : "ORDERING";
    }

    private static String inWarehouse(Fulfilment fulfilment) {
        if (fulfilment.packStatus() != Status.AUTHORISED) {
            return "PICKED";
        }
        return switch (fulfilment.shipStatus()) {
            case AUTHORISED -> "INVOICING";
            case PARTIALLY_AUTHORISED -> "SHIPPING";
            case NOT_AVAILABLE, DRAFT, VOIDED -> "PACKED";
        };
    }

    private static String combined(Sale sale, Status status, String done) {
        if (sale.isVoided()) {
            return VOIDED;
        }
        if (sale.order().status() != Status.AUTHORISED) {
            return NOT_AVAILABLE;
        }
        return switch (status) {
            case AUTHORISED -> done;
            case PARTIALLY_AUTHORISED -> "PARTIALLY " + done;
            case NOT_AVAILABLE, DRAFT, VOIDED -> "NOT " + done;
        };
    }
}
