package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.mirakl.InvoiceType;
import dev.selvedge.local.simulator.mirakl.InvoiceView;
import dev.selvedge.local.simulator.mirakl.PaymentState;
import dev.selvedge.local.simulator.mirakl.TransactionView;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A billing cycle as it stands in John Lewis's own books: what it pays for, what the supplier's ledger must come to,
/// and what is wrong with it.
///
/// @param lines all that name it
/// @param documents those that it settles
/// @param flaws why nothing of it may be posted, whatever else is paid
record Statement(CycleView cycle, List<TransactionView> lines, List<InvoiceView> documents, Set<Flaw> flaws) {

    /// What can be wrong with a cycle.
    enum Flaw {
        SUM("nothing is posted for a payout that its lines do not make"),
        /// A type, an order or a currency.
        STRANGE("nothing is posted for a payout with something in it that nobody has heard of"),
        DOUBLED(Statement.PAID_BEFORE),
        CHARGES("nothing is posted for a payout that charges otherwise than the operator's documents"),
        BALANCE("nothing is posted for a payout whose running balances break off"),
        UNSOLD("nothing is posted for a payout with an order that is no sale of the ERP's");

        private final String rule;

        Flaw(String rule) {
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    static final String PAID_BEFORE = "nothing is posted for a payout that pays what was paid before";

    private static final Set<String> RECEIVED =
            Set.of("ORDER_AMOUNT", "ORDER_AMOUNT_TAX", "ORDER_SHIPPING_AMOUNT", "ORDER_SHIPPING_AMOUNT_TAX");
    private static final Set<String> REPAID =
            RECEIVED.stream().map(type -> "REFUND_" + type).collect(Collectors.toUnmodifiableSet());

    String id() {
        return cycle.id();
    }

    boolean isSound() {
        return flaws.isEmpty();
    }

    /// The lines that make the pay-out: the payment itself is none, nor what does not apply.
    List<TransactionView> counted() {
        return lines.stream()
                .filter(line -> line.state() != PaymentState.NOT_APPLICABLE
                        && !line.type().equals("PAYMENT"))
                .toList();
    }

    /// What it pays, by names that no two payouts may share: each line by its own, and a customer's money by what it is
    /// for, since an order line is paid for once.
    Set<String> pays() {
        Set<String> pays = new HashSet<>();
        for (TransactionView line : counted()) {
            pays.add(line.id());
            if (isReceived(line)) {
                pays.add(line.orderLineId() + " " + line.type());
            }
        }
        return pays;
    }

    /// Whether it pays something that another one pays as well.
    boolean paysAs(Statement other) {
        return !id().equals(other.id()) && !Collections.disjoint(pays(), other.pays());
    }

    /// Money of customers, or money that went back to them.
    static boolean isOfSale(TransactionView line) {
        return isReceived(line) || REPAID.contains(line.type());
    }

    static boolean isReceived(TransactionView line) {
        return RECEIVED.contains(line.type());
    }

    /// What customers' money comes to, by order.
    Map<String, BigDecimal> received() {
        return byOrder(Statement::isReceived);
    }

    /// What customers had back, by order, below zero.
    Map<String, BigDecimal> repaid() {
        return byOrder(line -> REPAID.contains(line.type()));
    }

    private Map<String, BigDecimal> byOrder(Predicate<TransactionView> some) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        counted().stream()
                .filter(some.and(line -> line.orderId() != null))
                .forEach(line -> sums.merge(line.orderId(), line.amount(), BigDecimal::add));
        return sums;
    }

    /// Whether a line is one that an accounting document charges, and whether by hand.
    static boolean isCharged(TransactionView line, boolean manual) {
        String type = line.type();
        return manual
                ? type.startsWith("MANUAL_")
                : type.startsWith("COMMISSION_")
                        || type.startsWith("REFUND_COMMISSION_")
                        || type.startsWith("SUBSCRIPTION_")
                        || type.startsWith("SELLER_")
                        || type.startsWith("INVOICEABLE_");
    }

    static boolean isCharged(TransactionView line) {
        return isCharged(line, true) || isCharged(line, false);
    }

    static boolean isVat(TransactionView line) {
        return line.type().endsWith("_VAT") || line.type().endsWith("_TAX");
    }

    /// What the documents charge as VAT, above zero where the seller owes it.
    static BigDecimal vat(InvoiceView document) {
        return signed(document, document.total().subtract(document.amount()));
    }

    static BigDecimal net(InvoiceView document) {
        return signed(document, document.amount());
    }

    private static BigDecimal signed(InvoiceView document, BigDecimal amount) {
        return document.type() == InvoiceType.MANUAL_CREDIT ? amount.negate() : amount;
    }

    static BigDecimal sum(List<TransactionView> lines) {
        return lines.stream().map(TransactionView::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// By how much each account of the supplier's must have been debited for it, less credits.
    Map<String, BigDecimal> accounts() {
        Map<String, BigDecimal> debits = new TreeMap<>();
        debits.merge(Chart.BANK, cycle.toSeller(), BigDecimal::add);
        for (TransactionView line : counted()) {
            if (isOfSale(line)) {
                debits.merge(Chart.RECEIVABLE, line.amount().negate(), BigDecimal::add);
            } else if (!(isCharged(line) && isVat(line))) {
                debits.merge(Chart.of(line.type()), line.amount().negate(), BigDecimal::add);
            } else {
                debits.merge(Chart.ROUNDING, line.amount().negate(), BigDecimal::add);
            }
        }
        for (InvoiceView document : documents) {
            debits.merge(Chart.VAT, vat(document), BigDecimal::add);
            debits.merge(Chart.ROUNDING, vat(document).negate(), BigDecimal::add);
        }
        debits.values().removeIf(amount -> amount.signum() == 0);
        return debits;
    }
}
