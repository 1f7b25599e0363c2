package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.cloud.Outcome.Failed;
import dev.selvedge.local.simulator.cin7core.Bookkeeper;
import dev.selvedge.local.simulator.cin7core.LedgerEntry;
import dev.selvedge.local.simulator.mirakl.Accounts;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.TransactionView;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Scene;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The packaged functions enter what John Lewis pays out into the ledger. Each test has orders and a payout of its own,
/// and leaves the terms as they were.
@Timeout(180)
class SettlementIT {

    private static Workbench bench;
    private static Accounts theirs;
    private static Bookkeeper ledger;

    private Map<String, BigDecimal> before = Map.of();

    @BeforeAll
    static void open() {
        bench = Packaged.bench((_, _) -> {});
        theirs = bench.scene().mirakl().accounts();
        ledger = bench.scene().cin7().backOffice().bookkeeper();
        bench.openBooks();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void look() {
        before = ledger.balances();
    }

    @Test
    void aMonthIsPostedToThePennyAndItsReconciliationKept() {
        List<String> orders = delivered(
                Kind.PLAIN.basket(101),
                Kind.WITH_SHIPPING.basket(102),
                Kind.MANY_LINES.basket(103),
                Kind.SAME_SKU_TWICE.basket(104));
        theirs.refund(line(orders.get(1), 0), "37.00", "3.95");
        theirs.refund(line(orders.get(2), 1), "31.25", "0");
        theirs.penalty(orders.get(0), "LATE_SHIPMENT", "5.00");
        theirs.feeOnOrder(orders.get(3), "GIFT_WRAP", "1.30");
        theirs.subscription("40.00");
        CycleView cycle = paidOut();

        bench.feedToRest();
        bench.settleToRest();

        assertThat(held(cycle)).isEmpty();
        assertThat(moved(Scene.CLEARING)).isZero();
        assertThat(moved(Scene.BANK)).isEqualByComparingTo(cycle.toSeller());
        assertThat(moved("610")).isZero();
        assertThat(moved("800")).isZero();
        assertThat(moved("462")).isEqualByComparingTo(charged(cycle, type -> isOneOf(type, "COMMISSION_FEE")));
        assertThat(moved("463"))
                .isEqualByComparingTo(charged(cycle, type -> isOneOf(type, "SUBSCRIPTION_FEE", "SELLER_FEE_ON_ORDER")));
        assertThat(moved("464")).isEqualByComparingTo("5.00");
        assertThat(moved("200").add(moved("820")))
                .as("sales with their tax, less the tax on what John Lewis charges")
                .isEqualByComparingTo(charged(cycle, type -> isOneOf(type, "ORDER_AMOUNT", "ORDER_SHIPPING_AMOUNT"))
                        .add(charged(cycle, type -> type.endsWith("_VAT") || type.endsWith("_TAX"))));
        assertThat(orders)
                .allSatisfy(order ->
                        assertThat(onClearing(order + " " + name(cycle))).isEqualByComparingTo(sold(order)));
        Reconciled reconciled = Reconciled.find(bench.cloud().s3(), bench.table("settlements"), name(cycle))
                .orElseThrow();
        JsonNode kept = reconciled.json();
        assertThat(kept.path("standing").asText()).isEqualTo("POSTED");
        assertThat(kept.path("clearing").asText()).isEqualTo("0.00");
        assertThat(new BigDecimal(kept.path("sum").asText())).isEqualByComparingTo(cycle.toSeller());
        assertThat(kept.path("lines").asLong())
                .isEqualTo(theirs.lines(cycle.id()).stream()
                        .filter(line -> !line.type().equals("PAYMENT"))
                        .count());
        assertThat(List.of("kinds", "orders", "discrepancies", "postings", "penalties"))
                .allSatisfy(table ->
                        assertThat(kept(reconciled.folder() + table + ".csv")).contains(","));
        assertThat(kept(reconciled.folder() + "reconciliation.html")).contains(name(cycle), "LATE_SHIPMENT");
    }

    @Test
    void whatIsPostedIsNotPostedAgain() {
        delivered(Kind.PLAIN.basket(111));
        CycleView cycle = paidOut();
        bench.settleToRest();
        List<LedgerEntry> once = ledger.entries();

        bench.invoke("settlement-desk", "{\"lookAgain\": [\"" + cycle.id() + "\"]}");
        bench.settleToRest();

        assertThat(onBank(cycle)).isEqualByComparingTo(cycle.toSeller());
        assertThat(ledger.entries()).isEqualTo(once);
    }

    @Test
    void aPayoutThatIsAPennyShortIsHeldAndNothingOfItPosted() {
        delivered(Kind.PLAIN.basket(121), Kind.WITH_SHIPPING.basket(122));
        List<LedgerEntry> untouched = ledger.entries();
        CycleView cycle = theirs.bill();
        theirs.mistakes().tamper(cycle.id(), -1);
        theirs.pay(cycle.id());

        bench.settleToRest();

        assertThat(ledger.entries()).isEqualTo(untouched);
        assertThat(held(cycle)).singleElement().satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo("REMITTANCE_DISAGREES");
            assertThat(hold.explanation())
                    .contains(
                            "GBP " + cycle.toSeller().setScale(2),
                            "GBP "
                                    + cycle.toSeller()
                                            .subtract(new BigDecimal("0.01"))
                                            .setScale(2));
        });
        assertThat(shown(cycle).path("standing").asText()).isEqualTo("HELD");
    }

    @Test
    void aPayoutWhoseAccountNobodyMappedGoesByItselfOnceSomebodyDoes() {
        bench.invoke("settlement-desk", "{\"accounts\": {\"SUBSCRIPTION\": \"\"}}");
        delivered(Kind.PLAIN.basket(131));
        theirs.subscription("40.00");
        List<LedgerEntry> untouched = ledger.entries();
        CycleView cycle = paidOut();
        bench.settleToRest();
        assertThat(held(cycle)).singleElement().satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo("ACCOUNT_NOT_MAPPED");
            assertThat(hold.explanation()).contains("ACCOUNT/SUBSCRIPTION");
        });
        assertThat(ledger.entries()).isEqualTo(untouched);

        bench.openBooks();
        bench.feedToRest();

        assertThat(held(cycle)).isEmpty();
        assertThat(onBank(cycle)).isEqualByComparingTo(cycle.toSeller());
        assertThat(moved(Scene.CLEARING)).isZero();
        assertThat(shown(cycle).path("standing").asText()).isEqualTo("POSTED");
        assertThat(shown(cycle).path("left").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"accounts": {"BANK": "720", "PIGGY_BANK": "721"}} | 'PIGGY_BANK' is none of
            {"days": {"a payout": "the day after Easter"}}     | 'the day after Easter' is no day
            {"lookAgain": ["no such payout"]}                  | John Lewis has shown no payout 'no such payout'
            {"byHand": {"no such payout": "it was me"}}        | John Lewis has shown no payout 'no such payout'
            """)
    void whatMakesNoSenseAtTheDeskIsRefusedWithItsReasonAndNothingIsStored(String decision, String reason) {
        String stood = terms();

        Outcome refused = bench.cloud().invoke("settlement-desk", decision);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.message()).contains(reason));
        assertThat(terms()).isEqualTo(stood).doesNotContain("PIGGY_BANK");
    }

    /// Orders that were taken, sent and confirmed.
    private static List<String> delivered(Basket... baskets) {
        List<String> orders = new ArrayList<>();
        for (Basket basket : baskets) {
            String order = bench.order(basket);
            bench.scene().mirakl().put(order, OrderState.SHIPPING);
            orders.add(order);
        }
        bench.feedToRest();
        orders.forEach(order -> bench.ship(order, "DPD Next Day", "1550 " + order));
        bench.confirmToRest(orders);
        return orders;
    }

    private static CycleView paidOut() {
        return theirs.pay(theirs.bill().id());
    }

    private static String line(String order, int at) {
        return bench.scene().mirakl().order(order).lines().get(at).id();
    }

    /// By how much an account was debited since this test began.
    private BigDecimal moved(String account) {
        return ledger.balance(account).subtract(before.getOrDefault(account, BigDecimal.ZERO));
    }

    /// What the lines of some types cost, or bring if it is below zero.
    private static BigDecimal charged(CycleView cycle, Predicate<String> types) {
        return theirs.lines(cycle.id()).stream()
                .filter(line -> types.test(line.type()))
                .map(TransactionView::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .negate();
    }

    private static boolean isOneOf(String type, String... names) {
        return List.of(names).contains(type.replaceFirst("^REFUND_", ""));
    }

    /// What the customer paid for an order and has not had back.
    private static BigDecimal sold(String order) {
        return theirs.earned(order).byType().entrySet().stream()
                .filter(one -> isOneOf(one.getKey(), "ORDER_AMOUNT", "ORDER_SHIPPING_AMOUNT"))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal onClearing(String reference) {
        return debited(Scene.CLEARING, reference);
    }

    private static BigDecimal onBank(CycleView cycle) {
        return debited(Scene.BANK, name(cycle));
    }

    private static BigDecimal debited(String account, String reference) {
        return ledger.entries().stream()
                .filter(entry -> entry.reference().equals(reference))
                .map(entry -> entry.debit().equals(account)
                        ? entry.amount()
                        : entry.credit().equals(account) ? entry.amount().negate() : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String name(CycleView cycle) {
        return cycle.reference() + "/" + cycle.voucher();
    }

    private static List<Held> held(CycleView cycle) {
        return bench.holds().stream()
                .filter(hold -> hold.key().equals("REMITTANCE/" + cycle.id()))
                .toList();
    }

    private static JsonNode desk() {
        try {
            return new ObjectMapper().readTree(bench.invoke("settlement-desk", "{}"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String terms() {
        JsonNode desk = desk();
        return desk.path("accounts") + " " + desk.path("purchaseTaxes") + " " + desk.path("days");
    }

    private static JsonNode shown(CycleView cycle) {
        for (JsonNode payout : desk().path("payouts")) {
            if (payout.path("id").asText().equals(cycle.id())) {
                return payout;
            }
        }
        throw new AssertionError("the desk does not show payout " + cycle.id());
    }

    private static String kept(String key) {
        return bench.cloud()
                .s3()
                .getObjectAsBytes(get -> get.bucket(bench.table("settlements")).key(key))
                .asUtf8String();
    }
}
