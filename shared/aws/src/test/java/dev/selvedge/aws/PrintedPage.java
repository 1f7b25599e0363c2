package dev.selvedge.aws;

import dev.selvedge.core.model.Reconciliation;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A page as its reader sees it: sections, and tables of cells.
record PrintedPage(String html) {

    private static final Pattern ROW = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[dh][^>]*>(.*?)</t[dh]>", Pattern.DOTALL);
    private static final Pattern SECTION = Pattern.compile("<section id=\"([a-z]+)\"");

    static PrintedPage of(Reconciliation reconciliation) {
        byte[] html = new ReconciliationPage(reconciliation, ZoneId.of("Europe/London")).html();
        return new PrintedPage(new String(html, StandardCharsets.UTF_8));
    }

    /// The sections from top to bottom.
    List<String> sections() {
        return SECTION.matcher(html).results().map(found -> found.group(1)).toList();
    }

    /// The words of a section.
    String section(String id) {
        return words(markup(id));
    }

    /// The rows of a section's table, its heads first, their cells between bars.
    List<String> rows(String id) {
        return ROW.matcher(markup(id)).results().map(PrintedPage::row).toList();
    }

    private static String row(MatchResult row) {
        List<String> cells = CELL.matcher(row.group(1))
                .results()
                .map(cell -> words(cell.group(1)))
                .toList();
        return String.join(" | ", cells);
    }

    /// Everything before the first section.
    String title() {
        return words(html.substring(html.indexOf("<header>"), html.indexOf("</header>")));
    }

    private String markup(String id) {
        int start = html.indexOf("<section id=\"" + id + "\"");
        return start < 0 ? "" : html.substring(start, html.indexOf("</section>", start));
    }

    private static String words(String markup) {
        String spaced = markup.replaceAll(
                        "</?(br|p|h2|dt|dd|div|span|b|i|td|th|tr|table|thead|tbody|tfoot)\\b[^>]*>", " ")
                .replaceAll("<[^>]*>", "");
        String words = spaced.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return String.join(
                " ",
                Arrays.stream(words.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
