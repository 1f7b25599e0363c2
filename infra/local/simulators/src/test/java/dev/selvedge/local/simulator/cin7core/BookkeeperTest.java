package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.BookCaller.ok;
import static dev.selvedge.local.simulator.cin7core.Caller.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people do with the books by hand; of it cin7-core.md A4 knows only `LockDate`.
class BookkeeperTest {

    private final BookCaller calls = new BookCaller();
    private final Caller caller = calls.caller;
    private final Bookkeeper books = calls.books;

    @Test
    void anInvoiceMadeByHandIsTheWholeOrder() {
        UUID sale = calls.ordered("JL-1", "210.00");

        UUID task = books.invoice(sale);

        assertThat(task).isEqualTo(sale);
        assertThat(calls.rowsFrom(0)).containsExactly("610 200 210.00", "610 820 42.00");
        assertThat(refusal(caller.post("/sale/invoice", BookCaller.invoice(sale, "AUTHORISED", "210.00"))))
                .isEqualTo("Status must be DRAFT, it is AUTHORISED.");
    }

    @Test
    void aDraftMadeByTheApiIsAuthorisedByHand() {
        UUID sale = calls.ordered("JL-1", "210.00");
        ok(caller.post("/sale/invoice", BookCaller.invoice(sale, "DRAFT", "200.00")));

        books.authorise(sale);

        assertThat(calls.invoiceNumber(sale)).isEqualTo("INV-00001");
        assertThat(calls.rowsFrom(0)).containsExactly("610 200 200.00", "610 820 40.00");
        assertThatIllegalStateException().isThrownBy(() -> books.authorise(sale));
    }

    @Test
    void aDraftMadeByHandIsAuthorisedByTheApi() {
        UUID sale = calls.ordered("JL-1", "210.00");
        UUID task = books.draftInvoice(sale);
        assertThat(books.entries()).isEmpty();

        ok(caller.send("PUT", "/sale/invoice", """
                {"SaleID": "%s", "TaskID": "%s", "Status": "AUTHORISED"}
                """.formatted(sale, task)));

        assertThat(calls.rowsFrom(0)).containsExactly("610 200 210.00", "610 820 42.00");
    }

    @Test
    void whatTheVendorRefusesIsAMistakeOfTheScript() {
        UUID sale = calls.ordered("JL-1", "210.00");
        assertThatIllegalStateException().isThrownBy(() -> books.pay(sale, "720", BigDecimal.ONE, "BACS"));
        books.invoice(sale);

        assertThatIllegalStateException()
                .isThrownBy(() -> books.invoice(sale))
                .withMessageContaining("it is AUTHORISED");
        assertThatIllegalStateException()
                .isThrownBy(() -> books.pay(sale, "200", BigDecimal.ONE, "BACS"))
                .withMessage("no account 200");
        assertThat(calls.rowsFrom(0)).hasSize(2);
    }

    @Test
    void aPaymentMadeByHandIsSeenByTheApi() {
        UUID sale = calls.invoiced("JL-1", "210.00");

        books.pay(sale, "720", new BigDecimal("252.00"), "BACS");

        assertThat(ok(caller.get("/sale/payment?SaleID=" + sale)).findValuesAsText("Reference"))
                .containsExactly("BACS");
        assertThat(calls.rowsFrom(2)).containsExactly("720 610 252.00");
    }

    @Test
    void aSaleTypedByHandIsInvoicedAtNoPrice() {
        UUID sale = caller.office.enterSale(new HandSale("Somebody", "Shop", Map.of("KETTLE-RED", 1L)));

        books.invoice(sale);

        assertThat(books.entries()).isEmpty();
        assertThat(caller.sale(sale).at("/Invoices/0/Status").asText()).isEqualTo("PAID");
    }

    @Test
    void anInvoicedSaleIsNotVoidedByHand() {
        UUID sale = calls.invoiced("JL-1", "210.00");

        assertThatIllegalStateException()
                .isThrownBy(() -> caller.office.warehouse().undoAndVoid(sale));
        assertThatIllegalStateException()
                .isThrownBy(() -> caller.office.warehouse().voidSale(sale));
    }

    @Test
    void theLastClosedDayIsTheLockDate() {
        assertThat(ok(caller.get("/me")).get("LockDate").isNull()).isTrue();

        books.lockBefore(LocalDate.of(2026, 3, 1));

        assertThat(ok(caller.get("/me")).get("LockDate").asText()).isEqualTo("2026-02-28T00:00:00");
    }

    @Test
    void nothingIsPostedIntoAClosedPeriod() {
        UUID sale = calls.ordered("JL-1", "210.00");
        UUID purchase = calls.purchased();
        books.lockBefore(LocalDate.of(2026, 3, 3));
        String charge = BookCaller.charge("Marketplace commission", "462", "1.00", "0.20");

        assertThat(refusal(caller.post("/sale/invoice", BookCaller.invoice(sale, "AUTHORISED", "210.00"))))
                .isEqualTo("InvoiceDate 2026-03-02 is in a locked period: the lock date is 2026-03-02.");
        assertThat(refusal(caller.post("/advanced-purchase/invoice", BookCaller.bill(purchase, "JLP-1", charge))))
                .startsWith("InvoiceDate 2026-03-01 is in a locked period");
        assertThat(refusal(caller.post("/moneyOperation", BookCaller.receive("1.00", "R"))))
                .startsWith("Date 2026-03-02 is in a locked period");
        assertThat(books.entries()).isEmpty();
    }

    @Test
    void whatIsNotPostedMayHaveALockedDate() {
        UUID sale = calls.ordered("JL-1", "210.00");
        books.lockBefore(LocalDate.of(2026, 3, 3));

        assertThat(caller.post("/sale/invoice", BookCaller.invoice(sale, "DRAFT", "210.00"))
                        .status())
                .isEqualTo(200);
        assertThat(caller.post(
                                "/moneyOperation",
                                BookCaller.receive("1.00", "R").replace("COMPLETED", "DRAFT"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theFirstOpenDayIsOpen() {
        UUID sale = calls.ordered("JL-1", "210.00");
        books.lockBefore(LocalDate.of(2026, 3, 2));

        assertThat(caller.post("/sale/invoice", BookCaller.invoice(sale, "AUTHORISED", "210.00"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPaymentInAClosedPeriodIsNeitherMadeNorDeleted() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        UUID made = calls.pay(sale, "10.00");
        books.lockBefore(LocalDate.of(2026, 3, 3));

        Answer another = caller.post("/sale/payment", BookCaller.payment(sale, "PAYMENT", "10.00", "R"));
        Answer deleted = caller.delete("/sale/payment?ID=" + made);
        Answer undone = caller.delete("/sale/invoice?TaskID=" + sale + "&Void=true");

        assertThat(refusal(another)).startsWith("DatePaid 2026-03-02 is in a locked period");
        assertThat(refusal(deleted)).startsWith("DatePaid 2026-03-02 is in a locked period");
        assertThat(undone.status()).isEqualTo(400);
        assertThat(books.balance("605")).isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sale/payment", "/SALE/Payment"})
    void aForbiddenPathIsForbiddenUntilItIsPermitted(String path) {
        UUID sale = calls.invoiced("JL-1", "210.00");

        books.forbid(path);
        Answer answer = caller.post("/sale/payment", BookCaller.payment(sale, "PAYMENT", "10.00", "R"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(caller.get("/sale/payment?SaleID=" + sale).status()).isEqualTo(403);
        assertThat(caller.get("/sale/invoice?SaleID=" + sale).status()).isEqualTo(200);
        books.permit(path);

        assertThat(caller.get("/sale/payment?SaleID=" + sale).text()).isEqualTo("[]");
    }

    @Test
    void theBooksShowTheBalances() {
        calls.invoiced("JL-1", "210.00");

        JsonNode accounts = BookCaller.read(caller.simulator.booksAsJson()).get("accounts");

        assertThat(accounts.toString()).isEqualTo("{\"200\":-210,\"610\":252,\"820\":-42}");
        assertThat(caller.simulator.books()).contains("<td>610</td><td>Accounts receivable</td><td>252</td>");
    }

    @Test
    void oneScriptRunTwiceGivesTheSameLedger() {
        BookCaller twin = new BookCaller();
        for (BookCaller one : new BookCaller[] {calls, twin}) {
            UUID sale = one.invoiced("JL-1", "210.00");
            one.pay(sale, "252.00");
            one.credited(sale, "50.00");
        }

        assertThat(twin.books.entries()).isEqualTo(books.entries());
    }
}
