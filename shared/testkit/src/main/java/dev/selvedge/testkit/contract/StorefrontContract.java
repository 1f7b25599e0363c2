package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.selvedge.core.model.ExportProgress;
import dev.selvedge.core.model.ImportProgress;
import dev.selvedge.core.model.ImportProgress.Complete;
import dev.selvedge.core.model.RefusalCause;
import dev.selvedge.core.model.RefusedLine;
import dev.selvedge.core.model.ShownOffer;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.Storefront;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [Storefront] promises. Each test starts without offers, and files and lists take some time.
public abstract class StorefrontContract {

    /// SKUs that trip over quotes, delimiters, blanks, letters of other alphabets, and the limit of 40 characters.
    protected static final List<String> ODD_SKUS = List.of(
            "SIGN \"45\"",
            "\"QUOTED\"",
            "\"",
            "THROW;TEAL",
            "THROW,TEAL",
            " CUSHION ",
            "#CUSHION",
            "'CUSHION'",
            "=1+1",
            "A\\B",
            "00017",
            "Kissen-Größe-Ł-枕",
            "PILLOW-\uD83D\uDECF",
            "CUSHION-OAT-45-WITH-A-SKU-OF-FORTY-CHARS");

    protected abstract Storefront storefront();

    /// An offer is made with this quantity, or somebody else changes what it shows.
    protected abstract void show(String sku, int quantity);

    /// Customers can no longer buy an offer.
    ///
    /// @return why, in the marketplace's words
    protected abstract List<String> stop(String sku);

    /// What customers see of an offer.
    protected abstract int shown(String sku);

    /// So much time goes by that every file and list that can end has ended.
    protected abstract void settle();

    /// The marketplace gives up the file that is sent next.
    protected abstract void failTheNextFile();

    /// The marketplace loses the file that is sent next.
    protected abstract void loseTheNextFile();

    /// The next file arrives, and the answer is lost.
    protected abstract void loseTheAnswerOfSending();

    protected abstract void failTheNextList();

    static List<String> oddSkus() {
        return ODD_SKUS;
    }

    @Test
    void aFileTakesEffectWhenItHasRun() {
        show("CUSHION", 1);
        show("THROW", 2);
        String file = send("CUSHION", 5);
        assertThat(storefront().progress(file)).isEqualTo(new ImportProgress.Running());
        assertThat(shown("CUSHION")).isEqualTo(1);

        settle();

        assertThat(storefront().progress(file)).isEqualTo(new Complete(1, 0, false));
        assertThat(shown("CUSHION")).isEqualTo(5);
        assertThat(shown("THROW")).isEqualTo(2);
    }

    @Test
    void nothingLeftIsShownToo() {
        show("CUSHION", 1);

        send("CUSHION", 0);
        settle();

        assertThat(shown("CUSHION")).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 1_001})
    void everyLineOfAFileTakesEffect(int lines) {
        IntStream.range(0, lines).forEach(each -> show("SKU-" + each, 0));
        List<StockChange> changes = IntStream.range(0, lines)
                .mapToObj(each -> new StockChange(new Sku("SKU-" + each), each + 1))
                .toList();

        String file = storefront().send(changes);
        settle();

        assertThat(storefront().progress(file)).isEqualTo(new Complete(lines, 0, false));
        assertThat(changes)
                .allSatisfy(change -> assertThat(shown(change.sku().value())).isEqualTo(change.quantity()));
    }

    @Test
    void anUnknownOfferIsRefusedAndTheOthersAreTaken() {
        show("CUSHION", 1);

        String file = storefront()
                .send(List.of(
                        new StockChange(new Sku("RUG"), 3),
                        new StockChange(new Sku("CUSHION"), 5),
                        new StockChange(new Sku("cushion"), 7)));
        settle();

        assertThat(storefront().progress(file)).isEqualTo(new Complete(1, 2, true));
        assertThat(storefront().refused(file))
                .allSatisfy(line -> {
                    assertThat(line.cause()).isEqualTo(RefusalCause.UNKNOWN_OFFER);
                    assertThat(line.words()).isNotBlank();
                })
                .extracting(RefusedLine::offer)
                .containsExactlyInAnyOrder("RUG", "cushion");
        assertThat(shown("CUSHION")).isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("oddSkus")
    void anOddSkuIsSentCharacterForCharacter(String sku) {
        show(sku, 1);
        show("NEXT", 1);

        String file = storefront().send(List.of(new StockChange(new Sku(sku), 7), new StockChange(new Sku("NEXT"), 8)));
        settle();

        assertThat(storefront().progress(file)).isEqualTo(new Complete(2, 0, false));
        assertThat(shown(sku)).isEqualTo(7);
        assertThat(shown("NEXT")).isEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("oddSkus")
    void anOddSkuIsRefusedCharacterForCharacter(String sku) {
        String file = send(sku, 7);
        settle();

        assertThat(storefront().refused(file)).extracting(RefusedLine::offer).containsExactly(sku);
    }

    @ParameterizedTest
    @MethodSource("oddSkus")
    void anOddSkuIsListedCharacterForCharacter(String sku) {
        show(sku, 7);

        assertThat(listed()).containsExactly(new ShownOffer(new Sku(sku), 7, true));
    }

    @Test
    void filesRunInTheOrderInWhichTheyWereSent() {
        show("CUSHION", 1);
        String first = send("CUSHION", 5);
        String second = send("CUSHION", 3);

        settle();

        assertThat(first).isNotEqualTo(second);
        assertThat(storefront().progress(first)).isEqualTo(new Complete(1, 0, false));
        assertThat(storefront().progress(second)).isEqualTo(new Complete(1, 0, false));
        assertThat(shown("CUSHION")).isEqualTo(3);
    }

    @Test
    void aFileThatIsGivenUpHasFailed() {
        show("CUSHION", 1);
        failTheNextFile();

        String file = send("CUSHION", 5);
        settle();

        assertThat(storefront().progress(file)).isEqualTo(new ImportProgress.Failed());
        assertThat(shown("CUSHION")).isEqualTo(1);
    }

    @Test
    void aFileThatTheMarketplaceHasLostIsGone() {
        show("CUSHION", 1);
        loseTheNextFile();

        String file = send("CUSHION", 5);
        settle();

        assertThat(storefront().progress(file)).isEqualTo(new ImportProgress.Gone());
    }

    @Test
    void aFileWhoseAnswerIsLostTakesEffect() {
        show("CUSHION", 1);
        loseTheAnswerOfSending();

        assertThat(catchThrowable(() -> send("CUSHION", 5)))
                .isInstanceOfSatisfying(
                        RemoteFailure.class,
                        failure -> assertThat(failure.nothingDone()).isFalse());
        settle();

        assertThat(shown("CUSHION")).isEqualTo(5);
    }

    @Test
    void everyOfferIsListedActiveOrNot() {
        show("CUSHION", 5);
        show("THROW", 0);
        show("RUG", 7);
        stop("RUG");
        show("PILLOW", 9);

        assertThat(listed())
                .containsExactlyInAnyOrder(
                        new ShownOffer(new Sku("CUSHION"), 5, true),
                        new ShownOffer(new Sku("THROW"), 0, false),
                        new ShownOffer(new Sku("RUG"), 7, false),
                        new ShownOffer(new Sku("PILLOW"), 9, true));
    }

    @Test
    void withoutOffersNoneIsListed() {
        assertThat(listed()).isEmpty();
    }

    @Test
    void aListIsPendingAtFirstAndShowsWhatWasThereWhenItWasAskedFor() {
        show("CUSHION", 5);
        String list = storefront().export();
        show("CUSHION", 4);
        assertThat(storefront().exported(list)).isEqualTo(new ExportProgress.Pending());

        settle();

        assertThat(offers(list)).containsExactly(new ShownOffer(new Sku("CUSHION"), 5, true));
    }

    @Test
    void aListThatCannotBeMadeHasFailed() {
        failTheNextList();

        String list = storefront().export();
        settle();

        assertThat(storefront().exported(list))
                .isInstanceOfSatisfying(
                        ExportProgress.Failed.class,
                        failed -> assertThat(failed.why()).isNotBlank());
    }

    @Test
    void whyAnOfferCannotBeBoughtIsToldInTheMarketplacesWords() {
        show("CUSHION", 5);
        show("RUG", 7);
        List<String> words = stop("RUG");

        assertThat(words).isNotEmpty();
        assertThat(storefront().inactivity(new Sku("RUG"))).isEqualTo(words);
        assertThat(storefront().inactivity(new Sku("CUSHION"))).isEmpty();
        assertThat(storefront().inactivity(new Sku("cushion"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("oddSkus")
    void anOddSkuCanBeCarried(String sku) {
        assertThat(storefront().cannotCarry(new Sku(sku))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CUSHION-OAT-45-WITH-A-SKU-OF-41-CHARACTER",
                "CUSHION/45",
                "CUSHION\n45",
                "CUSHION\t45",
                "CUSHION\u0000",
                "CUSHION\u0085",
                "CUSHION\uD83D"
            })
    void whatNoFileCanCarryIsSaid(String sku) {
        assertThat(storefront().cannotCarry(new Sku(sku)))
                .hasValueSatisfying(why -> assertThat(why).isNotBlank());
    }

    private String send(String sku, int quantity) {
        return storefront().send(List.of(new StockChange(new Sku(sku), quantity)));
    }

    private List<ShownOffer> listed() {
        String list = storefront().export();
        settle();
        return offers(list);
    }

    private List<ShownOffer> offers(String list) {
        ExportProgress progress = storefront().exported(list);
        return Optional.of(progress)
                .filter(ExportProgress.Ready.class::isInstance)
                .map(ExportProgress.Ready.class::cast)
                .orElseThrow(() -> new AssertionError("the list is not ready: " + progress))
                .parts()
                .stream()
                .flatMap(part -> storefront().offers(part).stream())
                .toList();
    }
}
