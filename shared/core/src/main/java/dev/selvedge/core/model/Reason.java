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
    DISPATCH_UNREADABLE(Owner.OPERATIONS, "Correct in the ERP what is shown of the shipment; it then goes by itself."),
    CARRIER_MISSING(Owner.OPERATIONS, "Enter the carrier on the shipment in the ERP; it then goes by itself."),
    CARRIER_NOT_MAPPED(
            Owner.OPERATIONS,
            "Map the carrier to John Lewis's code, or correct it in the ERP; the dispatch then goes by itself."),
    CARRIER_NOT_LISTED(
            Owner.OPERATIONS,
            "Map the carrier to a code of John Lewis's list; a carrier added there is known after a day at most."),
    TRACKING_MISSING(Owner.OPERATIONS, "Enter the tracking number in the ERP; the dispatch then goes by itself."),
    TRACKING_UNUSABLE(Owner.OPERATIONS, "Correct the tracking number in the ERP; the dispatch then goes by itself."),
    TRACKING_SHARED(
            Owner.OPERATIONS,
            "Find out whose number it is and correct the other in the ERP; if one parcel holds both orders, confirm this"
                    + " one at John Lewis by hand."),
    SKU_NOT_ORDERED(
            Owner.OPERATIONS,
            "Stop the parcel if it has not left; correct the packing in the ERP, or tell John Lewis."),
    SHIPPED_TOO_MANY(
            Owner.OPERATIONS, "Correct the packing in the ERP, or settle with the customer and confirm by hand."),
    CANCELLED_BUT_SHIPPED(
            Owner.OPERATIONS, "Stop the parcel if it can still be stopped; else settle it with John Lewis."),
    NOT_THE_PLACED_SALE(Owner.OPERATIONS, "Void the sale that is too many in the ERP before it is shipped as well."),
    UNSHIPPED_AFTER_CONFIRMED(
            Owner.OPERATIONS, "John Lewis counts it as shipped: ship it again in the ERP at once, or tell John Lewis."),
    SALE_CHANGED_IN_ERP(
            Owner.OPERATIONS, "Put the sale back to what was ordered, or agree the change with John Lewis."),
    SALE_VOIDED_IN_ERP(
            Owner.OPERATIONS, "Enter the sale again in the ERP and confirm it by hand, or cancel it at John Lewis."),
    SALE_NOT_MOVING(Owner.OPERATIONS, "Look in the warehouse why nobody has picked it."),
    STOCK_INCOMPLETE(
            Owner.OPERATIONS, "Nothing, if it passes: the stock is read again by itself. If not, look at the ERP."),
    STOCK_SHRUNK(
            Owner.MERCHANDISING,
            "Compare the figures with the ERP: mend the locations or access there, or let the push through once."),
    STOCK_FALLS_TO_ZERO(
            Owner.MERCHANDISING,
            "Look whether the SKUs are really gone: mend the stock in the ERP, or let the push through once."),
    STOCK_TOO_OLD(Owner.OPERATIONS, "Nothing: the next reading replaces it. If it stays, look at the schedule."),
    STOCK_RULE_UNREADABLE(Owner.MERCHANDISING, "Correct the stock rule shown; stock is not pushed until then."),
    SKU_NOT_CARRIED(Owner.MERCHANDISING, "Give the product a SKU that John Lewis's stock file can carry."),
    OFFER_UNKNOWN(
            Owner.MERCHANDISING, "List the SKUs at John Lewis, or leave them: they are tried again when they are."),
    STOCK_VALUE_REFUSED(Owner.MERCHANDISING, "Correct the quantity in the ERP; it is sent again when it changes."),
    STOCK_LINE_REFUSED(Owner.OPERATIONS, "Read John Lewis's words and mend the offer; it is sent again by itself."),
    STOCK_IMPORT_LOST(
            Owner.OPERATIONS,
            "Look whether John Lewis's imports are running; the stock is sent again by itself until it is confirmed."),
    OFFER_DIFFERS(
            Owner.MERCHANDISING, "Look who else changes these offers; what the ERP says is sent again by itself."),
    AUDIT_FAILED(
            Owner.OPERATIONS,
            "Look whether John Lewis's export of offers is running; the audit is tried again by itself."),
    OFFER_WITHOUT_SKU(
            Owner.MERCHANDISING, "Create the SKU in the ERP exactly as shown, or take the offer down at John Lewis."),
    OFFER_INACTIVE(Owner.MERCHANDISING, "Mend at John Lewis what its reasons name: there is stock to sell."),
    REMITTANCE_DISAGREES(
            Owner.FINANCE, "Read the reconciliation and mend what its discrepancies name; it is looked at again."),
    PAYOUT_FAILED(Owner.FINANCE, "Give John Lewis what it misses; it pays again, and the remittance then goes on."),
    ACCOUNT_NOT_MAPPED(
            Owner.FINANCE, "Map the accounts and tax rules shown to those of the ERP; the remittance then goes on."),
    PERIOD_LOCKED(
            Owner.FINANCE, "Open the period in the ERP, or say on which later day the remittance is to be booked."),
    POSTING_REFUSED(
            Owner.FINANCE,
            "Mend in the ERP what its messages name, or enter it there under the reference shown; what is missing is then"
                    + " posted by itself."),
    NO_ACCESS(
            Owner.FINANCE,
            "Give the key of the system named the right to what is named; the remittance then goes on by itself."),
    CLEARING_ADRIFT(
            Owner.FINANCE,
            "Compare the clearing account's movements with the reconciliation; one is too many or missing."),
    CHANGED_AFTER_POSTING(Owner.FINANCE, "Compare the payout with what was posted, and enter the difference by hand."),
    CODE_NOT_MAPPED(
            Owner.MERCHANDISING,
            "Map what is shown, for the connection, the SKU or its category; the order then goes by itself."),
    LINES_TURNED_DOWN(
            Owner.OPERATIONS,
            "Enter the missing lines in the ERP by hand, or cancel them at John Lewis: the rest is placed."),
    ORDER_TURNED_DOWN(
            Owner.OPERATIONS,
            "Mend what the ERP names, then say at the exchange's desk that the order is to be sent again."),
    FILE_UNREADABLE(
            Owner.OPERATIONS,
            "Mend what is named and put the file back, or ask the ERP to write it anew; say at the exchange's desk if"
                    + " nothing was lost with it."),
    FILE_NOT_ANSWERED(
            Owner.OPERATIONS, "Look in the ERP whether its import runs; nothing is sent twice while you look."),
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
