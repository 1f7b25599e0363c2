package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MistakesTest {

    private final Shop shop = Shop.open();
    private final Accounts accounts = shop.mirakl.accounts();
    private final Mistakes mistakes = accounts.mistakes();
    private String cycle = "";

    @BeforeEach
    void bill() {
        shop.sold("A", "10.00", "1.67");
        cycle = accounts.bill().id();
    }

    @Test
    void aPayOutMayBeAPennyOff() {
        assertThat(mistakes.tamper(cycle, -1).toSeller()).isEqualByComparingTo("8.19");
        assertThat(mistakes.tamper(cycle, 3).toSeller()).isEqualByComparingTo("8.22");
        assertThat(shop.cycles("").at("/data/0/amount_transferred_to_seller").decimalValue())
                .isEqualByComparingTo("8.22");
    }

    @Test
    void aLateLineComesToACycleThatWasReadBefore() {
        CycleView after = mistakes.late(cycle, Entry.of(TransactionType.SUBSCRIPTION_FEE, "5.00"));

        assertThat(after.toSeller()).isEqualByComparingTo("3.20");
        assertThat(after.totals().get("total_subscription_incl_tax")).isEqualByComparingTo("-5.00");
        assertThat(shop.transactions("seller_billing_cycle_id=" + cycle).path("data"))
                .hasSize(4);
    }

    @Test
    void whatWasPaidStaysWhatItWas() {
        accounts.pay(cycle);

        assertThat(mistakes.late(cycle, Entry.of(TransactionType.SUBSCRIPTION_FEE, "5.00"))
                        .toSeller())
                .isEqualByComparingTo("8.20");
        assertThat(mistakes.tamper(cycle, 1).toSeller()).isEqualByComparingTo("8.20");
    }

    @Test
    void aLineMayMoveByItself() {
        String line = accounts.lines(cycle).getFirst().id();
        shop.clock.advance(Duration.ofHours(1));

        mistakes.move(line, PaymentState.RESERVE);

        JsonNode moved = shop.transactions("payment_state=RESERVE").at("/data/0");
        assertThat(moved.path("id").asText()).isEqualTo(line);
        assertThat(moved.path("last_updated").asText()).isEqualTo("2026-03-02T10:00:01Z");
        assertThat(moved.path("date_created").asText()).isEqualTo("2026-03-02T09:00:01Z");
    }

    @Test
    void aLineMayStandInTwoCyclesByOneId() {
        String line = accounts.lines(cycle).getFirst().id();
        String other = accounts.bill().id();

        assertThat(mistakes.repeat(line, other).toSeller()).isEqualByComparingTo("10.00");
        for (String one : List.of(cycle, other)) {
            assertThat(shop.transactions("transaction_type=ORDER_AMOUNT&seller_billing_cycle_id=" + one)
                            .path("data")
                            .findValuesAsText("id"))
                    .contains(line);
        }
    }

    @Test
    void anOrderLineMayBePaidTwice() {
        mistakes.payTwice("A-A-1");
        CycleView again = accounts.bill();

        assertThat(again.toSeller()).isEqualByComparingTo("8.20");
        assertThat(accounts.lines(again.id()))
                .hasSize(3)
                .noneMatch(line -> accounts.lines(cycle).stream()
                        .anyMatch(before -> before.id().equals(line.id())));
        assertThat(accounts.earned("A-A").net()).isEqualByComparingTo("16.40");
    }

    @Test
    void aCycleMayHoldATypeThatNobodyKnowsAStrangersOrderAndAnotherCurrency() {
        accounts.write(Entry.unknown("X_LOYALTY_BONUS", "1.50"));
        accounts.write(Entry.of(TransactionType.ORDER_AMOUNT, "7.00").order("STRANGER-A"));
        String odd = accounts.bill().id();
        mistakes.late(odd, Entry.of(TransactionType.ORDER_AMOUNT, "2.00").currency("EUR"));

        JsonNode lines = shop.transactions("seller_billing_cycle_id=" + odd).path("data");
        assertThat(lines.findValuesAsText("type")).containsExactly("ORDER_AMOUNT", "ORDER_AMOUNT", "X_LOYALTY_BONUS");
        assertThat(lines.findValuesAsText("currency_iso_code")).containsExactly("EUR", "GBP", "GBP");
        assertThat(lines.at("/1/entities/order").toString()).isEqualTo("{\"id\":\"STRANGER-A\"}");
        assertThat(accounts.cycle(odd).toSeller()).isEqualByComparingTo("10.50");
    }

    @Test
    void whatDoesNotExistCannotGoWrong() {
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> mistakes.tamper("nothing", 1));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> mistakes.move("nothing", PaymentState.PAID));
    }
}
