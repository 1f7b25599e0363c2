package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Movement;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.core.port.Books;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Facts;
import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The ledger in BlueCherry, which takes a payout as a whole: a batch of cash receipts and a journal (settlement.md
/// C4).
///
/// A posting alone is only looked at, so that what is not mapped is known at once; it is booked when the payout is
/// [concluded][#conclude]. BlueCherry does not show which periods are closed: it turns down what falls into one.
public final class BlueCherryBooks implements Books {

    static final String SYSTEM = BlueCherryErp.SYSTEM;

    private final FinanceSettings settings;
    private final ZoneId zone;
    private final PayoutBatches batches;
    private final Sales sales;
    private final InstantSource clock;

    public BlueCherryBooks(
            BlueCherrySettings settings, Facts facts, Documents documents, Sales sales, InstantSource clock) {
        this.settings = settings.finance();
        this.zone = settings.text().zone();
        this.batches = new PayoutBatches(facts, documents, clock);
        this.sales = sales;
        this.clock = clock;
    }

    @Override
    public String name() {
        return SYSTEM;
    }

    @Override
    public Optional<LocalDate> lockedUntil() {
        return Optional.empty();
    }

    @Override
    public List<ErpReference> salesOf(OrderId order) {
        return sales.of(order).stream().toList();
    }

    @Override
    public String post(Posting posting, PostingTerms terms, boolean again) {
        new PayoutRows(settings, terms).journal(List.of(posting));
        return new BatchNumbers(settings.longestBatch()).of(terms.payout(), Kind.JOURNAL);
    }

    @Override
    public Optional<Instant> conclude(List<Posting> postings, PostingTerms terms) {
        requireEven(postings);
        boolean booked = true;
        for (Outgoing batch : batches(postings, terms)) {
            booked &= batches.isBooked(batch);
        }
        return booked ? Optional.empty() : Optional.of(clock.instant().plus(settings.askEvery()));
    }

    private static void requireEven(List<Posting> postings) {
        postings.stream()
                .map(Posting::clearing)
                .reduce(Money::plus)
                .filter(left -> !left.isZero())
                .ifPresent(left -> {
                    throw Mapped.notSent("the payout would leave " + left + " on clearing");
                });
    }

    private List<Outgoing> batches(List<Posting> postings, PostingTerms terms) {
        PayoutRows rows = new PayoutRows(settings, terms);
        return Stream.of(
                        batch(Kind.CASH_RECEIPTS, terms, rows.receipts(postings)),
                        batch(Kind.JOURNAL, terms, rows.journal(postings)))
                .filter(batch -> !batch.rows().isEmpty())
                .toList();
    }

    private Outgoing batch(Kind kind, PostingTerms terms, List<Row> rows) {
        return new Outgoing(
                kind, terms.payout(), 1, terms.on().atStartOfDay(zone).toInstant(), rows);
    }

    @Override
    public List<Movement> clearing(PostingTerms terms) {
        String clearing = terms.account(AccountRole.CLEARING);
        return batches.booked(batch(Kind.JOURNAL, terms, List.of())).stream()
                .filter(row -> row.of(Columns.ACCOUNT).equals(clearing))
                .map(BlueCherryBooks::movement)
                .filter(movement -> !movement.on().isBefore(terms.on()))
                .toList();
    }

    private static Movement movement(Row row) {
        return new Movement(
                LocalDate.parse(row.of(Columns.JOURNAL_DATE)),
                row.of(Columns.REFERENCE),
                Money.of(
                        CurrencyUnit.of(row.of(Columns.CURRENCY)),
                        amount(row, Columns.DEBIT).subtract(amount(row, Columns.CREDIT))));
    }

    private static BigDecimal amount(Row row, String column) {
        String text = row.of(column);
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
