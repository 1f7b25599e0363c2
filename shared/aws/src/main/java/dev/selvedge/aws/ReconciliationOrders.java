package dev.selvedge.aws;

import static dev.selvedge.aws.ReconciliationWords.many;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Reconciliation.Earnings;
import dev.selvedge.core.model.Reconciliation.OfOrder;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;

/// The page's list of orders: all, or those with the largest net and the sum of the others, so that it still adds up.
final class ReconciliationOrders {

    private static final int MOST = 500;

    private final Reconciliation all;
    private final Html html;

    ReconciliationOrders(Reconciliation all, Html html) {
        this.all = all;
        this.html = html;
    }

    void write() {
        html.section("orders", "By order");
        if (all.orders().size() <= MOST) {
            writeTable(all.orders(), List.of());
        } else {
            writeLargest(largestFirst());
        }
        html.raw("</section>\n");
    }

    /// An order and how large its net is: a large loss is as large as a large gain.
    private record Sized(OfOrder of, Money size) {
        Sized(OfOrder of) {
            this(of, of.earnings().net().abs());
        }
    }

    private List<OfOrder> largestFirst() {
        return all.orders().stream()
                .map(Sized::new)
                .sorted(Comparator.comparing(Sized::size).reversed())
                .map(Sized::of)
                .toList();
    }

    private void writeLargest(List<OfOrder> sorted) {
        html.raw("<p>The ")
                .count(MOST)
                .raw(" orders of ")
                .count(sorted.size())
                .raw(" with the largest net, above or below zero; " + ReconciliationTables.ORDERS + " has all.</p>\n");
        writeTable(sorted.subList(0, MOST), sorted.subList(MOST, sorted.size()));
    }

    private void writeTable(List<OfOrder> shown, List<OfOrder> others) {
        html.table(List.of("Order", "Sale"), ReconciliationSums.EARNINGS);
        shown.forEach(of -> writeRow(
                of.order().value(), of.sale().map(ErpReference::toString).orElse("–"), of.earnings()));
        others.stream()
                .map(OfOrder::earnings)
                .reduce(Earnings::plus)
                .ifPresent(rest -> writeRow(many(others.size(), "other order"), "", rest));
        writeRow("By no order", "", all.unassigned());
        html.raw("</tbody>\n<tfoot>");
        writeRow("Together", "", all.earnings());
        html.raw("</tfoot>\n</table>\n");
    }

    private void writeRow(String order, String sale, Earnings earnings) {
        ReconciliationSums.write(html.raw("<tr>").key(order).key(sale), earnings)
                .raw("</tr>\n");
    }
}
