package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.port.Payouts;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.mirakl.Accounts;
import dev.selvedge.local.simulator.mirakl.Entry;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.PayOutFailure;
import dev.selvedge.local.simulator.mirakl.PaymentState;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.mirakl.TaxRate;
import dev.selvedge.local.simulator.mirakl.TransactionType;
import dev.selvedge.testkit.contract.PayoutsContract;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;

/// The contract over HTTP.
@QuarkusTest
class MiraklPayoutsContract extends PayoutsContract {

    private final Shop shop = Shop.hasty(Platform.standard(), Frequencies.none());
    private final Accounts accounts = shop.mirakl.accounts();

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    protected Payouts payouts() {
        return shop.payouts;
    }

    @Override
    protected int pageSize() {
        return Shop.SMALL_PAGE;
    }

    @Override
    protected Instant now() {
        return shop.theirClock.instant();
    }

    @Override
    protected void pass(Duration time) {
        shop.pass(time);
    }

    @Override
    protected String write(Written line) {
        return accounts.write(entry(line));
    }

    private Entry entry(Written line) {
        Entry entry = kind(line)
                .currency(line.amount().getCurrencyUnit().getCode())
                .state(line.applies() ? PaymentState.PAYABLE : PaymentState.NOT_APPLICABLE);
        line.order().ifPresent(order -> entry.line(order, line.orderLine().orElseThrow()));
        line.refund().ifPresent(entry::refund);
        line.fee().ifPresent(entry::fee);
        line.tax().ifPresent(code -> entry.shopTax(TaxRate.of(code, "20")));
        return entry;
    }

    /// A type that Mirakl knows has its sign by itself.
    private Entry kind(Written line) {
        BigDecimal amount = line.amount().getAmount();
        if (Arrays.stream(TransactionType.values()).anyMatch(type -> type.name().equals(line.kind()))) {
            return Entry.of(TransactionType.valueOf(line.kind()), amount.abs());
        }
        shop.answersMayBeOdd();
        return Entry.unknown(line.kind(), amount.toPlainString());
    }

    @Override
    protected String writeInvoice(String net) {
        return String.valueOf(accounts.manualInvoice(net, "Photographs").invoiceId());
    }

    @Override
    protected String writeCreditNote(String net) {
        return String.valueOf(accounts.manualCredit(net, "Goodwill").invoiceId());
    }

    @Override
    protected String bill(String currency) {
        return accounts.bill(currency).id();
    }

    @Override
    protected String pay(String payout) {
        return String.valueOf(accounts.pay(payout).reference());
    }

    @Override
    protected String failToPay(String payout) {
        return String.valueOf(
                accounts.failPayment(payout, PayOutFailure.INCOMPLETE_KYC).failure());
    }

    @Override
    protected void writeLate(String payout, Written line) {
        accounts.mistakes().late(payout, entry(line));
    }

    @Override
    protected void loseTheNextLines() {
        shop.plan(Fault.LOSE_ANSWER, "GET /api/sellerpayment/transactions_logs");
    }
}
