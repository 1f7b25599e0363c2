package dev.selvedge.testkit.contract;

import dev.selvedge.core.model.Buyer;
import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.TaxMode;
import dev.selvedge.core.model.Totals;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.testkit.Samples;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;

/// Holds of every kind, with the texts, instants and amounts that are the first to be bent on their way.
final class SampleHolds {

    static final Release BY_CHANGE = new Release.ByChange();
    static final HeldWork NOTHING = new HeldWork.Nothing();

    private static final WorkKey KEY = new WorkKey(WorkKey.Kind.ORDER, "X/A-1 é");
    static final String AWKWARD = "“50 %” \\ \"größer\" \t\u0000\u007f\u2028\ufffe \ud83e\uddf5 \ud800 end ";

    private SampleHolds() {}

    static Stream<Hold> all() {
        return Stream.concat(
                Stream.of(
                                BY_CHANGE,
                                new Release.WhenKnown(Set.of(new Sku("CUSHION-45"), new Sku(" cushion-45"))),
                                new Release.WhenMapped(Set.of(
                                        new MappingKey(MappingKey.Kind.TAX, "ECO+VAT"),
                                        new MappingKey(MappingKey.Kind.PLATFORM, "currency"))),
                                new Release.WhenOneMapped(Set.of(
                                        new MappingKey(MappingKey.Kind.DIVISION, "sku/CUSHION-45"),
                                        new MappingKey(MappingKey.Kind.DIVISION, "connection"))),
                                new Release.LookAgain(Instant.parse("2026-03-02T12:00:00.000000001Z")))
                        .map(SampleHolds::releasedBy),
                Stream.of(
                                NOTHING,
                                new HeldWork.Unread(AWKWARD),
                                new HeldWork.OfDispatch(new OrderId("X/A-1 é")),
                                new HeldWork.OfRemittance(AWKWARD),
                                of(full()),
                                of(bare()),
                                of(foreign()),
                                of(awkward()))
                        .map(work -> holding(KEY, work)));
    }

    static Hold holding(WorkKey key, HeldWork work) {
        return hold(key, Optional.empty(), BY_CHANGE, work);
    }

    private static Hold releasedBy(Release release) {
        return hold(KEY, Optional.of(Instant.parse("2026-03-04T17:30:00.5Z")), release, NOTHING);
    }

    private static Hold hold(WorkKey key, Optional<Instant> deadline, Release release, HeldWork work) {
        return new Hold(
                key,
                Reason.ERP_REFUSED,
                "Cin7 Core refuses the order",
                Map.of("words", AWKWARD, "empty", ""),
                deadline,
                Instant.parse("2026-03-02T12:00:00.123456789Z"),
                release,
                work);
    }

    private static HeldWork of(Order order) {
        return new HeldWork.OfOrder(order);
    }

    private static Order full() {
        return Samples.order("X-A")
                .lines(
                        Samples.line("L1")
                                .quantity(3)
                                .cancelled(1)
                                .refund("R1", 1, "GBP 6.00", "GBP 0.00")
                                .refund("R2", 0, "GBP -0.01", "GBP 3.95"),
                        Samples.line("L2").unitPrice("GBP -0.01").promotion("GBP 5.00"),
                        Samples.line("L3").state(LineState.DISPUTED).fees("GBP 100000000.10"))
                .build();
    }

    private static Order bare() {
        return Samples.order("X-A")
                .state(OrderState.AWAITING_ACCEPTANCE, "WAITING_ACCEPTANCE")
                .withoutCustomerOrderNumber()
                .withoutShippingDeadline()
                .withoutAddresses()
                .buyer(new Buyer("", Optional.empty()))
                .build();
    }

    private static Order foreign() {
        return Samples.order("X-A")
                .lines(Samples.line("L1").unitPrice("JPY 1200"))
                .taxMode(TaxMode.EXCLUDED)
                .totals(new Totals(Money.parse("JPY 0"), Money.parse("KWD 1.234"), Money.parse("EUR -7.00")))
                .build();
    }

    private static Order awkward() {
        return Samples.order("X-A")
                .lines(Samples.line("L1").sku(AWKWARD).title(AWKWARD).unitPrice("GBP 0.123400"))
                .deliverTo(new DeliveryAddress(
                        AWKWARD,
                        Optional.of(AWKWARD),
                        AWKWARD,
                        Optional.of(""),
                        AWKWARD,
                        Optional.of(" "),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.of(AWKWARD)))
                .build();
    }
}
