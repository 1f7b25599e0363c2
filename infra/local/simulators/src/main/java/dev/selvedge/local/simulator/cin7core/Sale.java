package dev.selvedge.local.simulator.cin7core;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sale: header, quote, order and fulfilment. It changes only by these methods, each of which moves `Updated`.
final class Sale {

    final UUID id;
    final SaleHeader header;
    final Instant created;
    final Fulfilment fulfilment = new Fulfilment();
    private Instant modified;
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

    void enter(OrderDocument next, Instant now) {
        order = next;
        modified = now;
    }

    void number(String number) {
        orderNumber = number;
    }

    void voidIt(Instant now) {
        voided = true;
        enter(order.with(Status.VOIDED), now);
    }

    /// The warehouse did something.
    void touch(Instant now) {
        modified = now;
    }
}
