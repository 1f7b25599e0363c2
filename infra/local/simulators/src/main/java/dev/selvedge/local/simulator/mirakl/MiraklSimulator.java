package dev.selvedge.local.simulator.mirakl;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Simulator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// John Lewis's marketplace: answers the supplier's calls, and stands in for the shopper and the operator.
///
/// Nothing happens by itself. Orders move when a call, a test or [#advance()] moves them, and each change is dated by
/// the clock.
public final class MiraklSimulator implements Simulator {

    private final Platform platform;
    private final InstantSource clock;
    private final Duration retryAfter;
    private final OrderBook orders = new OrderBook();
    private final Calls calls = new Calls();
    private final SellerApi api;

    public MiraklSimulator(Platform platform, Access access, Frequencies frequencies, InstantSource clock) {
        this.platform = platform;
        this.clock = clock;
        this.retryAfter = frequencies.of(Operation.OR11);
        this.api = new SellerApi(orders, platform, access, new Turnstile(frequencies));
    }

    @Override
    public String name() {
        return "John Lewis marketplace (Mirakl)";
    }

    @Override
    public synchronized Answer answer(Call call) {
        Answer answer = api.answer(call, clock.instant());
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
        return new Books(orders, calls).html();
    }

    @Override
    public synchronized String booksAsJson() {
        return new Books(orders, calls).json();
    }

    /// From now on OR11 carries fields and values that today's document does not know, or no longer.
    public synchronized void newerRelease(boolean on) {
        api.newerRelease(on);
    }

    /// A shopper pays at the till. The order waits for the shop, unless the platform accepts by itself.
    ///
    /// @return the order's id
    public synchronized String place(Basket basket) {
        OrderState first = platform.acceptance() == OrderAcceptance.AUTOMATIC
                ? OrderState.WAITING_DEBIT
                : OrderState.WAITING_ACCEPTANCE;
        Order order = new Order(basket.bought(), first, clock.instant());
        orders.add(order);
        return order.id();
    }

    /// Puts an order, and its lines that are still in it, into any state. Dates of states it has passed stay.
    public synchronized void put(String orderId, OrderState state) {
        orders.get(orderId).move(state, clock.instant());
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

    /// Cancels all that is left of an order.
    public synchronized void cancel(String orderId) {
        Order order = unshipped(orderId);
        order.lines().stream()
                .filter(line -> !line.state().dropped())
                .forEach(line -> order.cancel(line, line.left(), clock.instant()));
    }

    /// Cancels all that is left of a line; an order without lines left is cancelled too.
    public synchronized void cancel(String orderId, String lineId) {
        cancel(orderId, lineId, line(unshipped(orderId), lineId).left());
    }

    /// Cancels some pieces of a line, with their share of its price, shipping and taxes.
    public synchronized void cancel(String orderId, String lineId, int quantity) {
        Order order = unshipped(orderId);
        order.cancel(line(order, lineId), quantity, clock.instant());
    }

    /// The operator corrects where the order goes.
    public synchronized void changeAddress(String orderId, Address address) {
        orders.get(orderId).shipTo(address, clock.instant());
    }

    /// The operator at work: each accepted order comes one step nearer to being shipped.
    public synchronized void advance() {
        for (Order order : orders.all()) {
            if (order.state() == OrderState.WAITING_DEBIT) {
                order.move(OrderState.WAITING_DEBIT_PAYMENT, clock.instant());
            } else if (order.state() == OrderState.WAITING_DEBIT_PAYMENT) {
                order.move(OrderState.SHIPPING, clock.instant());
            }
        }
    }

    public synchronized OrderView order(String orderId) {
        return orders.get(orderId).view();
    }

    /// Every order, the oldest first.
    public synchronized List<OrderView> orders() {
        return orders.all().stream().map(Order::view).toList();
    }

    /// How often an operation was called, whatever it answered.
    public synchronized long calls(Operation operation) {
        return calls.of(operation);
    }

    public synchronized long calls(Operation operation, int status) {
        return calls.of(operation, status);
    }

    private void step(String orderId, OrderState to, OrderState... from) {
        Order order = orders.get(orderId);
        if (!List.of(from).contains(order.state())) {
            throw new IllegalStateException(orderId + " is " + order.state() + " and cannot become " + to);
        }
        order.move(to, clock.instant());
    }

    private Order unshipped(String orderId) {
        Order order = orders.get(orderId);
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
