package dev.selvedge.testkit;

import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Reconciliation.Earnings;
import dev.selvedge.core.model.Reconciliation.OfKind;
import dev.selvedge.core.model.Reconciliation.OfOrder;
import dev.selvedge.core.model.Reconciliation.OfPosting;
import dev.selvedge.core.model.Reconciliation.Penalty;
import dev.selvedge.core.model.Reconciliation.Progress;
import dev.selvedge.core.model.Settling;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A sample reconciliation, to be changed one thing at a time: at first a payout of £109.44 that is posted, of an order
/// of £252.00 with its commission, a refund of £60.00 with its commission handed back, and a subscription.
public final class SampleReconciliation {

    private final String id;
    private String voucher = "000001";
    private Optional<String> reference = Optional.of("PAYOUT-000001");
    private Payout.State state = Payout.State.PAID;
    private Optional<String> failure = Optional.empty();
    private Money amount = pounds("109.44");
    private Progress progress =
            new Progress(Settling.Standing.POSTED, Optional.of(LocalDate.of(2026, 3, 3)), Optional.of(pounds("0.00")));
    private int lines = 10;
    private Money sum = pounds("109.44");
    private List<OfKind> kinds = List.of(
            kind(LineKind.ORDER_AMOUNT, "210.00"),
            kind(LineKind.ORDER_AMOUNT_TAX, "42.00"),
            kind(LineKind.REFUND_ORDER_AMOUNT, "-50.00"),
            kind(LineKind.REFUND_ORDER_AMOUNT_TAX, "-10.00"),
            kind(LineKind.COMMISSION_FEE, "-37.80"),
            kind(LineKind.COMMISSION_VAT, "-7.56"),
            kind(LineKind.REFUND_COMMISSION_FEE, "9.00"),
            kind(LineKind.REFUND_COMMISSION_VAT, "1.80"),
            kind(LineKind.SUBSCRIPTION_FEE, "-40.00"),
            kind(LineKind.SUBSCRIPTION_VAT, "-8.00"));
    private List<OfOrder> orders = List.of(
            order("JL-1001-A", "SO-00101", "252.00", "0.00", "-45.36"),
            order("JL-1002-A", "SO-00102", "0.00", "-60.00", "10.80"));
    private Earnings unassigned = earnings("0.00", "0.00", "0.00", "-48.00", "0.00", "0.00");
    private List<Penalty> penalties = List.of();
    private List<OperatorDocument> documents = List.of(new OperatorDocument(
            "INV-7001",
            OperatorDocument.Type.AUTOMATIC,
            Optional.of("cycle-1"),
            pounds("68.80"),
            Map.of("VAT-20", pounds("13.76")),
            Samples.NOON));
    private List<Discrepancy> discrepancies = List.of();
    private List<OfPosting> postings = List.of(
            posting("receipt/JL-1001-A", "252.00", "made"),
            posting("repayment/JL-1002-A", "-60.00", "made"),
            posting("bill/INV-7001", "-82.56", "made"),
            posting("payout", "-109.44", "made"));

    /// @param id the marketplace's name for the payout
    public SampleReconciliation(String id) {
        this.id = id;
    }

    public static Money pounds(String amount) {
        return Money.of(CurrencyUnit.GBP, new BigDecimal(amount));
    }

    /// One line of this kind.
    public static OfKind kind(LineKind kind, String amount) {
        return new OfKind(kind.name(), kind, 1, pounds(amount));
    }

    public static OfOrder order(String id, String sale, String gross, String refunds, String commission) {
        return new OfOrder(
                new OrderId(id),
                Optional.of(new ErpReference("sale-" + sale, sale)),
                earnings(gross, refunds, commission, "0.00", "0.00", "0.00"));
    }

    public static Earnings earnings(
            String gross, String refunds, String commission, String fees, String penalties, String other) {
        return new Earnings(
                pounds(gross), pounds(refunds), pounds(commission), pounds(fees), pounds(penalties), pounds(other));
    }

    public static OfPosting posting(String id, String clearing, String state) {
        return new OfPosting(id, pounds(clearing), state);
    }

    public SampleReconciliation voucher(String value) {
        voucher = value;
        return this;
    }

    public SampleReconciliation reference(String value) {
        reference = Optional.of(value);
        return this;
    }

    /// The marketplace has not paid it, so that it has no reference and nothing is posted.
    public SampleReconciliation unpaid() {
        return state(Payout.State.TO_PAY).progress(Settling.Standing.AWAITED).postings(List.of());
    }

    /// The payment failed.
    public SampleReconciliation failed(String why) {
        failure = Optional.of(why);
        return state(Payout.State.FAILED);
    }

    private SampleReconciliation state(Payout.State value) {
        state = value;
        reference = Optional.empty();
        return this;
    }

    public SampleReconciliation amount(String value) {
        amount = pounds(value);
        return this;
    }

    /// So far, and nothing is booked.
    public SampleReconciliation progress(Settling.Standing standing) {
        return progress(new Progress(standing, Optional.empty(), Optional.empty()));
    }

    public SampleReconciliation progress(Progress value) {
        progress = value;
        return this;
    }

    public SampleReconciliation sum(int ofLines, String value) {
        lines = ofLines;
        sum = pounds(value);
        return this;
    }

    public SampleReconciliation kinds(List<OfKind> value) {
        kinds = value;
        return this;
    }

    public SampleReconciliation orders(List<OfOrder> value) {
        orders = value;
        return this;
    }

    public SampleReconciliation unassigned(Earnings value) {
        unassigned = value;
        return this;
    }

    public SampleReconciliation penalties(List<Penalty> value) {
        penalties = value;
        return this;
    }

    public SampleReconciliation documents(List<OperatorDocument> value) {
        documents = value;
        return this;
    }

    public SampleReconciliation discrepancies(List<Discrepancy> value) {
        discrepancies = value;
        return this;
    }

    public SampleReconciliation postings(List<OfPosting> value) {
        postings = value;
        return this;
    }

    public Reconciliation build() {
        return new Reconciliation(
                payout(),
                Samples.NOON.plus(Duration.ofDays(1)),
                progress,
                lines,
                sum,
                kinds,
                orders,
                unassigned,
                penalties,
                documents,
                discrepancies,
                postings);
    }

    private Payout payout() {
        return new Payout(
                id,
                voucher,
                Samples.NOON,
                amount,
                state,
                reference,
                reference.map(paid -> Samples.NOON.plus(Duration.ofHours(4))),
                failure,
                "mark-1");
    }
}
