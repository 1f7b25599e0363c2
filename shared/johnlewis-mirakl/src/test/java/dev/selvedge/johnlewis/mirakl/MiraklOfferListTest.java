package dev.selvedge.johnlewis.mirakl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.ExportProgress;
import dev.selvedge.core.model.ShownOffer;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.johnlewis.mirakl.wire.MiraklExport;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What OF53 and OF54 say.
class MiraklOfferListTest {

    private static final URI MIRAKL = URI.create("https://john-lewis.example:8443/tenant");

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "RUNNING", ""})
    void whatHasNotEndedIsPending(String status) {
        assertThat(progress(status, null, null)).isEqualTo(new ExportProgress.Pending());
    }

    @Test
    void anAnswerWithoutAStatusIsMalformed() {
        assertThat(catchThrowableOfType(Malformed.class, () -> progress(null, null, List.of("https://x"))))
                .isNotNull();
    }

    @Test
    void aCompletedListHasItsPartsInTheirOrder() {
        assertThat(progress("COMPLETED", null, List.of("https://b", "https://a")))
                .isEqualTo(new ExportProgress.Ready(List.of("https://b", "https://a")));
    }

    @Test
    void aCompletedListWithoutPartsIsMalformed() {
        assertThat(catchThrowableOfType(Malformed.class, () -> progress("COMPLETED", null, null)))
                .isNotNull();
    }

    @Test
    void aFailedListSaysWhy() {
        assertThat(progress("FAILED", new MiraklExport.Error("1", "Internal error"), null))
                .isEqualTo(new ExportProgress.Failed("1: Internal error"));
        assertThat(progress("FAILED", new MiraklExport.Error(null, "Internal error"), null))
                .isEqualTo(new ExportProgress.Failed("Internal error"));
        assertThat(progress("FAILED", new MiraklExport.Error(null, null), null))
                .isEqualTo(new ExportProgress.Failed("no reason was given"));
        assertThat(progress("FAILED", null, null)).isEqualTo(new ExportProgress.Failed("no reason was given"));
    }

    /// The last two are those of OF53's example, which are on `http` and have a `%` that escapes nothing.
    @ParameterizedTest
    @CsvSource({
        "https://john-lewis.example:8443/api/x/1?file=a%2F0.csv, /api/x/1?file=a%2F0.csv",
        "https://john-lewis.example/api/x/1, /api/x/1",
        "https://John-Lewis.Example/a%20b?c=d+e&f=%C3%BC, /a%20b?c=d+e&f=%C3%BC",
        "http://john-lewis.example/api/x/1?file=of52-export%offers/0.csv, /api/x/1?file=of52-export%25offers/0.csv",
        "http://john-lewis.example/x?file=100%, /x?file=100%25"
    })
    void aPartIsReadAtTheAddressThatIsConfigured(String given, String called) {
        assertThat(MiraklOfferList.address(given, MIRAKL)).hasToString("https://john-lewis.example:8443" + called);
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/api/x/1, elsewhere.example",
        "https://john-lewis.example.elsewhere.example/api/x/1, john-lewis.example.elsewhere.example",
        "https://john-lewis.example@elsewhere.example/api/x/1, elsewhere.example",
        "/api/x/1, null",
        "mailto:john-lewis.example, null"
    })
    void aPartElsewhereIsMalformedAndTellsTheHost(String given, String host) {
        assertThat(catchThrowableOfType(Malformed.class, () -> MiraklOfferList.address(given, MIRAKL)))
                .hasMessage("OF53 sends us to another host: " + host);
    }

    @Test
    void whatIsNoAddressIsMalformed() {
        assertThat(catchThrowableOfType(
                        Malformed.class, () -> MiraklOfferList.address("https://john lewis.example", MIRAKL)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quantity;active;deleted;shop-sku\n7;true;false;RUG\n0;false;false;MAT\n3;true;true;BAG\n",
                "shop-sku,quantity,active,deleted\r\nRUG,7,true,false\r\nMAT,0,false,false\r\nBAG,3,true,true\r\n",
                "\"shop-sku\";\"x\";\"quantity\";\"active\";\"deleted\"\n\"RUG\";;\"7\";\"true\";\"false\"\n"
                        + "MAT;;0;false;false\n"
            })
    void offersAreReadHoweverTheyAreWrittenAndDeletedOnesLeftOut(String file) {
        assertThat(MiraklOfferList.offers(file.getBytes(UTF_8)))
                .containsExactly(new ShownOffer(new Sku("RUG"), 7, true), new ShownOffer(new Sku("MAT"), 0, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUG;many;true;false",
                "RUG;;true;false",
                "RUG;1.5;true;false",
                ";7;true;false",
                "RUG;7;yes;false",
                "RUG;7;true;",
                "RUG;7"
            })
    void aLineThatIsNoOfferIsMalformedAndToldByItsPlace(String line) {
        byte[] file = ("shop-sku;quantity;active;deleted\nMAT;1;true;false\n" + line + "\n").getBytes(UTF_8);

        assertThat(catchThrowableOfType(Malformed.class, () -> MiraklOfferList.offers(file)))
                .hasMessageStartingWith("line 3 of OF54");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quantity;active;deleted",
                "shop-sku;active;deleted",
                "shop-sku;quantity;deleted",
                "shop-sku;quantity;active"
            })
    void aFileThatLacksAColumnIsMalformed(String header) {
        byte[] file = (header + "\n").getBytes(UTF_8);

        assertThat(catchThrowableOfType(Malformed.class, () -> MiraklOfferList.offers(file)))
                .isNotNull();
    }

    private static ExportProgress progress(
            @Nullable String status, MiraklExport.@Nullable Error error, @Nullable List<String> urls) {
        return MiraklOfferList.progress(new MiraklExport(status, error, urls));
    }
}
