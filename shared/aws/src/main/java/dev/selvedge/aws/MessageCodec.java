package dev.selvedge.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Amounts;
import dev.selvedge.core.model.Breaker;
import dev.selvedge.core.model.Buyer;
import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.Consent;
import dev.selvedge.core.model.CustomerOrderNumber;
import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.LineMoney;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLine;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Paid;
import dev.selvedge.core.model.Parcel;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.Reading;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Refund;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Settling;
import dev.selvedge.core.model.ShownLine;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.core.model.Tax;
import dev.selvedge.core.model.TaxMode;
import dev.selvedge.core.model.Told;
import dev.selvedge.core.model.Totals;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.core.model.Upload;
import dev.selvedge.core.model.WorkKey;

/// Messages as the JSON that travels on our queues: `{"version":1,"type":"order","order":{...}}`.
///
/// Fields that this version does not know are passed over, so that a newer sender of the same version is understood.
public final class MessageCodec {

    /// Every type that is turned into JSON or back, for messages and tables: what a native image must keep open to
    /// reflection. An array, since those who register types take one.
    @SuppressWarnings("MutablePublicArray")
    public static final Class<?>[] TYPES = {
        Message.class,
        Message.OfOrder.class,
        Message.OfReference.class,
        Message.OfDispatch.class,
        Message.OfRemittance.class,
        Message.ForStock.class,
        Message.OfStock.class,
        Message.OfImport.class,
        Message.OfExport.class,
        Order.class,
        OrderId.class,
        CustomerOrderNumber.class,
        OrderState.class,
        TaxMode.class,
        OrderLine.class,
        OrderLineId.class,
        Sku.class,
        LineState.class,
        Amounts.class,
        Tax.class,
        Totals.class,
        Buyer.class,
        DeliveryAddress.class,
        ErpReference.class,
        StockPush.class,
        StockChange.class,
        Publication.class,
        Reading.class,
        Upload.class,
        Breaker.class,
        Consent.class,
        Outcome.Done.class,
        Hold.class,
        WorkKey.class,
        WorkKey.Kind.class,
        Reason.class,
        Release.class,
        Release.ByChange.class,
        Release.WhenKnown.class,
        Release.WhenMapped.class,
        Release.WhenOneMapped.class,
        Release.LookAgain.class,
        MappingKey.class,
        MappingKey.Kind.class,
        HeldWork.class,
        HeldWork.OfOrder.class,
        HeldWork.OfDispatch.class,
        HeldWork.OfRemittance.class,
        HeldWork.Unread.class,
        HeldWork.Nothing.class,
        ShownOrder.class,
        ShownLine.class,
        LineMoney.class,
        Refund.class,
        PlacedSale.class,
        ErpSale.class,
        ErpSale.Standing.class,
        Parcel.class,
        Told.class,
        Tracking.class,
        Carrier.class,
        Carrier.Listed.class,
        Carrier.Unlisted.class,
        Paid.class,
        Payout.class,
        Payout.State.class,
        OperatorDocument.class,
        OperatorDocument.Type.class,
        Settling.class,
        Settling.Standing.class,
        Settling.Kept.class,
        Settling.Plan.class,
        RemittanceLine.class,
        LineKind.class,
        Posting.class,
        Posting.Receipt.class,
        Posting.Repayment.class,
        Posting.Credited.class,
        Posting.Bill.class,
        Posting.Residue.class,
        Posting.Transfer.class,
        Charge.class,
        AccountRole.class,
        CoreModule.MessageType.class,
        CoreModule.HeldWorkType.class,
        CoreModule.ReleaseType.class,
        CoreModule.CarrierType.class,
        CoreModule.PostingType.class,
        CoreModule.WrittenPush.class
    };

    private static final String VERSION = "version";

    public String write(Message message) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode().put(VERSION, Message.VERSION);
        envelope.setAll((ObjectNode) Json.tree(message));
        return Json.write(envelope);
    }

    /// Reads a message back.
    ///
    /// @throws Unreadable if it is not JSON, not of our version, or no message
    public Message read(String text) throws Unreadable {
        JsonNode envelope = Json.parse(text);
        JsonNode version = envelope.path(VERSION);
        if (!version.isInt()) {
            throw new Unreadable("no message of ours: it carries no version");
        }
        if (version.intValue() != Message.VERSION) {
            throw new Unreadable(
                    "version " + version.intValue() + " of messages; only " + Message.VERSION + " is known");
        }
        return Json.read(envelope, Message.class);
    }
}
