package dev.selvedge.aws;

import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Reconciliation.Earnings;
import dev.selvedge.core.model.Reconciliation.OfKind;
import dev.selvedge.core.model.Reconciliation.OfOrder;
import java.util.List;

/// What the page adds up: the lines by kind with their treatment, what was earned, what the operator charged.
final class ReconciliationSums {

    static final List<String> EARNINGS = List.of("Gross", "Refunds", "Commission", "Fees", "Penalties", "Other", "Net");

    private final Reconciliation all;
    private final ReconciliationWords words;
    private final Html html;

    ReconciliationSums(Reconciliation all, ReconciliationWords words, Html html) {
        this.all = all;
        this.words = words;
        this.html = html;
    }

    void writeKinds() {
        html.section("kinds", "By kind, and how each is treated")
                .table(List.of("Kind", "Goes into", "Account", "Part"), List.of("Lines", "Amount"));
        all.kinds().forEach(this::writeRow);
        html.raw("</tbody>\n<tfoot><tr><td colspan=\"4\">What makes the payout</td>")
                .cell(all.lines())
                .cell(all.sum())
                .raw("</tr></tfoot>\n</table>\n</section>\n");
    }

    private void writeRow(OfKind of) {
        html.raw(of.kind() == LineKind.UNKNOWN ? "<tr class=\"bad\">" : "<tr>")
                .cell(of.name())
                .cell(ReconciliationWords.document(of.kind().booking()))
                .cell(ReconciliationWords.account(of.kind().account()))
                .cell(ReconciliationWords.name(of.kind().part()))
                .cell(of.lines())
                .cell(of.sum())
                .raw("</tr>\n");
    }

    void writeEarnings() {
        html.section("earnings", "What the channel brought").table(List.of(""), EARNINGS);
        all.orders().stream()
                .map(OfOrder::earnings)
                .reduce(Earnings::plus)
                .ifPresent(earnings -> writeRow("By orders", earnings));
        writeRow("By no order", all.unassigned());
        html.raw("</tbody>\n<tfoot>");
        writeRow("Together", all.earnings());
        html.raw("</tfoot>\n</table>\n</section>\n");
    }

    private void writeRow(String name, Earnings earnings) {
        write(html.raw("<tr>").cell(name), earnings).raw("</tr>\n");
    }

    /// The cells of [#EARNINGS].
    static Html write(Html html, Earnings earnings) {
        return html.cell(earnings.gross())
                .cell(earnings.refunds())
                .cell(earnings.commission())
                .cell(earnings.fees())
                .cell(earnings.penalties())
                .cell(earnings.other())
                .cell(earnings.net());
    }

    void writeDocuments() {
        if (all.documents().isEmpty()) {
            return;
        }
        html.section("documents", "What the operator charged")
                .raw("<p>John Lewis’s own invoices and credit notes; above zero is charged to the seller.</p>\n")
                .table(List.of("Document", "Written", "Issued"), List.of("Net", "Tax", "Total"));
        all.documents().forEach(this::writeRow);
        html.raw("</tbody>\n</table>\n</section>\n");
    }

    private void writeRow(OperatorDocument document) {
        html.raw("<tr>")
                .key(document.id())
                .cell(ReconciliationWords.type(document.type()))
                .cell(words.day(document.issuedAt()))
                .cell(document.net())
                .cell(document.tax())
                .cell(document.total())
                .raw("</tr>\n");
    }
}
