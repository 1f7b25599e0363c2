package dev.selvedge.core.flow;

import dev.selvedge.core.flow.Settlement.Parts;
import dev.selvedge.core.model.Discrepancy.Cause;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Paid;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Remittance;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Settling;
import dev.selvedge.core.model.Settling.Kept;
import dev.selvedge.core.model.Slice;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the lines of a payout page by page, each kept before the next is asked for, and brings together what they are
/// compared with.
final class RemittanceReading {

    /// So many orders that Selvedge did not place are looked up in the ERP at a time, since calls are scarce.
    private static final int LOOKED_UP = 25;

    private final Parts parts;

    RemittanceReading(Parts parts) {
        this.parts = parts;
    }

    /// Reads whatever is not kept yet. A [dev.selvedge.core.port.RemoteFailure] breaks it off; what is kept stays.
    void read(Payout payout, Settling settling, Consumer<Settling> keep) {
        Kept lines = walk(
                payout.id(),
                settling.lines(),
                next -> parts.payouts().lines(payout.id(), next),
                kept -> keep.accept(settling.withLines(kept)));
        Settling read = settling.withLines(lines);
        List<RemittanceLine> all = settled(lines(payout.id(), lines));
        if (!RunningBalances.of(all).isUnbroken()) {
            Instant from = all.stream()
                    .map(RemittanceLine::createdAt)
                    .min(Instant::compareTo)
                    .orElseThrow();
            Instant to = all.stream()
                    .map(RemittanceLine::createdAt)
                    .max(Instant::compareTo)
                    .orElseThrow();
            walk(
                    log(payout.id()),
                    settling.log(),
                    next -> parts.payouts().log(from, to, next),
                    kept -> keep.accept(read.withLog(kept)));
        }
    }

    /// The lines without the payment of all of them, which may be written days after the last.
    private static List<RemittanceLine> settled(List<RemittanceLine> lines) {
        return lines.stream().filter(line -> line.kind().isPaidOut()).toList();
    }

    private Kept walk(
            String name, Kept before, Function<Optional<String>, Slice<RemittanceLine>> page, Consumer<Kept> keep) {
        Kept kept = before;
        while (!kept.isWhole()) {
            Slice<RemittanceLine> slice = page.apply(kept.next());
            parts.records().remittances().keep(name, kept.pages(), slice.items());
            kept = kept.plus(slice.next());
            keep.accept(kept);
        }
        return kept;
    }

    private List<RemittanceLine> lines(String name, Kept kept) {
        return parts.records().remittances().lines(name, kept.pages());
    }

    /// What the lines said that are read again no longer stands.
    void forget(String payout, Settling settling) {
        Map<OrderId, List<Paid>> nothing = lines(payout, settling.lines()).stream()
                .flatMap(line -> line.order().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), _ -> List.of()));
        parts.records().orders().paid(payout, nothing);
    }

    private static String log(String payout) {
        return payout + "/log";
    }

    /// Whether the lines themselves may have been read wrongly, so that they are read again.
    static boolean isAtFault(Reconciliation compared) {
        return compared.discrepancies().stream()
                .anyMatch(one -> one.cause() == Cause.SUM_DIFFERS || one.cause() == Cause.BALANCE_BROKEN);
    }

    RemittanceFacts facts(Remittance remittance, Settling settling, List<Remittance> earlier) {
        List<RemittanceLine> lines = lines(remittance.id(), settling.lines());
        RunningBalances balances = settling.log().pages() == 0
                ? RunningBalances.of(settled(lines))
                : RunningBalances.of(lines(log(remittance.id()), settling.log()));
        Set<OrderId> named =
                lines.stream().flatMap(line -> line.order().stream()).collect(Collectors.toSet());
        Map<OrderId, OpenOrder> orders = parts.records().orders().find(named);
        return new RemittanceFacts(
                remittance, lines, balances, orders, byHand(lines, orders), names(earlier), others(earlier));
    }

    /// The sales that people entered for orders of which Selvedge placed none.
    private Map<OrderId, List<ErpReference>> byHand(List<RemittanceLine> lines, Map<OrderId, OpenOrder> orders) {
        return lines.stream()
                .filter(line -> line.isPaidOut() && line.kind().isOfSale())
                .flatMap(line -> line.order().stream())
                .distinct()
                .filter(order -> Optional.ofNullable(orders.get(order))
                        .filter(seen -> seen.placed().isEmpty())
                        .isPresent())
                .limit(LOOKED_UP)
                .collect(Collectors.toMap(Function.identity(), parts.books()::salesOf));
    }

    private static Map<String, String> names(List<Remittance> earlier) {
        return earlier.stream()
                .collect(Collectors.toMap(Remittance::id, one -> one.payout().name()));
    }

    /// Which earlier payout has a transaction that belongs to no order.
    private static Map<String, String> others(List<Remittance> earlier) {
        Map<String, String> others = new HashMap<>();
        earlier.forEach(remittance -> remittance
                .settling()
                .map(Settling::others)
                .orElse(List.of())
                .forEach(transaction ->
                        others.put(transaction, remittance.payout().name())));
        return others;
    }
}
