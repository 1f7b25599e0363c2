package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.Posting.Bill;
import dev.selvedge.core.model.Posting.Repayment;
import dev.selvedge.core.model.Posting.Transfer;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.core.model.Tax;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.MoneyFields;
import dev.selvedge.erp.cin7core.Cin7Settings.LineTotal;
import dev.selvedge.erp.cin7core.wire.Cin7MoneyTask;
import dev.selvedge.erp.cin7core.wire.Cin7MoneyTask.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/// Money received and money spent without an invoice: the payout itself, and documents of the operator's that are not
/// billed (cin7-core.md A4, `/moneyOperation`).
final class Cin7CashBook {

    private static final String RECEIVE = "Receive Money";
    private static final String SPEND = "Spend Money";

    private final Cin7BooksApi api;
    private final Cin7BooksSettings settings;
    private final LineTotal lineTotal;

    Cin7CashBook(Cin7BooksApi api, Cin7BooksSettings settings, LineTotal lineTotal) {
        this.api = api;
        this.settings = settings;
        this.lineTotal = lineTotal;
    }

    String transfer(Transfer transfer, PostingTerms terms, Cin7Calls calls, boolean again) {
        Money amount = transfer.amount();
        Line line = line(
                "Payout",
                amount.abs(),
                Money.zero(amount.getCurrencyUnit()),
                Cin7Bookings.rule(terms.purchaseTaxes(), Tax.NONE),
                terms.account(AccountRole.CLEARING));
        Cin7MoneyTask task = task(
                amount.isNegative() ? SPEND : RECEIVE,
                terms.account(AccountRole.BANK),
                terms.reference(transfer),
                terms,
                List.of(line));
        return once(task, calls, again);
    }

    /// What is charged is spent from clearing, what is handed back is received there.
    String bill(Bill bill, PostingTerms terms, Cin7Calls calls, boolean again) {
        String clearing = terms.account(AccountRole.CLEARING);
        String reference = terms.reference(bill);
        List<String> made = new ArrayList<>();
        if (!bill.charges().isEmpty()) {
            made.add(once(task(SPEND, clearing, reference, terms, lines(bill.charges(), terms)), calls, again));
        }
        if (!bill.credits().isEmpty()) {
            made.add(once(task(RECEIVE, clearing, reference, terms, lines(bill.credits(), terms)), calls, again));
        }
        return String.join(", ", made);
    }

    /// What a customer has back when the sale has its one credit note already, against the sales themselves.
    String repayment(Repayment repayment, PostingTerms terms, Cin7Calls calls, boolean again) {
        String sales = Optional.ofNullable(terms.accounts().get(AccountRole.SALES))
                .orElseThrow(() -> Cin7Calls.refused("Sale " + repayment.sale() + " of order " + repayment.order()
                        + " has its one credit note already, and no account is mapped for SALES."));
        List<Line> lines = Stream.concat(repayment.goods().stream(), repayment.carriage().stream())
                .map(credited -> line(
                        credited.what(),
                        credited.gross().minus(credited.tax()),
                        credited.tax(),
                        Cin7Bookings.rule(terms.saleTaxes(), credited.taxes()),
                        sales))
                .toList();
        return once(
                task(SPEND, terms.account(AccountRole.CLEARING), terms.reference(repayment), terms, lines),
                calls,
                again);
    }

    /// Nothing refuses a second task with the first one's reference (cin7-core.md A6).
    private String once(Cin7MoneyTask task, Cin7Calls calls, boolean again) {
        String reference = String.valueOf(task.reference());
        if (again) {
            for (Cin7MoneyTask found :
                    calls.all("GET /moneyTaskList", page -> api.moneyTasks(reference, page, Cin7Calls.PAGE))) {
                if (reference.equals(found.reference())
                        && Cin7Sales.is(found.taskType(), String.valueOf(task.taskType()))
                        && !Cin7Sales.is(found.status(), "VOIDED")) {
                    return Cin7Bookings.name(found.taskId(), reference);
                }
            }
        }
        Cin7MoneyTask made = calls.write("POST /moneyOperation", () -> api.move(task));
        return Cin7Bookings.name(made.taskId(), reference);
    }

    private static Cin7MoneyTask task(
            String type, String bank, String reference, PostingTerms terms, List<Line> lines) {
        return new Cin7MoneyTask(null, type, "COMPLETED", bank, reference, Cin7Times.day(terms.on()), false, lines);
    }

    private List<Line> lines(List<Charge> charges, PostingTerms terms) {
        return charges.stream()
                .map(charge -> line(
                        settings.chargeProduct(),
                        charge.net(),
                        charge.tax(),
                        Cin7Bookings.rule(terms.purchaseTaxes(), charge.taxes()),
                        terms.account(charge.role())))
                .toList();
    }

    private Line line(String name, Money net, Money tax, String rule, String account) {
        boolean samples = settings.moneyFields() == MoneyFields.SAMPLES;
        return new Line(
                name,
                BigDecimal.ONE,
                net.getAmount(),
                BigDecimal.ZERO,
                tax.getAmount(),
                Cin7Money.total(lineTotal, net, tax),
                samples ? rule : null,
                samples ? account : null,
                samples ? null : rule,
                samples ? null : account);
    }
}
