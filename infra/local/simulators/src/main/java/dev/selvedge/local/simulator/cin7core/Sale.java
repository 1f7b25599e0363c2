package dev.selvedge.local.simulator.cin7core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A sale: header, quote, order, fulfilments, and what was invoiced and paid. What changes it moves `Updated`.
final class Sale implements Trade {

    final UUID id;
    final SaleHeader header;
    final Instant created;
    private final List<Fulfilment> fulfilments = new ArrayList<>();
    private final Map<String, Product> products = new HashMap<>();
    private final Billing billing = new Billing();
    private Instant modified;
    private ManualJournal journal = ManualJournal.NONE;
    private boolean quoteAuthorised;
    private boolean voided;
    private OrderDocument order = OrderDocument.NONE;
    private @Nullable String orderNumber;

    Sale(UUID id, SaleHeader header, Instant now) {
        this.id = id;
        this.header = header;
        this.created = now;
        this.modified = now;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Side side() {
        return Side.SALE;
    }

    @Override
    public String party() {
        return header.customer().name;
    }

    @Override
    public String currency() {
        return header.customer().currency;
    }

    @Override
    public Billing billing() {
        return billing;
    }

    ManualJournal journal() {
        return journal;
    }

    void enter(ManualJournal next, Instant now) {
        journal = next;
        modified = now;
    }

    Instant modified() {
        return modified;
    }

    boolean isVoided() {
        return voided;
    }

    OrderDocument order() {
        return order;
    }

    @Nullable
    String orderNumber() {
        return orderNumber;
    }

    /// A second fulfilment turns a simple sale into an advanced one (cin7-core.md A2), for good.
    boolean advanced() {
        return header.advanced() || fulfilments.size() > 1;
    }

    List<Fulfilment> fulfilments() {
        return List.copyOf(fulfilments);
    }

    Fulfilment fulfilment(int number) {
        Mistake.unless(number >= 1 && number <= fulfilments.size(), "the sale has no fulfilment " + number);
        return fulfilments.get(number - 1);
    }

    /// One that is ordered or was, for a void fulfilment outlasts its line.
    Product product(String sku) {
        return Objects.requireNonNull(products.get(sku), sku);
    }

    /// All fulfilments that are not void.
    List<Fulfilment> standing() {
        return fulfilments.stream().filter(fulfilment -> !fulfilment.isVoided()).toList();
    }

    /// The pieces of all fulfilments together.
    Map<String, Long> pieces(Function<Fulfilment, Map<String, Long>> part) {
        return Pieces.sum(standing().stream().map(part).toList());
    }

    /// What has left, from all fulfilments.
    List<Packed> left() {
        return standing().stream()
                .flatMap(fulfilment -> fulfilment.left().stream())
                .toList();
    }

    List<Parcel> parcels() {
        return standing().stream()
                .flatMap(fulfilment -> fulfilment.parcels().stream().map(line -> Parcel.of(fulfilment, line)))
                .toList();
    }

    /// The fulfilment to pick into: a new one once every earlier one is picked (cin7-core.md A2).
    Fulfilment toPick() {
        return standing().stream()
                .filter(fulfilment -> fulfilment.picked().isEmpty())
                .findFirst()
                .orElseGet(this::open);
    }

    /// A skipped quote stays `NOT AVAILABLE`; the document does not say.
    Status quoteStatus() {
        if (voided) {
            return Status.VOIDED;
        }
        return quoteAuthorised ? Status.AUTHORISED : Status.NOT_AVAILABLE;
    }

    boolean quoteSettled() {
        return quoteAuthorised || header.quoteSkipped();
    }

    void authoriseQuote(Instant now) {
        quoteAuthorised = true;
        modified = now;
    }

    /// An authorised order brings a simple sale its one fulfilment; an advanced sale has none until somebody makes one.
    void enter(OrderDocument next, Instant now) {
        order = next;
        modified = now;
        next.lines().forEach(line -> products.put(line.product().sku, line.product()));
        if (order.status() == Status.AUTHORISED && !header.advanced() && fulfilments.isEmpty()) {
            open();
        }
    }

    void number(String number) {
        orderNumber = number;
    }

    /// What becomes of the fulfilments is not documented; here they stay, void.
    void voidIt(Instant now) {
        voided = true;
        fulfilments.forEach(Fulfilment::voidIt);
        enter(order.with(Status.VOIDED), now);
    }

    /// The warehouse did something, or the bookkeeper.
    @Override
    public void touch(Instant now) {
        modified = now;
    }

    /// The task of a simple sale has the sale's id (cin7-core.md A2, inferred); later ones have their own.
    private Fulfilment open() {
        int number = fulfilments.size() + 1;
        boolean first = number == 1 && !header.advanced();
        Fulfilment opened = new Fulfilment(first ? id : Guids.of("fulfilment", id + ":" + number), number);
        fulfilments.add(opened);
        return opened;
    }
}
