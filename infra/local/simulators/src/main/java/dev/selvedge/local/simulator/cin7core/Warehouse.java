package dev.selvedge.local.simulator.cin7core;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What people do with a sale by hand. What cannot be done is an [IllegalStateException]: a mistake of the script.
///
/// Fulfilments are numbered from 1, as the vendor does. Where no number is given, the sale has only one.
public final class Warehouse {

    private final Account account;
    private final SaleDesk sales;
    private final Allocation allocation;
    private final Edits edits;
    private final InstantSource clock;

    Warehouse(Account account, SaleDesk sales, Allocation allocation, InstantSource clock) {
        this.account = account;
        this.sales = sales;
        this.allocation = allocation;
        this.edits = new Edits(account, allocation, clock);
        this.clock = clock;
    }

    /// Settles the quote of a sale that was made without `SkipQuote`.
    public void authoriseQuote(UUID sale) {
        change(sale, found -> found.authoriseQuote(clock.instant()));
    }

    /// Picks all that is not picked yet; nothing may be on backorder.
    ///
    /// @return the number of the fulfilment
    public int pick(UUID sale) {
        return ask(sale, found -> {
            Mistake.unless(!found.order().backordered(), "an order on backorder cannot be picked");
            return pick(found, unpicked(found));
        });
    }

    /// Picks some pieces, in a fulfilment of their own; the second one turns a simple sale into an advanced one. What
    /// is on backorder cannot be picked.
    ///
    /// @return the number of the fulfilment
    public int pick(UUID sale, Map<String, Long> pieces) {
        return ask(sale, found -> pick(found, pieces));
    }

    /// Packs everything into one box.
    public void pack(UUID sale, String box) {
        pack(sale, only(sale), box);
    }

    /// Packs into boxes, which together hold the whole order.
    public void pack(UUID sale, List<Packed> boxes) {
        pack(sale, only(sale), boxes);
    }

    /// Packs all that a fulfilment picked into one box.
    public void pack(UUID sale, int number, String box) {
        change(
                sale,
                number,
                (found, fulfilment) -> fulfilment.pack(fulfilment.picked().entrySet().stream()
                        .map(pieces -> new Packed(pieces.getKey(), pieces.getValue(), box))
                        .toList()));
    }

    /// Packs into boxes, which together hold what the fulfilment picked.
    public void pack(UUID sale, int number, List<Packed> boxes) {
        change(sale, number, (found, fulfilment) -> fulfilment.pack(boxes));
    }

    /// Writes a line that is not shipped: boxes with the carrier and the number that they are to leave with.
    public void plan(UUID sale, int number, Shipment shipment) {
        change(sale, number, (found, fulfilment) -> fulfilment.enter(new ShipLine(shipment, false)));
    }

    /// A box leaves, or several; their goods leave the stock.
    public void ship(UUID sale, Shipment shipment) {
        ship(sale, only(sale), shipment);
    }

    /// Boxes of a fulfilment leave, planned or not; their goods leave the stock.
    public void ship(UUID sale, int number, Shipment shipment) {
        change(sale, number, (found, fulfilment) -> leave(found, fulfilment, shipment));
    }

    /// The boxes of a planned line leave as planned.
    public void ship(UUID sale, int number, String box) {
        change(
                sale,
                number,
                (found, fulfilment) ->
                        leave(found, fulfilment, fulfilment.line(box).shipment()));
    }

    /// Another carrier or number for the line of a box, shipped or not (cin7-core.md A2, `AddTrackingNumbers`).
    public void changeTracking(UUID sale, int number, String box, @Nullable String carrier, @Nullable String tracking) {
        change(sale, number, (found, fulfilment) -> {
            ShipLine line = fulfilment.line(box);
            fulfilment.replace(line, new ShipLine(line.shipment().with(carrier, tracking), line.shipped()));
        });
    }

    /// The line of a box is not shipped after all, and stays as a plan; its goods are back.
    public void unship(UUID sale, int number, String box) {
        takeBack(
                sale,
                number,
                box,
                (fulfilment, line) -> fulfilment.replace(line, new ShipLine(line.shipment(), false)));
    }

    /// The line of a box goes; its goods are back.
    public void removeShipment(UUID sale, int number, String box) {
        takeBack(sale, number, box, Fulfilment::remove);
    }

    /// Takes everything out of its boxes, of which none may have left; plans go too.
    public void undoPack(UUID sale, int number) {
        change(sale, number, (found, fulfilment) -> fulfilment.unpack());
    }

    /// Puts back what is picked and not packed; the fulfilment stays, to be picked again.
    public void undoPick(UUID sale, int number) {
        change(sale, number, (found, fulfilment) -> fulfilment.unpick());
    }

    /// A whole fulfilment of an advanced sale is void (cin7-core.md A2: advanced only); its goods are back, its lines
    /// stay as they stood, which is a reading.
    public void voidFulfilment(UUID sale, int number) {
        change(sale, number, (found, fulfilment) -> {
            Mistake.unless(found.advanced(), "a simple sale keeps its fulfilment");
            Mistake.unless(!fulfilment.isVoided(), "the fulfilment is void");
            allocation.takeBack(fulfilment.left(), found.header.location());
            fulfilment.voidIt();
        });
    }

    /// Voids a sale of which nothing is picked.
    public void voidSale(UUID sale) {
        change(sale, found -> {
            Mistake.unless(SaleDesk.whyNotVoid(found) == null, "the sale cannot be voided");
            sales.voidSale(found);
        });
    }

    /// Voids a sale whatever the warehouse did with it, as people can: its goods are back, its fulfilments void with
    /// their lines as they stood. The document does not say what becomes of them.
    public void undoAndVoid(UUID sale) {
        change(sale, found -> {
            Mistake.unless(!found.isVoided(), "the sale is void");
            Mistake.unless(!SaleDesk.isInvoiced(found), "the sale is invoiced");
            sales.voidSale(found);
        });
    }

    /// Somebody changes a quantity in the order: it is undone and authorised again. Not below what is picked; whether
    /// an order that is picked in part can be undone is not documented.
    public void editLine(UUID sale, String sku, long quantity) {
        change(sale, found -> edits.edit(found, sku, quantity));
    }

    /// Somebody adds goods to the order, at no price.
    public void addLine(UUID sale, String sku, long quantity) {
        change(sale, found -> edits.add(found, sku, quantity));
    }

    /// Somebody takes a line out of the order, of which nothing is picked.
    public void removeLine(UUID sale, String sku) {
        change(sale, found -> edits.remove(found, sku));
    }

    /// What has left by now, fulfilment by fulfilment.
    public List<Parcel> parcels(UUID sale) {
        return ask(sale, Sale::parcels);
    }

    private static Map<String, Long> unpicked(Sale sale) {
        return Pieces.less(Pieces.covered(sale.order()), sale.pieces(Fulfilment::picked));
    }

    private int pick(Sale sale, Map<String, Long> pieces) {
        Mistake.unless(sale.order().status() == Status.AUTHORISED, "only an authorised order can be picked");
        Map<String, Long> there = unpicked(sale);
        Mistake.unless(!pieces.isEmpty() && Pieces.within(pieces, there), "not there to be picked: " + pieces);
        Fulfilment next = sale.toPick();
        next.pick(Pieces.inOrder(pieces, there));
        sale.touch(clock.instant());
        return next.number;
    }

    private void leave(Sale sale, Fulfilment fulfilment, Shipment shipment) {
        ShipLine line = fulfilment.enter(new ShipLine(shipment, true));
        fulfilment.goods(line).forEach(goods -> allocation.ship(goods, sale.header.location()));
    }

    private void takeBack(UUID sale, int number, String box, BiConsumer<Fulfilment, ShipLine> after) {
        change(sale, number, (found, fulfilment) -> {
            ShipLine line = fulfilment.line(box);
            Mistake.unless(line.shipped(), "the box has not left: " + box);
            allocation.takeBack(fulfilment.goods(line), found.header.location());
            after.accept(fulfilment, line);
        });
    }

    private int only(UUID sale) {
        return ask(sale, found -> {
            Mistake.unless(found.standing().size() == 1, "not one fulfilment: say which");
            return found.standing().getFirst().number;
        });
    }

    private void change(UUID id, int number, BiConsumer<Sale, Fulfilment> change) {
        change(id, sale -> change.accept(sale, sale.fulfilment(number)));
    }

    private void change(UUID id, Consumer<Sale> change) {
        ask(id, sale -> {
            change.accept(sale);
            sale.touch(clock.instant());
            return sale;
        });
    }

    private <T> T ask(UUID id, Function<Sale, T> question) {
        synchronized (account) {
            return question.apply(account.sale(id).orElseThrow(() -> new IllegalStateException("no sale " + id)));
        }
    }
}
