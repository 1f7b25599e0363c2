package dev.selvedge.local.simulation;

import dev.selvedge.local.simulation.Statement.Flaw;
import dev.selvedge.local.simulator.mirakl.Accounts;
import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.mirakl.InvoiceType;
import dev.selvedge.local.simulator.mirakl.InvoiceView;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.mirakl.PaymentState;
import dev.selvedge.local.simulator.mirakl.TransactionType;
import dev.selvedge.local.simulator.mirakl.TransactionView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Every billing cycle as both partners' books have it, now and at any time before. Asks neither our adapters nor our
/// records.
final class Statements {

    private static final String POUNDS = "GBP";
    private static final Set<String> TYPES =
            Arrays.stream(TransactionType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final World world;
    private final Map<String, List<Statement>> history = new LinkedHashMap<>();
    private boolean isRead;

    Statements(World world) {
        this.world = world;
    }

    /// Somebody has written in the books, or in the list of sales.
    void changed() {
        isRead = false;
    }

    /// Writes down what has changed.
    void look() {
        if (!isRead) {
            isRead = true;
            read();
        }
    }

    private void read() {
        new Reading().all().forEach(now -> {
            List<Statement> before = history.computeIfAbsent(now.id(), _ -> new ArrayList<>());
            if (before.isEmpty() || !before.getLast().equals(now)) {
                before.add(now);
            }
        });
    }

    /// How the cycles stand, the oldest first.
    List<Statement> now() {
        return history.values().stream().map(List::getLast).toList();
    }

    /// All ways in which a cycle has ever stood.
    List<Statement> ever(String cycle) {
        return List.copyOf(history.getOrDefault(cycle, List.of()));
    }

    /// Both books, read at one moment.
    private final class Reading {

        private final Accounts accounts = world.scene.mirakl().accounts();
        private final List<CycleView> cycles = accounts.cycles();
        private final List<TransactionView> log = accounts.lines();
        private final List<InvoiceView> documents = accounts.documents();
        private final Set<String> orders =
                world.scene.mirakl().orders().stream().map(OrderView::id).collect(Collectors.toSet());
        private final Map<String, Long> sales = sales();

        private Map<String, Long> sales() {
            return world.erp().sales().stream()
                    .filter(Sale::stands)
                    .collect(Collectors.groupingBy(Reading::orderOf, Collectors.counting()));
        }

        private static String orderOf(Sale sale) {
            return sale.order().isEmpty() ? sale.reference() : sale.order();
        }

        List<Statement> all() {
            return cycles.stream().map(this::statement).toList();
        }

        private Statement statement(CycleView cycle) {
            Statement bare = new Statement(
                    cycle,
                    accounts.lines(cycle.id()),
                    documents.stream()
                            .filter(document -> cycle.id().equals(document.cycleId()))
                            .toList(),
                    Set.of());
            return new Statement(cycle, bare.lines(), bare.documents(), flaws(bare));
        }

        private Set<Flaw> flaws(Statement bare) {
            Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
            List<TransactionView> counted = bare.counted();
            List<TransactionView> pounds = counted.stream()
                    .filter(line -> line.currency().equals(bare.cycle().currency()))
                    .toList();
            if (Statement.sum(pounds).compareTo(bare.cycle().toSeller()) != 0) {
                flaws.add(Flaw.SUM);
            }
            if (!bare.cycle().currency().equals(POUNDS) || counted.stream().anyMatch(this::isStrange)) {
                flaws.add(Flaw.STRANGE);
            }
            if (isDoubled(bare)) {
                flaws.add(Flaw.DOUBLED);
            }
            if (isCharged(bare, pounds, false) || isCharged(bare, pounds, true)) {
                flaws.add(Flaw.CHARGES);
            }
            List<TransactionView> settled = bare.lines().stream()
                    .filter(line -> !line.type().equals("PAYMENT"))
                    .toList();
            if (!isChain(settled) && !isChain(around(settled))) {
                flaws.add(Flaw.BALANCE);
            }
            if (pounds.stream().anyMatch(this::isUnsold)) {
                flaws.add(Flaw.UNSOLD);
            }
            return Set.copyOf(flaws);
        }

        private boolean isStrange(TransactionView line) {
            return !line.currency().equals(POUNDS)
                    || !TYPES.contains(line.type())
                    || (line.orderId() != null && !orders.contains(line.orderId()));
        }

        private static boolean isDoubled(Statement bare) {
            long receipts =
                    bare.counted().stream().filter(Statement::isReceived).count();
            return bare.pays().size() < bare.counted().size() + receipts;
        }

        /// Whether lines and documents differ by more than rounding can: half a penny for each line of VAT.
        private boolean isCharged(Statement bare, List<TransactionView> lines, boolean manual) {
            List<TransactionView> charged = lines.stream()
                    .filter(line -> Statement.isCharged(line, manual))
                    .toList();
            List<TransactionView> vat =
                    charged.stream().filter(Statement::isVat).toList();
            BigDecimal net = Statement.sum(charged).subtract(Statement.sum(vat));
            BigDecimal netCharged = BigDecimal.ZERO;
            BigDecimal vatCharged = BigDecimal.ZERO;
            for (InvoiceView document : bare.documents()) {
                if ((document.type() != InvoiceType.AUTO_INVOICE) == manual) {
                    netCharged = netCharged.add(Statement.net(document));
                    vatCharged = vatCharged.add(Statement.vat(document));
                }
            }
            BigDecimal off = vatCharged.add(Statement.sum(vat)).abs();
            return netCharged.add(net).signum() != 0 || off.compareTo(BigDecimal.valueOf(vat.size() / 2, 2)) > 0;
        }

        /// The log from a cycle's first line to its last.
        private List<TransactionView> around(List<TransactionView> lines) {
            Instant from = lines.stream()
                    .map(TransactionView::created)
                    .min(Instant::compareTo)
                    .orElse(Instant.MAX);
            Instant to = lines.stream()
                    .map(TransactionView::created)
                    .max(Instant::compareTo)
                    .orElse(Instant.MIN);
            return log.stream()
                    .filter(line ->
                            !line.created().isBefore(from) && !line.created().isAfter(to))
                    .toList();
        }

        /// Each balance leads on from the one before it, currency by currency, whether what does not apply counts or
        /// not.
        private static boolean isChain(List<TransactionView> lines) {
            return leadsOn(lines)
                    || leadsOn(lines.stream()
                            .filter(line -> line.state() != PaymentState.NOT_APPLICABLE)
                            .toList());
        }

        private static boolean leadsOn(List<TransactionView> lines) {
            return lines.stream().collect(Collectors.groupingBy(TransactionView::currency)).values().stream()
                    .allMatch(Reading::leadsOnInOne);
        }

        private static boolean leadsOnInOne(List<TransactionView> lines) {
            for (int at = 1; at < lines.size(); at++) {
                TransactionView line = lines.get(at);
                if (line.balance()
                                .subtract(line.amount())
                                .compareTo(lines.get(at - 1).balance())
                        != 0) {
                    return false;
                }
            }
            return true;
        }

        private boolean isUnsold(TransactionView line) {
            return Statement.isOfSale(line)
                    && line.orderId() != null
                    && orders.contains(line.orderId())
                    && sales.getOrDefault(line.orderId(), 0L) != 1;
        }
    }
}
