package dev.selvedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Amounts;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderLine;
import dev.selvedge.core.model.Refund;
import dev.selvedge.core.model.Tax;
import dev.selvedge.core.model.Totals;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void aSampleOrderAddsUp() {
        Order order = Samples.order("X-A").build();

        assertThat(order.totals())
                .isEqualTo(new Totals(Money.parse("GBP 25.00"), Money.parse("GBP 3.95"), Money.parse("GBP 28.95")));
        assertThat(order.currency()).isEqualTo(CurrencyUnit.GBP);
        assertThat(order.supply()).isEqualTo("X-A-1 CUSHION-TEAL-45 x 2");
    }

    @Test
    void aSampleLineIncludesASixthOfTax() {
        OrderLine line = Samples.line("L1").build();

        assertThat(line.unitPrice()).isEqualTo(BigMoney.parse("GBP 12.50"));
        assertThat(line.ordered())
                .isEqualTo(new Amounts(
                        2,
                        Money.parse("GBP 25.00"),
                        Money.parse("GBP 3.95"),
                        List.of(new Tax("VAT-20", Money.parse("GBP 4.17"))),
                        List.of(new Tax("VAT-20", Money.parse("GBP 0.66")))));
        assertThat(line.total()).isEqualTo(Money.parse("GBP 28.95"));
    }

    @Test
    void aRefundIncludesASixthOfTax() {
        OrderLine line = Samples.line("L1")
                .refund("R1", 1, "GBP 6.00", "GBP 1.20")
                .refund("R2", 0, "GBP 3.00", "GBP 0.00")
                .build();

        assertThat(line.refunds()).extracting(Refund::id).containsExactly("R1", "R2");
        assertThat(line.refunds().getFirst().amounts())
                .isEqualTo(new Amounts(
                        1,
                        Money.parse("GBP 6.00"),
                        Money.parse("GBP 1.20"),
                        List.of(new Tax("VAT-20", Money.parse("GBP 1.00"))),
                        List.of(new Tax("VAT-20", Money.parse("GBP 0.20")))));
        assertThat(line.total()).isEqualTo(Money.parse("GBP 28.95"));
    }

    @Test
    void aChangedLineStillAddsUp() {
        Order order = Samples.order("X-A")
                .lines(
                        Samples.line("L1").quantity(3).unitPrice("GBP 10.00"),
                        Samples.line("L2").quantity(2).cancelled(1).shipping("GBP 0.00"))
                .build();

        assertThat(order.totals())
                .isEqualTo(new Totals(Money.parse("GBP 55.00"), Money.parse("GBP 3.95"), Money.parse("GBP 58.95")));
        assertThat(order.supply()).isEqualTo("L1 CUSHION-TEAL-45 x 3, L2 CUSHION-TEAL-45 x 1");
    }

    @Test
    void anOrderMayHaveNoLines() {
        Order order = Samples.order("X-A").lines().build();

        assertThat(order.lines()).isEmpty();
        assertThat(order.totals().total()).isEqualTo(Money.parse("GBP 0.00"));
    }

    @Test
    void aLineInAnotherCurrencyTakesTheOrderWithIt() {
        Order order = Samples.order("X-A")
                .lines(Samples.line("L1").unitPrice("EUR 7.00"))
                .build();

        assertThat(order.currency()).isEqualTo(CurrencyUnit.EUR);
        assertThat(order.totals())
                .isEqualTo(new Totals(Money.parse("EUR 14.00"), Money.parse("EUR 0.00"), Money.parse("EUR 14.00")));
    }
}
