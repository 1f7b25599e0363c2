package dev.selvedge.local.simulator.mirakl;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Simulator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// John Lewis's marketplace: answers the supplier's calls, and stands in for the shopper and the operator.
///
/// Nothing happens by itself. Orders move when a call, a test or [#advance()] moves them, stock imports when the clock
/// has, and each change is dated by the clock, which may be ahead of or behind the caller's.
public final class MiraklSimulator implements Simulator {

    private final Platform platform;
    private final InstantSource clock;
    private final Duration retryAfter;
    private final Ledgers ledgers;
    private final Calls calls = new Calls();
    private final SellerApi api;
    private final Accounts accounts;

    public MiraklSimulator(Platform platform, Access access, Frequencies frequencies, InstantSource clock) {
        this.platform = platform;
        this.clock = clock;
        this.retryAfter = frequencies.of(Operation.OR11);
        this.ledgers = Ledgers.empty(platform);
        this.api = new SellerApi(ledgers, platform, access, new Turnstile(frequencies));
        this.accounts = new Accounts(ledgers, platform.billing(), clock, this);
    }

    @Override
    public String name() {
        return "John Lewis marketplace (Mirakl)";
    }

    @Override
    public synchronized Answer answer(Call call) {
        Instant now = now();
        Answer answer = api.answer(call, now);
        ledgers.settle(now);
        calls.count(call, answer.status());
        return answer;
    }

    @Override
    public Answer throttled() {
        return SellerApi.tooMany(retryAfter);
    }

    @Override
    public Answer webPage() {
        return SellerApi.signInPage();
    }

    @Override
    public Answer forbidden() {
        return new Problem(403, "FORBIDDEN", "Authorization", "Forbidden").answer(platform.errorShape());
    }

    @Override
    public Answer errorInSuccess() {
        Problem problem = new Problem(200, "INTERNAL_ERROR", "order_id", "the request could not be processed");
        return problem.answer(ErrorShape.CODED);
    }

    @Override
    public synchronized String books() {
        return new Books(settled(), calls).html();
    }

    @Override
    public synchronized String booksAsJson() {
        return new Books(settled(), calls).json();
    }

    /// The operator's accounts department: what it charges, bills and pays.
    public Accounts accounts() {
        return accounts;
    }

    /// From now on OR11 carries fields and values that today's document does not know, or no longer.
    public synchronized void newerRelease(boolean on) {
        api.newerRelease(on);
    }

    /// A shopper pays at the till. The order waits for the shop, unless the platform accepts by itself. What was bought
    /// comes off the quantities that its offers show; that nothing puts it back when an order is refused or
    /// cancelled is a guess.
    ///
    /// @return the order's id
    public synchronized String place(Basket basket) {
        OrderState first = platform.acceptance() == OrderAcceptance.AUTOMATIC
                ? OrderState.WAITING_DEBIT
                : OrderState.WAITING_ACCEPTANCE;
        Instant now = now();
        Order order = new Order(basket.bought(), first, now);
        ledgers.orders().add(order);
        order.purchase().lines().forEach(line -> ledgers.offers().sell(line.sku(), line.quantity(), now));
        return order.id();
    }

    /// Puts an order, and its lines that are still in it, into any state. Dates of states it has passed stay.
    public synchronized void put(String orderId, OrderState state) {
        move(ledgers.orders().get(orderId), state);
    }

    /// The customer's money has arrived: the order may be shipped.
    public synchronized void confirmDebit(String orderId) {
        step(orderId, OrderState.SHIPPING, OrderState.WAITING_DEBIT, OrderState.WAITING_DEBIT_PAYMENT);
    }

    /// The shop let the time to decide run out, so the platform refuses for it: no decision is dated (OR11
    /// `acceptance_decision_date`).
    public synchronized void refuse(String orderId) {
        step(orderId, OrderState.REFUSED, OrderState.WAITING_ACCEPTANCE);
    }

    /// The parcels have left.
    public synchronized void ship(String orderId) {
        step(orderId, OrderState.SHIPPED, OrderState.SHIPPING);
    }

    /// The customer has all of it.
    public synchronized void receive(String orderId) {
        step(orderId, OrderState.RECEIVED, OrderState.SHIPPED, OrderState.TO_COLLECT);
    }

    /// From now on OR11 shows for so long how an order stood before the seller's confirmation, as a copy that lags
    /// behind would. Nothing in the document says that Mirakl's does.
    public synchronized void showShippedAfter(Duration late) {
        ledgers.orders().showShippedAfter(late);
    }

    /// The operator registers a carrier, or changes one that has the same code.
    public synchronized void addCarrier(Carrier carrier) {
        ledgers.shipping().add(carrier);
    }

    public synchronized void removeCarrier(String code) {
        ledgers.shipping().removeCarrier(code);
    }

    /// Whether orders of this shipping type may be confirmed without tracking.
    public synchronized void mandatoryTracking(String shippingType, boolean mandatory) {
        ledgers.shipping().mandatoryTracking(shippingType, mandatory);
    }

    /// The shipments of an order, the oldest first; those that were deleted are not among them.
    public synchronized List<ShipmentView> shipments(String orderId) {
        return ledgers.orders().get(orderId).shipmentViews();
    }

    /// Cancels all of an order that has not left.
    public synchronized void cancel(String orderId) {
        Order order = unshipped(orderId);
        order.lines().stream()
                .filter(line -> line.cancellable() > 0)
                .forEach(line -> cancel(order, line, line.cancellable()));
    }

    /// Cancels all of a line that has not left; an order without lines left is cancelled too.
    public synchronized void cancel(String orderId, String lineId) {
        cancel(orderId, lineId, line(unshipped(orderId), lineId).cancellable());
    }

    /// Cancels some pieces of a line, with their share of its price, shipping and taxes.
    public synchronized void cancel(String orderId, String lineId, int quantity) {
        Order order = unshipped(orderId);
        cancel(order, line(order, lineId), quantity);
    }

    /// What is left of the line may have left the warehouse, and is paid for then.
    private void cancel(Order order, OrderLine line, int quantity) {
        Instant now = now();
        order.cancel(line, quantity, now);
        ledgers.settle(now);
    }

    /// The operator corrects where the order goes.
    public synchronized void changeAddress(String orderId, Address address) {
        ledgers.orders().get(orderId).shipTo(address, now());
    }

    /// The operator at work: each accepted order comes one step nearer to being shipped.
    public synchronized void advance() {
        for (Order order : ledgers.orders().all()) {
            if (order.state() == OrderState.WAITING_DEBIT) {
                order.move(OrderState.WAITING_DEBIT_PAYMENT, now());
            } else if (order.state() == OrderState.WAITING_DEBIT_PAYMENT) {
                order.move(OrderState.SHIPPING, now());
            }
        }
    }

    public synchronized OrderView order(String orderId) {
        return ledgers.orders().get(orderId).view();
    }

    /// Every order, the oldest first.
    public synchronized List<OrderView> orders() {
        return ledgers.orders().all().stream().map(Order::view).toList();
    }

    /// An article for 10.00.
    public void addOffer(String sku, int quantity) {
        addOffer(sku, quantity, "Article " + sku, BigDecimal.TEN);
    }

    /// The operator takes an article into the shop's range.
    public synchronized void addOffer(String sku, int quantity, String title, BigDecimal price) {
        ledgers.offers().add(Offer.fresh(sku, quantity, title, price, now()));
    }

    /// The operator takes an article out of the range: only an export of changes still shows it.
    public synchronized void dropOffer(String sku) {
        Instant now = now();
        ledgers.offers().replace(ledgers.offers().get(sku).delete(now));
    }

    /// The operator, or another tool of the seller's, changes a quantity behind the supplier's back.
    public synchronized void showQuantity(String sku, int quantity) {
        Instant now = now();
        ledgers.offers().replace(ledgers.offers().get(sku).show(quantity, now));
    }

    /// An offer is no longer for sale, for these reasons and no others; ZERO_QUANTITY comes by itself. Without a
    /// reason it is for sale again.
    public synchronized void deactivate(String sku, InactivityReason... reasons) {
        Instant now = now();
        ledgers.offers().replace(ledgers.offers().get(sku).stop(List.of(reasons), now));
    }

    public synchronized OfferView offer(String sku) {
        return settled().offers().get(sku).view();
    }

    /// Every offer that is not dropped, the oldest first.
    public synchronized List<OfferView> offers() {
        return settled().offers().listed().stream().map(Offer::view).toList();
    }

    /// How many pieces were ordered under an SKU, whatever became of the orders.
    public synchronized int unitsSold(String sku) {
        return ledgers.offers().sold(sku);
    }

    /// What becomes of the stock file that is taken in next; those after it run.
    public synchronized void nextImport(ImportFate fate) {
        ledgers.imports().next(fate);
    }

    /// The operator gives up an import that has not ended: it has failed, and those behind it may run.
    public synchronized void abandonImport(String importId) {
        Instant now = now();
        ledgers.imports().abandon(importId, now);
    }

    /// The platform loses its record of an import, not what it has done or will do: 404 from now on.
    public synchronized void forgetImport(String importId) {
        settled().imports().forget(importId);
    }

    /// Every import that the platform knows of, the oldest first.
    public synchronized List<ImportView> stockImports() {
        return settled().imports().all().stream().map(StockImport::view).toList();
    }

    /// The export of offers that is asked for next fails; those after it do not.
    public synchronized void nextExportFails() {
        ledgers.exports().nextFails();
    }

    /// How often an operation was called, whatever it answered.
    public synchronized long calls(Operation operation) {
        return calls.of(operation);
    }

    public synchronized long calls(Operation operation, int status) {
        return calls.of(operation, status);
    }

    /// The time, once everything has happened that it makes due.
    private Instant now() {
        Instant now = clock.instant();
        ledgers.settle(now);
        return now;
    }

    private Ledgers settled() {
        ledgers.settle(clock.instant());
        return ledgers;
    }

    private void step(String orderId, OrderState to, OrderState... from) {
        Order order = ledgers.orders().get(orderId);
        if (!List.of(from).contains(order.state())) {
            throw new IllegalStateException(orderId + " is " + order.state() + " and cannot become " + to);
        }
        move(order, to);
    }

    private void move(Order order, OrderState to) {
        Instant now = now();
        order.move(to, now);
        ledgers.settle(now);
    }

    private Order unshipped(String orderId) {
        Order order = ledgers.orders().get(orderId);
        if (!order.state().unshipped()) {
            throw new IllegalStateException(orderId + " is " + order.state() + " and can no longer be cancelled");
        }
        return order;
    }

    private static OrderLine line(Order order, String lineId) {
        return order.line(lineId)
                .orElseThrow(() -> new IllegalArgumentException(order.id() + " has no line " + lineId));
    }
}
