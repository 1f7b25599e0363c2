package dev.selvedge.core.flow;

import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.ErpSale.Standing;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Pieces;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What people have done to a sale in the ERP since it was placed, that nobody at John Lewis knows of.
final class SaleWatch {

    private final CaseFile file;
    private final Duration stillAfter;

    SaleWatch(CaseFile file, Duration stillAfter) {
        this.file = file;
        this.stillAfter = stillAfter;
    }

    /// Tells of it, or of nothing any more. A second sale outweighs the rest: only the feed sees when it has gone.
    ///
    /// @param before what has been told of this sale
    /// @return what holds the sale now
    Optional<Hold> look(OpenOrder order, Optional<Hold> before, Instant now) {
        if (before.filter(this::isSecond).isPresent()) {
            return before;
        }
        Optional<Objection> objection = order.placed().flatMap(placed -> objection(order, placed, now));
        WorkKey key = WorkKey.of(Kind.SALE, order.id());
        if (objection.isEmpty()) {
            before.ifPresent(_ -> file.release(key));
            return Optional.empty();
        }
        if (before.map(Hold::explanation).equals(objection.map(Objection::explanation))) {
            return before;
        }
        return Optional.of(
                file.tell(key, order.shown().deadline(), objection.get()).hold());
    }

    /// Whether a hold tells of a second sale, which would be sent to a customer who has had the first.
    boolean isSecond(Hold hold) {
        return hold.reason() == Reason.NOT_THE_PLACED_SALE;
    }

    boolean isVoided(OpenOrder order) {
        return order.sale().filter(sale -> sale.standing() == Standing.VOIDED).isPresent();
    }

    /// Whether the sale is now what John Lewis shows, after a change there.
    boolean isAmended(OpenOrder order) {
        return order.sale().filter(sale -> sale.pieces().equals(order.bought())).isPresent();
    }

    private Optional<Objection> objection(OpenOrder order, PlacedSale placed, Instant now) {
        if (order.shown().state() != OrderState.TO_SHIP) {
            return Optional.empty();
        }
        if (order.sale().isEmpty()) {
            return Optional.empty();
        }
        ErpSale sale = order.sale().get();
        if (sale.standing() == Standing.VOIDED) {
            return order.told().isEmpty() ? Optional.of(voided(order, placed)) : Optional.empty();
        }
        if (!sale.pieces().equals(placed.pieces()) && !sale.pieces().equals(order.bought())) {
            return Optional.of(changed(order, placed, sale));
        }
        boolean still =
                sale.standing() == Standing.WAITING && !now.isBefore(placed.at().plus(stillAfter));
        return still ? Optional.of(still(order, placed)) : Optional.empty();
    }

    private static Objection voided(OpenOrder order, PlacedSale placed) {
        return Objection.to(
                Reason.SALE_VOIDED_IN_ERP,
                "Sale " + placed.sale() + " of order " + order.id()
                        + " was voided in the ERP, and John Lewis still waits for it.",
                Map.of("sale", placed.sale().number()));
    }

    private static Objection changed(OpenOrder order, PlacedSale placed, ErpSale sale) {
        return Objection.to(
                Reason.SALE_CHANGED_IN_ERP,
                "Sale " + placed.sale() + " of order " + order.id() + " was changed in the ERP: it was "
                        + Pieces.text(placed.pieces()) + " and is " + Pieces.text(sale.pieces()) + ".",
                Map.of("placed", Pieces.text(placed.pieces()), "now", Pieces.text(sale.pieces())));
    }

    private Objection still(OpenOrder order, PlacedSale placed) {
        return Objection.to(
                Reason.SALE_NOT_MOVING,
                "Sale " + placed.sale() + " of order " + order.id() + " has stood untouched for more than "
                        + stillAfter.toHours() + " hours.",
                Map.of("sale", placed.sale().number(), "placed", placed.at().toString()));
    }
}
