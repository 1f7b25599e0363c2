package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.cin7core.Bill.Kind;
import java.util.Map;
import java.util.function.Function;

/// The statuses that the vendor derives from a sale's documents (cin7-core.md A2).
///
/// Not said there, chosen here: a sale whose every piece has gone is `INVOICING`; before the order is authorised the
/// combined statuses are `NOT AVAILABLE`; they count pieces against the order, `PARTIALLY` from the first to the last
/// but one; a sale whose boxes are only planned to leave is `SHIPPING`; while the warehouse works at a simple sale its
/// status is the warehouse's, else it is `INVOICED` or `CREDITED` once something is; `COMPLETED` is what has left, is
/// invoiced and leaves nothing to be paid.
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
        if (completed(sale)) {
            return "COMPLETED";
        }
        boolean working = picked(sale) > 0 && shipped(sale) < ordered(sale);
        String billed = billed(sale.billing());
        if (!sale.advanced() && !working && !billed.isEmpty()) {
            return billed;
        }
        if (sale.advanced() || picked(sale) == 0) {
            return sale.order().backordered() ? "BACKORDERED" : "ORDERED";
        }
        return inWarehouse(sale);
    }

    static String picking(Sale sale) {
        return combined(sale, picked(sale), "PICKED");
    }

    static String packing(Sale sale) {
        return combined(sale, packed(sale), "PACKED");
    }

    static String shipping(Sale sale) {
        boolean planned = sale.standing().stream().anyMatch(one -> one.shipStatus() == Status.DRAFT);
        return planned && shipped(sale) == 0 ? "SHIPPING" : combined(sale, shipped(sale), "SHIPPED");
    }

    static String fulfilment(Sale sale) {
        return combined(sale, shipped(sale), "FULFILLED");
    }

    /// Of one fulfilment, by its own boxes.
    static String of(Fulfilment fulfilment) {
        return switch (fulfilment.shipStatus()) {
            case VOIDED -> VOIDED;
            case AUTHORISED -> "FULFILLED";
            case PARTIALLY_AUTHORISED -> "PARTIALLY FULFILLED";
            case NOT_AVAILABLE, DRAFT -> "NOT FULFILLED";
        };
    }

    /// `INVOICED` and its kin, as live accounts show, not the table's `AUTHORISED`.
    static String invoice(Sale sale) {
        return combined(sale, sale.billing().pieces().longValue(), "INVOICED");
    }

    static String payment(Sale sale) {
        return sale.isVoided() ? VOIDED : payment(sale.billing());
    }

    /// By what is owed. A sale of which more was paid than is owed because something was credited is `NOT REFUNDED`,
    /// which is a reading of the word.
    static String payment(Billing billing) {
        int owed = billing.owed().signum();
        boolean credited = !billing.standing(Kind.CREDIT_NOTE).isEmpty();
        if (billing.standing(Kind.INVOICE).isEmpty()) {
            return "UNPAID";
        }
        if (owed < 0 && credited) {
            return "NOT REFUNDED";
        }
        if (owed <= 0) {
            return "PAID";
        }
        return credited || billing.paid(Kind.INVOICE).signum() > 0 ? "PARTIALLY PAID" : "UNPAID";
    }

    static String creditNote(Sale sale) {
        if (sale.isVoided()) {
            return VOIDED;
        }
        Billing billing = sale.billing();
        if (!billing.standing(Kind.CREDIT_NOTE).isEmpty()) {
            return Status.AUTHORISED.wire();
        }
        return billing.all(Kind.CREDIT_NOTE).stream().anyMatch(note -> note.status() == Status.DRAFT)
                ? Status.DRAFT.wire()
                : NOT_AVAILABLE;
    }

    /// Everything has left, is invoiced, and is paid or credited.
    private static boolean completed(Sale sale) {
        Billing billing = sale.billing();
        return !billing.standing(Kind.INVOICE).isEmpty()
                && shipped(sale) >= ordered(sale)
                && billing.pieces().longValue() >= ordered(sale)
                && billing.owed().signum() == 0;
    }

    /// Empty while nothing is invoiced.
    private static String billed(Billing billing) {
        if (!billing.standing(Kind.CREDIT_NOTE).isEmpty()) {
            return "CREDITED";
        }
        return billing.standing(Kind.INVOICE).isEmpty() ? "" : "INVOICED";
    }

    private static String beforeOrder(Sale sale) {
        if (!sale.quoteSettled()) {
            return "ESTIMATING";
        }
        boolean onlyQuote = !sale.header.quoteSkipped() && sale.order().status() == Status.NOT_AVAILABLE;
        return onlyQuote ? "ESTIMATED" : "ORDERING";
    }

    private static String inWarehouse(Sale sale) {
        if (picked(sale) < ordered(sale)) {
            return "PICKING";
        }
        if (packed(sale) == 0) {
            return "PICKED";
        }
        return switch (shipping(sale)) {
            case "SHIPPED" -> "INVOICING";
            case "NOT SHIPPED" -> "PACKED";
            default -> "SHIPPING";
        };
    }

    private static long ordered(Sale sale) {
        return Pieces.count(Pieces.ordered(sale.order()));
    }

    private static long picked(Sale sale) {
        return count(sale, Fulfilment::picked);
    }

    private static long packed(Sale sale) {
        return count(sale, fulfilment -> Pieces.of(fulfilment.packed()));
    }

    private static long shipped(Sale sale) {
        return count(sale, fulfilment -> Pieces.of(fulfilment.left()));
    }

    private static long count(Sale sale, Function<Fulfilment, Map<String, Long>> part) {
        return Pieces.count(sale.pieces(part));
    }

    private static String combined(Sale sale, long done, String word) {
        if (sale.isVoided()) {
            return VOIDED;
        }
        if (sale.order().status() != Status.AUTHORISED) {
            return NOT_AVAILABLE;
        }
        if (done == 0) {
            return "NOT " + word;
        }
        return done < ordered(sale) ? "PARTIALLY " + word : word;
    }
}
