package dev.selvedge.local.simulation;

import dev.selvedge.core.model.WorkKey;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Format;
import dev.selvedge.local.simulator.bluecherry.Carton;
import dev.selvedge.local.simulator.bluecherry.LineStatus;
import dev.selvedge.local.simulator.bluecherry.LineView;
import dev.selvedge.local.simulator.bluecherry.OrderView;
import dev.selvedge.local.simulator.bluecherry.Warehouse;
import dev.selvedge.testkit.simulation.Dice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The people in the warehouse of a supplier with BlueCherry. What has left there has left for good, as it was written.
final class BlueCherryPackers implements Packers {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(3);
    private static final int LONGEST_IN_X12 = 30;

    private final World world;
    private final BlueCherryWorld erp;
    private final Dice dice;
    private final Typist typist;

    /// Picked and not yet gone, by ticket.
    private final Map<String, Ticket> tickets = new LinkedHashMap<>();

    private final Set<String> touched = new HashSet<>();

    /// @param left what is on it, by line
    private record Ticket(String number, String po, Map<String, Long> left, List<String> cartons) {}

    BlueCherryPackers(World world, BlueCherryWorld erp) {
        this.world = world;
        this.erp = erp;
        this.dice = world.dice.fork("packers");
        this.typist = new Typist(world.dice.fork("typist"));
    }

    @Override
    public void workUntil(Duration end) {
        for (Duration at = dice.upTo(LONGEST_PAUSE); at.compareTo(end) < 0; at = at.plus(dice.upTo(LONGEST_PAUSE))) {
            world.timeline.after(at, "the warehouse", this::work);
        }
    }

    @Override
    public void work() {
        switch (dice.between(1, 20)) {
            case 1 -> cancel();
            case 2 -> unpick();
            case 3, 4, 5, 6, 7, 8, 9 -> pick();
            default -> ship();
        }
    }

    private void pick() {
        List<OrderView> open =
                orders().stream().filter(order -> !pickable(order).isEmpty()).toList();
        if (!open.isEmpty()) {
            OrderView order = dice.pick(open);
            Map<String, Long> pieces = pickable(order);
            Map<String, Long> part = dice.chance(0.7) ? pieces : some(pieces);
            touch(order, "picked: " + part.values());
            String ticket = warehouse().pick(order.poNumber(), part);
            tickets.put(ticket, new Ticket(ticket, order.poNumber(), new TreeMap<>(part), new ArrayList<>()));
        }
    }

    private static Map<String, Long> pickable(OrderView order) {
        Map<String, Long> open = new TreeMap<>();
        order.lines().stream()
                .filter(line -> line.status() == LineStatus.ACCEPTED)
                .forEach(line -> open.put(line.lineRef(), line.quantity() - line.picked() - line.shipped()));
        open.values().removeIf(many -> many <= 0);
        return open;
    }

    private Map<String, Long> some(Map<String, Long> pieces) {
        Map<String, Long> part = new TreeMap<>();
        pieces.forEach((line, many) -> part.put(line, dice.nextLong(many + 1)));
        part.values().removeIf(many -> many == 0);
        return part.isEmpty() ? pieces : part;
    }

    /// A carton leaves, with some of a ticket or all of it.
    private void ship() {
        if (!tickets.isEmpty()) {
            Ticket ticket = dice.pick(List.copyOf(tickets.values()));
            Map<String, Long> goods = dice.chance(0.7) ? new TreeMap<>(ticket.left()) : some(ticket.left());
            Typist.Written written = written();
            String carton = "BOX" + (ticket.cartons().size() + 1);
            ticket.cartons().add(carton);
            touch(
                    order(ticket.po()),
                    carton + " leaves with '" + written.carrier() + "' as '" + written.number() + "'");
            warehouse()
                    .ship(ticket.number(), List.of(new Carton(carton, written.carrier(), "", written.number(), goods)));
            goods.forEach((line, many) -> ticket.left().merge(line, -many, Long::sum));
            ticket.left().values().removeIf(many -> many == 0);
            if (ticket.left().isEmpty()) {
                tickets.remove(ticket.number());
            }
        }
    }

    /// X12 has no room for some of what people write.
    private Typist.Written written() {
        Typist.Written written = typist.typed();
        boolean fits = erp.setUp.format() == Format.CSV
                || (!written.carrier().isBlank()
                        && written.number().strip().equals(written.number())
                        && !written.number().isEmpty()
                        && written.number().length() <= LONGEST_IN_X12);
        return fits ? written : typist.right();
    }

    private void unpick() {
        tickets.values().stream()
                .filter(ticket -> ticket.cartons().isEmpty())
                .findFirst()
                .ifPresent(ticket -> {
                    touch(order(ticket.po()), "is put back");
                    warehouse().unpick(ticket.number());
                    tickets.remove(ticket.number());
                });
    }

    /// A line, or all that nobody has begun with. Whoever cancels before we know that we have placed it meets us on our
    /// way, and what comes of that is not said here.
    private void cancel() {
        List<OrderView> placed = orders().stream()
                .filter(order -> isPlaced(order) && !cancellable(order).isEmpty())
                .toList();
        if (!placed.isEmpty()) {
            OrderView order = dice.pick(placed);
            List<LineView> lines = cancellable(order);
            touch(order, "some is given up");
            (dice.chance(0.5) ? lines : List.of(dice.pick(lines)))
                    .forEach(line -> warehouse().cancel(order.poNumber(), line.lineRef(), "OUT", "given up"));
        }
    }

    private boolean isPlaced(OrderView order) {
        return world.records
                .ledger
                .settled(new WorkKey(WorkKey.Kind.ORDER, BlueCherrySale.orderOf(order)))
                .isPresent();
    }

    private static List<LineView> cancellable(OrderView order) {
        return order.lines().stream()
                .filter(line -> line.status() != LineStatus.CANCELLED && line.picked() == 0 && line.shipped() == 0)
                .toList();
    }

    @Override
    public Duration longestToMend() {
        return Duration.ofMinutes(60);
    }

    /// BlueCherry tells of what has left, and not of what is picked.
    @Override
    public boolean isBegun(Sale sale) {
        return !sale.parcels().isEmpty();
    }

    @Override
    public boolean wasTouched(String order) {
        return touched.contains(order);
    }

    private void touch(OrderView order, String what) {
        touched.add(BlueCherrySale.orderOf(order));
        world.trace.add("  " + order.orderNo() + " of " + BlueCherrySale.orderOf(order) + " " + what);
    }

    private OrderView order(String po) {
        return erp.account.order(po).orElseThrow();
    }

    private List<OrderView> orders() {
        return erp.account.orders();
    }

    private Warehouse warehouse() {
        return erp.account.backOffice().warehouse();
    }
}
