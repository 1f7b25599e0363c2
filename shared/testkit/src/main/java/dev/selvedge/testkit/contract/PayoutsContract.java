package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Slice;
import dev.selvedge.core.port.Payouts;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every [Payouts] promises. Each test starts at an operator who has written nothing yet.
public abstract class PayoutsContract {

    private static final Duration HOUR = Duration.ofHours(1);

    /// A line that the operator is about to write, a payable one.
    ///
    /// @param kind under the marketplace's name
    /// @param amount above zero where it is to the seller's credit
    /// @param tax the operator's code for the tax that it is
    protected record Written(
            String kind,
            Money amount,
            boolean applies,
            Optional<String> order,
            Optional<String> orderLine,
            Optional<String> refund,
            Optional<String> fee,
            Optional<String> tax) {

        /// @param amount in pounds, unless it says otherwise
        public static Written of(String kind, String amount) {
            return new Written(
                    kind,
                    Money.parse(amount.contains(" ") ? amount : "GBP " + amount),
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        Written notApplicable() {
            return new Written(kind, amount, false, order, orderLine, refund, fee, tax);
        }

        Written on(String order, String line) {
            return new Written(kind, amount, applies, Optional.of(order), Optional.of(line), refund, fee, tax);
        }

        Written refund(String id) {
            return new Written(kind, amount, applies, order, orderLine, Optional.of(id), fee, tax);
        }

        Written fee(String code) {
            return new Written(kind, amount, applies, order, orderLine, refund, Optional.of(code), tax);
        }

        Written tax(String code) {
            return new Written(kind, amount, applies, order, orderLine, refund, fee, Optional.of(code));
        }
    }

    protected abstract Payouts payouts();

    /// How many lines, payouts or documents the longest part has.
    protected abstract int pageSize();

    protected abstract Instant now();

    protected abstract void pass(Duration time);

    /// @return the line's name
    protected abstract String write(Written line);

    /// An invoice by hand, with 20 % of tax on it.
    ///
    /// @return its name
    protected abstract String writeInvoice(String net);

    /// A credit note by hand, with 20 % of tax on it.
    ///
    /// @return its name
    protected abstract String writeCreditNote(String net);

    /// All that waits in a currency becomes a payout.
    ///
    /// @return its name
    protected abstract String bill(String currency);

    /// The money of a payout leaves.
    ///
    /// @return the reference under which it arrives
    protected abstract String pay(String payout);

    /// A payout cannot be paid.
    ///
    /// @return why, in the marketplace's words
    protected abstract String failToPay(String payout);

    /// A line comes to a payout that was made up before.
    protected abstract void writeLate(String payout, Written line);

    /// The lines that are read next arrive nowhere.
    protected abstract void loseTheNextLines();

    @Test
    void aPayoutWaitsToBePaidAtFirst() {
        Instant made = now();
        String id = billTheExample();
        pass(HOUR);

        Payout payout = shown(id);

        assertThat(payout.amount()).isEqualTo(Money.parse("GBP 109.44"));
        assertThat(payout.createdAt()).isEqualTo(made);
        assertThat(payout.state()).isEqualTo(Payout.State.TO_PAY);
        assertThat(payout.reference()).isEmpty();
        assertThat(payout.paidAt()).isEmpty();
        assertThat(payout.failure()).isEmpty();
        assertThat(payout.voucher()).isNotBlank();
    }

    @Test
    void whatIsPaidSaysWhenAndUnderWhichReference() {
        String id = billTheExample();
        String voucher = shown(id).voucher();
        pass(HOUR);
        Instant left = now();
        String reference = pay(id);
        pass(HOUR);

        Payout payout = shown(id);

        assertThat(payout.state()).isEqualTo(Payout.State.PAID);
        assertThat(payout.reference()).contains(reference);
        assertThat(payout.paidAt()).contains(left);
        assertThat(payout.amount()).isEqualTo(Money.parse("GBP 109.44"));
        assertThat(payout.name()).isEqualTo(reference + "/" + voucher);
    }

    @Test
    void whatCannotBePaidSaysWhy() {
        String id = billTheExample();
        String why = failToPay(id);

        Payout payout = shown(id);

        assertThat(payout.state()).isEqualTo(Payout.State.FAILED);
        assertThat(payout.failure()).contains(why);
        assertThat(payout.reference()).isEmpty();
        assertThat(payout.paidAt()).isEmpty();
    }

    @Test
    void whatTheSellerOwesIsBelowZero() {
        write(Written.of("SUBSCRIPTION_FEE", "-40.00"));

        assertThat(shown(bill("GBP")).amount()).isEqualTo(Money.parse("GBP -40.00"));
    }

    @Test
    void aPayoutOfNothingIsShownToo() {
        assertThat(shown(bill("GBP")).amount()).isEqualTo(Money.parse("GBP 0.00"));
    }

    @Test
    void theMarkStaysWhileTheFiguresDo() {
        String id = billTheExample();
        String before = shown(id).mark();
        pass(HOUR);

        assertThat(shown(id).mark()).isEqualTo(before);
        failToPay(id);
        assertThat(shown(id).mark()).isEqualTo(before);
        pay(id);
        assertThat(shown(id).mark()).isEqualTo(before);
    }

    @Test
    void theMarkChangesWithTheFigures() {
        String id = billTheExample();
        String before = shown(id).mark();
        writeLate(id, Written.of("ORDER_AMOUNT", "0.01"));

        assertThat(shown(id).amount()).isEqualTo(Money.parse("GBP 109.45"));
        assertThat(shown(id).mark()).isNotEqualTo(before);
    }

    @Test
    void payoutsAreShownOldestFirstPartByPart() {
        List<String> made = new ArrayList<>();
        IntStream.range(0, 2 * pageSize() + 1).forEach(_ -> {
            made.add(bill("GBP"));
            pass(HOUR);
        });

        assertThat(walk(token -> payouts().since(Instant.EPOCH, token)))
                .extracting(Payout::id)
                .containsExactlyElementsOf(made);
    }

    @Test
    void whatWasMadeUpBeforeIsNotShown() {
        bill("GBP");
        pass(HOUR);
        Instant since = now();
        String atTheInstant = bill("GBP");
        pass(HOUR);
        String after = bill("GBP");

        assertThat(walk(token -> payouts().since(since, token)))
                .extracting(Payout::id)
                .containsExactly(atTheInstant, after);
    }

    @Test
    void eachCurrencyIsPaidForItself() {
        String pounds = write(Written.of("ORDER_AMOUNT", "GBP 7.00"));
        String euros = write(Written.of("ORDER_AMOUNT", "EUR 8.50"));
        String yen = write(Written.of("ORDER_AMOUNT", "JPY 900"));

        String inPounds = bill("GBP");
        String inEuros = bill("EUR");
        String inYen = bill("JPY");

        assertThat(shown(inPounds).amount()).isEqualTo(Money.parse("GBP 7.00"));
        assertThat(shown(inEuros).amount()).isEqualTo(Money.parse("EUR 8.50"));
        assertThat(shown(inYen).amount()).isEqualTo(Money.parse("JPY 900"));
        assertThat(lines(inPounds)).extracting(RemittanceLine::id).containsExactly(pounds);
        assertThat(lines(inEuros)).extracting(RemittanceLine::id).containsExactly(euros);
        assertThat(lines(inYen)).extracting(RemittanceLine::id).containsExactly(yen);
        assertThat(lines(inEuros))
                .extracting(RemittanceLine::amount, RemittanceLine::balance)
                .containsExactly(tuple(Money.parse("EUR 8.50"), Money.parse("EUR 8.50")));
    }

    @Test
    void theLinesOfTheExampleMakeItsPayout() {
        String id = billTheExample();

        assertThat(lines(id))
                .extracting(RemittanceLine::kind, line -> line.amount().toString())
                .containsExactlyInAnyOrder(
                        tuple(LineKind.ORDER_AMOUNT, "GBP 252.00"),
                        tuple(LineKind.REFUND_ORDER_AMOUNT, "GBP -60.00"),
                        tuple(LineKind.COMMISSION_FEE, "GBP -37.80"),
                        tuple(LineKind.COMMISSION_VAT, "GBP -7.56"),
                        tuple(LineKind.REFUND_COMMISSION_FEE, "GBP 9.00"),
                        tuple(LineKind.REFUND_COMMISSION_VAT, "GBP 1.80"),
                        tuple(LineKind.SUBSCRIPTION_FEE, "GBP -40.00"),
                        tuple(LineKind.SUBSCRIPTION_VAT, "GBP -8.00"));
    }

    /// A marketplace may list a payout's own line with those that it pays.
    @Test
    void whatIsPaidOutAddsUpAfterItWasPaidToo() {
        String id = billTheExample();
        pay(id);

        List<Money> paidOut = lines(id).stream()
                .filter(RemittanceLine::isPaidOut)
                .map(RemittanceLine::amount)
                .toList();
        assertThat(Money.total(paidOut)).isEqualTo(Money.parse("GBP 109.44"));
    }

    @Test
    void aLineIsShownFieldByField() {
        Instant written = now();
        String id = write(Written.of("REFUND_COMMISSION_VAT", "1.80")
                .on("B-A", "B-A-1")
                .refund("R-17")
                .tax("TAXDEFAULT"));
        pass(HOUR);
        String payout = bill("GBP");

        assertThat(lines(payout)).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(id);
            assertThat(line.kind()).isEqualTo(LineKind.REFUND_COMMISSION_VAT);
            assertThat(line.kindName()).isEqualTo("REFUND_COMMISSION_VAT");
            assertThat(line.amount()).isEqualTo(Money.parse("GBP 1.80"));
            assertThat(line.balance()).isEqualTo(Money.parse("GBP 1.80"));
            assertThat(line.createdAt()).isEqualTo(written);
            assertThat(line.applies()).isTrue();
            assertThat(line.order()).contains(new OrderId("B-A"));
            assertThat(line.orderLine()).contains(new OrderLineId("B-A-1"));
            assertThat(line.refund()).contains("R-17");
            assertThat(line.feeCode()).isEmpty();
            assertThat(line.taxCode()).contains("TAXDEFAULT");
            assertThat(line.document()).isPresent();
        });
    }

    @Test
    void whatALineIsNotAboutIsEmpty() {
        write(Written.of("RESERVE_FUNDING", "-12.00"));

        assertThat(lines(bill("GBP"))).singleElement().satisfies(line -> {
            assertThat(line.order()).isEmpty();
            assertThat(line.orderLine()).isEmpty();
            assertThat(line.refund()).isEmpty();
            assertThat(line.feeCode()).isEmpty();
            assertThat(line.taxCode()).isEmpty();
            assertThat(line.document()).isEmpty();
        });
    }

    @Test
    void aPenaltySaysWhichItIs() {
        write(Written.of("SELLER_PENALTY_FEE", "-1.00").on("A-A", "A-A-1").fee("CANCELLATION_FEE"));

        assertThat(lines(bill("GBP")))
                .singleElement()
                .satisfies(line -> assertThat(line.feeCode()).contains("CANCELLATION_FEE"));
    }

    @ParameterizedTest
    @EnumSource(value = LineKind.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void everyKindGoesByItsName(LineKind kind) {
        String id = write(Written.of(kind.name(), "1.00"));

        assertThat(log(now(), now())).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(id);
            assertThat(line.kind()).isEqualTo(kind);
            assertThat(line.kindName()).isEqualTo(kind.name());
        });
    }

    @Test
    void aKindThatNobodyKnowsKeepsItsName() {
        write(Written.of("LOYALTY_POINTS", "-3.21"));

        assertThat(lines(bill("GBP"))).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(LineKind.UNKNOWN);
            assertThat(line.kindName()).isEqualTo("LOYALTY_POINTS");
            assertThat(line.amount()).isEqualTo(Money.parse("GBP -3.21"));
        });
    }

    @Test
    void whatDoesNotApplySaysSo() {
        write(Written.of("ORDER_AMOUNT", "5.00").notApplicable());

        assertThat(log(now(), now()))
                .singleElement()
                .satisfies(line -> assertThat(line.applies()).isFalse());
    }

    @Test
    void eachLineOfAPayoutIsShownOncePartByPart() {
        List<String> written = writeMany(2 * pageSize() + 1);
        String first = bill("GBP");
        List<String> others = writeMany(pageSize());
        String second = bill("GBP");

        assertThat(lines(first)).extracting(RemittanceLine::id).containsExactlyInAnyOrderElementsOf(written);
        assertThat(lines(second)).extracting(RemittanceLine::id).containsExactlyInAnyOrderElementsOf(others);
    }

    /// The balance after each line is the one before it and its amount.
    @Test
    void theBalancesOfTheLogRunOn() {
        billTheExample();

        List<RemittanceLine> log = log(now(), now());

        assertThat(log)
                .extracting(line -> line.balance().toString())
                .containsExactlyInAnyOrder(
                        "GBP 252.00",
                        "GBP 192.00",
                        "GBP 154.20",
                        "GBP 146.64",
                        "GBP 155.64",
                        "GBP 157.44",
                        "GBP 117.44",
                        "GBP 109.44");
    }

    @Test
    void theLogHasWhateverPaysItsLines() {
        String paid = write(Written.of("ORDER_AMOUNT", "5.00"));
        String payout = bill("GBP");
        pay(payout);
        String waiting = write(Written.of("ORDER_AMOUNT", "6.00"));

        assertThat(log(now(), now())).hasSize(3).extracting(RemittanceLine::id).contains(paid, waiting);
        assertThat(log(now(), now()))
                .filteredOn(line -> line.kind() == LineKind.PAYMENT)
                .extracting(RemittanceLine::amount, RemittanceLine::isPaidOut)
                .containsExactly(tuple(Money.parse("GBP -5.00"), false));
    }

    @Test
    void theLogHasBothItsInstantsAndNothingOutside() {
        write(Written.of("ORDER_AMOUNT", "1.00"));
        pass(HOUR);
        Instant from = now();
        String first = write(Written.of("ORDER_AMOUNT", "2.00"));
        pass(HOUR);
        Instant to = now();
        String last = write(Written.of("ORDER_AMOUNT", "3.00"));
        pass(HOUR);
        write(Written.of("ORDER_AMOUNT", "4.00"));

        assertThat(log(from, to)).extracting(RemittanceLine::id).containsExactlyInAnyOrder(first, last);
    }

    @Test
    void eachLineOfTheLogIsShownOncePartByPart() {
        List<String> written = writeMany(3 * pageSize());

        assertThat(log(now(), now())).extracting(RemittanceLine::id).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void theOperatorsInvoiceIsThatOfTheExample() {
        Instant issued = now();
        String id = billTheExample();
        pass(HOUR);

        assertThat(documents(id)).singleElement().satisfies(document -> {
            assertThat(document.type()).isEqualTo(OperatorDocument.Type.AUTOMATIC);
            assertThat(document.payout()).contains(id);
            assertThat(document.net()).isEqualTo(Money.parse("GBP 68.80"));
            assertThat(document.taxes()).isEqualTo(Map.of("TAXDEFAULT", Money.parse("GBP 13.76")));
            assertThat(document.total()).isEqualTo(Money.parse("GBP 82.56"));
            assertThat(document.issuedAt()).isEqualTo(issued);
        });
    }

    @Test
    void taxesAreToldByTheirCode() {
        write(Written.of("SUBSCRIPTION_FEE", "-40.00"));
        write(Written.of("SUBSCRIPTION_VAT", "-8.00").tax("TAXDEFAULT"));
        write(Written.of("COMMISSION_FEE", "-10.00"));
        write(Written.of("COMMISSION_VAT", "-1.00").tax("TAXREDUCED"));
        write(Written.of("COMMISSION_VAT", "-0.50").tax("TAXDEFAULT"));

        assertThat(documents(bill("GBP")))
                .singleElement()
                .satisfies(document -> assertThat(document.taxes())
                        .isEqualTo(
                                Map.of("TAXDEFAULT", Money.parse("GBP 8.50"), "TAXREDUCED", Money.parse("GBP 1.00"))));
    }

    @Test
    void moreHandedBackThanChargedIsBelowZero() {
        write(Written.of("REFUND_COMMISSION_FEE", "9.00"));
        write(Written.of("REFUND_COMMISSION_VAT", "1.80").tax("TAXDEFAULT"));

        assertThat(documents(bill("GBP"))).singleElement().satisfies(document -> {
            assertThat(document.net()).isEqualTo(Money.parse("GBP -9.00"));
            assertThat(document.total()).isEqualTo(Money.parse("GBP -10.80"));
        });
    }

    @Test
    void anInvoiceByHandChargesAndACreditNoteHandsBack() {
        String invoice = writeInvoice("30.00");
        String credit = writeCreditNote("5.00");

        String payout = bill("GBP");

        assertThat(documents(payout))
                .allSatisfy(document -> {
                    assertThat(document.type()).isEqualTo(OperatorDocument.Type.MANUAL);
                    assertThat(document.payout()).contains(payout);
                })
                .extracting(
                        OperatorDocument::id,
                        document -> document.net().toString(),
                        document -> document.tax().toString(),
                        document -> document.total().toString())
                .containsExactlyInAnyOrder(
                        tuple(invoice, "GBP 30.00", "GBP 6.00", "GBP 36.00"),
                        tuple(credit, "GBP -5.00", "GBP -1.00", "GBP -6.00"));
    }

    @Test
    void documentsAreThoseOfThePayoutsThatWereAskedFor() {
        List<String> first = List.of(writeInvoice("1.00"), writeInvoice("2.00"));
        String one = bill("GBP");
        writeInvoice("3.00");
        bill("GBP");
        List<String> third = List.of(writeInvoice("4.00"));
        String other = bill("GBP");
        writeInvoice("5.00");

        assertThat(documents(one)).extracting(OperatorDocument::id).containsExactlyInAnyOrderElementsOf(first);
        assertThat(documents(one, other))
                .extracting(OperatorDocument::id, document -> document.payout().orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple(first.get(0), one), tuple(first.get(1), one), tuple(third.getFirst(), other));
    }

    @Test
    void withoutPayoutsToAskAboutThereIsNoDocument() {
        writeInvoice("1.00");
        bill("GBP");

        assertThat(documents()).isEmpty();
    }

    @Test
    void eachDocumentIsShownOncePartByPart() {
        List<String> issued = IntStream.range(0, 2 * pageSize() + 1)
                .mapToObj(_ -> writeInvoice("1.00"))
                .toList();

        assertThat(documents(bill("GBP"))).extracting(OperatorDocument::id).containsExactlyInAnyOrderElementsOf(issued);
    }

    @Test
    void linesThatWereLostAreShownWhenTheyAreAskedForAgain() {
        String id = write(Written.of("ORDER_AMOUNT", "1.00"));
        String payout = bill("GBP");
        loseTheNextLines();

        assertThat(catchThrowableOfType(RemoteFailure.class, () -> lines(payout)))
                .isNotNull();

        assertThat(lines(payout)).extracting(RemittanceLine::id).containsExactly(id);
    }

    /// The worked example of settlement.md C3.
    private String billTheExample() {
        write(Written.of("ORDER_AMOUNT", "252.00").on("A-A", "A-A-1"));
        write(Written.of("REFUND_ORDER_AMOUNT", "-60.00").on("B-A", "B-A-1").refund("R-1"));
        write(Written.of("COMMISSION_FEE", "-37.80").on("A-A", "A-A-1"));
        write(Written.of("COMMISSION_VAT", "-7.56").on("A-A", "A-A-1").tax("TAXDEFAULT"));
        write(Written.of("REFUND_COMMISSION_FEE", "9.00").on("B-A", "B-A-1").refund("R-1"));
        write(Written.of("REFUND_COMMISSION_VAT", "1.80")
                .on("B-A", "B-A-1")
                .refund("R-1")
                .tax("TAXDEFAULT"));
        write(Written.of("SUBSCRIPTION_FEE", "-40.00"));
        write(Written.of("SUBSCRIPTION_VAT", "-8.00").tax("TAXDEFAULT"));
        return bill("GBP");
    }

    private List<String> writeMany(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(_ -> write(Written.of("ORDER_AMOUNT", "1.00")))
                .toList();
    }

    private Payout shown(String id) {
        return walk(token -> payouts().since(Instant.EPOCH, token)).stream()
                .filter(payout -> payout.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<RemittanceLine> lines(String payout) {
        return walk(token -> payouts().lines(payout, token));
    }

    private List<RemittanceLine> log(Instant from, Instant to) {
        return walk(token -> payouts().log(from, to, token));
    }

    private List<OperatorDocument> documents(String... of) {
        return walk(token -> payouts().documents(List.of(of), token));
    }

    private <T> List<T> walk(Function<Optional<String>, Slice<T>> part) {
        List<T> all = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Slice<T> slice = part.apply(token);
            assertThat(slice.items()).hasSizeLessThanOrEqualTo(pageSize());
            all.addAll(slice.items());
            token = slice.next();
        } while (token.isPresent());
        return all;
    }
}
