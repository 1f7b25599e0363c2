package dev.selvedge.aws;

import static dev.selvedge.aws.ReconciliationWords.many;

import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Reconciliation.Penalty;
import java.util.Comparator;
import java.util.List;

/// What the page says first: what does not add up, and what the seller was fined for.
final class ReconciliationFindings {

    /// More than that nobody reads on paper; the tables have all.
    private static final int MOST = 200;

    private final Reconciliation all;
    private final ReconciliationWords words;
    private final Html html;

    ReconciliationFindings(Reconciliation all, ReconciliationWords words, Html html) {
        this.all = all;
        this.words = words;
        this.html = html;
    }

    void writeDiscrepancies() {
        if (all.discrepancies().isEmpty()) {
            return;
        }
        html.section("discrepancies", "Discrepancies").raw("<p>");
        all.causes().forEach(this::writeCause);
        html.raw("</p>\n")
                .table(List.of("Cause", "Owner", "Order", "What differs, and what to do"), List.of("Difference"));
        all.discrepancies().stream()
                .sorted(Comparator.comparing(one -> !one.cause().isBlocking()))
                .limit(MOST)
                .forEach(this::writeRow);
        html.raw("</tbody>\n</table>\n");
        writeRest(all.discrepancies(), ReconciliationTables.DISCREPANCIES);
        html.raw("</section>\n");
    }

    private void writeCause(Discrepancy.Cause cause, long many) {
        html.raw("<span class=\"chip\">")
                .text(ReconciliationWords.name(cause))
                .raw(" × ")
                .count((int) many)
                .raw("</span> ");
    }

    private void writeRow(Discrepancy one) {
        html.raw(one.cause().isBlocking() ? "<tr class=\"bad\">" : "<tr>")
                .key(ReconciliationWords.name(one.cause()))
                .key(ReconciliationWords.name(one.cause().owner()))
                .key(one.order().map(OrderId::value).orElse("–"))
                .raw("<td class=\"words\">")
                .text(one.words())
                .raw("<br><em>")
                .text(one.cause().whatToDo())
                .raw("</em></td>");
        one.difference().ifPresentOrElse(html::cell, () -> html.raw("<td class=\"n\">–</td>"));
        html.raw("</tr>\n");
    }

    void writePenalties() {
        if (all.penalties().isEmpty()) {
            return;
        }
        html.section("penalties", "Penalties")
                .raw("<p>")
                .text(many(all.penalties().size(), "penalty"))
                .raw(" charged by John Lewis, each with the order and the deadline that was missed.</p>\n")
                .table(List.of("Order", "Penalty", "Deadline that was missed"), List.of("Amount"));
        all.penalties().stream().limit(MOST).forEach(this::writeRow);
        html.raw("</tbody>\n</table>\n");
        writeRest(all.penalties(), ReconciliationTables.PENALTIES);
        html.raw("</section>\n");
    }

    private void writeRow(Penalty penalty) {
        html.raw("<tr class=\"bad\">")
                .key(penalty.order().map(OrderId::value).orElse("–"))
                .cell(penalty.code())
                .cell(penalty.deadline().map(words::minute).orElse("Not known"))
                .cell(penalty.amount())
                .raw("</tr>\n");
    }

    private void writeRest(List<?> rows, String table) {
        if (rows.size() > MOST) {
            html.raw("<p class=\"note\">These are the first ")
                    .count(MOST)
                    .raw(" of ")
                    .count(rows.size())
                    .raw("; " + table + " has all.</p>\n");
        }
    }
}
