package dev.selvedge.runtime;

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
import io.quarkus.runtime.annotations.RegisterForReflection;

/// Keeps the types of [dev.selvedge.aws.MessageCodec#TYPES] open to reflection in a native image. They are plain Java
/// and cannot say so themselves; the types that those contain are registered with them.
@RegisterForReflection(
        targets = {
            AccountRole.class,
            Amounts.class,
            Breaker.class,
            Buyer.class,
            Carrier.class,
            Charge.class,
            Consent.class,
            CustomerOrderNumber.class,
            DeliveryAddress.class,
            ErpReference.class,
            ErpSale.class,
            HeldWork.class,
            Hold.class,
            LineKind.class,
            LineMoney.class,
            LineState.class,
            MappingKey.class,
            Message.class,
            OperatorDocument.class,
            Order.class,
            OrderId.class,
            OrderLine.class,
            OrderLineId.class,
            OrderState.class,
            Outcome.class,
            Paid.class,
            Parcel.class,
            Payout.class,
            PlacedSale.class,
            Posting.class,
            Publication.class,
            Reading.class,
            Reason.class,
            Refund.class,
            Release.class,
            RemittanceLine.class,
            Settling.class,
            ShownLine.class,
            ShownOrder.class,
            Sku.class,
            StockChange.class,
            StockPush.class,
            Tax.class,
            TaxMode.class,
            Told.class,
            Totals.class,
            Tracking.class,
            Upload.class,
            WorkKey.class
        },
        classNames = {
            "dev.selvedge.aws.CoreModule$MessageType",
            "dev.selvedge.aws.CoreModule$HeldWorkType",
            "dev.selvedge.aws.CoreModule$ReleaseType",
            "dev.selvedge.aws.CoreModule$CarrierType",
            "dev.selvedge.aws.CoreModule$PostingType",
            "dev.selvedge.aws.CoreModule$WrittenPush"
        })
final class NativeReflection {

    private NativeReflection() {}
}
