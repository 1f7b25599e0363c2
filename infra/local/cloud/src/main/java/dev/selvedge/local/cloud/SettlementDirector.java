package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.DemoPlan.Planned;
import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.cloud.Outcome.Answered;
import dev.selvedge.local.simulator.mirakl.Accounts;
import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.mirakl.TransactionView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Plays John Lewis's accounts department and the supplier's finance, in acts.
///
/// The first payout is a penny more than its lines, and is held. The second has a refund, a penalty and a
/// subscription in it, and is posted although something goes wrong with it.
final class SettlementDirector {

    /// So many orders are in the first payout.
    private static final int FIRST = 3;

    private static final List<String> READING =
            List.of("GET /api/seller-billing-cycles", "GET /api/invoices", "GET /api/sellerpayment/transactions_logs");

    private final DemoPlan plan;
    private final Partners partners;
    private final LaptopCloud cloud;
    private final Naming naming;
    private final Duration readEvery;
    private final InstantSource clock;
    private final Consumer<String> tell;
    private Act act = Act.OPENING;
    private Instant nextReading = Instant.MIN;
    private String first = "";
    private String second = "";
    private @Nullable Refunded refunded;

    private enum Act {
        OPENING,
        FIRST_PAYOUT,
        TRADING,
        SECOND_PAYOUT,
        OVER
    }

    /// @param id the marketplace's name for the refund
    private record Refunded(String order, String id) {}

    /// @param readEvery how often payouts may be read
    /// @param tell hears what happens
    SettlementDirector(
            DemoPlan plan,
            Partners partners,
            LaptopCloud cloud,
            Naming naming,
            Duration readEvery,
            InstantSource clock,
            Consumer<String> tell) {
        this.plan = plan;
        this.partners = partners;
        this.cloud = cloud;
        this.naming = naming;
        this.readEvery = readEvery;
        this.clock = clock;
        this.tell = tell;
    }

    boolean isOver() {
        return act == Act.OVER;
    }

    /// What finance finds of the second payout.
    Optional<Reconciled> reconciled() {
        return second.isEmpty()
                ? Optional.empty()
                : Reconciled.find(cloud.s3(), naming.of("settlements"), LedgerView.name(theirs().cycle(second)));
    }

    /// @param gone whether all has left that is to leave
    void step(DispatchFigures left, boolean gone, List<Held> holds) {
        act = switch (act) {
            case OPENING -> left.confirmed().size() >= FIRST ? payTheFirst() : act;
            case FIRST_PAYOUT -> readTheFirst(holds);
            case TRADING -> trade(gone, left.isAtRest());
            case SECOND_PAYOUT -> readTheSecond(holds);
            case OVER -> act;
        };
    }

    private Act payTheFirst() {
        if (!(cloud.invoke("settlement-desk", partners.erp().bookingTerms()) instanceof Answered)) {
            return act;
        }
        tell.accept("finance says to which accounts payouts go");
        CycleView billed = theirs().bill();
        first = billed.id();
        theirs().mistakes().tamper(first, 1);
        theirs().pay(first);
        tell.accept("John Lewis pays GBP " + theirs().cycle(first).toSeller() + ", which is a penny more than the "
                + billed.lines() + " lines of its log");
        return Act.FIRST_PAYOUT;
    }

    private Act readTheFirst(List<Held> holds) {
        Optional<Held> disagrees =
                held(first, holds).filter(hold -> hold.reason().equals("REMITTANCE_DISAGREES"));
        if (disagrees.isPresent()) {
            tell.accept("held, and nothing of it posted: " + disagrees.get().explanation());
            return Act.TRADING;
        }
        lookAgain(first, holds);
        readPayouts();
        return act;
    }

    /// A customer has an article back as soon as one is paid for that is not in the first payout, if there is one; the
    /// second comes when all has left.
    private Act trade(boolean gone, boolean atRest) {
        if (refunded == null) {
            refunded = refund();
        }
        boolean isReady = refunded == null ? atRest : isSeen(refunded);
        return gone && isReady ? payTheSecond() : act;
    }

    private @Nullable Refunded refund() {
        Optional<TransactionView> sold = theirs().lines().stream()
                .filter(line -> line.type().equals("ORDER_AMOUNT")
                        && line.cycleId() == null
                        && line.amount().signum() > 0)
                .findFirst();
        if (sold.isEmpty()) {
            return null;
        }
        String order = Objects.requireNonNull(sold.get().orderId());
        String id = theirs().refund(
                        Objects.requireNonNull(sold.get().orderLineId()),
                        sold.get().amount().toPlainString(),
                        "0");
        tell.accept("a customer sends an article of " + order + " back, and has GBP "
                + sold.get().amount() + " refunded");
        return new Refunded(order, id);
    }

    /// Whether the order feed has read of a refund: payouts are made up later than that.
    private boolean isSeen(Refunded refund) {
        AttributeValue shown = cloud.dynamoDb()
                .getItem(get -> get.tableName(naming.of("open-orders"))
                        .key(Map.of("order", AttributeValue.fromS(refund.order()))))
                .item()
                .get("shown");
        return shown != null && shown.s().contains(refund.id());
    }

    private Act payTheSecond() {
        plan.first().stream()
                .filter(order -> order.mishap() == Mishap.FORGOTTEN)
                .map(Planned::id)
                .findFirst()
                .ifPresent(late -> {
                    theirs().penalty(late, "LATE_SHIPMENT", "5.00");
                    tell.accept("John Lewis fines " + late + ", which was forgotten, GBP 5.00");
                });
        theirs().subscription("40.00");
        READING.forEach(partners.johnLewis().server().faults()::spare);
        String mishap = partners.erp().spoilOnePosting();
        CycleView billed = theirs().bill();
        second = billed.id();
        theirs().pay(second);
        tell.accept("John Lewis takes its commission and a subscription, and pays GBP " + billed.toSeller() + " for "
                + billed.lines() + " lines; " + mishap);
        return Act.SECOND_PAYOUT;
    }

    private Act readTheSecond(List<Held> holds) {
        if (reconciled().filter(Reconciled::isPosted).isPresent()) {
            tell.accept("the payout is posted, and its reconciliation kept");
            return Act.OVER;
        }
        lookAgain(second, holds);
        readPayouts();
        return act;
    }

    private void readPayouts() {
        if (!nextReading.isAfter(clock.instant())) {
            cloud.invoke("settlement-feed", "{}");
            nextReading = clock.instant().plus(readEvery);
        }
    }

    /// A person does not wait for what comes round by itself.
    private void lookAgain(String payout, List<Held> holds) {
        if (held(payout, holds).isPresent() && !nextReading.isAfter(clock.instant())) {
            cloud.invoke("settlement-desk", "{\"lookAgain\": [\"" + payout + "\"]}");
        }
    }

    private static Optional<Held> held(String payout, List<Held> holds) {
        return holds.stream()
                .filter(hold -> hold.key().equals("REMITTANCE/" + payout))
                .findFirst();
    }

    private Accounts theirs() {
        return partners.mirakl().accounts();
    }
}
