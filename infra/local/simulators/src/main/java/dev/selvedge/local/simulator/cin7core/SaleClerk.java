package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Whoever types a sale: header and order in one go, authorised at once at the standard location.
final class SaleClerk {

    private final Account account;
    private final Allocation allocation;
    private final InstantSource clock;

    SaleClerk(Account account, Allocation allocation, InstantSource clock) {
        this.account = account;
        this.allocation = allocation;
        this.clock = clock;
    }

    UUID enter(HandSale typed) {
        SaleHeader header = header(typed);
        OrderDocument order = new OrderDocument(Status.AUTHORISED, null, lines(typed, header), List.of());
        Sale sale = account.open(header, clock.instant());
        sale.number(account.nextOrderNumber());
        sale.enter(allocation.allocate(order, header.location()), clock.instant());
        return sale.id;
    }

    private SaleHeader header(HandSale typed) {
        Customer customer =
                account.customers.computeIfAbsent(typed.customer(), name -> new Customer(name, Account.BASE_CURRENCY));
        ObjectNode written = Json.object();
        if (!typed.externalId().isEmpty()) {
            written.put("ExternalID", typed.externalId());
        }
        if (!typed.reference().isEmpty()) {
            written.put("CustomerReference", typed.reference());
        }
        return new SaleHeader(
                customer,
                account.standardLocation(),
                account.standardTaxRule(),
                false,
                true,
                false,
                typed.channel(),
                written);
    }

    private List<Line> lines(HandSale typed, SaleHeader header) {
        return typed.pieces().entrySet().stream()
                .map(pieces -> account.line(pieces.getKey(), pieces.getValue(), header.taxRule())
                        .withPrice(typed.unitPrice(), header.taxInclusive()))
                .toList();
    }
}
