package dev.selvedge.local.simulator.cin7core;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A purchase of services: header, order, bills and payments (cin7-core.md A4, `/advanced-purchase`).
final class Purchase implements Trade {

    /// @param note what the caller wrote
    record Header(
            Supplier supplier,
            String location,
            boolean taxInclusive,
            @Nullable String note) {}

    final Header header;
    final Instant created;
    private final UUID id;
    private final Billing billing = new Billing();
    private OrderDocument order = OrderDocument.NONE;
    private @Nullable String orderNumber;
    private Instant modified;

    Purchase(UUID id, Header header, Instant now) {
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
        return Side.PURCHASE;
    }

    @Override
    public String party() {
        return header.supplier().name();
    }

    @Override
    public String currency() {
        return header.supplier().currency();
    }

    @Override
    public Billing billing() {
        return billing;
    }

    @Override
    public void touch(Instant now) {
        modified = now;
    }

    Instant modified() {
        return modified;
    }

    OrderDocument order() {
        return order;
    }

    @Nullable
    String orderNumber() {
        return orderNumber;
    }

    void enter(OrderDocument next, Instant now) {
        order = next;
        modified = now;
    }

    void number(String number) {
        orderNumber = number;
    }
}
