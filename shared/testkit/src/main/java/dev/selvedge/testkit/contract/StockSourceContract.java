package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.model.StockRow;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.StockSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [StockSource] promises. Each test starts without stock.
public abstract class StockSourceContract {

    /// Both locations are among those that the supplier has chosen.
    protected static final String MAIN = "Main Warehouse";

    protected static final String ANNEXE = "Annexe";

    private static final Sku LINEN = new Sku("LINEN-OAT");

    /// Where goods lie. Bin and batch may be empty.
    protected record Shelf(String location, String bin, String batch) {
        static final Shelf OPEN = new Shelf(MAIN, "", "");
    }

    protected abstract StockSource source();

    /// So much of a SKU is available on a shelf from now on. A SKU or a shelf that is new there is made.
    protected abstract void put(Sku sku, Shelf shelf, BigDecimal available);

    /// As the other, for a SKU that is new, in a category.
    protected abstract void putIn(String category, Sku sku, Shelf shelf, BigDecimal available);

    /// All rows of a SKU go.
    protected abstract void remove(Sku sku);

    /// How many rows one page holds at most.
    protected abstract int pageSize();

    /// The next time that a page is asked for, its answer is lost.
    protected abstract void loseTheAnswer();

    /// An ERP that computes its stock in batches does so now.
    protected void compute() {}

    /// Whether what is read is as it stands at that moment; a batch stays as it was computed.
    protected boolean isLive() {
        return true;
    }

    @Test
    void withoutStockAWalkShowsNothingAndIsSteady() {
        List<StockPage> pages = walk();

        assertThat(rows(pages)).isEmpty();
        assertThat(pages).allMatch(StockPage::steady);
    }

    @Test
    void oneRowIsShownAsTheErpHasIt() {
        put(LINEN, Shelf.OPEN, new BigDecimal("7"));

        assertThat(rows(walk())).singleElement().satisfies(row -> {
            assertThat(row.sku()).isEqualTo(LINEN);
            assertThat(row.available()).isEqualByComparingTo("7");
        });
    }

    @Test
    void aFullPageIsShown() {
        assertAllShown(putMany(pageSize()));
    }

    @Test
    void oneRowMoreThanAPageIsShown() {
        assertAllShown(putMany(pageSize() + 1));
    }

    @Test
    void aThirdPageIsShown() {
        assertAllShown(putMany(2 * pageSize() + 1));
    }

    @Test
    void everyShelfHasARowAndAPlaceOfItsOwn() {
        put(LINEN, Shelf.OPEN, BigDecimal.valueOf(1));
        put(LINEN, new Shelf(MAIN, "A1", ""), BigDecimal.valueOf(2));
        put(LINEN, new Shelf(MAIN, "A1", "2026-04"), BigDecimal.valueOf(4));
        put(LINEN, new Shelf(MAIN, "", "A1"), BigDecimal.valueOf(8));
        put(LINEN, new Shelf(MAIN, "A2", "2026-04"), BigDecimal.valueOf(16));
        put(LINEN, new Shelf(ANNEXE, "A1", "2026-04"), BigDecimal.valueOf(32));

        List<StockRow> rows = rows(walk());

        assertThat(rows)
                .extracting(row -> row.available().intValueExact())
                .containsExactlyInAnyOrder(1, 2, 4, 8, 16, 32);
        assertThat(rows).extracting(StockRow::place).doesNotHaveDuplicates();
        assertThat(rows).extracting(StockRow::sku).containsOnly(LINEN);
    }

    @Test
    void namesThatRunIntoOneAnotherAreDifferentPlaces() {
        put(LINEN, new Shelf(MAIN, "A|1", "B"), BigDecimal.valueOf(1));
        put(LINEN, new Shelf(MAIN, "A", "1|B"), BigDecimal.valueOf(2));
        put(LINEN, new Shelf(MAIN, "A\\", "1|B"), BigDecimal.valueOf(4));
        put(LINEN, new Shelf(MAIN, "A\\|1", "B"), BigDecimal.valueOf(8));

        assertThat(rows(walk())).extracting(StockRow::place).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aRowKeepsItsPlaceWhileItsFigureChanges() {
        Shelf shelf = new Shelf(MAIN, "A1", "2026-04");
        put(LINEN, shelf, BigDecimal.valueOf(3));
        StockRow before = rows(walk()).getFirst();

        put(LINEN, shelf, BigDecimal.valueOf(2));

        assertThat(rows(walk())).singleElement().satisfies(row -> {
            assertThat(row.place()).isEqualTo(before.place());
            assertThat(row.available()).isEqualByComparingTo("2");
        });
    }

    @Test
    void zeroFractionsAndFiguresBelowZeroAreShownAsTheyAre() {
        put(new Sku("ZERO"), Shelf.OPEN, BigDecimal.ZERO);
        put(new Sku("METRES"), Shelf.OPEN, new BigDecimal("2.1235"));
        put(new Sku("OVERSOLD"), Shelf.OPEN, new BigDecimal("-2.5"));

        Map<Sku, BigDecimal> shown = figures(walk());

        assertThat(shown).hasSize(3);
        assertThat(shown.get(new Sku("ZERO"))).isEqualByComparingTo("0");
        assertThat(shown.get(new Sku("METRES"))).isEqualByComparingTo("2.1235");
        assertThat(shown.get(new Sku("OVERSOLD"))).isEqualByComparingTo("-2.5");
    }

    @Test
    void skusAreShownCharacterForCharacter() {
        Set<Sku> skus = Set.of(
                new Sku("Rug"), new Sku("RUG"), new Sku(" RUG"), new Sku("RUG "), new Sku("R+U/G?"), new Sku("Rüg"));
        skus.forEach(sku -> put(sku, Shelf.OPEN, BigDecimal.ONE));

        assertThat(rows(walk())).extracting(StockRow::sku).containsExactlyInAnyOrderElementsOf(skus);
    }

    @Test
    void aCategoryShowsItsOwnRowsOnly() {
        putIn("Fabric", LINEN, Shelf.OPEN, BigDecimal.valueOf(7));
        putIn("Fabric & Felt", new Sku("FELT"), Shelf.OPEN, BigDecimal.valueOf(8));
        put(new Sku("KETTLE"), Shelf.OPEN, BigDecimal.valueOf(9));

        assertThat(rows(walk(Optional.of("Fabric"), _ -> {})))
                .extracting(StockRow::sku)
                .containsExactly(LINEN);
        assertThat(rows(walk(Optional.of("Fabric & Felt"), _ -> {})))
                .extracting(StockRow::sku)
                .containsExactly(new Sku("FELT"));
        assertThat(rows(walk(Optional.of("Nothing"), _ -> {}))).isEmpty();
    }

    @Test
    void aCategoryOfManyPagesIsShownToItsEnd() {
        putIn("Fabric", LINEN, Shelf.OPEN, BigDecimal.ONE);
        putMany(pageSize());
        Set<Sku> fabrics = new HashSet<>(Set.of(LINEN));
        for (int each = 0; each < pageSize(); each++) {
            Sku sku = new Sku("FABRIC-" + each);
            putIn("Fabric", sku, Shelf.OPEN, BigDecimal.ONE);
            fabrics.add(sku);
        }

        assertThat(rows(walk(Optional.of("Fabric"), _ -> {})))
                .extracting(StockRow::sku)
                .containsExactlyInAnyOrderElementsOf(fabrics);
    }

    @Test
    void aRowThatGoesBetweenPagesMakesNonePassedOver() {
        Set<Sku> all = putMany(2 * pageSize() + 1);
        compute();
        List<StockPage> read = new ArrayList<>();
        Set<Sku> gone = new HashSet<>();

        Optional<String> token = Optional.empty();
        do {
            StockPage page = source().stock(Optional.empty(), token);
            read.add(page);
            token = page.next();
            Sku shown = page.rows().isEmpty() ? LINEN : page.rows().getFirst().sku();
            if (token.isPresent() && all.contains(shown) && gone.add(shown)) {
                remove(shown);
            }
        } while (token.isPresent());

        assertThat(gone).isNotEmpty();
        assertThat(skus(read)).containsAll(remaining(all, gone));
        assertThat(read).allMatch(StockPage::steady);
    }

    @Test
    void aRowThatComesBetweenPagesMakesNonePassedOver() {
        Set<Sku> all = putMany(2 * pageSize() + 1);

        List<StockPage> read = walk(Optional.empty(), page -> put(new Sku("CAME-" + page), Shelf.OPEN, BigDecimal.ONE));

        assertThat(skus(read)).containsAll(all);
        assertThat(read).allMatch(StockPage::steady);
    }

    @Test
    void aFigureThatChangesBeforeItsPageIsReadIsShownChanged() {
        assumeTrue(isLive(), "a batch stays as it was computed");
        Set<Sku> all = putMany(pageSize() + 1);
        StockPage first = source().stock(Optional.empty(), Optional.empty());
        Set<Sku> later = remaining(all, skus(List.of(first)));

        later.forEach(sku -> put(sku, Shelf.OPEN, BigDecimal.valueOf(77)));

        StockPage second = source().stock(Optional.empty(), first.next());
        assertThat(later).hasSize(1);
        assertThat(figures(List.of(second)).get(later.iterator().next())).isEqualByComparingTo("77");
    }

    @Test
    void aBatchSaysWhenItWasComputedAndStaysAsItWas() {
        assumeFalse(isLive(), "what is read as it stands has no time but that of the reading");
        Set<Sku> all = putMany(pageSize() + 1);
        compute();
        StockPage first = source().stock(Optional.empty(), Optional.empty());
        all.forEach(sku -> put(sku, Shelf.OPEN, BigDecimal.valueOf(77)));
        compute();

        StockPage second = source().stock(Optional.empty(), first.next());

        assertThat(first.asOf()).isPresent();
        assertThat(second.asOf()).isEqualTo(first.asOf());
        assertThat(figures(List.of(second)).values()).containsOnly(BigDecimal.ONE);
        assertThat(source().stock(Optional.empty(), Optional.empty()).asOf().orElseThrow())
                .isAfter(first.asOf().orElseThrow());
    }

    @Test
    void aPageCanBeAskedForAgain() {
        putMany(pageSize() + 1);
        compute();
        Optional<String> second =
                source().stock(Optional.empty(), Optional.empty()).next();
        StockPage once = source().stock(Optional.empty(), second);

        walk();

        assertThat(source().stock(Optional.empty(), second)).isEqualTo(once);
    }

    @Test
    void anAnswerThatIsLostIsNoEmptyPageAndCanBeAskedForAgain() {
        put(LINEN, Shelf.OPEN, BigDecimal.ONE);
        compute();
        loseTheAnswer();

        assertThat(catchThrowable(() -> source().stock(Optional.empty(), Optional.empty())))
                .isInstanceOf(RemoteFailure.class);

        assertThat(rows(walk())).extracting(StockRow::sku).containsExactly(LINEN);
    }

    private void assertAllShown(Set<Sku> all) {
        List<StockPage> pages = walk();

        assertThat(rows(pages)).extracting(StockRow::sku).containsExactlyInAnyOrderElementsOf(all);
        assertThat(pages).allMatch(StockPage::steady);
        assertThat(pages).allSatisfy(page -> assertThat(page.rows()).hasSizeLessThanOrEqualTo(pageSize()));
    }

    private Set<Sku> putMany(int many) {
        Set<Sku> skus = IntStream.range(0, many)
                .mapToObj(each -> new Sku("SKU-" + each))
                .collect(Collectors.toSet());
        skus.forEach(sku -> put(sku, Shelf.OPEN, BigDecimal.ONE));
        return skus;
    }

    private List<StockPage> walk() {
        return walk(Optional.empty(), _ -> {});
    }

    /// @param between what happens before each further page, told how many have been read
    private List<StockPage> walk(Optional<String> category, IntConsumer between) {
        compute();
        List<StockPage> pages = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            StockPage page = source().stock(category, token);
            pages.add(page);
            token = page.next();
            if (token.isPresent()) {
                between.accept(pages.size());
            }
        } while (token.isPresent());
        return pages;
    }

    private static List<StockRow> rows(List<StockPage> pages) {
        return pages.stream().flatMap(page -> page.rows().stream()).toList();
    }

    private static Set<Sku> skus(List<StockPage> pages) {
        return rows(pages).stream().map(StockRow::sku).collect(Collectors.toSet());
    }

    private static Map<Sku, BigDecimal> figures(List<StockPage> pages) {
        Map<Sku, BigDecimal> figures = new HashMap<>();
        rows(pages).forEach(row -> figures.put(row.sku(), row.available()));
        return figures;
    }

    private static Set<Sku> remaining(Set<Sku> all, Set<Sku> gone) {
        Set<Sku> remaining = new HashSet<>(all);
        remaining.removeAll(gone);
        return remaining;
    }
}
