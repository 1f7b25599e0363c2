package dev.selvedge.aws;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A page being written. Whatever is not markup of ours goes through [#text].
final class Html {

    private static final char MINUS = '−';
    private static final char UNPRINTABLE = '\uFFFD';

    private static final int LONGEST_KEY = 24;

    private final StringBuilder page = new StringBuilder(1 << 16);
    private final CurrencyUnit currency;

    /// @param currency of the amounts that need not name theirs
    Html(CurrencyUnit currency) {
        this.currency = currency;
    }

    /// Markup of ours: never anything that came from elsewhere.
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    /// Anybody's words, to be read as they are.
    Html text(String words) {
        for (int at = 0; at < words.length(); at++) {
            character(words.charAt(at));
        }
        return this;
    }

    private void character(char one) {
        switch (one) {
            case '&' -> page.append("&amp;");
            case '<' -> page.append("&lt;");
            case '>' -> page.append("&gt;");
            case '"' -> page.append("&quot;");
            case '\'' -> page.append("&#39;");
            default -> page.append(isPrintable(one) ? one : UNPRINTABLE);
        }
    }

    /// Not what turns the direction of the text around, since it would make numbers read otherwise.
    private static boolean isPrintable(char one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL -> one == '\n' || one == '\t';
            case Character.FORMAT -> one == '\u200D';
            default -> true;
        };
    }

    /// A text within a string of a style sheet.
    Html css(String words) {
        words.codePoints()
                .forEach(one -> page.append(
                        Character.isLetterOrDigit(one) ? Character.toString(one) : "\\%06x".formatted(one)));
        return this;
    }

    Html section(String id, String title) {
        return raw("<section id=\"").text(id).raw("\">\n<h2>").text(title).raw("</h2>\n");
    }

    /// Begins a table whose columns of words come first.
    Html table(List<String> words, List<String> numbers) {
        raw("<table>\n<thead><tr>");
        words.forEach(name -> raw("<th>").text(name).raw("</th>"));
        numbers.forEach(name -> raw("<th class=\"n\">").text(name).raw("</th>"));
        return raw("</tr></thead>\n<tbody>\n");
    }

    Html cell(String words) {
        return raw("<td>").text(words).raw("</td>");
    }

    /// A cell of a name or a number that is read as one, so that it is not broken unless it is long.
    Html key(String words) {
        return raw(words.length() <= LONGEST_KEY ? "<td class=\"k\">" : "<td>")
                .text(words)
                .raw("</td>");
    }

    Html cell(int count) {
        return raw("<td class=\"n\">").count(count).raw("</td>");
    }

    Html cell(Money money) {
        return raw(money.isZero() ? "<td class=\"n z\">" : "<td class=\"n\">")
                .amount(money)
                .raw("</td>");
    }

    Html count(int count) {
        return digits(Integer.toString(count));
    }

    /// An amount for people: `−1,234.50`, with its currency if that is another than the page's.
    Html amount(Money money) {
        if (!money.getCurrencyUnit().equals(currency)) {
            page.append(money.getCurrencyUnit().getCode()).append(' ');
        }
        if (money.isNegative()) {
            page.append(MINUS);
        }
        return digits(money.getAmount().abs().toPlainString());
    }

    private Html digits(String number) {
        int point = number.indexOf('.');
        int whole = point < 0 ? number.length() : point;
        for (int at = 0; at < number.length(); at++) {
            if (at > 0 && at < whole && (whole - at) % 3 == 0) {
                page.append(',');
            }
            page.append(number.charAt(at));
        }
        return this;
    }

    byte[] bytes() {
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }
}
