package dev.selvedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Posting.Receipt;
import dev.selvedge.core.model.Posting.Transfer;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// What the ledger of the testkit can be told to do.
class InMemoryBooksTest {

    private static final Transfer PAYOUT = new Transfer(Money.parse("GBP 109.44"));
    private static final PostingTerms TERMS = new PostingTerms(
            "P-1",
            LocalDate.of(2026, 3, 2),
            Map.of(AccountRole.CLEARING, "605", AccountRole.BANK, "720"),
            Map.of(),
            Map.of());

    private final InMemoryBooks books = new InMemoryBooks();

    @Test
    void whoDoesNotSayThatItIsAgainHasItTwice() {
        books.post(PAYOUT, TERMS, false);
        books.post(PAYOUT, TERMS, false);

        assertThat(books.made("payout", "P-1")).isEqualTo(2);
        assertThat(books.balance("720")).isEqualTo(Money.parse("GBP 218.88"));
    }

    @Test
    void whatIsRefusedIsRefusedInTheseWordsUntilItIsPermitted() {
        books.refuse("payout", "the bank account is archived");

        Refused refused = catchThrowableOfType(Refused.class, () -> books.post(PAYOUT, TERMS, false));
        assertThat(refused.words()).isEqualTo("the bank account is archived");
        assertThat(books.entries()).isEmpty();

        books.permit("payout");
        books.post(PAYOUT, TERMS, true);
        assertThat(books.made("payout", "P-1")).isOne();
    }

    @Test
    void wherePeopleInvoiceASaleWithoutAnInvoiceWaitsForThem() {
        books.invoicesByHand();
        ErpReference sale = books.sell(new OrderId("X-A"), Money.parse("GBP 252.00"));
        Receipt receipt = new Receipt(new OrderId("X-A"), sale, Money.parse("GBP 252.00"));

        Refused refused = catchThrowableOfType(Refused.class, () -> books.post(receipt, TERMS, false));
        assertThat(refused.words()).contains("no invoice");
        assertThat(refused.nothingDone()).isTrue();

        books.invoice(sale);
        books.post(receipt, TERMS, false);
        assertThat(books.balance("605")).isEqualTo(Money.parse("GBP 252.00"));
    }

    @Test
    void keysThatAreRefusedInTheMiddleLeaveTheInvoice() {
        ErpReference sale = books.sell(new OrderId("X-A"), Money.parse("GBP 252.00"));
        Receipt receipt = new Receipt(new OrderId("X-A"), sale, Money.parse("GBP 252.00"));
        books.faults().before("receipt.payment", new Unauthorised(InMemoryBooks.NAME, "check the key"));

        assertThat(catchThrowableOfType(Unauthorised.class, () -> books.post(receipt, TERMS, false)))
                .returns(false, RemoteFailure::nothingDone);
        assertThat(books.balance(InMemoryBooks.RECEIVABLE)).isEqualTo(Money.parse("GBP 252.00"));
    }
}
