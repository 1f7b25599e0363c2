package dev.selvedge.aws;

import static dev.selvedge.aws.ReconciliationWords.many;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Reconciliation.Earnings;
import dev.selvedge.core.model.Reconciliation.OfOrder;
import java.util.Comparator;
import java.util.List;

/// The page's list of orders: all, or those with the largest net and the sum of the others, so that it still adds up.
final class ReconciliationOrders {

    private static final int MOST = 500;

    /// A large loss is as large as a large gain.
    private static final Comparator<OfOrder> LARGEST_FIRST = Comparator.comparing(
                    (OfOrder of) -> of.earnings().net().abs())
            .reversed();

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
            writeLargest(all.orders().stream().sorted(LARGEST_FIRST).toList());
        }
        html.raw("</section>\n");
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
