package dev.selvedge.erp.cin7core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.TaxMode;
import dev.selvedge.erp.cin7core.Cin7Settings.LineTotal;
import dev.selvedge.erp.cin7core.wire.Cin7SaleOrder;
import dev.selvedge.erp.cin7core.wire.Cin7SaleOrder.Charge;
import dev.selvedge.erp.cin7core.wire.Cin7SaleOrder.Line;
import dev.selvedge.testkit.SampleLine;
import dev.selvedge.testkit.Samples;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is sent to Cin7 Core for an order (cin7-core.md A2). The sample line is two cushions at £12.50 and £3.95 of
/// carriage, with 20 % in both: 25.00 / 6 = 4.17 and 3.95 / 6 = 0.66.
class Cin7MappingTest {

    private static final ObjectMapper JSON = Cin7Api.exact(new ObjectMapper());

    @Test
    void pricesThatIncludeTaxStandAsTheyAre() {
        Cin7SaleOrder document = document(LineTotal.PRICE_PLUS_TAX, TaxMode.INCLUDED, Samples.line("X-A-1"));

        assertThat(document.status()).isEqualTo("AUTHORISED");
        assertThat(document.lines())
                .containsExactly(line("CUSHION-TEAL-45", 2, "12.50", "4.17", "25.00", "VAT-20", "X-A-1"));
        assertThat(document.additionalCharges()).containsExactly(charge("3.95", "0.66", "3.95", "VAT-20"));
    }

    @Test
    void pricesThatExcludeTaxHaveEitherReadingOfTheTotal() {
        Cin7SaleOrder net = document(LineTotal.PRICE, TaxMode.EXCLUDED, Samples.line("X-A-1"));
        Cin7SaleOrder gross = document(LineTotal.PRICE_PLUS_TAX, TaxMode.EXCLUDED, Samples.line("X-A-1"));

        assertThat(net.lines()).extracting(Line::total).containsExactly(new BigDecimal("25.00"));
        assertThat(net.additionalCharges()).extracting(Charge::total).containsExactly(new BigDecimal("3.95"));
        assertThat(gross.lines()).extracting(Line::total).containsExactly(new BigDecimal("29.17"));
        assertThat(gross.additionalCharges()).extracting(Charge::total).containsExactly(new BigDecimal("4.61"));
    }

    /// Cin7 rejects a SKU that stands twice. 65.00 + 2 × 60.00 = 185.00; 185.00 / 3 = 61.6667; 10.83 + 20.00 = 30.83.
    @Test
    void linesOfOneSkuBecomeOneAtTheWeightedPrice() {
        Cin7SaleOrder document = document(
                LineTotal.PRICE,
                TaxMode.INCLUDED,
                Samples.line("X-A-1").quantity(1).unitPrice("GBP 65.00").shipping("GBP 0.00"),
                Samples.line("X-A-2")
                        .sku("RUG-180")
                        .quantity(1)
                        .unitPrice("GBP 90.00")
                        .shipping("GBP 0.00"),
                Samples.line("X-A-3").quantity(2).unitPrice("GBP 60.00").shipping("GBP 0.00"));

        assertThat(document.lines())
                .containsExactly(
                        line("CUSHION-TEAL-45", 3, "61.6667", "30.83", "185.00", "VAT-20", "X-A-1, X-A-3"),
                        line("RUG-180", 1, "90.00", "15.00", "90.00", "VAT-20", "X-A-2"));
        assertThat(document.additionalCharges()).isEmpty();
    }

    @Test
    void aPromotionLowersThePriceOfEachPiece() {
        Cin7SaleOrder document = document(
                LineTotal.PRICE,
                TaxMode.INCLUDED,
                Samples.line("X-A-1").price("GBP 20.01").promotion("GBP 4.99"));

        assertThat(document.lines()).extracting(Line::price).containsExactly(new BigDecimal("10.005"));
        assertThat(document.lines()).extracting(Line::total).containsExactly(new BigDecimal("20.01"));
    }

    /// Of three at £12.50 one was cancelled: 2 × 12.50 = 25.00, tax 6.25 - 2.08 = 4.17.
    @Test
    void whatWasCancelledIsNotOrdered() {
        Cin7SaleOrder document = document(
                LineTotal.PRICE,
                TaxMode.INCLUDED,
                Samples.line("X-A-1").quantity(3).cancelled(1).shipping("GBP 0.00"),
                Samples.line("X-A-2").sku("RUG-180").quantity(1).cancelled(1).shipping("GBP 0.00"));

        assertThat(document.lines())
                .containsExactly(line("CUSHION-TEAL-45", 2, "12.50", "4.17", "25.00", "VAT-20", "X-A-1"));
    }

    /// 3.95 + 3.95 = 7.90 and 0.66 + 0.66 = 1.32 under one rule, 5.00 and 0.83 under the other.
    @Test
    void carriageIsOneChargeForEachTaxRule() {
        Cin7SaleOrder document = document(
                LineTotal.PRICE,
                TaxMode.INCLUDED,
                Samples.line("X-A-1"),
                Samples.line("X-A-2").sku("BOOK-1").taxCode("VAT-0").shipping("GBP 5.00"),
                Samples.line("X-A-3").sku("RUG-180"));

        assertThat(document.additionalCharges())
                .containsExactly(charge("7.90", "1.32", "7.90", "VAT-20"), charge("5.00", "0.83", "5.00", "VAT-0"));
    }

    @Test
    void tooManyLineIdsForACommentAreCounted() {
        SampleLine[] lines = new SampleLine[40];
        for (int each = 0; each < lines.length; each++) {
            lines[each] = Samples.line("X-A-" + (each + 10));
        }

        assertThat(document(LineTotal.PRICE, TaxMode.INCLUDED, lines).lines())
                .extracting(Line::comment)
                .containsExactly("40 lines at John Lewis");
    }

    @Test
    void nothingIsWrittenAsAPowerOfTen() throws Exception {
        Cin7SaleOrder document = document(
                LineTotal.PRICE,
                TaxMode.INCLUDED,
                Samples.line("X-A-1").quantity(100).unitPrice("GBP 100").shipping("GBP 0.00"));

        assertThat(JSON.writeValueAsString(document))
                .contains("\"Price\":100.00,")
                .contains("\"Total\":10000.00,");
    }

    private static Cin7SaleOrder document(LineTotal total, TaxMode mode, SampleLine... lines) {
        Order order = Samples.order("X-A").taxMode(mode).lines(lines).build();
        return mapping(total).order(order, "7a6e", codes -> codes);
    }

    static Cin7Mapping mapping(LineTotal total) {
        Duration any = Duration.ofSeconds(1);
        return new Cin7Mapping(new Cin7Settings(
                URI.create("http://127.0.0.1"),
                "John Lewis Marketplace",
                "Main Warehouse",
                List.of("Main Warehouse"),
                "Shipping",
                total,
                any,
                any,
                any,
                any,
                any,
                any));
    }

    private static Line line(
            String sku, int quantity, String price, String tax, String total, String rule, String comment) {
        return new Line(
                sku,
                BigDecimal.valueOf(quantity),
                new BigDecimal(price),
                BigDecimal.ZERO,
                new BigDecimal(tax),
                new BigDecimal(total),
                rule,
                comment,
                null);
    }

    private static Charge charge(String price, String tax, String total, String rule) {
        return new Charge(
                "Shipping",
                BigDecimal.ONE,
                new BigDecimal(price),
                BigDecimal.ZERO,
                new BigDecimal(tax),
                new BigDecimal(total),
                rule);
    }
}
