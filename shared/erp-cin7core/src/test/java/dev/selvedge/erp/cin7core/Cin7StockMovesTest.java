package dev.selvedge.erp.cin7core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.model.StockRow;
import dev.selvedge.local.simulator.scene.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A list that moves while it is read by offset (cin7-core.md A1, "Pagination"): a thousand rows a page.
@QuarkusTest
class Cin7StockMovesTest {

    private final Map<Integer, Runnable> beforeCall = new HashMap<>();
    private final Account account = Account.at(cin7 -> new Odd(cin7, call -> {
        beforeCall.getOrDefault(calls(), () -> {}).run();
        return cin7.answer(call);
    }));

    private int calls;

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void aListThatStandsStillIsReadOnceLocationByLocation() {
        Shelves.fill(account, 2_001);

        walk();

        assertThat(read()).containsExactly("Main Warehouse 1", "Main Warehouse 2", "Main Warehouse 3", "Annexe 1");
    }

    @Test
    void afterARowThatWentThePageBeforeIsReadAgainForWhatSlippedOntoIt() {
        List<Sku> skus = Shelves.fill(account, 2_500);
        Shelves.discard(account, List.of(skus.getLast()));
        before(2, () -> Shelves.discard(account, List.of(skus.getFirst())));

        List<StockPage> pages = walk();

        assertThat(shown(pages)).containsAll(skus.subList(1, 2_499));
        assertThat(pages).hasSize(4).allMatch(StockPage::steady);
        assertThat(read())
                .containsExactly(
                        "Main Warehouse 1", "Main Warehouse 2", "Main Warehouse 1", "Main Warehouse 3", "Annexe 1");
    }

    /// The row that slips is the only one of the last page, which is gone with it.
    @Test
    void theLastRowThatSlipsOntoTheLastPageButOneIsFoundThere() {
        List<Sku> skus = Shelves.fill(account, 1_001);
        before(2, () -> Shelves.discard(account, List.of(skus.get(17))));

        List<StockPage> pages = walk();

        assertThat(shown(pages)).contains(skus.get(1_000));
        assertThat(pages).allMatch(StockPage::steady);
    }

    /// A `Total` that grew by one may be two that came and one that went.
    @Test
    void aListThatGrewMayHideWhatWent() {
        List<Sku> skus = Shelves.fill(account, 2_001);
        before(2, () -> {
            Shelves.discard(account, List.of(skus.getFirst()));
            Shelves.bring(account, "ZZ-1");
            Shelves.bring(account, "ZZ-2");
        });

        List<StockPage> pages = walk();

        assertThat(shown(pages)).containsAll(skus.subList(1, 2_001));
        assertThat(pages).allMatch(StockPage::steady);
    }

    /// One went before page 2, and two come to the front before page 1 is read again, which push back what had slipped.
    @Test
    void aListThatMovesOnWhileItIsReadAgainIsReadUntilTwoReadingsAgree() {
        List<Sku> skus = Shelves.fill(account, 2_001);
        before(2, () -> Shelves.discard(account, skus.subList(0, 1)));
        before(3, () -> {
            Shelves.bring(account, "AA-1");
            Shelves.bring(account, "AA-2");
        });

        List<StockPage> pages = walk();

        assertThat(shown(pages)).containsAll(skus.subList(1, 2_001));
        assertThat(pages).allMatch(StockPage::steady);
        assertThat(read())
                .startsWith("Main Warehouse 1", "Main Warehouse 2", "Main Warehouse 1", "Main Warehouse 2")
                .hasSize(6);
    }

    @Test
    void aListThatDoesNotComeToRestIsGivenUpAfterSixMoreReadingsAndSaysSo() {
        Shelves.fill(account, 2_001);
        for (int call = 2; call <= 8; call++) {
            String sku = "ZZ-" + call;
            before(call, () -> Shelves.bring(account, sku));
        }

        List<StockPage> pages = walk();

        assertThat(pages).extracting(StockPage::steady).containsExactly(true, false, true, true);
        assertThat(read()).hasSize(1 + 7 + 1 + 1);
    }

    @Test
    void aListThatComesToRestAtTheLastMomentIsSteady() {
        Shelves.fill(account, 2_001);
        for (int call = 2; call <= 7; call++) {
            String sku = "ZZ-" + call;
            before(call, () -> Shelves.bring(account, sku));
        }

        List<StockPage> pages = walk();

        assertThat(pages).allMatch(StockPage::steady);
        assertThat(read()).hasSize(1 + 7 + 1 + 1);
    }

    @Test
    void aWholePageOfRowsThatWentIsMadeUpFor() {
        List<Sku> skus = Shelves.fill(account, 3_500);
        before(3, () -> Shelves.discard(account, skus.subList(0, 1_000)));

        List<StockPage> pages = walk();

        assertThat(shown(pages)).containsAll(skus);
        assertThat(pages).allMatch(StockPage::steady);
    }

    @Test
    void moreThanAPageOfRowsThatWentCannotBeMadeUpFor() {
        List<Sku> skus = Shelves.fill(account, 3_500);
        before(3, () -> Shelves.discard(account, skus.subList(0, 1_001)));

        List<StockPage> pages = walk();

        assertThat(pages).extracting(StockPage::steady).containsExactly(true, true, false, true);
    }

    /// What nobody can see: the price of paging by offset. It lasts for one reading.
    @Test
    void asManyThatComeAsGoAreMendedByTheNextReading() {
        List<Sku> skus = Shelves.fill(account, 2_001);
        before(2, () -> {
            Shelves.discard(account, List.of(skus.getFirst()));
            Shelves.bring(account, "ZZ-1");
        });

        assertThat(shown(walk())).doesNotContain(skus.get(1_000));

        assertThat(shown(walk())).containsAll(skus.subList(1, 2_001)).contains(new Sku("ZZ-1"));
    }

    /// On page 2, then, since another went, on page 1: the later figure replaces the earlier.
    @Test
    void ofTwoReadingsOfARowTheLaterComesLater() {
        List<Sku> skus = Shelves.fill(account, 2_001);
        Sku slipping = skus.get(1_000);
        before(2, () -> Shelves.bring(account, "ZZ-1"));
        before(3, () -> {
            account.cin7.backOffice().set(slipping.value(), Scene.LOCATION, 5);
            Shelves.discard(account, List.of(skus.getFirst()));
        });

        StockPage first = account.stock.stock(Optional.empty(), Optional.empty());
        StockPage second = account.stock.stock(Optional.empty(), first.next());

        assertThat(second.rows())
                .filteredOn(row -> row.sku().equals(slipping))
                .extracting(row -> row.available().intValueExact())
                .containsExactly(1, 5);
    }

    private void before(int call, Runnable happening) {
        beforeCall.put(call, happening);
    }

    private int calls() {
        return ++calls;
    }

    private List<StockPage> walk() {
        List<StockPage> pages = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            pages.add(account.stock.stock(Optional.empty(), token));
            token = pages.getLast().next();
        } while (token.isPresent());
        return pages;
    }

    private static Set<Sku> shown(List<StockPage> pages) {
        Set<Sku> shown = new HashSet<>();
        pages.forEach(page -> page.rows().stream().map(StockRow::sku).forEach(shown::add));
        return shown;
    }

    /// Location and page of every call.
    private List<String> read() {
        return account.calls.stream()
                .map(call -> call.parameter("Location") + " " + call.parameter("Page"))
                .toList();
    }
}
