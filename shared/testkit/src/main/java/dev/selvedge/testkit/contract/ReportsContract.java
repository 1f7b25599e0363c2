package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.port.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What all [Reports] promise. Each test starts with none.
public abstract class ReportsContract {

    private static final List<String> COLUMNS = List.of("SKU", "why");

    protected abstract Reports reports();

    /// The table that people find there, its columns first.
    protected abstract List<List<String>> found(String where);

    @Test
    void aTableIsFoundWhereItWasSaidToBe() {
        String where =
                reports().keep("stock-unlisted", COLUMNS, List.of(List.of("RUG", "no offer"), List.of("MAT", "")));

        assertThat(found(where)).containsExactly(COLUMNS, List.of("RUG", "no offer"), List.of("MAT", ""));
    }

    @Test
    void aTableMayHaveNoRows() {
        assertThat(found(reports().keep("stock-unlisted", COLUMNS, List.of()))).containsExactly(COLUMNS);
    }

    @Test
    void aTableOfTheSameNameIsReplaced() {
        String before =
                reports().keep("stock-unlisted", COLUMNS, List.of(List.of("RUG", "no offer"), List.of("MAT", "")));
        String where = reports().keep("stock-unlisted", List.of("SKU"), List.of(List.of("THROW")));

        assertThat(where).isEqualTo(before);
        assertThat(found(where)).containsExactly(List.of("SKU"), List.of("THROW"));
    }

    @Test
    void tablesOfOtherNamesStay() {
        String unlisted = reports().keep("stock-unlisted", COLUMNS, List.of(List.of("RUG", "no offer")));
        String refused = reports().keep("stock-refused", COLUMNS, List.of(List.of("MAT", "locked")));

        assertThat(found(unlisted)).containsExactly(COLUMNS, List.of("RUG", "no offer"));
        assertThat(found(refused)).containsExactly(COLUMNS, List.of("MAT", "locked"));
    }

    @Test
    void everyCharacterOfACellIsKept() {
        List<String> awkward = List.of(" 45 cm, “grün”; \"90 %\" ", "two\r\nlines\tand 'more' = 🧵");

        assertThat(found(reports().keep("stock-refused", COLUMNS, List.of(awkward))))
                .containsExactly(COLUMNS, awkward);
    }

    @Test
    void everyRowIsKeptHoweverManyThereAre() {
        List<List<String>> rows = IntStream.range(0, 20_000)
                .mapToObj(each -> List.of("SKU-" + each, "no offer"))
                .toList();
        List<List<String>> expected = new ArrayList<>(rows);
        expected.addFirst(COLUMNS);

        assertThat(found(reports().keep("stock-unlisted", COLUMNS, rows))).isEqualTo(expected);
    }
}
