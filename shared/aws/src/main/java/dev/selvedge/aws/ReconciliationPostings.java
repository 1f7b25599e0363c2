package dev.selvedge.aws;

import static dev.selvedge.aws.ReconciliationWords.many;
import static dev.selvedge.core.model.Reconciliation.OfPosting.MADE;
import static dev.selvedge.core.model.Reconciliation.OfPosting.TO_BE_MADE;

import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Reconciliation.OfPosting;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;

/// The page's list of postings: all, or the customers' payments by how they stand and the others one by one.
final class ReconciliationPostings {

    private static final int MOST = 200;
    private static final String RECEIPT = "receipt";
    private static final String REPAYMENT = "repayment";

    private final Reconciliation all;
    private final Html html;

    ReconciliationPostings(Reconciliation all, Html html) {
        this.all = all;
        this.html = html;
    }

    void write() {
        if (all.postings().isEmpty()) {
            return;
        }
        html.section("postings", "Postings");
        if (all.postings().size() > MOST) {
            html.raw("<p>" + ReconciliationTables.POSTINGS + " has each of them.</p>\n");
        }
        html.table(List.of("Posting", "Of", "State"), List.of("On clearing"));
        List<OfPosting> rows = rows();
        rows.stream().limit(MOST).forEach(this::writeRow);
        writeRest(rows.stream().skip(MOST).toList());
        writeTotal();
        html.raw("</table>\n</section>\n");
    }

    private List<OfPosting> rows() {
        if (all.postings().size() <= MOST) {
            return all.postings();
        }
        Map<String, List<OfPosting>> groups = all.postings().stream()
                .collect(Collectors.groupingBy(ReconciliationPostings::group, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .map(ReconciliationPostings::asOne)
                .sorted(Comparator.comparing(of -> !isRefused(of)))
                .toList();
    }

    /// What the ERP refused stays by itself, since each refusal has its own words.
    private static String group(OfPosting of) {
        return isOfCustomer(of) && !isRefused(of) ? what(of) + "/" + of.state() : "/" + of.id();
    }

    private static boolean isRefused(OfPosting of) {
        return !of.state().equals(MADE) && !of.state().equals(TO_BE_MADE);
    }

    private static boolean isOfCustomer(OfPosting of) {
        return what(of).equals(RECEIPT) || what(of).equals(REPAYMENT);
    }

    /// The first word of a posting's id says what it is.
    private static String what(OfPosting of) {
        int end = of.id().indexOf('/');
        return end < 0 ? of.id() : of.id().substring(0, end);
    }

    private static String subject(OfPosting of) {
        return of.id().substring(Math.min(of.id().length(), what(of).length() + 1));
    }

    private static OfPosting asOne(List<OfPosting> group) {
        OfPosting first = group.getFirst();
        return group.size() == 1 ? first : new OfPosting(many(group.size(), what(first)), sum(group), first.state());
    }

    private void writeRow(OfPosting of) {
        html.raw(isRefused(of) ? "<tr class=\"bad\">" : "<tr>")
                .key(ReconciliationWords.name(what(of)))
                .key(subject(of))
                .raw("<td class=\"words\">")
                .text(of.state())
                .raw("</td>")
                .cell(of.clearing())
                .raw("</tr>\n");
    }

    private void writeRest(List<OfPosting> rest) {
        if (!rest.isEmpty()) {
            writeRow(new OfPosting(many(rest.size(), "other row"), sum(rest), "see " + ReconciliationTables.POSTINGS));
        }
    }

    private void writeTotal() {
        html.raw("</tbody>\n<tfoot><tr><td colspan=\"3\">")
                .text(many(all.postings().size(), "posting"))
                .raw("</td>")
                .cell(sum(all.postings()))
                .raw("</tr></tfoot>\n");
    }

    private static Money sum(List<OfPosting> some) {
        return Money.total(some.stream().map(OfPosting::clearing).toList());
    }
}
