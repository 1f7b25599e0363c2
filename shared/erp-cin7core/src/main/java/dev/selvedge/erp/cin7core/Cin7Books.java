package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Movement;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Posting.Bill;
import dev.selvedge.core.model.Posting.Receipt;
import dev.selvedge.core.model.Posting.Repayment;
import dev.selvedge.core.model.Posting.Residue;
import dev.selvedge.core.model.Posting.Transfer;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.core.port.Books;
import dev.selvedge.core.port.RateBudget.Allowance;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.erp.cin7core.wire.Cin7Me;
import dev.selvedge.erp.cin7core.wire.Cin7SaleList.Row;
import dev.selvedge.remote.Remote;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ledger of the supplier's Cin7 Core (settlement.md C2).
///
/// Cin7 refuses no duplicate (cin7-core.md A6), so whatever may have been made before is looked for by the references
/// that a posting leaves: a payment's, a credit note's memo, the operator's number of a bill, a journal's narration.
public final class Cin7Books implements Books {

    private final Cin7BooksApi api;
    private final Cin7BooksSettings settings;
    private final Remote remote;
    private final InstantSource clock;
    private final Allowance beginning;
    private final Allowance finishing;
    private final Cin7Receipts receipts;
    private final Cin7Repayments repayments;
    private final Cin7PurchaseBook purchases;
    private final Cin7CashBook cash;
    private final Cin7JournalBook journal;

    public Cin7Books(
            Cin7BooksApi api, Cin7Settings cin7, Cin7BooksSettings settings, Remote remote, InstantSource clock) {
        this.api = api;
        this.settings = settings;
        this.remote = remote;
        this.clock = clock;
        this.beginning = new Allowance("cin7", cin7.callEvery(), settings.patience());
        this.finishing =
                new Allowance("cin7", cin7.callEvery(), cin7.patience().multipliedBy(Cin7Erp.PATIENCE_TO_FINISH));
        this.receipts = new Cin7Receipts(api, settings.invoiceBy());
        this.purchases = new Cin7PurchaseBook(
                api,
                new Cin7PurchaseMapping(settings, cin7.location(), cin7.lineTotal()),
                new Cin7PurchaseSearch(api, settings.supplier()));
        this.cash = new Cin7CashBook(api, settings, cin7.lineTotal());
        this.repayments = new Cin7Repayments(api, cash, cin7.shippingProduct(), cin7.lineTotal());
        this.journal = new Cin7JournalBook(api);
    }

    @Override
    public String name() {
        return Cin7Failures.SYSTEM;
    }

    @Override
    public Optional<LocalDate> lockedUntil() {
        @Nullable String lockDate = me(calls(false)).lockDate();
        if (lockDate == null || lockDate.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Cin7Times.readDay(lockDate)
                .orElseThrow(() -> Cin7Calls.malformed("GET /me was answered with a LockDate that is no day")));
    }

    /// `Search` looks into the customer reference among others; either list is compared again here.
    @Override
    public List<ErpReference> salesOf(OrderId order) {
        Cin7Calls calls = calls(false);
        String id = order.value();
        return Stream.concat(
                        calls.all("GET /saleList", page -> api.sales(id, null, page, Cin7Calls.PAGE)).stream(),
                        calls.all("GET /saleList", page -> api.sales(null, id, page, Cin7Calls.PAGE)).stream())
                .filter(row -> row.saleId() != null && isOf(row, id))
                .filter(row -> !Cin7Sales.isVoided(row.status(), row.orderStatus()))
                .map(Cin7Sales::reference)
                .distinct()
                .toList();
    }

    private static boolean isOf(Row row, String order) {
        return order.equals(row.externalId()) || order.equals(row.customerReference());
    }

    @Override
    public String post(Posting posting, PostingTerms terms, boolean again) {
        Cin7Calls calls = calls(again);
        try {
            return switch (posting) {
                case Receipt receipt -> receipts.post(receipt, terms, calls, again);
                case Repayment repayment -> repayments.post(repayment, terms, calls, again);
                case Bill bill -> bill(bill, terms, calls, again);
                case Residue residue -> journal.residue(residue, terms, calls, again);
                case Transfer transfer -> cash.transfer(transfer, terms, calls, again);
            };
        } catch (RemoteFailure failure) {
            throw calls.asFarAsItWent(failure);
        }
    }

    private String bill(Bill bill, PostingTerms terms, Cin7Calls calls, boolean again) {
        return switch (settings.mode()) {
            case BILL ->
                bill.charges().isEmpty()
                        ? cash.bill(bill, terms, calls, again)
                        : purchases.post(bill, terms, calls, again);
            case SPEND_MONEY -> cash.bill(bill, terms, calls, again);
            case JOURNAL -> journal.bill(bill, terms, calls, again);
        };
    }

    @Override
    public List<Movement> clearing(PostingTerms terms) {
        Cin7Calls calls = calls(false);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate until = (today.isBefore(terms.on()) ? terms.on() : today).plusDays(1);
        String clearing = terms.account(AccountRole.CLEARING);
        Cin7Movements movements = new Cin7Movements(clearing, me(calls).currency());
        return calls
                .all(
                        "GET /transactions",
                        page -> api.transactions(
                                Cin7Times.day(terms.on()), Cin7Times.day(until), clearing, page, Cin7Calls.PAGE))
                .stream()
                .filter(row -> row.reference() != null && terms.isReferredToBy(row.reference()))
                .map(movements::of)
                .toList();
    }

    private Cin7Me me(Cin7Calls calls) {
        return calls.read("GET /me", api::me);
    }

    private Cin7Calls calls(boolean again) {
        return new Cin7Calls(remote, beginning, finishing, again);
    }
}
