package dev.selvedge.local.simulator.bluecherry;

import dev.selvedge.local.simulator.bluecherry.ShipmentView.Box;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What people do with an order: pick tickets, cartons, cancellations, returns. What cannot be done is an
/// [IllegalStateException]: a mistake of the script. The partner hears of it in the next batch.
public final class Warehouse {

    private final Account account;
    private final InstantSource clock;

    Warehouse(Account account, InstantSource clock) {
        this.account = account;
        this.clock = clock;
    }

    /// Picks all that is open of an order; nothing may wait for goods.
    ///
    /// @return the pick ticket's number
    public String pick(String poNumber) {
        synchronized (account) {
            Map<String, Long> open = new LinkedHashMap<>();
            account.order(poNumber).lines.stream()
                    .filter(line -> line.open() > 0)
                    .forEach(line -> open.put(line.lineRef, line.open()));
            return pick(poNumber, open);
        }
    }

    /// Picks some pieces, by line reference.
    ///
    /// @return the pick ticket's number
    public String pick(String poNumber, Map<String, Long> pieces) {
        synchronized (account) {
            SalesOrder order = account.order(poNumber);
            Mistake.unless(!pieces.isEmpty(), "nothing to pick of " + poNumber);
            pieces.forEach((lineRef, count) -> pickable(order.line(lineRef), count));
            Ticket ticket = new Ticket(account.nextTicketNumber(), order);
            pieces.forEach((lineRef, count) -> picked(ticket, order.line(lineRef), count));
            account.tickets.put(ticket.number, ticket);
            return ticket.number;
        }
    }

    /// Puts back what a ticket picked; its lines are open again.
    public void unpick(String ticketNo) {
        synchronized (account) {
            Ticket ticket = ticket(ticketNo);
            ticket.left.forEach((line, count) -> {
                line.picked -= count;
                move(ticket.order, line, RecordType.PK, RecordType.OP, count);
            });
            account.tickets.remove(ticketNo);
        }
    }

    /// All that a ticket picked leaves in one carton.
    public ShipmentView ship(String ticketNo, String cartonNo, String carrierCode, String trackingNo) {
        synchronized (account) {
            Map<String, Long> all = new LinkedHashMap<>();
            ticket(ticketNo).left.forEach((line, count) -> all.put(line.lineRef, count));
            return ship(ticketNo, List.of(new Carton(cartonNo, carrierCode, carrierCode, trackingNo, all)));
        }
    }

    /// Cartons of a ticket leave and are invoiced; what they do not hold stays picked.
    public ShipmentView ship(String ticketNo, List<Carton> cartons) {
        synchronized (account) {
            Ticket ticket = ticket(ticketNo);
            SalesOrder order = ticket.order;
            packable(ticket, cartons);
            List<ShippedLine> lines = new ArrayList<>();
            cartons.forEach(carton -> carton.contents()
                    .forEach((lineRef, count) -> lines.add(packed(ticket, order.line(lineRef), carton, count))));
            Mistake.unless(!lines.isEmpty(), "empty cartons do not leave");
            ShipmentView shipment = new ShipmentView(
                    order.poNumber,
                    order.orderNo,
                    ticketNo,
                    account.nextInvoiceNumber(),
                    order.header.text("CustomerNo"),
                    clock.instant(),
                    lines);
            account.shipments.add(shipment);
            return shipment;
        }
    }

    /// Another label is written for a carton that has left. The next batch of shipments names the carton again: no
    /// source says how a shipment is corrected, and that is a guess.
    public void relabel(String poNumber, String cartonNo, String carrierCode, String trackingNo) {
        synchronized (account) {
            for (int at = 0; at < account.shipments.size(); at++) {
                ShipmentView shipment = account.shipments.get(at);
                Optional<Box> box = shipment.boxes().keySet().stream()
                        .filter(one -> one.cartonNo().equals(cartonNo))
                        .findFirst();
                if (shipment.poNumber().equals(poNumber) && box.isPresent()) {
                    account.shipments.set(at, shipment.relabelled(box.get(), carrierCode, trackingNo));
                    account.relabelled.add(account.shipments.get(at));
                    return;
                }
            }
            throw new IllegalStateException("no carton " + cartonNo + " of " + poNumber + " has left");
        }
    }

    /// A line of which nothing is picked is given up; the next batch of answers says `CANCELLED`.
    public void cancel(String poNumber, String lineRef, String reasonCode, String reason) {
        synchronized (account) {
            SalesOrder order = account.order(poNumber);
            SalesLine line = order.line(lineRef);
            Mistake.unless(line.open() == line.quantity, "line " + lineRef + " is picked, or cancelled");
            line.status = LineStatus.CANCELLED;
            account.stock.post(line.item, order.warehouse(), RecordType.OP, -line.quantity);
            account.changes.add(line.answer(order, reasonCode, reason));
        }
    }

    /// A line that waited for goods waits no more; the next batch of answers says `ACCEPTED`.
    public void release(String poNumber, String lineRef) {
        synchronized (account) {
            SalesOrder order = account.order(poNumber);
            SalesLine line = order.line(lineRef);
            Mistake.unless(line.status == LineStatus.BACKORDER, "line " + lineRef + " does not wait for goods");
            line.status = LineStatus.ACCEPTED;
            account.changes.add(line.answer(order, "", ""));
        }
    }

    /// Goods of a line that left come back into the warehouse that they came from.
    public void takeBack(String poNumber, String lineRef, long pieces) {
        synchronized (account) {
            SalesOrder order = account.order(poNumber);
            SalesLine line = order.line(lineRef);
            long back = account.returns.stream()
                    .filter(one ->
                            one.poNumber().equals(poNumber) && one.lineRef().equals(lineRef))
                    .mapToLong(ReturnView::quantity)
                    .sum();
            Mistake.unless(pieces > 0 && back + pieces <= line.shipped, "not so many of " + lineRef + " have left");
            account.stock.post(line.item, order.warehouse(), RecordType.RT, pieces);
            account.returns.add(new ReturnView(poNumber, lineRef, line.item, order.warehouse(), pieces));
        }
    }

    private static void pickable(SalesLine line, long count) {
        Mistake.unless(line.status == LineStatus.ACCEPTED, "line " + line.lineRef + " is " + line.status);
        Mistake.unless(count > 0 && count <= line.open(), "not so many of " + line.lineRef + " are open");
    }

    private static void packable(Ticket ticket, List<Carton> cartons) {
        Map<String, Long> packed = new TreeMap<>();
        cartons.forEach(
                carton -> carton.contents().forEach((lineRef, count) -> packed.merge(lineRef, count, Long::sum)));
        packed.forEach((lineRef, count) -> Mistake.unless(
                count <= ticket.left.getOrDefault(ticket.order.line(lineRef), 0L),
                "not so many of " + lineRef + " are picked"));
    }

    private void picked(Ticket ticket, SalesLine line, long count) {
        ticket.left.put(line, count);
        line.picked += count;
        move(ticket.order, line, RecordType.OP, RecordType.PK, count);
    }

    private ShippedLine packed(Ticket ticket, SalesLine line, Carton carton, long count) {
        ticket.left.merge(line, -count, Long::sum);
        line.picked -= count;
        line.shipped += count;
        move(ticket.order, line, RecordType.PK, RecordType.IN, count);
        Box box = new Box(carton.number(), carton.carrierCode(), carton.shipVia(), carton.trackingNo());
        return new ShippedLine(box, line.lineRef, line.item, count);
    }

    private void move(SalesOrder order, SalesLine line, RecordType from, RecordType to, long count) {
        account.stock.post(line.item, order.warehouse(), from, -count);
        account.stock.post(line.item, order.warehouse(), to, count);
    }

    private Ticket ticket(String number) {
        Ticket ticket = account.tickets.get(number);
        if (ticket == null) {
            throw new IllegalStateException("no pick ticket " + number);
        }
        return ticket;
    }
}
