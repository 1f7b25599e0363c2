package dev.selvedge.testkit;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Charge;
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
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A small double-entry ledger that makes a posting in steps, as real ones do, and refuses no duplicate: whoever asks
/// twice, and does not say that it is again, has it twice.
///
/// It can take a payout [as a whole][#booksAsAWhole] too, as an ERP does that works in batches: then nothing is in the
/// ledger before it has answered, and everything is afterwards.
///
/// Its steps for [Faults] are `lock`, `sales`, `clearing`, `conclude` and those of the postings: `receipt.invoice` and
/// `receipt.payment`, `repayment.note` and `repayment.payment`, `bill.head`, `bill.invoice`, `bill.note` and
/// `bill.payment`, `residue`, `payout`. Steps that a posting does not need are left out.
public final class InMemoryBooks implements Books {

    public static final String NAME = "Loom Books";
    public static final String SALES = "200";
    public static final String RECEIVABLE = "610";
    public static final String PAYABLE = "800";
    public static final String TAX = "820";

    /// Those of the worked example in settlement.md C3.
    private static final Set<String> ACCOUNTS = Set.of(SALES, "462", "463", "605", RECEIVABLE, "720", PAYABLE, TAX);

    /// A row of the ledger.
    ///
    /// @param step of a posting from which it comes, `receipt.payment` for example
    public record Entry(String step, LocalDate on, String reference, String debit, String credit, Money amount) {

        private Entry less(Money some) {
            return new Entry(step, on, reference, debit, credit, amount.minus(some));
        }
    }

    private record Step(String name, List<Entry> entries, Runnable besides) {}

    /// A payout that is to be booked as a whole.
    private record Batch(List<Posting> postings, PostingTerms terms) {}

    private record Waiting(Batch batch, Instant answer) {}

    private record TurnedDown(Batch batch, String words) {}

    private static final class Sale {
        private final Set<String> orders;
        private final Money total;
        private boolean invoiced;
        private boolean voided;

        private Sale(Set<String> orders, Money total) {
            this.orders = orders;
            this.total = total;
        }
    }

    private final Faults faults = new Faults();
    private final Set<String> accounts = new HashSet<>(ACCOUNTS);
    private final Map<ErpReference, Sale> sales = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private final Map<String, String> refused = new HashMap<>();
    private Optional<LocalDate> lockedUntil = Optional.empty();
    private boolean invoicesByHand;
    private Optional<Duration> answersAfter = Optional.empty();
    private InstantSource clock = InstantSource.system();
    private final Map<String, Waiting> waiting = new HashMap<>();
    private final Map<String, TurnedDown> turnedDown = new HashMap<>();
    private final Set<String> booked = new HashSet<>();

    public Faults faults() {
        return faults;
    }

    /// A sale of an order stands from now on, not invoiced.
    public synchronized ErpReference sell(OrderId order, Money total) {
        ErpReference sale = new ErpReference("book-sale-" + (sales.size() + 1), "BS-" + (sales.size() + 1));
        sales.put(sale, new Sale(Set.of(order.value()), total));
        return sale;
    }

    /// Somebody makes the invoice of a sale.
    public synchronized void invoice(ErpReference sale) {
        Sale known = sale(sale);
        entries.add(new Entry("receipt.invoice", LocalDate.EPOCH, sale.number(), RECEIVABLE, SALES, known.total));
        known.invoiced = true;
    }

    public synchronized void voidIt(ErpReference sale) {
        sale(sale).voided = true;
    }

    /// From now on there is an account of this code as well.
    public synchronized void open(String account) {
        accounts.add(account);
    }

    /// From now on only people make invoices: a receipt for a sale without one is refused.
    public synchronized void invoicesByHand() {
        invoicesByHand = true;
    }

    /// Closes the books up to a day and for that day.
    public synchronized void lock(LocalDate until) {
        lockedUntil = Optional.of(until);
    }

    /// From now on a posting is refused, whichever of its steps is next.
    ///
    /// @param posting its id
    public synchronized void refuse(String posting, String words) {
        refused.put(posting, words);
    }

    /// What [#refuse] refused is welcome again.
    public synchronized void permit(String posting) {
        refused.remove(posting);
    }

    /// From now on it takes a payout only as a whole, and has an answer so long after it was given one: all of it is
    /// booked then, or turned down.
    public synchronized void booksAsAWhole(InstantSource now, Duration after) {
        clock = now;
        answersAfter = Optional.of(after);
    }

    /// People say that a payout that was turned down may be given to it again as it is.
    public synchronized void sendAgain(String payout) {
        turnedDown.remove(payout);
    }

    /// Somebody writes a row by hand.
    public synchronized void write(Entry entry) {
        entries.add(entry);
    }

    /// The ledger, in the order in which it was written.
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// How often a step was made for a reference.
    public synchronized long made(String step, String reference) {
        return made.stream().filter(key(step, reference)::equals).count();
    }

    /// Debits less credits of an account.
    public synchronized Money balance(String account) {
        return entries.stream().map(entry -> change(entry, account)).reduce(Money.zero(CurrencyUnit.GBP), Money::plus);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<LocalDate> lockedUntil() {
        return faults.around("lock", () -> locked());
    }

    private synchronized Optional<LocalDate> locked() {
        return lockedUntil;
    }

    @Override
    public List<ErpReference> salesOf(OrderId order) {
        return faults.around("sales", () -> standing(order));
    }

    private synchronized List<ErpReference> standing(OrderId order) {
        return sales.entrySet().stream()
                .filter(sale -> sale.getValue().orders.contains(order.value()) && !sale.getValue().voided)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public String post(Posting posting, PostingTerms terms, boolean again) {
        return isWhole() ? terms.payout() : postNow(posting, terms, again);
    }

    private synchronized boolean isWhole() {
        return answersAfter.isPresent();
    }

    private String postNow(Posting posting, PostingTerms terms, boolean again) {
        boolean begun = again;
        try {
            for (Step step : steps(posting, terms)) {
                if (!again || !isMade(step, terms.reference(posting))) {
                    faults.around(step.name(), () -> make(step, posting, terms, again));
                    begun = true;
                }
            }
        } catch (RemoteFailure failure) {
            throw begun ? failure.afterSomeWasDone() : failure;
        }
        return posting.id();
    }

    @Override
    public Optional<Instant> conclude(List<Posting> postings, PostingTerms terms) {
        return faults.around("conclude", () -> concluded(new Batch(List.copyOf(postings), terms)));
    }

    private synchronized Optional<Instant> concluded(Batch batch) {
        String payout = batch.terms().payout();
        if (answersAfter.isEmpty() || booked.contains(payout)) {
            return Optional.empty();
        }
        Waiting given = waiting.computeIfAbsent(payout, _ -> given(batch));
        if (clock.instant().isBefore(given.answer())) {
            return Optional.of(given.answer());
        }
        waiting.remove(payout);
        try {
            book(given.batch());
            booked.add(payout);
            return Optional.empty();
        } catch (Refused refused) {
            turnedDown.put(payout, new TurnedDown(given.batch(), refused.words()));
            return concluded(batch);
        }
    }

    private Waiting given(Batch batch) {
        String payout = batch.terms().payout();
        Optional.ofNullable(turnedDown.get(payout))
                .filter(before -> before.batch().equals(batch))
                .ifPresent(before -> {
                    throw new Refused(NAME, NAME + " refused payout " + payout, before.words());
                });
        return new Waiting(batch, clock.instant().plus(answersAfter.orElseThrow()));
    }

    /// Either all of it or, if anything is wrong, nothing.
    private void book(Batch batch) {
        PostingTerms terms = batch.terms();
        batch.postings().forEach(posting -> steps(posting, terms).forEach(step -> check(step, posting, terms)));
        batch.postings().forEach(posting -> steps(posting, terms).forEach(step -> write(step, posting, terms, false)));
    }

    @Override
    public List<Movement> clearing(PostingTerms terms) {
        return faults.around("clearing", () -> referring(terms, terms.account(AccountRole.CLEARING)));
    }

    private synchronized List<Movement> referring(PostingTerms terms, String clearing) {
        return entries.stream()
                .filter(entry -> !change(entry, clearing).isZero())
                .filter(entry -> !entry.on().isBefore(terms.on()) && terms.isReferredToBy(entry.reference()))
                .map(entry -> new Movement(entry.on(), entry.reference(), change(entry, clearing)))
                .toList();
    }

    private synchronized boolean isMade(Step step, String reference) {
        return isPayment(step)
                ? step.entries().stream()
                        .allMatch(entry -> !rest(entry).amount().isPositive())
                : made.contains(key(step.name(), reference));
    }

    private synchronized String make(Step step, Posting posting, PostingTerms terms, boolean again) {
        check(step, posting, terms);
        write(step, posting, terms, again);
        return step.name();
    }

    private void check(Step step, Posting posting, PostingTerms terms) {
        lockedUntil.filter(until -> !terms.on().isAfter(until)).ifPresent(until -> {
            throw refusal(posting, terms.on() + " is in a period that is locked until " + until);
        });
        Optional.ofNullable(refused.get(posting.id())).ifPresent(words -> {
            throw refusal(posting, words);
        });
        step.entries().stream()
                .flatMap(entry -> Stream.of(entry.debit(), entry.credit()))
                .filter(account -> !accounts.contains(account))
                .findFirst()
                .ifPresent(account -> {
                    throw refusal(posting, "Account " + account + " not found");
                });
    }

    private void write(Step step, Posting posting, PostingTerms terms, boolean again) {
        step.besides().run();
        step.entries().forEach(entry -> entries.add(again && isPayment(step) ? rest(entry) : entry));
        made.add(key(step.name(), terms.reference(posting)));
    }

    /// What is left of a payment when those that stand under its reference are taken as parts of it.
    private Entry rest(Entry entry) {
        return entries.stream()
                .filter(other ->
                        other.step().equals(entry.step()) && other.reference().equals(entry.reference()))
                .reduce(entry, (left, other) -> left.less(other.amount()), (one, _) -> one);
    }

    private static boolean isPayment(Step step) {
        return step.name().endsWith(".payment");
    }

    private synchronized List<Step> steps(Posting posting, PostingTerms terms) {
        Writing writing = new Writing(terms, terms.reference(posting));
        return switch (posting) {
            case Receipt receipt -> receipt(receipt, writing);
            case Repayment repayment ->
                List.of(
                        writing.step("repayment.note", SALES, RECEIVABLE, repayment.amount()),
                        writing.step("repayment.payment", RECEIVABLE, writing.clearing(), repayment.amount()));
            case Bill bill -> bill(bill, writing);
            case Residue residue ->
                List.of(writing.step(
                        "residue",
                        residue.credits().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(one -> writing.entry(
                                        "residue", writing.clearing(), terms.account(one.getKey()), one.getValue()))
                                .toList()));
            case Transfer transfer ->
                List.of(writing.step("payout", terms.account(AccountRole.BANK), writing.clearing(), transfer.amount()));
        };
    }

    private List<Step> receipt(Receipt receipt, Writing writing) {
        Sale sale = Optional.ofNullable(sales.get(receipt.sale()))
                .orElseThrow(() -> refusal(receipt, "there is no sale " + receipt.sale()));
        Step invoice = new Step(
                "receipt.invoice",
                List.of(writing.entry("receipt.invoice", RECEIVABLE, SALES, sale.total)),
                () -> invoiced(receipt, sale));
        Step payment = new Step(
                "receipt.payment",
                List.of(writing.entry("receipt.payment", writing.clearing(), RECEIVABLE, receipt.amount())),
                () -> {});
        if (receipt.amount().isGreaterThan(sale.total)) {
            throw refusal(receipt, "sale " + receipt.sale() + " comes to less than was paid");
        }
        return sale.invoiced ? List.of(payment) : List.of(invoice, payment);
    }

    private void invoiced(Receipt receipt, Sale sale) {
        if (invoicesByHand) {
            throw refusal(receipt, "sale " + receipt.sale() + " has no invoice");
        }
        sale.invoiced = true;
    }

    private static List<Step> bill(Bill bill, Writing writing) {
        List<Step> steps = new ArrayList<>();
        steps.add(writing.step("bill.head", List.of()));
        if (!bill.charges().isEmpty()) {
            steps.add(writing.step(
                    "bill.invoice",
                    bill.charges().stream()
                            .flatMap(charge -> writing.charged("bill.invoice", charge, false))
                            .toList()));
        }
        if (!bill.credits().isEmpty()) {
            steps.add(writing.step(
                    "bill.note",
                    bill.credits().stream()
                            .flatMap(credit -> writing.charged("bill.note", credit, true))
                            .toList()));
        }
        Money charged = bill.clearing().negated();
        if (!charged.isZero()) {
            steps.add(
                    charged.isPositive()
                            ? writing.step("bill.payment", PAYABLE, writing.clearing(), charged)
                            : writing.step("bill.payment", writing.clearing(), PAYABLE, charged.negated()));
        }
        return steps;
    }

    /// Rows under one reference.
    private record Writing(PostingTerms terms, String reference) {

        String clearing() {
            return terms.account(AccountRole.CLEARING);
        }

        Step step(String name, List<Entry> entries) {
            return new Step(name, entries, () -> {});
        }

        Step step(String name, String debit, String credit, Money amount) {
            return step(name, List.of(entry(name, debit, credit, amount)));
        }

        Entry entry(String step, String debit, String credit, Money amount) {
            return new Entry(step, terms.on(), reference, debit, credit, amount);
        }

        Stream<Entry> charged(String step, Charge charge, boolean handedBack) {
            Money net = handedBack ? charge.net().negated() : charge.net();
            Money tax = handedBack ? charge.tax().negated() : charge.tax();
            return Stream.of(entry(step, terms.account(charge.role()), PAYABLE, net), entry(step, TAX, PAYABLE, tax));
        }
    }

    private Sale sale(ErpReference sale) {
        return Optional.ofNullable(sales.get(sale)).orElseThrow();
    }

    private static Refused refusal(Posting posting, String words) {
        return new Refused(NAME, NAME + " refused " + posting.id(), words);
    }

    private static String key(String step, String reference) {
        return step + " " + reference;
    }

    private static Money change(Entry entry, String account) {
        Money none = Money.zero(entry.amount().getCurrencyUnit());
        Money debited = entry.debit().equals(account) ? entry.amount() : none;
        return entry.credit().equals(account) ? debited.minus(entry.amount()) : debited;
    }
}
