package dev.selvedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.ImportProgress;
import dev.selvedge.core.model.ImportProgress.Complete;
import dev.selvedge.core.model.RefusalCause;
import dev.selvedge.core.model.RefusedLine;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.testkit.InMemoryImports.Fate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a test can arrange beyond the contract.
class InMemoryStorefrontTest {

    private final InMemoryStorefront storefront = new InMemoryStorefront(3);

    @Test
    void aFileWithoutStepsIsOverWhenItIsSent() {
        storefront.show("CUSHION", 1);
        storefront.runsFor(0);

        String file = send("CUSHION", 5);

        assertThat(storefront.progress(file)).isEqualTo(new Complete(1, 0, false));
        assertThat(storefront.shown("CUSHION")).contains(5);
    }

    @Test
    void aFileTakesItsSteps() {
        storefront.show("CUSHION", 1);
        storefront.runsFor(2);
        String file = send("CUSHION", 5);

        storefront.step();
        assertThat(storefront.progress(file)).isEqualTo(new ImportProgress.Running());
        storefront.step();
        assertThat(storefront.progress(file)).isEqualTo(new Complete(1, 0, false));
    }

    @Test
    void theFilesBehindOneThatNeverEndsWaitUntilItIsAbandoned() {
        storefront.show("CUSHION", 1);
        storefront.nextFile(Fate.NEVER_ENDS);
        String stuck = send("CUSHION", 5);
        String next = send("CUSHION", 3);
        for (int each = 0; each < 5; each++) {
            storefront.step();
        }
        assertThat(storefront.progress(stuck)).isEqualTo(new ImportProgress.Running());
        assertThat(storefront.progress(next)).isEqualTo(new ImportProgress.Running());

        storefront.abandon(stuck);
        storefront.step();

        assertThat(storefront.progress(stuck)).isEqualTo(new ImportProgress.Failed());
        assertThat(storefront.progress(next)).isEqualTo(new Complete(1, 0, false));
        assertThat(storefront.shown("CUSHION")).contains(3);
    }

    @Test
    void aForgottenFileIsGoneAndTakesEffectAllTheSame() {
        storefront.show("CUSHION", 1);
        String file = send("CUSHION", 5);

        storefront.forget(file);
        storefront.step();

        assertThat(storefront.progress(file)).isEqualTo(new ImportProgress.Gone());
        assertThat(storefront.shown("CUSHION")).contains(5);
    }

    @Test
    void aReportCanNameALineThatWasNotSent() {
        storefront.show("CUSHION", 1);
        storefront.nextFile(Fate.NAMES_A_STRANGER);
        String file = send("CUSHION", 5);

        storefront.step();

        assertThat(storefront.progress(file)).isEqualTo(new Complete(1, 1, true));
        assertThat(storefront.refused(file)).extracting(RefusedLine::offer).containsExactly("NOT-SENT");
    }

    @Test
    void aReportCanLeaveOutALineThatItCounts() {
        storefront.nextFile(Fate.LEAVES_A_LINE_OUT);
        String file =
                storefront.send(List.of(new StockChange(new Sku("CUSHION"), 5), new StockChange(new Sku("THROW"), 5)));

        storefront.step();

        assertThat(storefront.progress(file)).isEqualTo(new Complete(0, 2, true));
        assertThat(storefront.refused(file)).extracting(RefusedLine::offer).containsExactly("CUSHION");
    }

    @Test
    void aLineCanBeRefusedForAReasonAndThenTakenAgain() {
        storefront.show("CUSHION", 1);
        storefront.runsFor(0);
        storefront.refuse("CUSHION", RefusalCause.BAD_VALUE, "the quantity is not valid");

        assertThat(storefront.refused(send("CUSHION", 5)))
                .containsExactly(new RefusedLine("CUSHION", RefusalCause.BAD_VALUE, "the quantity is not valid"));
        assertThat(storefront.shown("CUSHION")).contains(1);
        storefront.take("CUSHION");
        send("CUSHION", 5);

        assertThat(storefront.shown("CUSHION")).contains(5);
    }

    @Test
    void aDroppedOfferIsUnknown() {
        storefront.show("CUSHION", 1);
        storefront.runsFor(0);
        storefront.drop("CUSHION");

        assertThat(storefront.progress(send("CUSHION", 5))).isEqualTo(new Complete(0, 1, true));
        assertThat(storefront.shown("CUSHION")).isEmpty();
    }

    private String send(String sku, int quantity) {
        return storefront.send(List.of(new StockChange(new Sku(sku), quantity)));
    }
}
