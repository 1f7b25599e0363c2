package dev.selvedge.testkit;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.port.Books;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.contract.BooksContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

class InMemoryBooksContract extends BooksContract {

    private final InMemoryBooks books = new InMemoryBooks();

    @Override
    protected Books books() {
        return books;
    }

    @Override
    protected ErpReference sell(Order order) {
        return books.sell(order.id(), order.payable());
    }

    @Override
    protected ErpReference enterByHand(OrderId order) {
        return books.sell(order, Money.parse("GBP 0.00"));
    }

    @Override
    protected void invoice(ErpReference sale) {
        books.invoice(sale);
    }

    @Override
    protected void voidIt(ErpReference sale) {
        books.voidIt(sale);
    }

    @Override
    protected void payByHand(ErpReference sale, String reference, Money amount) {
        books.write(new InMemoryBooks.Entry(
                "receipt.payment", TODAY, reference, CLEARING, InMemoryBooks.RECEIVABLE, amount));
    }

    @Override
    protected void lock(LocalDate until) {
        books.lock(until);
    }

    @Override
    protected Money balance(String account) {
        return books.balance(account);
    }

    @Override
    protected List<String> steps(Posting posting) {
        return switch (posting) {
            case Posting.Receipt _ -> List.of("receipt.invoice", "receipt.payment");
            case Posting.Repayment _ -> List.of("repayment.note", "repayment.payment");
            case Posting.Bill bill -> steps(bill);
            case Posting.Residue _ -> List.of("residue");
            case Posting.Transfer _ -> List.of("payout");
        };
    }

    private static List<String> steps(Posting.Bill bill) {
        List<String> steps = new ArrayList<>(List.of("bill.head"));
        if (!bill.charges().isEmpty()) {
            steps.add("bill.invoice");
        }
        if (!bill.credits().isEmpty()) {
            steps.add("bill.note");
        }
        if (!bill.clearing().isZero()) {
            steps.add("bill.payment");
        }
        return steps;
    }

    @Override
    protected void loseTheAnswerOf(String step) {
        books.faults().after(step, new RemoteFailure.Unknown(InMemoryBooks.NAME, step + " was never answered"));
    }

    @Override
    protected void throttle(String step) {
        books.faults().before(step, new RemoteFailure.Throttled(InMemoryBooks.NAME, "too many", Optional.empty()));
    }
}
