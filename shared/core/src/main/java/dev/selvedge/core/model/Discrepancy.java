package dev.selvedge.core.model;

import java.util.Optional;
import org.joda.money.Money;

/// What does not add up in a remittance, to the penny.
///
/// @param order the order that it is about
/// @param difference what is there less what should be there, where that can be said
/// @param words one sentence that says what differs
public record Discrepancy(Cause cause, Optional<OrderId> order, Optional<Money> difference, String words) {

    /// Why it does not add up, and whose it is to mend.
    public enum Cause {
        SUM_DIFFERS(Owner.FINANCE, true, "Ask John Lewis which lines make the payout."),
        BALANCE_BROKEN(Owner.FINANCE, true, "Ask John Lewis for the lines that are missing from its log."),
        OTHER_CURRENCY(Owner.FINANCE, true, "Ask John Lewis why the line is in another currency than the payout."),
        UNKNOWN_KIND(Owner.FINANCE, true, "Report the kind to the developers: it has no treatment yet."),
        NOT_OURS(
                Owner.OPERATIONS,
                true,
                "Look the order up at John Lewis: Selvedge never saw it. If it is older than Selvedge, enter the payout by"
                        + " hand and say so at the settlement desk."),
        NO_SALE(
                Owner.OPERATIONS,
                true,
                "Write the order's number into the customer reference of its sale in the ERP; it then goes by itself."),
        AMOUNT_DIFFERS(Owner.FINANCE, true, "Compare the order with John Lewis and claim the difference."),
        REFUND_DIFFERS(Owner.FINANCE, true, "Compare the refund with John Lewis."),
        DOCUMENT_MISSING(Owner.FINANCE, true, "Ask John Lewis for the accounting document; it is read once a day."),
        CHARGES_DIFFER(Owner.FINANCE, true, "Ask John Lewis to correct the accounting document or the lines."),
        PAID_TWICE(Owner.FINANCE, true, "Tell John Lewis: it will want the money back."),
        /// The VAT of a document and of its lines differ by no more than rounding can make: it is booked as such.
        ROUNDED(Owner.FINANCE, false, "Nothing: the difference goes to the account for rounding.");

        private final Owner owner;
        private final boolean blocking;
        private final String whatToDo;

        Cause(Owner owner, boolean blocking, String whatToDo) {
            this.owner = owner;
            this.blocking = blocking;
            this.whatToDo = whatToDo;
        }

        public Owner owner() {
            return owner;
        }

        /// Whether nothing of the remittance may be posted while it stands.
        public boolean isBlocking() {
            return blocking;
        }

        public String whatToDo() {
            return whatToDo;
        }
    }
}
