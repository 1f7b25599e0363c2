package dev.selvedge.core.model;

/// The closed list of business refusals that a person can act on: who, and what to do.
public enum Reason {
    UNKNOWN_SKU(Owner.MERCHANDISING, "Create the SKU in the ERP exactly as shown, or correct the offer at John Lewis."),
    MISSING_FIELD(Owner.OPERATIONS, "Ask John Lewis to complete the order; it is placed when the change arrives."),
    FIELD_TOO_LONG(Owner.OPERATIONS, "Enter the sale by hand with a shortened text, or ask John Lewis to shorten it."),
    UNPRINTABLE_TEXT(Owner.OPERATIONS, "Ask John Lewis to correct the text; labels cannot show it."),
    TOTALS_DISAGREE(Owner.FINANCE, "Compare the order with John Lewis; it is placed when a corrected one arrives."),
    FEES_NOT_SUPPORTED(Owner.FINANCE, "Decide how the fee is booked and enter the sale by hand."),
    CURRENCY_NOT_ALLOWED(Owner.FINANCE, "Allow the currency for this connection, or take it up with John Lewis."),
    TAX_NOT_MAPPED(Owner.FINANCE, "Map the tax codes shown to a tax rule of the ERP; the order then goes by itself."),
    UNKNOWN_STATE(Owner.OPERATIONS, "Look the order up at John Lewis; Selvedge does not know this state yet."),
    LINE_DISPUTED(Owner.OPERATIONS, "Close the customer's incident at John Lewis; the order then goes by itself."),
    MALFORMED(Owner.OPERATIONS, "Read the kept text, handle the order by hand, and report it to the developers."),
    TOO_LARGE(Owner.OPERATIONS, "The order is too large for a message: enter the sale by hand."),
    ERP_REFUSED(Owner.OPERATIONS, "Correct in the ERP what its message names; the order is tried again by itself."),
    MARKETPLACE_REFUSED(Owner.OPERATIONS, "Look the order up at John Lewis and correct what its message names."),
    OVERSOLD(
            Owner.OPERATIONS,
            "Find stock for the SKUs shown or tell John Lewis now: the ERP has put them on backorder."),
    ERP_TOTAL_DIFFERS(Owner.FINANCE, "Compare the sale with the order: the ERP's total is not John Lewis's."),
    CHANGED_AFTER_PLACEMENT(Owner.OPERATIONS, "Amend the sale in the ERP to what John Lewis shows now."),
    CANCELLED_TOO_LATE(Owner.OPERATIONS, "Stop the parcel if it has not left; the sale cannot be voided any more."),
    DOUBLED_IN_ERP(Owner.OPERATIONS, "Void the sales that are too many in the ERP; the order then goes on by itself."),
    IN_DOUBT(
            Owner.OPERATIONS,
            "The ERP has not answered three times: look whether it is up. The order goes on by itself.");

    private final Owner owner;
    private final String whatToDo;

    Reason(Owner owner, String whatToDo) {
        this.owner = owner;
        this.whatToDo = whatToDo;
    }

    public Owner owner() {
        return owner;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
