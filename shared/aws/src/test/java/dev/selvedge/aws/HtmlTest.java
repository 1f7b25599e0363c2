package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    private final Html html = new Html(CurrencyUnit.GBP);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GBP 0.00         | 0.00
                    GBP 0.07         | 0.07
                    GBP -0.01        | −0.01
                    GBP 999.99       | 999.99
                    GBP 1000.00      | 1,000.00
                    GBP -1234567.89  | −1,234,567.89
                    GBP 123456.70    | 123,456.70
                    EUR -12.00       | EUR −12.00
                    JPY 1500         | JPY 1,500
                    """)
    void anAmountIsWrittenForPeopleAndNamesAnotherCurrency(String money, String shown) {
        assertThat(written(html.amount(Money.parse(money)))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, '0'", "999, '999'", "1000, '1,000'", "12500, '12,500'", "1234567, '1,234,567'"})
    void aCountHasItsThousandsApart(int count, String shown) {
        assertThat(written(html.count(count))).isEqualTo(shown);
    }

    @Test
    void wordsAreNoMarkup() {
        assertThat(written(html.text("<script>alert(\"1\" & '2')</script>")))
                .isEqualTo("&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u001b", "\r", "\u0085", "\u202e", "\u2066", "\u200b", "\ufeff"})
    void whatCannotBePrintedIsSeen(String character) {
        assertThat(written(html.text("a" + character + "b"))).isEqualTo("a\uFFFDb");
    }

    @Test
    void wordsKeepTheirLinesAndTheirSigns() {
        assertThat(written(html.text("“größer”\n\t🧵 café £5"))).isEqualTo("“größer”\n\t🧵 café £5");
    }

    @Test
    void aTextInAStyleSheetDoesNotLeaveItsString() {
        assertThat(written(html.css("A-1\"; } </style>é\\")))
                .isEqualTo("A\\00002d1\\000022\\00003b\\000020\\00007d\\000020\\00003c\\00002fstyle\\00003eé\\00005c");
    }

    private static String written(Html html) {
        return new String(html.bytes(), StandardCharsets.UTF_8);
    }
}
